import { NumberInput, type NumberInputProps } from '@mantine/core';

export interface NumberFieldProps extends Omit<
  NumberInputProps,
  'value' | 'defaultValue' | 'onChange' | 'allowDecimal' | 'decimalScale'
> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Digits after the comma; 0 for counts. */
  readonly decimals?: number;
}

/** A number as offices write it (1.234,5), right-aligned; empty is null. Arrows are left to the page. */
export function NumberField({ value, onChange, onFocus, decimals = 0, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      thousandSeparator="."
      decimalSeparator=","
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      allowNegative={false}
      hideControls
      withKeyboardEvents={false}
      clampBehavior="none"
      onFocus={(event) => {
        // At once: Mantine's own selectAllOnFocus comes a moment later and would swallow a digit typed meanwhile.
        event.currentTarget.select();
        onFocus?.(event);
      }}
      styles={{ input: { textAlign: 'right' } }}
      {...rest}
    />
  );
}
