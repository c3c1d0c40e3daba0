import { Button, TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { LEAVE_REASON_LIMIT } from '../../../domain/attendance/leave';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { leave as text } from '../../text/leave';
import css from './leave.module.css';
import type { useLeave } from './use-leave';

interface LeaveFormProps {
  readonly leave: ReturnType<typeof useLeave>;
  /** The first field takes the focus of its panel. */
  readonly takesFocus?: boolean;
  /** The first field takes the focus at once, in a panel that is open already. */
  readonly autoFocus?: boolean;
}

/** Two days and a reason; Enter writes them. */
export function LeaveFields({ leave, takesFocus = false, autoFocus = false }: LeaveFormProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isDefaultPrevented()) return;
    event.preventDefault();
    leave.save();
  };
  return (
    <div className={css.fields} onKeyDown={onKeyDown}>
      <div className={css.pair}>
        <DayField
          label={text.from}
          data-autofocus={takesFocus || undefined}
          autoFocus={autoFocus}
          value={leave.from}
          onChange={leave.setFrom}
        />
        <DayField label={text.to} value={leave.to} onChange={leave.setTo} />
      </div>
      <TextInput
        label={text.reason}
        placeholder={text.reasonHint}
        maxLength={LEAVE_REASON_LIMIT}
        value={leave.reason}
        onChange={(event) => leave.setReason(event.currentTarget.value)}
        autoComplete="off"
      />
      <p className={css.hint}>{text.hint}</p>
      <ErrorNote error={leave.error} />
    </div>
  );
}

export function SaveLeave({ leave }: LeaveFormProps) {
  return (
    <Button
      disabled={!leave.canSave}
      loading={leave.isSaving}
      onClick={leave.save}
      rightSection={<small>Enter</small>}
    >
      {text.save}
    </Button>
  );
}

/** What is known; each can be taken out, and the focus goes on to the one in its place. */
export function LeaveList({ leave }: LeaveFormProps) {
  const list = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = removed.current;
    removed.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(at, buttons.length - 1)] ?? list.current)?.focus();
  }, [leave.known]);
  return (
    <div ref={list} tabIndex={-1}>
      {leave.known?.length === 0 && <p className={css.hint}>{text.none}</p>}
      <ul className={css.known}>
        {leave.known?.map((each, at) => (
          <li key={each.id}>
            <span>
              {text.days(each.from, each.to)}
              {each.reason !== '' && ` · ${each.reason}`}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text.removeOne(each.from, each.to)}
              onClick={() => {
                removed.current = at;
                leave.removeOne(each);
              }}
            >
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
