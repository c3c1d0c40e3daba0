import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface ScoreFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const MOST = 1000;

/** A score as it is written: `5`, `7,5`; empty is none. */
export function ScoreField({ label, value, onChange }: ScoreFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null ? '' : String(value).replace('.', ','))}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.replace('.', ',');
        if (!/^\d{0,4}(,\d{0,2})?$/u.test(text)) return;
        const score = text === '' || text === ',' ? null : Number(text.replace(',', '.'));
        if (score !== null && score > MOST) return;
        setTyped(text);
        onChange(score);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      styles={{ input: { textAlign: 'right' } }}
    />
  );
}
