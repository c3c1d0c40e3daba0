import type { Day } from '../day';

/** Whom a population figure counts: everybody, those of adult age, or one of the other audiences. */
export const populationKinds = ['everybody', 'adults', 'officials', 'students', 'workers'] as const;
export type PopulationKind = (typeof populationKinds)[number];

/** How many people there are, in a hamlet or (null) in the whole commune: the denominators of the targets. */
export interface PopulationFigure {
  readonly year: number;
  readonly hamletId: string | null;
  readonly kind: PopulationKind;
  readonly persons: number;
  /** Who says so, for instance “Công an xã”. */
  readonly source: string;
  readonly day: Day;
}

/** The figures of a book, and the hamlets a sum has to cover to speak for the commune. */
export interface PopulationBook {
  readonly figures: readonly PopulationFigure[];
  readonly hamletIds: readonly string[];
}

/** How many there are in the whole commune, of which year, and who says so. */
export interface CommunePopulation {
  readonly year: number;
  readonly persons: number;
  readonly source: string;
  readonly day: Day;
}

/**
 * The population of the commune for a year: of that year, else of the latest year before that has one. The commune's own
 * figure wins over the sum of its hamlets; a sum that leaves a hamlet out would make every share too good and is none.
 */
export function populationFor(
  { figures, hamletIds }: PopulationBook,
  kind: PopulationKind,
  year: number,
): CommunePopulation | null {
  const ofKind = figures.filter((figure) => figure.kind === kind && figure.year <= year);
  const years = [...new Set(ofKind.map((figure) => figure.year))].toSorted((a, b) => b - a);
  for (const each of years) {
    const found = ofYear(
      ofKind.filter((figure) => figure.year === each),
      hamletIds,
    );
    if (found) return found;
  }
  return null;
}

function ofYear(
  figures: readonly PopulationFigure[],
  hamletIds: readonly string[],
): CommunePopulation | null {
  const whole = figures.find(({ hamletId }) => hamletId === null);
  if (whole) return whole;
  const parts = hamletIds.flatMap((id) => figures.filter(({ hamletId }) => hamletId === id));
  const [first] = parts;
  if (!first || parts.length < hamletIds.length) return null;
  return {
    year: first.year,
    persons: parts.reduce((sum, { persons }) => sum + persons, 0),
    source: [...new Set(parts.map(({ source }) => source))].join(', '),
    day: parts.reduce((latest, { day }) => (day > latest ? day : latest), first.day),
  };
}

/** `Công an xã (dân số năm 2025)`: it has to read well inside a sentence and before a day. */
export function populationSource({ source, year }: CommunePopulation): string {
  return `${source} (dân số năm ${year})`;
}

/** `1.234`, `1 234`, `1,234` or `1234`; null for anything that is no whole number of persons. */
export function parsePersons(text: string): number | null {
  const plain = text.trim();
  if (!/^(?:\d+|\d{1,3}(?:[.,\s]\d{3})+)$/u.test(plain)) return null;
  const value = Number(plain.replace(/[.,\s]/gu, ''));
  return value <= 1_000_000_000 ? value : null;
}
