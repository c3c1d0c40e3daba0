import { calendarKinds, calendarStates } from '../../../domain/plan/calendar';
import { calendarText } from '../../text/calendar';
import { kindSigns, stateSigns, stateTones } from './signs';
import css from './calendar.module.css';

/** The words of the signs and colours in the month. */
export function Legend() {
  return (
    <ul className={css.legend} aria-label={calendarText.legend}>
      {calendarKinds.map((kind) => (
        <li key={kind}>
          <span aria-hidden className={css.kind}>
            {kindSigns[kind]}
          </span>
          {calendarText.kinds[kind]}
        </li>
      ))}
      {calendarStates.map((state) => (
        <li key={state}>
          <span aria-hidden className={css.sign} data-tone={stateTones[state]}>
            {stateSigns[state] || '\u00a0'}
          </span>
          {calendarText.states[state]}
        </li>
      ))}
      <li>
        <span aria-hidden className={css.offSign}>
          {'\u00a0'}
        </span>
        {calendarText.holiday}
      </li>
    </ul>
  );
}
