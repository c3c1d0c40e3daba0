import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import { dayWithWeekday } from './session-plan';
import type { Clash } from './use-clashes';

const SHOWN = 6;
const words = text.clashes;

/** Warns of what is held at the same hours; forbids nothing. */
export function ClashNote({ clashes }: { readonly clashes: readonly Clash[] }) {
  if (clashes.length === 0) return null;
  return (
    <div className={css.warning} role="status">
      <strong>! {words.title(clashes.length)}</strong>
      <ul>
        {clashes.slice(0, SHOWN).map((clash) => (
          <li key={`${clash.day} ${clash.startsAt} ${clash.className}`}>
            {words.line(
              dayWithWeekday(clash.day, text.sessions.weekdayNames),
              `${clash.startsAt}–${clash.endsAt}`,
              clash.className,
              [
                ...(clash.isTeacher ? [words.teacher] : []),
                ...(clash.isPlace ? [words.place] : []),
                ...(clash.persons > 0 ? [words.persons(clash.persons)] : []),
              ].join(', '),
            )}
          </li>
        ))}
      </ul>
      {clashes.length > SHOWN && <p>{words.more(clashes.length - SHOWN)}</p>}
    </div>
  );
}
