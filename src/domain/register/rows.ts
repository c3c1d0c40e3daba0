import { isLikelyDay, type Day } from '../day';
import { AppError } from '../errors';
import { cleanLine } from '../text';

/** Guidance given directly in a hamlet, where heads are counted and no names taken (domain facts 5.2, 5.4). */
export interface Guidance {
  readonly id: string;
  readonly day: Day;
  /** Null: outside every hamlet. */
  readonly hamletId: string | null;
  readonly topic: string;
  /** Who guided, in words. */
  readonly guides: string;
  /** Lượt người. */
  readonly turns: number;
  /** Số người, each once, where it is known. */
  readonly persons: number | null;
  /** Parts of the turns, entered only where the office asks for them. */
  readonly women: number | null;
  readonly aged60: number | null;
  readonly minority: number | null;
  readonly disabled: number | null;
  readonly note: string;
}

/** Kinds of activity in the five plans (product A1). */
export const activityKinds = [
  'visual',
  'news',
  'video',
  'loudspeaker',
  'launch',
  'festival',
  'contest',
  'training',
  'guide-published',
  'inspection',
  'meeting',
  'closing',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export interface Activity {
  readonly id: string;
  readonly day: Day;
  /** Last day of one that takes several. */
  readonly dayTo: Day | null;
  readonly kind: ActivityKind;
  readonly name: string;
  readonly place: string;
  readonly hamletId: string | null;
  /** Who does it. */
  readonly unit: string;
  /** How many of its kind the row stands for: three news items, twelve broadcasts. */
  readonly quantity: number;
  /** Lượt người who took part. */
  readonly turns: number | null;
  readonly note: string;
}

/** Models and rewards (product A2). */
export const honourKinds = [
  'model-citizen',
  'model-hamlet',
  'digital-household',
  'digital-market',
  'digital-identity',
  'ambassador',
  'other-model',
  'reward',
] as const;
export type HonourKind = (typeof honourKinds)[number];
export const honourStates = ['candidate', 'recognised', 'refused'] as const;
export type HonourState = (typeof honourStates)[number];

/** A candidate for a model or a reward, and what was decided. */
export interface Honour {
  readonly id: string;
  /** When it was proposed. */
  readonly day: Day;
  readonly kind: HonourKind;
  readonly name: string;
  readonly personId: string | null;
  readonly hamletId: string | null;
  readonly state: HonourState;
  /** Number of the decision. */
  readonly decision: string;
  readonly decidedOn: Day | null;
  readonly note: string;
}

/** A Tổ công nghệ số cộng đồng. */
export interface DigitalTeam {
  readonly id: string;
  readonly name: string;
  readonly hamletId: string | null;
  readonly decision: string;
  readonly foundedOn: Day | null;
  readonly note: string;
}

export interface TeamMember {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly personId: string | null;
  /** Tổ trưởng, tổ phó, thành viên …, in words. */
  readonly role: string;
  readonly joined: Day | null;
  readonly left: Day | null;
  readonly note: string;
}

export const moneyKinds = ['planned', 'spent'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** Money planned or spent, by source. */
export interface Money {
  readonly id: string;
  /** Of a planned sum the day it was allotted; its year is the year it is for. */
  readonly day: Day;
  readonly kind: MoneyKind;
  readonly source: string;
  /** In đồng. */
  readonly amount: number;
  readonly about: string;
  readonly activityId: string | null;
  readonly note: string;
}

/** A document issued or received for the movement: the list that opens every real report (domain facts 5.5). */
export interface OfficialDocumentEntry {
  readonly id: string;
  readonly direction: 'issued' | 'received';
  /** Abbreviation of its type: `KH`, `CV` (Nghị định 30/2020, Phụ lục III). */
  readonly type: string;
  /** `64/KH-UBND`. */
  readonly symbol: string;
  readonly day: Day;
  readonly issuer: string;
  readonly subject: string;
  readonly note: string;
}

/** The registers, and what one row of each is. */
export interface RegisterRows {
  readonly guidance: Guidance;
  readonly activity: Activity;
  readonly honour: Honour;
  readonly digitalTeam: DigitalTeam;
  readonly teamMember: TeamMember;
  readonly money: Money;
  readonly officialDocument: OfficialDocumentEntry;
}
export const registerNames = [
  'guidance',
  'activity',
  'honour',
  'digitalTeam',
  'teamMember',
  'money',
  'officialDocument',
] as const satisfies readonly (keyof RegisterRows)[];
export type RegisterName = keyof RegisterRows;

/** One change of a register; what takes it back is made of the same. */
export type RegisterChange<Row> =
  | {
      readonly do: 'put';
      readonly row: Row;
      /** The row as it was seen, null where there was none; left out: whatever stands there. */
      readonly from?: Row | null | undefined;
    }
  | { readonly do: 'remove'; readonly id: string; readonly from?: Row | undefined };

/** What each register has without which a row says nothing. */
const needed: { readonly [Name in RegisterName]: readonly (keyof RegisterRows[Name])[] } = {
  guidance: ['topic'],
  activity: ['name'],
  honour: ['name'],
  digitalTeam: ['name'],
  teamMember: ['name'],
  money: ['source'],
  officialDocument: ['type', 'subject'],
};
const LONGEST = 2000;
/** Abbreviations of types of documents have at most three letters; what an office may add stays short. */
const LONGEST_TYPE = 10;
const dayFields = ['day', 'dayTo', 'decidedOn', 'foundedOn', 'joined', 'left'];

/**
 * A row as it may be kept, its texts cleaned.
 * @throws AppError `text-empty`, `text-too-long`, `day-bad`, `due-ends-before-start`, `figure-negative`,
 * `groups-over-turns`, `decision-day-missing`
 */
export function checkRegisterRow<Name extends RegisterName>(
  name: Name,
  row: RegisterRows[Name],
): RegisterRows[Name] {
  const cleaned = cleanedRow(row);
  if (needed[name].some((field) => cleaned[field] === '')) throw new AppError('text-empty');
  checkOrder(cleaned);
  if (name === 'guidance') checkGroups(cleaned as Guidance);
  const { state, decidedOn } = cleaned as Partial<Honour>;
  if (state === 'recognised' && decidedOn === null) throw new AppError('decision-day-missing');
  return cleaned;
}

/** A row as it is kept, whether it may be or not. @throws AppError as `checkRegisterRow` of single values */
export function cleanedRow<Row extends object>(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, cleanValue(field, value)]),
  ) as unknown as Row;
}

