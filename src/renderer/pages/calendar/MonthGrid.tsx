import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { addDays, weekday, type Day } from '../../../domain/day';
import { calendarText } from '../../text/calendar';
import type { DueEvent } from './choose-events';
import { isDayOff, type Holidays } from './free-days';
import type { Bar, DayCell, Month, Week } from './month-layout';
import { kindSigns, stateSigns, stateTones } from './signs';
import css from './calendar.module.css';

interface MonthGridProps {
  readonly month: Month;
  readonly weeks: readonly Week<DueEvent>[];
  readonly holidays: Holidays;
  readonly today: Day;
  readonly current: Day;
  readonly onCurrent: (day: Day) => void;
  /** Enter or a click: what is due that day. */
  readonly onOpen: (day: Day) => void;
}

/**
 * The month in weeks. The grid is one stop for Tab and its days are walked with arrows; each day says in words what is
 * on it, and the bars drawn over the days are for the eye alone.
 */
export function MonthGrid(props: MonthGridProps) {
  const { month, weeks, current, onCurrent, onOpen } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // With large letters the month is higher than its place.
    body.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useLayoutEffect(() => {
    // With the list the row went that had the keyboard.
    if (document.activeElement === document.body) body.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.shiftKey) return;
    const moves: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -7,
      ArrowDown: 7,
      Home: 1 - weekday(current),
      End: 7 - weekday(current),
    };
    const move = moves[event.key];
    if (move !== undefined) onCurrent(addDays(current, move));
    else if (event.key === 'Enter') onOpen(current);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={body}
      role="grid"
      aria-label={calendarText.grid(month)}
      aria-activedescendant={`${id}-${current}`}
      tabIndex={0}
      className={css.month}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={css.weekdays}>
        {calendarText.weekdays.map((name) => (
          <div key={name} role="columnheader">
            {name}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week.days[0]?.day} role="row" className={css.week}>
          {week.days.map((cell) => (
            <DayBox key={cell.day} id={`${id}-${cell.day}`} cell={cell} {...props} />
          ))}
          {week.bars.map((bar) => (
            <EventBar key={`${bar.event.key} ${bar.start}`} bar={bar} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayBoxProps extends MonthGridProps {
  readonly id: string;
  readonly cell: DayCell<DueEvent>;
}

function DayBox({ id, cell, holidays, today, current, onCurrent, onOpen }: DayBoxProps) {
  const { day, events, hidden } = cell;
  const holiday = holidays.get(day);
  const lines = events.map(({ kind, task, about, state }) =>
    calendarText.heard(calendarText.what(kind, task, about), state),
  );
  const heard = [
    calendarText.dayLong(day),
    ...(holiday === undefined ? [] : [holiday]),
    ...(day === today ? [calendarText.today.toLowerCase()] : []),
    ...(lines.length === 0 ? [calendarText.nothingOnDay] : lines),
  ];
  return (
    <div
      role="gridcell"
      id={id}
      aria-selected={day === current}
      className={css.day}
      style={{ gridColumn: weekday(day) }}
      title={[...(holiday === undefined ? [] : [holiday]), ...lines].join('\n') || undefined}
      data-outside={!cell.isInMonth || undefined}
      data-off={isDayOff(day, holidays) || undefined}
      data-holiday={holiday !== undefined || undefined}
      data-today={day === today || undefined}
      data-current={day === current || undefined}
      onClick={() => {
        onCurrent(day);
        if (events.length > 0) onOpen(day);
      }}
    >
      <span className={css.heardOnly}>{heard.join('; ')}</span>
      <span aria-hidden className={css.number}>
        {Number(day.slice(8))}
      </span>
      {holiday !== undefined && (
        <span aria-hidden className={css.holiday}>
          {holiday}
        </span>
      )}
      {hidden > 0 && (
        <span aria-hidden className={css.more}>
          {calendarText.more(hidden)}
        </span>
      )}
    </div>
  );
}

function EventBar({ bar }: { readonly bar: Bar<DueEvent> }) {
  const { kind, task, about, state } = bar.event;
  return (
    <div
      aria-hidden
      className={css.bar}
      style={{
        gridColumn: `${bar.start + 1} / span ${bar.length}`,
        gridRow: bar.lane + 2,
      }}
      data-tone={stateTones[state]}
      data-began={bar.beganBefore || undefined}
      data-goes-on={bar.goesOn || undefined}
    >
      {stateSigns[state] !== '' && <b>{stateSigns[state]}</b>}
      <span className={css.kind}>{kindSigns[kind]}</span>
      {calendarText.what(kind, task, about)}
    </div>
  );
}
