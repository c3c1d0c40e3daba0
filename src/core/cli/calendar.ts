import { parseTypedDay, type Day } from '../../domain/day';
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

function listOf({ plan, isMet }: NamedPlan, window: CalendarWindow) {
  return calendarEvents(plan, window, isMet).map(({ day, kind, about, task, who }) => ({
    day,
    kind,
    about,
    task,
    who,
  }));
}

function tell({ plan, isMet }: NamedPlan, window: CalendarWindow): void {
  for (const event of calendarEvents(plan, window, isMet)) console.log(text.event(event));
  const undated = undatedDuties(plan);
  if (undated.length === 0) return;
  console.log(`\n${text.undated}`);
  for (const duty of undated) console.log(text.undatedDuty(duty));
}

/** What is not given comes from the plan's years. */
function windowOf(plan: PlanDraft, from: Day | null, to: Day | null): CalendarWindow {
  const years = planYears(plan);
  const first = years[0] ?? Number(to?.slice(0, 4) ?? from?.slice(0, 4) ?? 0);
  const last = years.at(-1) ?? Number(from?.slice(0, 4) ?? first);
  const year = (number: number) => String(number).padStart(4, '0');
  return { from: from ?? `${year(first)}-01-01`, to: to ?? `${year(last)}-12-31` };
}

function dayOf(options: Arguments, name: 'from' | 'to'): Day | null {
  if (!options.has(name)) return null;
  const day = parseTypedDay(options.need(name));
  if (day === null) throw new UsageError(text.badDay(name));
  return day;
}
