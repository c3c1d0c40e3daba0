import { TextInput } from '@mantine/core';
import { classes as text } from '../../text/classes';
import { readTime } from './session-plan';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day; written out as `19:00` when it is left. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <TextInput
      label={label}
      placeholder={text.sessions.timeHint}
      value={value}
      error={readTime(value) === null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(readTime(value) ?? value)}
      onFocus={(event) => event.currentTarget.select()}
      autoComplete="off"
      maxLength={6}
    />
  );
}
