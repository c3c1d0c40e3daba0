import { fold } from '../../../../domain/text';

/**
 * Rows that match what is typed, best first: an order number; else given names that begin so, then any word, then any
 * part, each in the order of the list. Accents do not matter.
 */
export function findPersons(names: readonly string[], typed: string): number[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  if (/^\d+$/.test(wanted)) {
    const row = Number(wanted) - 1;
    return row >= 0 && row < names.length ? [row] : [];
  }
  return names
    .map((name, row) => ({ row, rank: rankOf(fold(name), wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => left.rank - right.rank || left.row - right.row)
    .map(({ row }) => row);
}

function rankOf(name: string, wanted: string): number {
  const given = name.slice(name.lastIndexOf(' ') + 1);
  if (given.startsWith(wanted) || name.endsWith(` ${wanted}`)) return 1;
  if (name.startsWith(wanted) || name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 0;
}
