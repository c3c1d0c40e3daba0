import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { call, useAsk } from '../../api/client';
import { useDueWindow, usePlanRoles, type PlanRoles } from '../../app/due-window';
import { useBook } from '../../app/office';
import { yearOf, type Day } from '../../../domain/day';
import { Choice } from '../../parts/Choice';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useExport } from '../../parts/use-export';
import { Waiting } from '../../parts/Waiting';
import { WrittenNote } from '../../parts/WrittenNote';
import { calendarText } from '../../text/calendar';
import { CalendarFilters } from './CalendarFilters';
import { useCalendarView, type View } from './calendar-view';
import {
  choiceThatFits,
  eventsOfMonth,
  everything,
  groupEvents,
  isChosen,
  isUndatedChosen,
  nextDueDay,
  unitsOf,
  type CalendarAnswer,
  type Line,
} from './choose-events';
import { EventList } from './EventList';
import { EventPanel } from './EventPanel';
import { Legend } from './Legend';
import { addMonths, layMonth, monthOf } from './month-layout';
import { MonthGrid } from './MonthGrid';
import { MonthSteps } from './MonthSteps';

const NO_ROLES: PlanRoles = new Map();

/** What the panel shows: a day of the month, or a line of the list. */
type Opened =
  | { readonly is: 'day'; readonly times: number }
  | { readonly is: 'line'; readonly key: string; readonly times: number };

