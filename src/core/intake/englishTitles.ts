import type { Meaning } from '../../domain/person/list-column';

/** Titles of lists that programs and forms in English give out; whole, as `plainTitle` has them. */
const titles: readonly (readonly [Meaning, RegExp])[] = [
  ['order', /^(s no|serial( no| number)?|row)$/u],
  ['family-name', /^(last|sur|family|middle|last and middle) ?name$/u],
  ['given-name', /^(first|given) ?name$/u],
  [
    'name',
    /^(full ?name|name|name in full|(student|learner|participant|member|citizen)( full)? name)$/u,
  ],
  ['birth', /^(birth ?(date|day|year)|(date|day|year) of birth|dob|d o b|yob|born|born (on|in))$/u],
  ['sex', /^(sex|gender)$/u],
  ['male', /^male$/u],
  ['female', /^female$/u],
  [
    'cccd',
    /^(id|(citizen |personal |national )?(id|identity|identification)( card)? (no|number|code)|(citizen|personal|national) (id|identity)|(id|identity) card)$/u,
  ],
  [
    'phone',
    /^((mobile|cell|contact|tele) ?)?phone( (no|number))?$|^(mobile|tel|contact)( (no|number))?$/u,
  ],
  [
    'hamlet',
    /^((home|permanent|current|residential|living) )?(address|residence)$|^(hamlet|village)( name)?$/u,
  ],
  ['note', /^(notes?|remarks?|comments?)$/u],
];

/** What an English title means, plain; null when it is none. */
export function meaningInEnglish(plain: string): Meaning | null {
  return titles.find(([, title]) => title.test(plain))?.[0] ?? null;
}
