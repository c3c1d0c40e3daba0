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
  const says = [
    ...(late > 0 ? [words.late(late)] : []),
    ...(thisWeek > 0 ? [words.thisWeek(thisWeek)] : []),
  ];
  return (
    <Link
      href={CALENDAR}
      className={css.due}
      aria-label={[words.label, ...says].join(': ')}
      aria-current={location === CALENDAR ? 'page' : undefined}
      title={[words.hint, ...says].join(' · ')}
    >
      {says.length === 0 ? words.nothing : !isNarrow && words.label}
      {late > 0 && <span className={css.late}>{isNarrow ? late : words.late(late)}</span>}
      {thisWeek > 0 && (
        <span className={css.soon}>{isNarrow ? thisWeek : words.thisWeek(thisWeek)}</span>
      )}
    </Link>
  );
}
