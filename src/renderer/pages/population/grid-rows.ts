import type { Output } from '../../api/client';
import type { PopulationKind } from '../../../domain/person/population';

type Answer = Output<'population', 'list'>;
export type Figure = Answer['figures'][number];

/** A line of the grid: a hamlet, or (id `WHOLE`) the commune. */
export interface GridRow {
  readonly id: string;
  readonly hamletId: string | null;
  readonly name: string;
  readonly figures: Readonly<Partial<Record<PopulationKind, Figure>>>;
  /** Of the commune: what its hamlets add up to, and of how many there is a figure. */
  readonly sums: Readonly<Record<PopulationKind, { persons: number; known: number }>> | null;
  readonly inBook: { readonly persons: number; readonly adults: number };
}

export const WHOLE = 'whole';

/** The hamlets in their order, then the commune. */
export function gridRows(
  { figures, inBook }: Answer,
  hamlets: readonly { readonly id: string; readonly name: string }[],
  whole: string,
): GridRow[] {
  const row = (id: string, hamletId: string | null, name: string): GridRow => ({
    id,
    hamletId,
    name,
    figures: Object.fromEntries(
      figures.filter((each) => each.hamletId === hamletId).map((each) => [each.kind, each]),
    ),
    sums: null,
    inBook: inBook.find((each) => each.hamletId === hamletId) ?? { persons: 0, adults: 0 },
  });
  const rows = hamlets.map(({ id, name }) => row(id, id, name));
  const sumOf = (kind: PopulationKind) => {
    const known = rows.flatMap((each) => each.figures[kind] ?? []);
    return { persons: known.reduce((sum, { persons }) => sum + persons, 0), known: known.length };
  };
  const sums = {
    everybody: sumOf('everybody'),
    adults: sumOf('adults'),
    officials: sumOf('officials'),
    students: sumOf('students'),
    workers: sumOf('workers'),
  } satisfies NonNullable<GridRow['sums']>;
  const add = (part: 'persons' | 'adults') => inBook.reduce((sum, each) => sum + each[part], 0);
  return [
    ...rows,
    {
      ...row(WHOLE, null, whole),
      sums,
      inBook: { persons: add('persons'), adults: add('adults') },
    },
  ];
}
