import { CloseButton } from '@mantine/core';
import { Link } from 'wouter';
import { calendarText } from '../text/calendar';
import { CALENDAR } from './pages';
import type { Reminders } from './reminders';
import css from './RemindersCard.module.css';

const words = calendarText.reminders;
const FEW = 3;

interface RemindersCardProps {
  readonly reminders: Reminders;
  /** Only the number fits. */
  readonly folded: boolean;
}

/** New reminders, in the free place of the rail: over no work, and gone once the calendar was opened. */
export function RemindersCard({ reminders, folded }: RemindersCardProps) {
  const { events, close } = reminders;
  const count = events.length;
  const rest = count - FEW;
  if (folded) {
    return (
      <div role="status" className={css.place}>
        {count > 0 && (
          <Link href={CALENDAR} className={css.number} aria-label={words.title(count)}>
            {count}
          </Link>
        )}
      </div>
    );
  }
  return (
    <div role="status" className={css.place}>
      {count > 0 && (
        <div className={css.card}>
          <div className={css.head}>
            <strong>{words.title(count)}</strong>
            <CloseButton size="sm" aria-label={words.close} onClick={close} />
          </div>
          <ul>
            {events.slice(0, FEW).map((event) => (
              <li key={event.key} title={event.about}>
                <span>{event.about}</span>
                <small data-late={event.state === 'late' || undefined}>
                  {calendarText.nearness(event.daysLeft)}
                </small>
              </li>
            ))}
          </ul>
          {rest > 0 && <p>{words.more(rest)}</p>}
          <Link href={CALENDAR}>
            {words.open} <small>Alt+L</small>
          </Link>
        </div>
      )}
    </div>
  );
}
