import type { Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';

/** Which digit stands for which sex. */
export type SexCodes = ReadonlyMap<string, Sex>;

const WORD = '(nam|nu|male|female)(?![a-z])';
const DIGIT = '(?<!\\d)([0-2])(?!\\d)';
const PAIRS = [
  new RegExp(`${WORD}\\s*[:=(\\-–]?\\s*(?:la\\s*|ghi\\s*)?${DIGIT}`, 'gu'),
  new RegExp(`${DIGIT}\\s*[:=.)\\-–]?\\s*(?:la\\s*)?${WORD}`, 'gu'),
];
const IN_ORDER = new RegExp(`${WORD}\\s*[/,-]\\s*${WORD}[^\\d]*${DIGIT}\\s*[/,-]\\s*${DIGIT}`, 'u');

/**
 * The digits a title gives for the sexes: `Giới tính (Nam: 1, Nữ: 0)`, `1 = Nam, 2 = Nữ`, `Nam/Nữ (1/0)`; null when it
 * gives none, or not one for each.
 */
export function sexCodesOf(title: string): SexCodes | null {
  const plain = fold(title);
  const inOrder = IN_ORDER.exec(plain);
  if (inOrder) {
    const [, one = '', other = '', first = '', second = ''] = inOrder;
    return codesOf([
      [first, one],
      [second, other],
    ]);
  }
  for (const [at, pattern] of PAIRS.entries()) {
    const pairs = [...plain.matchAll(pattern)].map(([, one = '', other = '']): [string, string] =>
      at === 0 ? [other, one] : [one, other],
    );
    const codes = codesOf(pairs);
    if (codes) return codes;
  }
  return null;
}

function codesOf(pairs: readonly (readonly [string, string])[]): SexCodes | null {
  const codes = new Map<string, Sex>();
  for (const [digit, word] of pairs)
    codes.set(digit, word === 'nam' || word === 'male' ? 'male' : 'female');
  return pairs.length === 2 && codes.size === 2 && new Set(codes.values()).size === 2
    ? codes
    : null;
}

/** As the forms of insurance and of schools have it; other lists may mean the reverse, so it is never taken unsaid. */
export const usualSexCodes: SexCodes = new Map([
  ['1', 'male'],
  ['0', 'female'],
  ['2', 'female'],
]);
