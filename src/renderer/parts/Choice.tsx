import { SegmentedControl } from '@mantine/core';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value to word, in the order shown. */
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  readonly fullWidth?: boolean;
}

/** One of a few, all in sight; arrows move. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  fullWidth = true,
}: ChoiceProps<T>) {
  const values = Object.keys(options) as T[];
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={onChange}
      data={values.map((each) => ({ value: each, label: options[each] }))}
      fullWidth={fullWidth}
      size="sm"
      transitionDuration={0}
    />
  );
}
