import type { Audience, Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';
import { doubtWords } from './words';

/** A value read from a cell; null with a reason when it could not be. */
export interface Read<T> {
  readonly value: T | null;
  readonly doubt: string | null;
}

const sexes: Readonly<Record<string, Sex>> = {
  nam: 'male',
  trai: 'male',
  m: 'male',
  male: 'male',
  nu: 'female',
  gai: 'female',
  f: 'female',
  female: 'female',
};

/** Reads `Nam`, `nữ` and the like. */
export function readSex(text: string): Read<Sex> {
  const key = fold(text).replace(/[^a-z]/gu, '');
  const value = Object.hasOwn(sexes, key) ? (sexes[key] ?? null) : null;
  const doubt = value === null && text !== '' ? doubtWords.sexUnreadable(text) : null;
  return { value, doubt };
}

const MARK = /^(x|v|1|co|true|[✓✔+])$/u;

/**
 * Reads the sex from columns to be ticked. Where there is a column for one sex only, an empty cell is the other.
 * @param male what stands in the column “Nam”, null without such a column; `female` alike
 */
export function readTickedSex(male: string | null, female: string | null): Read<Sex> {
  const ticks = [male, female].map((text) => text !== null && MARK.test(fold(text)));
  const odd = [male, female].find((text) => text !== null && text !== '' && !MARK.test(fold(text)));
  if (odd !== undefined && odd !== null) {
    return { value: null, doubt: doubtWords.sexUnreadable(odd) };
  }
  if (ticks[0] && ticks[1]) return { value: null, doubt: doubtWords.sexBoth };
  if (ticks[0]) return { value: 'male', doubt: null };
  if (ticks[1]) return { value: 'female', doubt: null };
  if (male === null) return { value: 'male', doubt: null };
  return { value: female === null ? 'female' : null, doubt: null };
}

/** First match wins; on text without accents. The four audiences are those of Quyết định 757/QĐ-BKHCN. */
const audiencePatterns: readonly (readonly [Audience, RegExp])[] = [
  ['students', /hoc sinh|sinh vien|^hs\b|^sv\b|^hssv\b/u],
  ['officials', /can bo|cong chuc|vien chuc|khu vuc cong|cbcc|ccvc|giao vien|cong an|quan doi/u],
  ['workers', /nguoi lao dong|cong nhan|doanh nghiep|hop tac xa|htx|^nld\b/u],
  ['adults', /nguoi dan|nhan dan|truong thanh|nguoi lon|nong dan|cao tuoi|hoi vien|tieu thuong/u],
];

/** Reads the audience from an office's words for it. */
export function readAudience(text: string): Read<Audience> {
  const plain = fold(text);
  const value = audiencePatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  return {
    value,
    doubt: value === null && text !== '' ? doubtWords.audienceUnreadable(text) : null,
  };
}
