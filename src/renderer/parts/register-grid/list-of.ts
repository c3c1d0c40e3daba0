import type { Input } from '../../api/client';
import type { RegisterColumn } from './columns';

type ShownList = Omit<Input<'registerFile', 'print'>, 'register'>;

/** The rows on show as they go to Excel and paper. @param under what they were narrowed to, a line each */
export function listOf<Row>(
  title: string,
  under: readonly string[],
  columns: readonly RegisterColumn<Row>[],
  rows: readonly Row[],
): ShownList {
  const onPaper = columns.filter(({ paper }) => paper !== 0);
  return {
    title,
    under: [...under],
    columns: onPaper.map((column) => ({
      title: column.title,
      width: column.paper ?? 24,
      kind: column.value ? 'count' : column.paper === undefined ? 'text' : 'centred',
      adds: column.value !== undefined && (column.adds?.(rows) ?? true),
    })),
    rows: rows.map((row) =>
      onPaper.map((column) => (column.value ? column.value(row) : column.text(row))),
    ),
  };
}
