import { TextInput, type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { addDays, formatDay, parseTypedDay, type Day } from '../../domain/day';
import { app } from '../text/app';

export interface DayFieldProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onBlur'
> {
  readonly value: Day | null;
  /** Called with each whole day typed, and with null when the field is emptied or holds no day. */
  readonly onChange: (value: Day | null) => void;
}

/** A day typed as `5/11/2025`, `05112025` or `5.11.2025`; ↑ and ↓ move by a day. */
export function DayField({ value, onChange, error, onKeyDown, ...rest }: DayFieldProps) {
  // Only while typing; otherwise the field shows the value it was given.
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = typed ?? (value === null ? '' : formatDay(value));

  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
    const day = readDay(text);
    if (day !== value) onChange(day);
  };
  const leave = () => {
    if (typed === null) return;
    const isWrong = typed.trim() !== '' && readDay(typed) === null;
    setWrong(isWrong);
    if (!isWrong) setTyped(null);
  };
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    const count = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.defaultPrevented || count === 0 || value === null) return;
    event.preventDefault();
    setTyped(null);
    onChange(addDays(value, count));
  };
  return (
    <TextInput
      inputMode="numeric"
      placeholder={app.day.placeholder}
      autoComplete="off"
      maxLength={12}
      {...rest}
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={step}
      error={wrong ? app.day.wrong : error}
    />
  );
}

function readDay(text: string): Day | null {
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  return parseTypedDay(digits ? `${digits[1]}/${digits[2]}/${digits[3]}` : text);
}
