/** Sizes of the grid in rem, for its places in pixels; the style sheet takes them from here as variables. */
export const measures = {
  row: 2,
  head: 2.125,
  foot: 1.875,
  session: 3.25,
  number: 2.75,
  hamlet: 6,
  /** Number, name and hamlet together, at least. */
  left: 20.5,
  /** Attended, rate and result together. */
  right: 14,
} as const;
