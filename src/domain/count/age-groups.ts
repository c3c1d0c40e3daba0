/** Ages a table of counts groups persons by, both ends included; by the end of the year of its last day. */
export const ageGroups = [
  { id: 'under-18', from: null, to: 17 },
  { id: '18-35', from: 18, to: 35 },
  { id: '36-59', from: 36, to: 59 },
  { id: 'from-60', from: 60, to: null },
] as const satisfies readonly {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}[];
export type AgeGroup = (typeof ageGroups)[number]['id'];

/** @returns `unknown` for who has no year of birth, also for one born after the year */
export function ageGroupOf(birthYear: number | null, year: number): AgeGroup | 'unknown' {
  if (birthYear === null || birthYear > year) return 'unknown';
  const age = year - birthYear;
  const group = ageGroups.find(({ from, to }) => (from ?? 0) <= age && age <= (to ?? Infinity));
  return group?.id ?? 'unknown';
}
