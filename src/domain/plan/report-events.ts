import { yearOf, type Day } from '../day';
import { codesOfYear, parsePeriod, periodName, reportDue, type PeriodKind } from '../period/period';
import type { CalendarEvent, CalendarWindow } from './calendar';
import { dueSpan } from './due-day';
import type { Duty, DutyKind, Plan } from './plan';
import { planYears } from './plan-year';

const PERIODS: Readonly<Partial<Record<DutyKind, Exclude<PeriodKind, 'range'>>>> = {
  annual: 'year',
  'half-year': 'half',
  quarter: 'quarter',
  month: 'month',
};

/** Whether a report has days of its own; else it is made from time to time or on demand. */
export function isDatedDuty({ kind, before }: Pick<Duty, 'kind' | 'before'>): boolean {
  return before !== null || PERIODS[kind] !== undefined;
}

/** `Báo cáo gửi …`, or what the duty says of itself. */
export function dutyName({ about, to }: Pick<Duty, 'about' | 'to'>): string {
  return about ?? (to === null ? 'Báo cáo' : `Báo cáo gửi ${to}`);
}

// Not “Văn hóa - Xã hội”, nor “hợp tác xã”.
const COMMUNES = /(?<!\p{L})((?<!hợp tác )xã(?! hội)|phường|đặc khu|địa phương)(?!\p{L})/iu;

/** Whether whom a superior plan lays a report on is, among others, the communes. */
export function isForCommunes(by: string): boolean {
  return COMMUNES.test(by.normalize('NFC'));
}

/**
 * The reports of a plan: by the day it names, else for each period of the plan's years that ends in the window or just
 * before it, due as Nghị định 09/2019/NĐ-CP has it. Whether one was sent only the office's own mark tells.
 */
export function reportEvents(
  plan: Pick<Plan, 'tasks' | 'duties' | 'targets' | 'date'>,
  recurring: CalendarWindow,
): CalendarEvent[] {
  const years = planYears(plan).filter(
    (year) => yearOf(recurring.from) <= year && year <= yearOf(recurring.to),
  );
  return plan.duties.flatMap((duty): CalendarEvent[] => {
    if (duty.before !== null) {
      const span = dueSpan({ kind: 'before', value: duty.before });
      return span === null ? [] : [eventOf(duty, span.day, dutyName(duty))];
    }
    const kind = PERIODS[duty.kind];
    if (kind === undefined) return [];
    return years
      .flatMap((year) => codesOfYear(year, kind, 'decree'))
      .map(parsePeriod)
      .map((period) => ({ day: reportDue(period), name: periodName(period) }))
      .filter(({ day }) => day >= recurring.from)
      .map(({ day, name }) => eventOf(duty, day, `${dutyName(duty)} (${name})`));
  });
}

function eventOf({ id, by }: Duty, day: Day, about: string): CalendarEvent {
  return {
    key: `report:${id}:${day}`,
    day,
    from: day,
    kind: 'report',
    about,
    task: null,
    taskId: null,
    who: by,
    isDone: false,
    isMarked: false,
  };
}
