import type { CalendarEvent, CalendarKind } from '../../../domain/plan/calendar';
import { formatDay, type Day } from '../../../domain/day';

export type IcsEvent = CalendarEvent & { readonly planName: string };

const KIND: Readonly<Record<CalendarKind, string>> = {
  task: 'Nhiệm vụ',
  milestone: 'Mốc của nhiệm vụ',
  quota: 'Định mức',
  report: 'Báo cáo',
};
const DAY_SECONDS = 86_400;

/**
 * What is due as an iCalendar file (RFC 5545): one all-day event on the last day of each, with a reminder a day before
 * unless it is done. The same thing due on the same day has the same UID for ever, so that importing again doubles nothing.
 * The same events and time give the same bytes.
 */
export async function writeIcs(events: readonly IcsEvent[], madeAt: Date): Promise<Uint8Array> {
  const { default: ical, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    name: 'Sổ học vụ số',
    prodId: { company: 'Sổ học vụ số', product: 'Lịch công việc', language: 'VI' },
  });
  for (const event of events) {
    const entry = calendar.createEvent({
      id: event.key,
      start: midnight(event.day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: madeAt,
      summary: event.isDone ? `${event.about} (đã xong)` : event.about,
      description: descriptionOf(event),
    });
    if (!event.isDone) {
      entry.createAlarm({
        type: ICalAlarmType.display,
        trigger: DAY_SECONDS,
        description: event.about,
      });
    }
  }
  // RFC 5545 ends every line with CRLF; the library leaves it out after the last one.
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

/** The library takes the day of a bare time from UTC, whatever the machine's own zone. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function descriptionOf({ kind, task, from, day, who, planName }: IcsEvent): string {
  const lines = [
    task === null ? KIND[kind] : `${KIND[kind]} ${task}`,
    from === day ? '' : `Từ ngày ${formatDay(from)} đến ngày ${formatDay(day)}`,
    who === '' ? '' : `Thực hiện: ${who}`,
    `Theo: ${planName}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
