import type { Day } from '../day';
import { AppError } from '../errors';
import {
  quotaIndicatorOf,
  type QuotaIndicator,
  type QuotaMeasure,
} from '../indicator/quota-catalogue';
import { recognisedByKind } from '../register/recognised';
import type { ActivityKind, Honour } from '../register/rows';
import type { PlanRows } from './calendar';
import { meets, targetText, type Quota } from './plan';
import { quotaMonths, quotaName, quotaSpan, type IsQuotaMet } from './quota-events';

/** Where a number of a quota belongs: one month or the whole year, one hamlet or the whole commune (null). */
export interface QuotaPlace {
  readonly month: string | null;
  readonly hamletId: string | null;
}

/** What the office typed for a quota. */
export interface QuotaEntry extends QuotaPlace {
  readonly quotaId: string;
  readonly value: number;
}

/** The sessions of one class in one month at which somebody was marked. */
export interface Held {
  readonly classNo: number;
  /** Where the class is held; null: outside every hamlet. */
  readonly hamletId: string | null;
  readonly month: string;
  readonly sessions: number;
}

/** Rows of guidance or of one kind of activity in one month and place, added up. */
export interface Registered {
  readonly kind: ActivityKind | 'guidance';
  readonly hamletId: string | null;
  readonly month: string;
  /** Sessions of guidance; of an activity what its rows stand for. */
  readonly count: number;
}

/** What is there to check quotas against. */
export interface QuotaRecords {
  /** `Toàn xã`: the title of the commune's own cell. */
  readonly commune: string;
  readonly hamlets: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly QuotaEntry[];
  /** Of the plan's year. */
  readonly held: readonly Held[];
  /** Of the plan's year. */
  readonly registered: readonly Registered[];
  /** Recognised by a decision of the plan's year. */
  readonly recognised: readonly Honour[];
}

export interface QuotaCell extends QuotaPlace {
  readonly title: string;
  /** Null: nothing entered, and in the registers none there. */
  readonly value: number | null;
  /** What the registers hold of it, typed over or not; null: they are not asked. */
  readonly found: number | null;
  readonly isMet: boolean;
}

export interface CheckedQuota {
  readonly quotaId: string;
  readonly indicator: Quota['indicator'];
  readonly name: string;
  readonly asked: string;
  readonly due: Day | null;
  readonly measure: QuotaMeasure;
  /** From the records alone; else it may be typed. */
  readonly counted: boolean;
  readonly cells: readonly QuotaCell[];
  readonly met: number;
}

/** Each quota of a plan with a cell for every month and place it asks for, and what is done there. */
export function checkQuotas(plan: PlanRows, records: QuotaRecords): CheckedQuota[] {
  return plan.quotas.map((quota): CheckedQuota => {
    const { measure, counted } = quotaIndicatorOf(quota.indicator);
    const cells = placesOf(plan, quota, records).map((place): QuotaCell => {
      const found = countFound(counted, measure, place, records);
      const value = isLocked(counted)
        ? found
        : (typed(quota, place, records) ?? (found === 0 ? null : found));
      return { ...place, value, found, isMet: value !== null && isEnough(quota, measure, value) };
    });
    return {
      quotaId: quota.id,
      indicator: quota.indicator,
      name: quotaName(quota),
      asked: targetText(quota),
      due: quotaSpan(plan, quota)?.day ?? null,
      measure,
      counted: isLocked(counted),
      cells,
      met: cells.filter(({ isMet }) => isMet).length,
    };
  });
}

/** A quota is met when each of its cells is; one without a cell is not. */
export function isMetBy(checked: readonly CheckedQuota[]): IsQuotaMet {
  const byId = new Map(checked.map(({ quotaId, cells }) => [quotaId, cells]));
  return (quotaId, month) => {
    const cells = (byId.get(quotaId) ?? []).filter((cell) => cell.month === month);
    return cells.length > 0 && cells.every(({ isMet }) => isMet);
  };
}

/**
 * What an office may type for a quota: into a cell that is there, for what is not counted; a count in whole numbers, a
 * share up to 100.
 * @param value null takes the entry back
 * @throws AppError `bad-input`, `figure-negative`, `percent-out-of-range`
 */
export function checkEntry(
  plan: PlanRows,
  quota: Quota,
  { month, hamletId }: QuotaPlace,
  value: number | null,
): void {
  const { measure, counted } = quotaIndicatorOf(quota.indicator);
  const isMonthThere =
    quota.each === null ? month === null : month !== null && quotaMonths(plan).includes(month);
  const isPlaceThere = (quota.per === 'hamlet') === (hamletId !== null);
  if (isLocked(counted) || !isMonthThere || !isPlaceThere) throw new AppError('bad-input');
  if (value === null) return;
  if (value < 0 || (measure !== 'share' && !Number.isSafeInteger(value))) {
    throw new AppError('figure-negative');
  }
  if (measure === 'share' && value > 100) throw new AppError('percent-out-of-range', { value });
}

function placesOf(
  plan: PlanRows,
  quota: Quota,
  { commune, hamlets }: QuotaRecords,
): (QuotaPlace & { readonly title: string })[] {
  const places =
    quota.per === 'hamlet'
      ? hamlets.map(({ id, name }) => ({ hamletId: id, title: name }))
      : [{ hamletId: null, title: commune }];
  if (quota.each === null) return places.map((place) => ({ month: null, ...place }));
  return quotaMonths(plan).flatMap((month) => {
    const name = `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
    return places.map(({ hamletId, title }) => ({
      month,
      hamletId,
      title: hamletId === null ? name : `${title}, ${name.toLowerCase()}`,
    }));
  });
}

/** Counted alone: nothing can be typed there. */
function isLocked(counted: QuotaIndicator['counted']): boolean {
  return counted === 'classes' || counted === 'guidance';
}

function countFound(
  what: QuotaIndicator['counted'],
  measure: QuotaMeasure,
  { month, hamletId }: QuotaPlace,
  { held, registered, recognised }: QuotaRecords,
): number | null {
  if (what === null) return null;
  const isHere = (row: { readonly month: string; readonly hamletId: string | null }) =>
    (month === null || row.month === month) && (hamletId === null || row.hamletId === hamletId);
  if (what === 'classes') {
    return new Set(held.filter(isHere).map(({ classNo }) => classNo)).size;
  }
  if (typeof what === 'string' && what !== 'guidance') {
    const here = recognised.filter(({ decidedOn, hamletId: at }) =>
      isHere({ month: decidedOn?.slice(0, 7) ?? '', hamletId: at }),
    );
    return recognisedByKind(here)[what];
  }
  const kinds: readonly Registered['kind'][] = what === 'guidance' ? [what] : what;
  const count = registered
    .filter((row) => kinds.includes(row.kind) && isHere(row))
    .reduce((sum, row) => sum + row.count, 0);
  return measure === 'done' ? Math.min(1, count) : count;
}

function typed(
  { id }: Quota,
  { month, hamletId }: QuotaPlace,
  { entries }: QuotaRecords,
): number | null {
  const entry = entries.find(
    (each) => each.quotaId === id && each.month === month && each.hamletId === hamletId,
  );
  return entry?.value ?? null;
}

/** `100% xã` asks of one commune only that it did it. */
function isEnough(quota: Quota, measure: QuotaMeasure, value: number): boolean {
  return measure === 'done' ? value >= 1 : meets(quota, value);
}
