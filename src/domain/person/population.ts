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
