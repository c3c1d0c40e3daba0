import type { Day } from '../day';
import { AppError } from '../errors';
import { quotaIndicatorOf, type QuotaMeasure } from '../indicator/quota-catalogue';
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

/** What is there to check quotas against. */
export interface QuotaRecords {
  /** `Toàn xã`: the title of the commune's own cell. */
  readonly commune: string;
  readonly hamlets: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly QuotaEntry[];
  /** Of the plan's year. */
  readonly held: readonly Held[];
}

export interface QuotaCell extends QuotaPlace {
  readonly title: string;
  /** Null: nothing entered. */
  readonly value: number | null;
  readonly isMet: boolean;
}

export interface CheckedQuota {
  readonly quotaId: string;
  readonly indicator: Quota['indicator'];
  readonly name: string;
  readonly asked: string;
  readonly due: Day | null;
  readonly measure: QuotaMeasure;
  /** From the class records; else typed. */
  readonly counted: boolean;
  readonly cells: readonly QuotaCell[];
  readonly met: number;
}

/** Each quota of a plan with a cell for every month and place it asks for, and what is done there. */
export function checkQuotas(plan: PlanRows, records: QuotaRecords): CheckedQuota[] {
  return plan.quotas.map((quota): CheckedQuota => {
    const { measure, counted } = quotaIndicatorOf(quota.indicator);
    const cells = placesOf(plan, quota, records).map((place): QuotaCell => {
      const value = counted ? countHeld(counted, place, records) : typed(quota, place, records);
      return { ...place, value, isMet: value !== null && isEnough(quota, measure, value) };
    });
    return {
      quotaId: quota.id,
      indicator: quota.indicator,
      name: quotaName(quota),
      asked: targetText(quota),
      due: quotaSpan(plan, quota)?.day ?? null,
      measure,
      counted: counted !== null,
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
  if (counted !== null || !isMonthThere || !isPlaceThere) throw new AppError('bad-input');
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

function countHeld(
  what: 'classes' | 'sessions',
  { month, hamletId }: QuotaPlace,
  { held }: QuotaRecords,
): number {
  const here = held.filter(
    (row) =>
      (month === null || row.month === month) && (hamletId === null || row.hamletId === hamletId),
  );
  if (what === 'classes') return new Set(here.map(({ classNo }) => classNo)).size;
  return here.reduce((sum, { sessions }) => sum + sessions, 0);
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
