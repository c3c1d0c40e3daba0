/** Sections in which the officer's own words stand; they survive every refresh of the figures. */
export const ownSections = [
  'direction',
  'propaganda',
  'difficulties',
  'next-tasks',
  'proposals',
] as const;
export type OwnSection = (typeof ownSections)[number];
export type OwnTexts = Readonly<Partial<Record<OwnSection, string>>>;
