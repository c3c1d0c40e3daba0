/** How much of a list is read; far over what the largest commune has (47,000 people), far under what fills 4 GB. */
export const limits = {
  fileBytes: 30 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  rows: 60_000,
  columns: 200,
  /** Cells with or without a value, and different texts. */
  cells: 1_500_000,
} as const;
