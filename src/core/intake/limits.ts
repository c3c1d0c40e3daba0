/** How much of a list is read; far over what the largest commune has (47,000 people), far under what fills 4 GB. */
export const limits = {
  fileBytes: 30 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  /** Parts of a workbook that are read whole: names of sheets, styles, texts. */
  partBytes: 64 * 1024 * 1024,
  /** Parts of a workbook that are made a tree of objects, about thirty times as large. */
  treeBytes: 4 * 1024 * 1024,
  /** Rows with something in them; empty ones are passed over however many there are. */
  rows: 60_000,
  /** Columns with something in them. */
  columns: 200,
  /** Cells in those rows, with or without a value, and different texts. */
  cells: 1_500_000,
  /** Letters of a cell; no program for tables has longer ones. */
  text: 32_767,
} as const;
