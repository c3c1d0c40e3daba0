import { indicators, type IndicatorId } from '../indicator/catalogue';
import { quotaIndicators, type QuotaIndicatorId } from '../indicator/quota-catalogue';
import { cleanLine, fold } from '../text';
import { parseDue } from './parse-due';
import { pastedLines } from './pasted-cells';
import type { Due, Operator, Quota, Target, TargetAudience } from './plan';
import { parseTypedValue } from './typed-value';

export type PastedTarget = Omit<Target, 'id' | 'origin'>;
/** `task` is the number of the task it belongs to. */
export type PastedQuota = Omit<Quota, 'id' | 'origin' | 'taskId'> & {
  readonly task: string | null;
};
export interface PastedTask {
  readonly about: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly due: Due | null;
}

/** Why a row stays outside. `column` counts from 0 and names the cell that could not be read. */
export type PasteProblem =
  | {
      readonly line: number;
      readonly why: 'width';
      readonly found: number;
      readonly needed: number;
    }
  | { readonly line: number; readonly why: 'cell'; readonly column: number; readonly text: string };

export interface Pasted<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly PasteProblem[];
}

export type Named<Id extends string> = readonly {
  readonly id: Id;
  readonly names: readonly string[];
}[];

export const targetPasteWidth = 7;
export const quotaPasteWidth = 7;
/** What was copied from the grid has the state and the percent behind; a plan does not say these. */
export const taskPasteWidths = [5, 7] as const;

/** Year, label, indicator, audience, value, unit, strength. */
export function pastedTargets(
  text: string,
  audiences: Named<TargetAudience>,
  usual: { readonly year: number },
): Pasted<PastedTarget> {
  return readRows(text, [targetPasteWidth], (cell) => {
    const year = cell(0, (typed) => (typed === '' ? usual.year : wholeNumber(typed)));
    const indicator = cell(2, (typed) => idNamed(typed, indicatorNames));
    const audience = cell(3, (typed) =>
      typed === '' ? usualAudience(indicator) : idNamed(typed, audiences),
    );
    const { op, value, isPercent } = cell(4, valueOf);
    const unit = cell(5, (typed) => typed || (isPercent ? '%' : unitOf(indicators, indicator)));
    const strength = cell(6, strengthOf);
    return { year, label: cell(1, labelOf), audience, indicator, op, value, unit, strength };
  });
}

/** Task, indicator, per, each, value, unit, about. */
export function pastedQuotas(text: string): Pasted<PastedQuota> {
  return readRows(text, [quotaPasteWidth], (cell) => {
    const indicator = cell(1, (typed) => idNamed(typed, quotaNames));
    const per = cell(2, perNamed);
    const each = cell(3, eachNamed);
    const { op, value, isPercent } = cell(4, valueOf);
    const unit = cell(
      5,
      (typed) => typed || (isPercent ? '%' : unitOf(quotaIndicators, indicator)),
    );
    const task = cell(0, orNull);
    return { task, indicator, per, each, op, value, unit, about: cell(6, orNull) };
  });
}

/** Number (given out anew), about, lead, coordinating units, due. */
export function pastedTasks(text: string, year: number): Pasted<PastedTask> {
  return readRows(text, taskPasteWidths, (cell) => ({
    about: cell(1, (typed) => typed || undefined),
    lead: cell(2, (_, raw) => unitsOf(raw)),
    with: cell(3, (_, raw) => unitsOf(raw)),
    due: cell(4, (typed) => (typed === '' ? null : (parseDue(typed, year) ?? undefined))),
  }));
}

/** `A; B` or one a line. */
export function unitsOf(text: string): string[] {
  return text
    .split(/[;\r\n]/u)
    .map(cleanLine)
    .filter((unit) => unit !== '');
}

