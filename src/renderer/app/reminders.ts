import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { call, type Output } from '../api/client';
import { calendarText } from '../text/calendar';
import { countOf } from './due-window';
import { CALENDAR } from './pages';

export type Reminder = Output<'calendar', 'remind'>[number];

export interface Reminders {
  /** What was not told before; empty when there is nothing, and once it was put away. */
  readonly events: readonly Reminder[];
  readonly close: () => void;
}

/**
 * Asks once, when the first page is on show and nothing else is to be done, what is late or near and was not told
 * before. A reminder that cannot be had is no reason to stop anybody: the calendar shows the same.
 */
export function useReminders(): Reminders {
  const [events, setEvents] = useState<readonly Reminder[]>([]);
  const [location, navigate] = useLocation();
  const close = useCallback(() => setEvents([]), []);
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      void remind(setEvents, () => navigate(CALENDAR)).catch(() => undefined);
    });
    return () => cancelIdleCallback(waiting);
  }, [navigate]);
  // The calendar shows them all: the card has done its work.
  if (location === CALENDAR && events.length > 0) setEvents([]);
  return { events, close };
}

async function remind(
  show: (events: readonly Reminder[]) => void,
  open: () => void,
): Promise<void> {
  const events = await call.calendar.remind({});
  if (events.length === 0) return;
  show(events);
  const { late, thisWeek } = countOf(events);
  const words = calendarText.reminders.notification;
  const title = words.title(events.length);
  const { clicked } = await call.desktop.notify({ title, body: words.body(late, thisWeek) });
  if (clicked) open();
}
