import { calendarKinds, calendarStates } from '../../../domain/plan/calendar';
import { useRemembered } from '../../api/remembered';
import { OURS, type Choice } from './choose-events';

export type View = 'month' | 'list';
const isView = (text: string): text is View => text === 'month' || text === 'list';
const isAnything = (text: string): text is string => text.length < 2000;

export interface CalendarView {
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly choice: Choice;
  readonly setChoice: (change: Partial<Choice>) => void;
}

/** How the calendar is looked at, kept over restarts; the choice may name what is not in this book. */
export function useCalendarView(): CalendarView {
  const [view, setView] = useRemembered<View>('calendar.view', 'month', isView);
  const [planId, setPlanId] = useRemembered<string>('calendar.plan', OURS, isAnything);
  const [unit, setUnit] = useRemembered('calendar.unit', '', isAnything);
  const [kind, setKind] = useRemembered('calendar.kind', '', isAnything);
  const [state, setState] = useRemembered('calendar.state', '', isAnything);
  return {
    view,
    setView,
    choice: {
      planId: planId || null,
      unit: unit || null,
      kind: calendarKinds.find((each) => each === kind) ?? null,
      state: calendarStates.find((each) => each === state) ?? null,
    },
    setChoice: (change) => {
      if (change.planId !== undefined) setPlanId(change.planId ?? '');
      if (change.unit !== undefined) setUnit(change.unit ?? '');
      if (change.kind !== undefined) setKind(change.kind ?? '');
      if (change.state !== undefined) setState(change.state ?? '');
    },
  };
}