function cleanValue(field: string, value: unknown): unknown {
  if (dayFields.includes(field) && typeof value === 'string') {
    if (!isLikelyDay(value)) throw new AppError('day-bad', { day: value });
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0) throw new AppError('figure-negative');
    return value;
  }
  if (typeof value !== 'string') return value;
  const text = cleanLine(value);
  const limit = field === 'type' ? LONGEST_TYPE : LONGEST;
  if (text.length > limit) throw new AppError('text-too-long', { limit });
  return text;
}

function checkOrder(row: object): void {
  const { day, dayTo, joined, left } = row as Partial<Activity> & Partial<TeamMember>;
  const pairs = [
    [day, dayTo],
    [joined, left],
  ];
  for (const [from, to] of pairs) {
    if (from != null && to != null && to < from) {
      throw new AppError('due-ends-before-start', { from, to });
    }
  }
}

const groupWords = {
  persons: 'người (không trùng)',
  women: 'nữ',
  aged60: 'từ 60 tuổi',
  minority: 'dân tộc thiểu số',
  disabled: 'khuyết tật',
} as const;

function checkGroups(row: Guidance): void {
  for (const group of ['persons', 'women', 'aged60', 'minority', 'disabled'] as const) {
    const value = row[group];
    if (value !== null && value > row.turns) {
      throw new AppError('groups-over-turns', {
        group: groupWords[group],
        value,
        turns: row.turns,
      });
    }
  }
}
