import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { Reply } from '../../../contract/procedure';
import type { Day } from '../../../domain/day';
import { ApiError, call, refreshFeature } from '../../api/client';
import { holdWindowWhile } from '../../api/hold-window';
import { allSaved, tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { attendance as text } from '../../text/attendance';
import { MarkSheet } from './grid/mark-sheet';
import { keepSteps, stepsOf } from './kept-steps';
import type { SheetProblem, SheetStore } from './grid/sheet-data';

/** Of marks taken away while the window is open; a class may be left and opened again before they are put back. */
const goneNotes = new Map<string, string>();

export type OpenedSheet =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'open'; readonly sheet: MarkSheet };

/** Other pages whose answers follow from marks, results and rosters. */
const FOLLOWING = ['class', 'person', 'office', 'plan', 'figure', 'report'] as const;

/**
 * The sheet of a class, read from the book each time it is opened. When it is left, whatever is still on its way is
 * waited for, and then the other pages ask anew.
 */
export function useMarkSheet(classId: string, today: Day): [OpenedSheet, () => void] {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<OpenedSheet>({ state: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // Not after the waiting page is painted: the book is asked a frame sooner.
  useLayoutEffect(() => {
    let isLeft = false;
    let sheet: MarkSheet | null = null;
    let letGo = () => {};
    const store = storeOf(classId);
    const reading = allSaved().then(() => store.read());
    void reading.then((reply) => {
      if (isLeft) return;
      if (reply.ok) {
        const steps = stepsOf(classId, today);
        const opening = new MarkSheet(reply.value, store, today, say, steps, goneNotes);
        sheet = opening;
        letGo = holdWindowWhile(
          () => opening.pending > 0,
          () => opening.settled(),
        );
        setOpened({ state: 'open', sheet });
      } else {
        setOpened({ state: 'failed', error: new ApiError(reply.error.code, reply.error.detail) });
      }
    });
    // As the window closes, too: nothing of the page runs after that.
    window.addEventListener('pagehide', keepSteps);
    return () => {
      isLeft = true;
      window.removeEventListener('pagehide', keepSteps);
      keepSteps();
      void sheet?.settled().then(() => {
        letGo();
        for (const name of FOLLOWING) void refreshFeature(queries, name);
      });
    };
  }, [classId, today, attempt, queries]);
  const retry = useCallback(() => {
    setOpened({ state: 'opening' });
    setAttempt((count) => count + 1);
  }, []);
  return [opened, retry];
}

function storeOf(classId: string): SheetStore {
  return {
    setMarks: (changes) => asReply(tracked(() => call.attendance.setMarks({ changes }))),
    setResult: (change) =>
      asReply(tracked(() => call.attendance.setResults({ classId, changes: [change] }))),
    read: () => asReply(call.attendance.sheet({ classId })),
  };
}

function asReply<T>(work: Promise<T>): Promise<Reply<T>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => {
      const { code, detail } = error instanceof ApiError ? error : new ApiError('unexpected');
      return { ok: false, error: { code, detail } };
    },
  );
}

function say({ error, cells, reloaded }: SheetProblem): void {
  const sentence =
    reloaded && error.code === 'mark-changed-elsewhere'
      ? text.changedElsewhere(cells)
      : text.notWritten(cells, sentenceOf(new ApiError(error.code, error.detail)));
  showToast({ text: sentence, tone: 'wrong' });
}