/** The one whose name this is, else the only one whose name holds it; accents and case do not matter. */
export function idNamed<Id extends string>(text: string, all: Named<Id>): Id | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  const folded = all.map(({ id, names }) => ({ id, names: [id, ...names].map(fold) }));
  const same = folded.find(({ names }) => names.includes(wanted));
  if (same) return same.id;
  const holding = folded.filter(({ names }) => names.some((name) => name.includes(wanted)));
  return holding.length === 1 ? holding[0]?.id : undefined;
}

export const indicatorNames: Named<IndicatorId> = indicators.map(({ id, name, shortName }) => ({
  id,
  names: [name, shortName],
}));
export const quotaNames: Named<QuotaIndicatorId> = quotaIndicators.map(({ id, name }) => ({
  id,
  names: [name],
}));

/** Whom an indicator speaks of where the plan does not say so. */
export function usualAudience(indicator: IndicatorId): TargetAudience {
  if (indicator.startsWith('officials')) return 'officials';
  if (indicator.startsWith('workers')) return 'workers';
  return indicator.startsWith('students') ? 'students-secondary' : 'adults';
}

/** `mỗi thôn`, `xóm`, `/ bản` → hamlet; `toàn xã` and nothing → commune. */
export function perNamed(text: string): Quota['per'] | undefined {
  const words = fold(text).split(/[^a-z0-9]+/u);
  if (words.some((word) => HAMLET_WORDS.has(word))) return 'hamlet';
  const isCommune = words.every((word) => word === '' || COMMUNE_WORDS.has(word));
  return isCommune ? 'commune' : undefined;
}

/** `mỗi tháng` → month; `cả kế hoạch` and nothing → the whole plan. */
export function eachNamed(text: string): Quota['each'] | undefined {
  const words = fold(text);
  if (words.includes('thang') || words === 'month') return 'month';
  return words === '' || words.includes('ke hoach') || words.includes('nam') ? null : undefined;
}

const HAMLET_WORDS = new Set([
  'thon',
  'xom',
  'ban',
  'ap',
  'buon',
  'bon',
  'khu',
  'to',
  'khom',
  'hamlet',
]);
const COMMUNE_WORDS = new Set(['xa', 'phuong', 'dac', 'toan', 'moi', 'commune']);

/** Reads a cell, or gives the row up at this cell when `read` gives undefined. */
type ReadCell = <Value>(
  column: number,
  read: (text: string, raw: string) => Value | undefined,
) => Value;

class Unreadable extends Error {
  constructor(readonly column: number) {
    super(`column ${column}`);
  }
}

function readRows<Row>(
  text: string,
  widths: readonly number[],
  read: (cell: ReadCell) => Row,
): Pasted<Row> {
  const rows: Row[] = [];
  const problems: PasteProblem[] = [];
  for (const { line, cells } of pastedLines(text)) {
    if (!widths.includes(cells.length)) {
      problems.push({ line, why: 'width', found: cells.length, needed: widths[0] ?? 0 });
      continue;
    }
    const cell: ReadCell = (column, readIt) => {
      const raw = cells[column] ?? '';
      const value = readIt(cleanLine(raw), raw);
      if (value === undefined) throw new Unreadable(column);
      return value;
    };
    try {
      rows.push(read(cell));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { column } = error;
      problems.push({ line, why: 'cell', column, text: cleanLine(cells[column] ?? '') });
    }
  }
  return { rows, problems };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

function valueOf(
  text: string,
): { readonly op: Operator; readonly value: number; readonly isPercent: boolean } | undefined {
  const typed = parseTypedValue(text);
  return typed ? { ...typed, op: typed.op ?? '>=' } : undefined;
}

function labelOf(text: string): string {
  return text.replace(/[).\s]+$/u, '');
}

/** A plan that says `bắt buộc` binds, which is what no word means. */
function strengthOf(text: string): string | null {
  return text === '' || fold(text) === 'bat buoc' ? null : text;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function unitOf(
  all: readonly { readonly id: string; readonly unit: string }[],
  id: string,
): string {
  return all.find((each) => each.id === id)?.unit ?? '';
}
