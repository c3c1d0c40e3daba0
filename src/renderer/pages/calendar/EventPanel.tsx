import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'wouter';
import { planTaskPlace } from '../../app/plan-place';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { SidePanel } from '../../parts/SidePanel';
import { StateBadge } from '../../parts/StateBadge';
import { calendarText } from '../../text/calendar';
import type { DueEvent, Undated } from './choose-events';
import { isMarkable, markWords, useEventMark } from './event-mark';
import { workingDayBefore, type Holidays } from './free-days';
import { kindSigns, stateTones } from './signs';
import css from './calendar.module.css';

const words = calendarText.panel;
const MARK_KEY = 'D';

interface EventPanelProps {
  readonly title: string;
  readonly events: readonly (DueEvent | Undated)[];
  readonly holidays: Holidays;
  readonly onClose: () => void;
}

/** Everything due on a day, or the one thing chosen in the list: what, whose, of which plan. */
export function EventPanel({ title, events, holidays, onClose }: EventPanelProps) {
  const { error, turn } = useEventMark();
  const cards = useRef<HTMLUListElement>(null);
  /** Of several due on a day, the one the focus is in; else the first that can be marked. */
  const turnCurrent = () => {
    const items = [...(cards.current?.children ?? [])];
    const focused = events[items.findIndex((item) => item.contains(document.activeElement))];
    const event = focused && isMarkable(focused) ? focused : events.find(isMarkable);
    if (event) void turn(event);
  };
  usePageKeys([{ keys: MARK_KEY, does: calendarText.keyList.mark, run: turnCurrent }]);
  return (
    <SidePanel title={title} onClose={onClose}>
      <ErrorNote error={error} />
      {events.length === 0 ? (
        <p className={css.quiet}>{words.nothing}</p>
      ) : (
        <ul ref={cards} className={css.cards}>
          {events.map((event, index) => (
            <li key={'key' in event ? event.key : index} className={css.card}>
              <EventCard event={event} holidays={holidays} isFirst={index === 0} />
              {isMarkable(event) && (
                <Button
                  className={css.mark}
                  size="compact-md"
                  variant="default"
                  title={`${markWords(event)} (${MARK_KEY})`}
                  onClick={() => void turn(event)}
                >
                  {markWords(event)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </SidePanel>
  );
}

interface EventCardProps {
  readonly event: DueEvent | Undated;
  readonly holidays: Holidays;
  readonly isFirst: boolean;
}

function EventCard({ event, holidays, isFirst }: EventCardProps) {
  const { kind, task, about, who, planId, taskId, planName } = event;
  const before = 'day' in event ? workingDayBefore(event.day, holidays) : null;
  return (
    <>
      <div className={css.cardHead}>
        <span>
          <span aria-hidden className={css.kind}>
            {kindSigns[kind]}
          </span>
          {calendarText.kindAndTask(kind, task)}
        </span>
        <EventState event={event} />
      </div>
      <p className={css.about}>{about}</p>
      <dl className={css.facts}>
        <dt>{words.due}</dt>
        <dd>{whenOf(event)}</dd>
        <dt>{words.who}</dt>
        <dd>{who || calendarText.nobody}</dd>
        <dt>{words.plan}</dt>
        <dd>{calendarText.planName(planName)}</dd>
      </dl>
      {'day' in event && before !== null && (
        <p className={css.hint}>
          {calendarText.dayOff(event.day, before, holidays.get(event.day) ?? null)}
        </p>
      )}
      <Link
        href={planTaskPlace(planId, taskId)}
        className={css.link}
        data-autofocus={isFirst || undefined}
      >
        {taskId === null ? words.openPlan : words.openTask}
      </Link>
    </>
  );
}

/** How near it is, in words and colour; what has no day is only done or not. */
export function EventState({ event }: { readonly event: DueEvent | Undated }) {
  if (!('day' in event)) {
    if (!event.isDone) return null;
    return <StateBadge tone={stateTones.done}>{calendarText.states.done}</StateBadge>;
  }
  const { state, daysLeft } = event;
  return (
    <StateBadge tone={stateTones[state]} title={calendarText.states[state]}>
      {state === 'done' ? calendarText.states.done : calendarText.nearness(daysLeft)}
    </StateBadge>
  );
}

function whenOf(event: DueEvent | Undated): string {
  if (!('day' in event)) return event.when;
  return event.from === event.day
    ? calendarText.dayLong(event.day)
    : words.range(event.from, event.day);
}
