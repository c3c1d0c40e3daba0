import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { LEAVE_REASON_LIMIT } from '../../../domain/attendance/leave';
import type { Day } from '../../../domain/day';
import { call, useAsk, useDo, type Output } from '../../api/client';
import { tracked } from '../../api/saved';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { leave as text } from '../../text/leave';
import css from './panels.module.css';

interface LeavePanelProps {
  readonly person: { readonly id: string; readonly name: string };
  /** Offered as the day of the leave. */
  readonly day: Day;
  /** The leave of the person is another now. */
  readonly onChanged: () => Promise<unknown>;
  readonly onTell: (said: string, undo: () => Promise<unknown>) => void;
  readonly onClose: () => void;
}

type Leave = Output<'leave', 'list'>[number];

/** Leave told ahead of one person: what is known, and one more. */
export function LeavePanel({ person, day, onChanged, onTell, onClose }: LeavePanelProps) {
  const [from, setFrom] = useState<Day | null>(day);
  const [to, setTo] = useState<Day | null>(day);
  const [reason, setReason] = useState('');
  const known = useAsk('leave', 'list', { personId: person.id });
  const add = useDo('leave', 'add');
  const remove = useDo('leave', 'remove');

  // Also after the panel is closed, and then without its hooks.
  const again = async (work: () => Promise<unknown>) => {
    await tracked(work);
    await known.refetch();
  };
  const save = useOneAtATime(async () => {
    if (from === null || to === null) return;
    const { id } = await add.mutateAsync({ personId: person.id, from, to, reason });
    await onChanged();
    onTell(text.added(person.name, from, to), () => again(() => call.leave.remove({ id })));
    return onClose;
  });
  const removeOne = useOneAtATime(async ({ id, ...leave }: Leave) => {
    await remove.mutateAsync({ id });
    await onChanged();
    onTell(text.removed(leave.from, leave.to), () =>
      again(() => call.leave.add({ personId: person.id, ...leave })),
    );
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || event.isDefaultPrevented() || isButton) return;
    event.preventDefault();
    save();
  };
  // While only the first day is typed, the last follows it.
  const begin = (next: Day | null) => {
    setFrom(next);
    if (next !== null && (to === null || to === from || to < next)) setTo(next);
  };
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={text.title(person.name)}
        onClose={onClose}
        footer={
          <Button
            disabled={from === null || to === null}
            loading={add.isPending}
            onClick={save}
            rightSection={<small>Enter</small>}
          >
            {text.save}
          </Button>
        }
      >
        <div className={css.fields}>
          <div className={css.pair}>
            <DayField label={text.from} data-autofocus value={from} onChange={begin} />
            <DayField label={text.to} value={to} onChange={setTo} />
          </div>
          <TextInput
            label={text.reason}
            placeholder={text.reasonHint}
            maxLength={LEAVE_REASON_LIMIT}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoComplete="off"
          />
          <p className={css.hint}>{text.hint}</p>
          <ErrorNote error={add.error ?? remove.error ?? known.error} />
        </div>
        <section className={css.known}>
          <h3>{text.known}</h3>
          {known.data?.length === 0 && <p className={css.hint}>{text.none}</p>}
          <ul>
            {known.data?.map((each) => (
              <li key={each.id}>
                <span>
                  {text.days(each.from, each.to)}
                  {each.reason !== '' && ` · ${each.reason}`}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={text.removeOne(each.from, each.to)}
                  onClick={() => removeOne(each)}
                >
                  {text.remove}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </SidePanel>
    </div>
  );
}
