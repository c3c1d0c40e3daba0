import { Tooltip, UnstyledButton } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useRemembered } from '../api/remembered';
import { app } from '../text/app';
import { useNarrowerThan } from '../parts/rem';
import { useDueCounts } from './due';
import { RailIcon } from './icons';
import { railPages } from './pages';
import { useReminders } from './reminders';
import { RemindersCard } from './RemindersCard';
import css from './Rail.module.css';

type Fold = 'as-it-fits' | 'open' | 'folded';
const isFold = (text: string): text is Fold => ['as-it-fits', 'open', 'folded'].includes(text);

/** Below this the pages need the room more than the names do. */
const NARROW = 66;

/** The way to every page; a number beside a page is what waits there. */
export function Rail() {
  const [location] = useLocation();
  const [fold, setFold] = useRemembered<Fold>('rail', 'as-it-fits', isFold);
  const due = useDueCounts();
  const reminders = useReminders();
  const narrow = useNarrowerThan(NARROW);
  const folded = fold === 'folded' || (fold === 'as-it-fits' && narrow);
  return (
    <nav className={css.rail} aria-label={app.frame.rail} data-folded={folded || undefined}>
      <ul className={css.pages}>
        {railPages.map(({ id, to }, index) => {
          const here = to === '/' ? location === '/' : location.startsWith(to);
          const waiting = due[id];
          return (
            <li key={id}>
              <Tooltip
                label={`${app.pages[id]} · Ctrl+${index + 1}`}
                position="right"
                openDelay={folded ? 150 : 700}
              >
                <Link
                  href={to}
                  className={css.page}
                  aria-current={here ? 'page' : undefined}
                  aria-label={folded ? app.pages[id] : undefined}
                >
                  <RailIcon page={id} />
                  {!folded && <span className={css.name}>{app.pages[id]}</span>}
                  {waiting && (
                    <span className={css.count} title={waiting.says}>
                      {waiting.count}
                      <span className={css.says}> {waiting.says}</span>
                    </span>
                  )}
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <RemindersCard reminders={reminders} folded={folded} />
      <UnstyledButton
        className={css.fold}
        aria-label={folded ? app.frame.unfoldRail : app.frame.foldRail}
        aria-expanded={!folded}
        onClick={() => setFold(folded ? 'open' : 'folded')}
      >
        <span aria-hidden>{folded ? '»' : '«'}</span>
        {!folded && app.frame.foldRail}
      </UnstyledButton>
    </nav>
  );
}
