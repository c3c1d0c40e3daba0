import { quotaIndicatorOf } from '../indicator/quota-catalogue';
import type { CalendarEvent, CalendarWindow, PlanRows } from './calendar';
import { dueSpan, monthsSpan, yearlyDay, type DueSpan } from './due-day';
import { targetText, type Plan, type Quota, type Task } from './plan';
import { planYear } from './plan-year';

/** Whether a quota is met, for one of its months (`YYYY-MM`) or, with null, as a whole. */
export type IsQuotaMet = (quotaId: string, month: string | null) => boolean;

/** What a quota asks for, in the plan's own words where it has some. */
export function quotaName({ about, indicator }: Pick<Quota, 'about' | 'indicator'>): string {
  return about ?? quotaIndicatorOf(indicator).name;
}

/** The months (`YYYY-MM`) a monthly quota asks for: those of the plan's year. */
export function quotaMonths(plan: PlanRows): string[] {
  const year = planYear(plan);
  if (year === 0) return [];
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/**
 * Until when a quota has to be met: as its task, or by the end of the plan's year where that is gone or has no day; a
 * monthly one by the end of the year too. Null for a plan of no year.
 */
export function quotaSpan(plan: PlanRows, quota: Pick<Quota, 'taskId' | 'each'>): DueSpan | null {
  const year = planYear(plan);
  const due = quota.each === null ? taskOf(plan, quota)?.due : null;
  if (due != null && due.kind !== 'yearly') {
    const span = dueSpan(due);
    if (span !== null) return span;
  }
  if (year === 0) return null;
  const day = due?.kind === 'yearly' ? yearlyDay(due.value, year) : monthsSpan(year, 12, 12).day;
  return { from: day, day };
}

/** The quotas of a plan by the day they have to be met; a monthly one at the end of each month. */
export function quotaEvents(
  plan: PlanRows,
  recurring: CalendarWindow,
  isMet: IsQuotaMet,
): CalendarEvent[] {
  return plan.quotas.flatMap((quota): CalendarEvent[] => {
    const task = taskOf(plan, quota);
    const event = (span: DueSpan, month: string | null): CalendarEvent => ({
      key: `quota:${quota.id}:${span.day}`,
      ...span,
      kind: 'quota',
      about: asked(plan, quota, month),
      task: task?.no ?? null,
      taskId: task?.id ?? null,
      who: task?.lead.join('; ') ?? '',
      isDone: isMet(quota.id, month),
      isMarked: null,
    });
    if (quota.each === null) {
      const span = quotaSpan(plan, quota);
      return span === null ? [] : [event(span, null)];
    }
    return quotaMonths(plan).flatMap((month) => {
      const span = dueSpan({ kind: 'month', value: month });
      return span === null || span.day < recurring.from ? [] : [event(span, month)];
    });
  });
}

function taskOf(plan: Pick<Plan, 'tasks'>, quota: Pick<Quota, 'taskId'>): Task | undefined {
  return quota.taskId === null ? undefined : plan.tasks.find(({ id }) => id === quota.taskId);
}

/** `Buổi hướng dẫn trực tiếp (≥ 10 buổi mỗi thôn)`; what is only done or not done needs no number. */
function asked(plan: PlanRows, quota: Quota, month: string | null): string {
  const name = quotaName(quota);
  const isDeed = quotaIndicatorOf(quota.indicator).measure === 'done';
  const when = month === null ? '' : `trong tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
  const parts = [isDeed ? '' : numberAndPlace(quota, plan.hamletWord), when];
  const said = parts.filter((part) => part !== '').join(' ');
  return said === '' ? name : `${name} (${said})`;
}

/** `> 10 tin, bài mỗi tháng`, `≥ 10 buổi mỗi thôn`. */
export function quotaText(quota: Quota, hamletWord: string | null): string {
  const number = numberAndPlace(quota, hamletWord);
  return quota.each === 'month' ? `${number} mỗi tháng` : number;
}

function numberAndPlace(quota: Quota, hamletWord: string | null): string {
  const number = targetText(quota);
  return quota.per === 'hamlet' ? `${number} mỗi ${hamletWord ?? 'thôn'}` : number;
}
