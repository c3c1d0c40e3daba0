import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../domain/number';

export interface NumberFieldProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'inputMode'
> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/**
 * A whole number as offices write it (1.234), right-aligned; empty is null. While it is typed it stays as typed and gets
 * its dots when left: a field that puts dots in between may move the cursor under quick fingers and swap digits.
 */
export function NumberField({ value, onChange, onFocus, onBlur, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? (value === null ? '' : formatCount(value))}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.replace(/[^\d.]/gu, '');
        const digits = text.replaceAll('.', '');
        if (digits.length > MOST_DIGITS) return;
        setTyped(text);
        onChange(digits === '' ? null : Number(digits));
      }}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
      styles={{ input: { textAlign: 'right' } }}
      {...rest}
    />
  );
}

/** More than any commune counts, and still exact. */
const MOST_DIGITS = 12;