/** Everything due, by month and as a list. */
export default function CalendarPage() {
  const { today } = useBook();
  const { view, setView, choice: kept, setChoice } = useCalendarView();
  const [current, setCurrent] = useState<Day>(today);
  const [opened, setOpened] = useState<Opened | null>(null);
  const span = useDueWindow(view === 'month' ? yearOf(current) : 0);
  const shown = useAsk('calendar', 'list', span, { keep: true });

  const roles = usePlanRoles() ?? NO_ROLES;
  const names = useMemo(() => namesIn(shown.data), [shown.data]);
  const choice = choiceThatFits(kept, names.planIds, names.unitSet);
  const events = (shown.data?.events ?? []).filter((event) => isChosen(event, choice, roles));
  const undated = (shown.data?.undated ?? []).filter((event) =>
    isUndatedChosen(event, choice, roles),
  );
  const holidays = useMemo(
    () => new Map((shown.data?.holidays ?? []).map(({ day, name }) => [day, name])),
    [shown.data],
  );
  const month = monthOf(current);
  const weeks = layMonth(month, eventsOfMonth(events));
  const groups = groupEvents(events, undated);
  const made = useExport(
    'ics',
    () => Promise.resolve(calendarText.ics.fileName),
    (file) => call.calendar.writeIcs({ ...span, keys: events.map(({ key }) => key), file }),
  );

  const goToDue = (by: 1 | -1) => {
    const day = nextDueDay(events, current, by);
    if (day !== undefined) setCurrent(day);
  };
  const show = (next: View) => {
    setOpened(null);
    setView(next);
  };
  const keys = [
    ...(view === 'month'
      ? [
          { keys: '← → ↑ ↓', does: calendarText.keyList.days },
          { keys: 'Enter', does: calendarText.keyList.open },
          {
            keys: 'PageUp',
            does: calendarText.monthBack,
            run: () => setCurrent((day) => addMonths(day, -1)),
          },
          {
            keys: 'PageDown',
            does: calendarText.monthForward,
            run: () => setCurrent((day) => addMonths(day, 1)),
          },
          { keys: 'T', does: calendarText.keyList.today, run: () => setCurrent(today) },
          { keys: 'N', does: calendarText.keyList.next, run: () => goToDue(1) },
          { keys: 'Shift+N', does: calendarText.keyList.before, run: () => goToDue(-1) },
        ]
      : []),
    {
      keys: 'V',
      does: calendarText.keyList.view,
      run: () => show(view === 'month' ? 'list' : 'month'),
    },
    { keys: 'Ctrl+E', does: calendarText.keyList.ics, run: () => void made.run() },
  ];
  usePageKeys(keys);

  const openLine = (line: Line) =>
    setOpened((before) => ({ is: 'line', key: line.key, times: (before?.times ?? 0) + 1 }));
  const line = groups
    .flatMap(({ lines }) => lines)
    .find(({ key }) => opened?.is === 'line' && key === opened.key);
  const onDay = weeks.flatMap(({ days }) => days).find(({ day }) => day === current);
  const inMonth = events.filter(({ day }) => monthOf(day) === month).length;
  return (
    <Page
      title={calendarText.title}
      back={{ label: calendarText.plan, to: '/ke-hoach' }}
      subtitle={!names.isEmpty && view === 'month' ? calendarText.count(inMonth) : undefined}
      action={
        <>
          <Choice
            label={calendarText.viewLabel}
            value={view}
            options={calendarText.views}
            onChange={show}
            fullWidth={false}
          />
          <Button
            onClick={() => void made.run()}
            loading={made.isRunning}
            title={`${calendarText.ics.hint} (Ctrl+E)`}
          >
            {calendarText.ics.write}
          </Button>
        </>
      }
      filters={
        names.isEmpty ? undefined : (
          <>
            {view === 'month' && (
              <MonthSteps
                month={month}
                onStep={(months) => setCurrent(addMonths(current, months))}
                onToday={() => setCurrent(today)}
              />
            )}
            <CalendarFilters
              choice={choice}
              plans={names.plans}
              units={names.units}
              onChange={setChoice}
            />
          </>
        )
      }
      note={
        <>
          <ErrorNote error={shown.error} retry={() => void shown.refetch()} />
          <WrittenNote made={made} />
        </>
      }
      side={
        opened &&
        (opened.is === 'day' || line) && (
          <EventPanel
            key={opened.times}
            title={opened.is === 'day' ? calendarText.dayLong(current) : line ? titleOf(line) : ''}
            events={opened.is === 'day' ? (onDay?.events ?? []) : line ? [line.event] : []}
            holidays={holidays}
            onClose={() => setOpened(null)}
          />
        )
      }
      foot={view === 'month' && !names.isEmpty ? <Legend /> : undefined}
    >
      {!shown.data ? (
        !shown.error && <Waiting>{calendarText.loading}</Waiting>
      ) : names.isEmpty ? (
        <NothingDue />
      ) : view === 'month' ? (
        <MonthGrid
          month={month}
          weeks={weeks}
          holidays={holidays}
          today={today}
          current={current}
          onCurrent={setCurrent}
          onOpen={() => setOpened((before) => ({ is: 'day', times: (before?.times ?? 0) + 1 }))}
        />
      ) : groups.length === 0 ? (
        <EmptyState
          title={calendarText.empty.nothingChosen}
          action={
            <Button variant="default" onClick={() => setChoice(everything)}>
              {calendarText.filters.clear}
            </Button>
          }
        />
      ) : (
        <EventList
          groups={groups}
          holidays={holidays}
          isNarrow={opened !== null}
          onOpen={openLine}
          onCurrent={(next) => {
            if (opened?.is === 'line') setOpened({ ...opened, key: next.key });
          }}
        />
      )}
    </Page>
  );
}

function titleOf(line: Line): string {
  return line.is === 'event' ? calendarText.dayLong(line.event.day) : line.event.when;
}

/** What one can narrow down to: the plans and units of everything asked for. */
function namesIn(answer: CalendarAnswer | undefined) {
  const all = [...(answer?.events ?? []), ...(answer?.undated ?? [])];
  const plans = new Map(all.map(({ planId, planName }) => [planId, planName]));
  const unitSet = new Set(all.flatMap(unitsOf));
  return {
    isEmpty: all.length === 0,
    plans: [...plans].map(([id, name]) => ({ id, name: calendarText.planName(name) })),
    planIds: new Set(plans.keys()),
    units: [...unitSet].sort((one, other) => one.localeCompare(other, 'vi')),
    unitSet,
  };
}

function NothingDue() {
  const [, navigate] = useLocation();
  const plans = useAsk('plan', 'list', {});
  if (!plans.data) return null;
  const words = calendarText.empty;
  const hasPlan = plans.data.length > 0;
  return (
    <EmptyState
      title={hasPlan ? words.noDue : words.noPlan}
      hint={hasPlan ? words.noDueHint : words.noPlanHint}
      action={
        <Button autoFocus onClick={() => navigate('/ke-hoach')}>
          {hasPlan ? words.openPlan : words.choosePlan}
        </Button>
      }
    />
  );
}
