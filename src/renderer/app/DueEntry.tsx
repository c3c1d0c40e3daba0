import { Link, useLocation } from 'wouter';
import { useNarrowerThan } from '../parts/rem';
import { calendarText } from '../text/calendar';
import { useDueNow } from './due-window';
import { CALENDAR } from './pages';
import css from './TopBar.module.css';

const words = calendarText.bar;
/** Below this the bar has room for the numbers alone. */
const NARROW = 72;

/** How much is late and due this week, and the way to the calendar. */
export function DueEntry() {
  const [location] = useLocation();
  const { late, thisWeek } = useDueNow();
  const isNarrow = useNarrowerThan(NARROW);
  const wordClass = isNarrow ? css.unseen : undefined;
  return (
    <Link
      href={CALENDAR}
      className={css.due}
      aria-current={location === CALENDAR ? 'page' : undefined}
      title={words.hint}
    >
      {late + thisWeek === 0 ? words.nothing : <span className={wordClass}>{words.label}</span>}
      {late > 0 && (
        <span className={css.late}>
          {late}
          <span className={wordClass}> {words.late}</span>
        </span>
      )}
      {thisWeek > 0 && (
        <span className={css.soon}>
          {thisWeek}
          <span className={wordClass}> {words.thisWeek}</span>
        </span>
      )}
    </Link>
  );
}
