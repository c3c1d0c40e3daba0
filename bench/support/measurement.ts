/** One line of the table. */
export interface Measurement {
  /** What is measured, and after “/” what it is compared with. */
  readonly name: string;
  /** Median. */
  readonly value: number;
  readonly unit: string;
  /** What the other one took in the same run, in the same unit; null: compared with nothing. */
  readonly against: number | null;
  /** value / against */
  readonly ratio: number | null;
  /** The most `ratio` may be; null: for information. */
  readonly bound: number | null;
  /** How many times each side was run; 1 for what follows from other lines. */
  readonly runs: number;
}

/** A line whose two values were measured in turn. */
export function compared(
  name: string,
  unit: string,
  runs: number,
  [value, against]: readonly [ours: number, bare: number],
  bound: number | null,
): Measurement {
  return { name, value, unit, against, ratio: value / against, bound, runs };
}
