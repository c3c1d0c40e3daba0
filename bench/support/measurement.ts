/** One line of the table. `against` is the value of what it is compared with, in the same unit. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: number | null;
  /** value / against */
  readonly ratio: number | null;
  /** The most `ratio` may be; null: for information only. */
  readonly bound: number | null;
}

export function compared(
  name: string,
  unit: string,
  { ours, bare }: { readonly ours: number; readonly bare: number },
  bound: number | null,
): Measurement {
  return { name, value: ours, unit, against: bare, ratio: ours / bare, bound };
}
