import holidays from '../../../resources/calendar/holidays.json';
import { addDays, daysBetween, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import {
  calendarEvents,
  isEventKey,
  stateOf,
  type CalendarEvent,
  type CalendarState,
  type CalendarWindow,
} from '../../domain/plan/calendar';
import { isMetBy } from '../../domain/plan/checklist';
import { holidaysIn, type Holiday } from '../../domain/plan/holidays';
import type { Plan } from '../../domain/plan/plan';
import { isOurs, plansAbove } from '../../domain/plan/our-events';
import { undatedDuties, type UndatedDuty } from '../../domain/plan/undated-duties';
import type { Core } from '../core';
import { writeIcs } from '../documents/calendar/writeIcs';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { markEvent, markedEvents, unmarkEvent } from '../storage/event-done';
import { listPlans } from '../storage/plan';
import { rememberTold } from '../storage/reminder';
import type { Reader } from '../storage/store';
import { checkPlans } from './check-quotas';
import type { NamedPlan } from './named-plan';

/** An event of the book's calendar: of which plan, and how it stands today. */
export type ListedEvent = Omit<CalendarEvent, 'isDone'> & {
  readonly planId: string;
  /** The plan's number and symbol, else who issued it. */
  readonly planName: string;
  readonly state: CalendarState;
  /** Negative: days late. */
  readonly daysLeft: number;
};

export type ListedUndated = UndatedDuty & Pick<ListedEvent, 'planId' | 'planName'>;

/**
 * What is due in the window over all plans of the book, by day; what goes on without a day; and the days off.
 * @throws AppError as `checkWindow`
 */
export async function listCalendar(
  core: Core,
  window: CalendarWindow,
): Promise<{ events: ListedEvent[]; undated: ListedUndated[]; holidays: Holiday[] }> {
  checkWindow(window);
  const today = core.today();
  return core.store.read(async (reader) => {
    const plans = await listPlans(reader);
    const events = await eventsOf(reader, plans, window);
    return {
      events: events.map(([plan, event]) => listed(plan, event, today)),
      undated: plans.flatMap((plan) =>
        undatedDuties(plan).map((each) => ({ ...each, planId: plan.id, planName: nameOf(plan) })),
      ),
      holidays: holidaysIn(window, holidays),
    };
  });
}

/** No office plans further; every year of a window is work for the core, and the window waits. */
const LONGEST_DAYS = 30 * 366;

/** @throws AppError `period-ends-before-start`; `bad-input` for more than a generation */
function checkWindow({ from, to }: CalendarWindow): void {
  if (to < from) throw new AppError('period-ends-before-start', { from, to });
  if (daysBetween(from, to) > LONGEST_DAYS) throw new AppError('bad-input');
}

/** What is longer overdue is for the plan's page, not for a reminder. */
const LATE_DAYS = 366;
const AHEAD_DAYS = 7;

/**
 * Marks one event as done, or takes the mark back.
 * @throws AppError `bad-input` for what is no event's key
 */
export async function setEventDone(
  core: Core,
  { key, done }: { key: string; done: boolean },
): Promise<void> {
  if (!isEventKey(key)) throw new AppError('bad-input');
  await core.store.write((writer) => {
    const isNew = done
      ? markEvent(writer, key, core.now().toISOString())
      : unmarkEvent(writer, key);
    if (isNew) writer.audit('setEventDone', key, { from: !done, to: done });
    return Promise.resolve();
  });
}

/**
 * What is late or due within a week and not done of what is laid on the office (`isOurs`); each only the first time it is asked for. There is no audit row: nobody did anything.
 */
export async function remind(core: Core): Promise<ListedEvent[]> {
  const today = core.today();
  const window = { from: addDays(today, -LATE_DAYS), to: addDays(today, AHEAD_DAYS) };
  return core.store.write(async (writer) => {
    const plans = await listPlans(writer);
    const above = plansAbove(plans);
    const isToTell = ({ id, role }: Plan, event: CalendarEvent) =>
      !event.isDone && isOurs(event, { role, isAbove: above.has(id) });
    const events = await eventsOf(writer, plans, window);
    const at = core.now().toISOString();
    return events
      .filter(([plan, event]) => isToTell(plan, event) && rememberTold(writer, event.key, at))
      .map(([plan, event]) => listed(plan, event, today));
  });
}

/**
 * Writes what is due in the window as an iCalendar file, whole or not at all.
 * @param chosen only the events with these keys; left out: all
 * @throws AppError as `checkWindow`, and those of the file
 */
export async function writeCalendarFile(
  core: Core,
  window: CalendarWindow,
  path: string,
  chosen?: readonly string[],
): Promise<{ name: string; bytes: number }> {
  checkWindow(window);
  refuseForDocument(core.store.file, path, 'ics');
  const keys = chosen && new Set(chosen);
  const events = await core.store.read(async (reader) =>
    eventsOf(reader, await listPlans(reader), window),
  );
  const bytes = await writeIcs(
    events
      .filter(([, { key }]) => keys?.has(key) ?? true)
      .map(([plan, event]) => ({ ...event, planName: nameOf(plan) })),
    core.now(),
  );
  const written = await writeFileWhole(path, bytes);
  await core.store.write((writer) => {
    const { from, to } = window;
    writer.audit('writeCalendar', 'calendar', { from, to, file: written.name });
    return Promise.resolve();
  });
  return written;
}

/** Writes what is due in one plan, which may be in no book, as an iCalendar file. */
export async function writePlanCalendar(
  { plan, isMet, isMarked }: NamedPlan,
  window: CalendarWindow,
  path: string,
  madeAt: Date,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument('', path, 'ics');
  const events = calendarEvents(plan, window, isMet, isMarked);
  const named = events.map((event) => ({ ...event, planName: nameOf(plan) }));
  return writeFileWhole(path, await writeIcs(named, madeAt));
}

/** By day, on the same day in the order of the plans. */
async function eventsOf(
  reader: Reader,
  plans: readonly Plan[],
  window: CalendarWindow,
): Promise<[Plan, CalendarEvent][]> {
  const checked = await checkPlans(reader, plans);
  const marked = await markedEvents(reader);
  return plans
    .flatMap((plan, index) =>
      calendarEvents(plan, window, isMetBy(checked[index] ?? []), (key) => marked.has(key)).map(
        (event): [Plan, CalendarEvent] => [plan, event],
      ),
    )
    .sort(([, one], [, other]) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function listed(plan: Plan, event: CalendarEvent, today: Day): ListedEvent {
  const { isDone: _, ...rest } = event;
  return {
    ...rest,
    planId: plan.id,
    planName: nameOf(plan),
    state: stateOf(event, today),
    daysLeft: daysBetween(today, event.day),
  };
}

function nameOf({ symbol, issuer }: Pick<Plan, 'symbol' | 'issuer'>): string {
  return symbol ?? issuer;
}
