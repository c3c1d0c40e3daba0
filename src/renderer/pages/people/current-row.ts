import { useCallback, useState } from 'react';

/**
 * The row a list stands on, for `DataTable`: a row that is filtered away or removed gives its place to the one that
 * comes there, so that the next key always has a row to act on.
 */
export function useCurrentRow<Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
): { readonly current: string | null; readonly onCurrent: (row: Row) => void } {
  const [place, setPlace] = useState<{ readonly id: string; readonly index: number } | null>(null);
  const found = place === null || !rows ? -1 : rows.findIndex(({ id }) => id === place.id);
  const index = found === -1 ? Math.min(place?.index ?? -1, (rows?.length ?? 0) - 1) : found;
  // Where it stands is remembered for the moment it is gone.
  if (place !== null && found !== -1 && found !== place.index) {
    setPlace({ id: place.id, index: found });
  }
  const onCurrent = useCallback(
    (row: Row) => setPlace({ id: row.id, index: rows?.indexOf(row) ?? 0 }),
    [rows],
  );
  return { current: rows?.[index]?.id ?? null, onCurrent };
}
