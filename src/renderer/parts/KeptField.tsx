import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import css from './KeptField.module.css';

export interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  /**
   * Takes what was typed, on leaving the field, after a pause, and when the page or the window is left. Gives a sentence
   * when the text cannot be taken; it stays in the field then. The same `session` for one stay in the field.
   */
  readonly onSave: (text: string, session: number) => string | undefined;
  readonly description?: ReactNode;
  /** Why what was saved last was refused. */
  readonly error?: string | undefined;
  /** Several lines; grows with its text. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Takes the focus when it comes on show. */
  readonly autoFocus?: boolean;
  /** Beside the label: a mark. */
  readonly mark?: ReactNode;
  readonly list?: string;
}

const PAUSE_MS = 1_500;
let lastSession = 0;

/** A field of a page that saves by itself. Esc gives up what was typed since it was entered. */
export function KeptField(props: KeptFieldProps) {
  const { label, value, onSave, isLong = false, error, mark } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { autoFocus } = props;
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const [says, setSays] = useState<string | undefined>();
  const session = useRef(0);
  const entered = useRef(value);
  const pending = useRef<string | null>(null);

  const save = (isPause = false): boolean => {
    const text = pending.current;
    if (text === null) return true;
    const refusal = onSave(text, session.current);
    // Half a date is no reason to complain while it is being typed.
    if (!isPause) setSays(refusal);
    if (refusal === undefined) pending.current = null;
    return refusal === undefined;
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => latest.current(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const finish = () => void latest.current();
    // Heard before those who hold the closing back.
    window.addEventListener('beforeunload', finish, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', finish, { capture: true });
      finish();
    };
  }, []);

  const shared = {
    label: mark ? (
      <>
        {label} {mark}
      </>
    ) : (
      label
    ),
    'aria-label': label,
    description: props.description,
    placeholder: props.placeholder,
    maxLength: props.maxLength ?? (isLong ? 20_000 : 2_000),
    value: typed ?? value,
    error: says ?? error,
    autoComplete: 'off',
    spellCheck: false,
    list: props.list,
  };
  const change = (text: string) => {
    setTyped(text);
    setSays(undefined);
    pending.current = text;
  };
  const enter = () => {
    lastSession += 1;
    session.current = lastSession;
    entered.current = value;
  };
  const leave = () => {
    if (save()) setTyped(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === null) return;
    event.preventDefault();
    event.stopPropagation();
    // What a pause has saved already is put back as it was.
    if (entered.current !== value) onSave(entered.current, session.current);
    pending.current = null;
    setSays(undefined);
    setTyped(null);
  };
  return isLong ? (
    <Textarea
      ref={field}
      {...shared}
      classNames={{ input: css.growing ?? '' }}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  ) : (
    <TextInput
      ref={field}
      {...shared}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
