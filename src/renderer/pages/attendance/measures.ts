/** Sizes of the grid in rem, for its places in pixels; the style sheet takes them from here as variables. */
export const measures = {
  row: 2,
  head: 2.125,
  foot: 1.875,
  session: 3,
  number: 2.5,
  hamlet: 5.75,
  /** Number, name and hamlet together, at least. */
  left: 19.75,
  /** Attended, rate and result together. */
  right: 13.25,
} as const;
