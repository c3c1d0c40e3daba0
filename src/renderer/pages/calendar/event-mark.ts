import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refreshFeature } from '../../api/client';
import { tracked } from '../../api/saved';
import { showToast } from '../../parts/toast';
import { calendarText } from '../../text/calendar';
import type { DueEvent, Undated } from './choose-events';

const words = calendarText.marks;

type Markable = DueEvent & { readonly isMarked: boolean };

/** Reports and yearly days that no task says are done: only the office itself can tell. */
export function isMarkable(event: DueEvent | Undated): event is Markable {
  return 'day' in event && event.isMarked !== null;
}

/** What the button on an event says. */
export function markWords({ kind, isMarked }: Markable): string {
  if (isMarked) return words.takeBack;
  return kind === 'report' ? words.sent : words.done;
}

/** Marks an event as done, or takes that back; with “Hoàn tác”. */
export function useEventMark() {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const write = async (key: string, done: boolean) => {
    await tracked(() => call.calendar.setDone({ key, done }));
    await refreshFeature(queries, 'calendar');
  };
  const turn = async ({ key, kind, about, isMarked }: Markable) => {
    setError(null);
    try {
      await write(key, !isMarked);
    } catch (refused) {
      setError(refused);
      return;
    }
    const said = isMarked ? words.takenBack : kind === 'report' ? words.nowSent : words.nowDone;
    showToast({ text: said(about), undo: () => write(key, isMarked) });
  };
  return { error, turn };
}
