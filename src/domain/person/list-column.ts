/** What a column of a list says about a person. */
export const meanings = [
  'name',
  'family-name',
  'given-name',
  'birth',
  /** Year or day of birth of the men; whoever has one here is a man. */
  'birth-male',
  'birth-female',
  'sex',
  'male',
  'female',
  'hamlet',
  'audience',
  'cccd',
  'phone',
  'note',
  'order',
] as const;
export type Meaning = (typeof meanings)[number];

/** What a doubt is about, and what can be mended in a preview. */
export const listFields = [
  'name',
  'birth',
  'sex',
  'hamlet',
  'audience',
  'cccd',
  'phone',
  'note',
] as const;
export type ListField = (typeof listFields)[number];
