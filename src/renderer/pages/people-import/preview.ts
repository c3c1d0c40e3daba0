import type { Output } from '../../api/client';

export type Preview = Output<'person', 'previewImport'>;
export type PreviewRow = Preview['rows'][number];

/** Rows to show: everything, what is doubtful, what may be somebody known already. */
export const shows = ['all', 'check', 'same', 'rejected'] as const;
export type Show = (typeof shows)[number];

export const rowKey = (row: PreviewRow): string => String(row.row);

/** What is taken unless told otherwise: all but those who may be in the book, or higher up in the list, already. */
export function takenAtFirst(preview: Preview): ReadonlySet<string> {
  return new Set(preview.rows.filter((row) => row.sameAs === null).map(rowKey));
}

export function rowsOf(preview: Preview, show: Show): readonly PreviewRow[] {
  if (show === 'check') return preview.rows.filter(needsLook);
  if (show === 'same') return preview.rows.filter((row) => row.sameAs !== null);
  return preview.rows;
}

/** Doubtful rows come first into sight; a clean list shows whole. */
export function showAtFirst(preview: Preview): Show {
  return preview.rows.some(needsLook) ? 'check' : 'all';
}

/** Row numbers as `acceptImport` wants them. */
export function leftOut(preview: Preview, taken: ReadonlySet<string>): number[] {
  return preview.rows.filter((row) => !taken.has(rowKey(row))).map((row) => row.row);
}

/** Hamlets that come into the book with the rows taken, each once, in the order of the list. */
export function newHamlets(preview: Preview, taken: ReadonlySet<string>): string[] {
  const names = preview.rows.flatMap((row) =>
    row.newHamlet && row.hamlet !== null && taken.has(rowKey(row)) ? [row.hamlet] : [],
  );
  return [...new Set(names)];
}

function needsLook(row: PreviewRow): boolean {
  return row.doubts.length > 0 || row.sameAs !== null;
}
