import { parseTypedDay, yearOf, type Day } from '../../domain/day';
import { calendarEvents, type CalendarWindow } from '../../domain/plan/calendar';
import type { PlanDraft } from '../../domain/plan/plan';
import { planYears } from '../../domain/plan/plan-year';
import { undatedDuties } from '../../domain/plan/undated-duties';
import { writePlanCalendar } from '../actions/calendar';
import { namedPlan, type NamedPlan } from '../actions/named-plan';
import { UsageError, type Arguments } from './arguments';
import { inBookIfGiven } from './plans';
import { text } from './text';

/** What is due in one plan: as a list, as JSON, or as an iCalendar file. */
export async function showCalendar(options: Arguments): Promise<number> {
  const name = options.need('plan');
  const from = dayOf(options, 'from');
  const to = dayOf(options, 'to');
  const ics = options.has('ics') ? options.path('ics') : null;
  if (ics !== null && options.has('json')) throw new UsageError(text.oneOutput);
  const named = await inBookIfGiven(options, (core) => namedPlan(core, name));
  const window = windowOf(named.plan, from, to);
  if (ics !== null) {
    const written = await writePlanCalendar(named, window, ics, new Date());
    console.log(text.wrote(written.name, written.bytes));
  } else if (options.has('json')) {
    console.log(JSON.stringify(listOf(named, window), null, 1));
  } else tell(named, window);
  return 0;
}

function listOf({ plan, isMet, isMarked }: NamedPlan, window: CalendarWindow) {
  return calendarEvents(plan, window, isMet, isMarked).map(({ day, kind, about, task, who }) => ({
    day,
    kind,
    about,
    task,
    who,
  }));
}

function tell({ plan, isMet, isMarked }: NamedPlan, window: CalendarWindow): void {
  for (const event of calendarEvents(plan, window, isMet, isMarked)) console.log(text.event(event));
  const undated = undatedDuties(plan);
  if (undated.length === 0) return;
  console.log(`\n${text.undated}`);
  for (const duty of undated) console.log(text.undatedDuty(duty));
}

/**
 * What is not given comes from the plan's years, stretched to hold what is given: nobody is told of an end before the
 * start who gave no end.
 */
function windowOf(plan: PlanDraft, from: Day | null, to: Day | null): CalendarWindow {
  const given = [from, to].filter((day) => day !== null).map(yearOf);
  const years = [...planYears(plan), ...given];
  const year = (number: number) => String(number).padStart(4, '0');
  const [first, last] = years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
  return { from: from ?? `${year(first)}-01-01`, to: to ?? `${year(last)}-12-31` };
}

function dayOf(options: Arguments, name: 'from' | 'to'): Day | null {
  if (!options.has(name)) return null;
  const day = parseTypedDay(options.need(name));
  if (day === null) throw new UsageError(text.badDay(name));
  return day;
}
