import { NOTE_LIMIT, type Audience, type Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';
import { doubtWords } from './words';

/** A value read from a cell; null with a reason when it could not be. With both, it is what is proposed. */
export interface Read<T> {
  readonly value: T | null;
  readonly doubt: string | null;
}

const sexes: Readonly<Record<string, Sex>> = {
  nam: 'male',
  trai: 'male',
  m: 'male',
  male: 'male',
  'nam gioi': 'male',
  nu: 'female',
  gai: 'female',
  f: 'female',
  female: 'female',
  'nu gioi': 'female',
};

/** Reads `Nam`, `nữ` and the like. */
export function readSex(text: string): Read<Sex> {
  const key = fold(text)
    .replace(/[^a-z]+/gu, ' ')
    .trim();
  const value = Object.hasOwn(sexes, key) ? (sexes[key] ?? null) : null;
  const isNone = text === '' || isDash(text);
  return { value, doubt: value === null && !isNone ? doubtWords.sexUnreadable(text) : null };
}

/** `K`, `ko`, `Không có`, `chưa làm` in place of a number: the person has none. */
export function isNone(text: string): boolean {
  // A number, as nearly all cells hold, need not be folded.
  if (/^\+?\d\d/u.test(text)) return false;
  return /^(0|(k|ko|kh|khong|chua)( co| dung| lam| sd)?( (sdt|dt|cccd|so))?)[.]?$/u.test(
    fold(text),
  );
}

const MARK = /^(x+|v|1|co|true|[✓✔√☑☒+×*])$/u;

/** Whether a cell to be ticked is. */
export function isTick(text: string): boolean {
  return text.length < 5 && MARK.test(fold(text));
}

const AGE = /^[1-9]\d$/u;

/** Nothing is said: a dash, or a box without a tick. */
function isDash(text: string): boolean {
  return /^[-–—0/☐□]+$/u.test(text);
}

/**
 * Reads the sex from columns to be ticked. Where there is a column for one sex only, an empty cell is the other.
 * @param male what stands in the column “Nam”, null without such a column; `female` alike
 * @returns with `of`, the column that is doubtful
 */
export function readTickedSex(
  male: string | null,
  female: string | null,
): Read<Sex> & { readonly of?: Sex } {
  const [inMale, inFemale] = [tickOf(male, 'male'), tickOf(female, 'female')];
  const odd = (text: string, of: Sex) => {
    return { value: null, doubt: doubtWords.sexUnreadable(text), of };
  };
  if (typeof inMale === 'string') return odd(inMale, 'male');
  if (typeof inFemale === 'string') return odd(inFemale, 'female');
  if (inMale === true && inFemale === true) return { value: null, doubt: doubtWords.sexBoth };
  if (inMale === true) return { value: 'male', doubt: null };
  if (inFemale === true) return { value: 'female', doubt: null };
  if (male === null) return { value: 'male', doubt: null };
  return { value: female === null ? 'female' : null, doubt: null };
}

/** Ticked or not, or the text that is neither. A word for the sex itself, or an age, ticks its column. */
function tickOf(text: string | null, sex: Sex): boolean | string {
  if (text === null || text === '' || isDash(text)) return false;
  return isTick(text) || AGE.test(text) || readSex(text).value === sex ? true : text;
}

/** First match wins; on text without accents. The four audiences are those of Quyết định 757/QĐ-BKHCN. */
const audiencePatterns: readonly (readonly [Audience, RegExp])[] = [
  ['students', /hoc sinh|sinh vien|^hs\b|^sv\b|^hssv\b|^hs[ ,/-]*sv\b/u],
  [
    'officials',
    /can bo|cong chuc|vien chuc|khu vuc cong|^cb\b|cbcc|ccvc|giao vien|cong an|quan doi|bo doi/u,
  ],
  ['workers', /nguoi lao dong|cong nhan|doanh nghiep|hop tac xa|htx|^nld\b/u],
  [
    'adults',
    /nguoi dan|nhan dan|truong thanh|nguoi lon|nong dan|cao tuoi|hoi vien|doan vien|tieu thuong|ho kinh doanh|phu nu|^nd\b/u,
  ],
];

/** Reads the audience from an office's words for it. */
export function readAudience(text: string): Read<Audience> {
  const plain = fold(text);
  const value = audiencePatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  const isNone = text === '' || isDash(text);
  return { value, doubt: value === null && !isNone ? doubtWords.audienceUnreadable(text) : null };
}

export function readNote(text: string): Read<string> {
  if (text.length <= NOTE_LIMIT) return { value: text, doubt: null };
  return { value: text.slice(0, NOTE_LIMIT), doubt: doubtWords.noteCut(NOTE_LIMIT) };
}
