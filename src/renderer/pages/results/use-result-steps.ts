import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { undoResults, type Outcome, type ResultChange } from '../../../domain/class/results';
import { call, refreshFeature } from '../../api/client';
import { holdWindowWhile } from '../../api/hold-window';
import { inTurn, tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { isTyping, matches } from '../../parts/keys';
import { closeToast, openToast, showToast } from '../../parts/toast';
import { resultsText as words } from '../../text/results';
import { withOutcomes, type Sheet } from './result-rows';

/** Other pages whose answers follow from results. */
const FOLLOWING = ['class', 'person', 'office', 'plan', 'figure', 'report'] as const;

interface Step {
  readonly changes: readonly ResultChange[];
  /** Of the message that offers to take it back. */
  toast?: number;
}

/** The sheet of the class, always read anew when the page opens. */
export function useResultSheet(classId: string) {
  return useQuery({
    queryKey: keyOf(classId),
    queryFn: () => call.attendance.sheet({ classId }),
    gcTime: 0,
  });
}

export type ResultSteps = ReturnType<typeof resultSteps>;

/** The steps of this page, with Ctrl+Z and Ctrl+Y; the window is not closed over what is still on its way. */
export function useResultSteps(classId: string): ResultSteps {
  const queries = useQueryClient();
  const steps = useMemo(() => resultSteps(queries, classId), [queries, classId]);
  useEffect(() => {
    const letGo = holdWindowWhile(steps.isPending, steps.settled);
    return () => void steps.settled().then(letGo);
  }, [steps]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const isUndo = matches('Ctrl+Z', event);
      if (!isUndo && !matches('Ctrl+Y', event) && !matches('Ctrl+Shift+Z', event)) return;
      event.preventDefault();
      if (isUndo) steps.undo();
      else steps.redo();
    };
    document.body.addEventListener('keydown', listen);
    return () => document.body.removeEventListener('keydown', listen);
  }, [steps]);
  return steps;
}

/**
 * What is decided is shown at once and written after it, in the order of the keys; every step can be taken back and done
 * again. A refusal is said, and the sheet is read anew.
 */
function resultSteps(queries: QueryClient, classId: string) {
  const done: Step[] = [];
  const undone: Step[] = [];
  let line: Promise<void> = Promise.resolve();
  let pending = 0;
  let coming: ResultChange[] | null = null;
  const shown = () => queries.getQueryData<Sheet>(keyOf(classId));
  const paint = (changes: readonly ResultChange[]) =>
    queries.setQueryData<Sheet>(keyOf(classId), (sheet) => sheet && withOutcomes(sheet, changes));

  const write = (changes: readonly ResultChange[], refused: () => void) => {
    pending += 1;
    const work = async () => {
      try {
        await tracked(() => call.attendance.setResults({ classId, changes: [...changes] }));
      } catch (error) {
        refused();
        showToast({ text: `${sentenceOf(error)} ${words.changedElsewhere}`, tone: 'wrong' });
        await queries.invalidateQueries({ queryKey: keyOf(classId) });
      } finally {
        pending -= 1;
      }
      await Promise.all(FOLLOWING.map((name) => refreshFeature(queries, name)));
    };
    line = inTurn(line, work);
    return line;
  };
  const forget = (from: Step[], step: Step) => {
    const at = from.indexOf(step);
    if (at !== -1) from.splice(at, 1);
  };
  /** One step of everything at once. */
  const put = (changes: readonly ResultChange[], says?: string) => {
    if (changes.length === 0) return;
    const step: Step = { changes };
    done.push(step);
    undone.length = 0;
    paint(changes);
    void write(changes, () => forget(done, step));
    if (says !== undefined) {
      step.toast = openToast({
        text: says,
        undo: () => (done.includes(step) ? takeBack(step) : Promise.resolve()),
      });
    }
  };
  const takeBack = (step: Step) => {
    forget(done, step);
    undone.push(step);
    if (step.toast !== undefined) closeToast(step.toast);
    const changes = undoResults(step.changes);
    paint(changes);
    return write(changes, () => forget(undone, step));
  };
  return {
    put,
    /** One person; what comes in the same moment (a paste, Delete on many) is one step. */
    decide: (personId: string, to: (now: Outcome & { score: number | null }) => Outcome) => {
      const person = shown()?.persons.find(({ id }) => id === personId);
      if (!person) return;
      const { result, resultDay: day, score } = person;
      const from = { result, day, score };
      const after = { ...from, ...to(from) };
      if (after.result === result && after.day === day && after.score === score) return;
      const change = { personId, from, to: after };
      if (coming) {
        coming.push(change);
        return;
      }
      const together = [change];
      coming = together;
      queueMicrotask(() => {
        coming = null;
        put(together);
      });
    },
    undo: () => {
      const step = done.at(-1);
      if (!step) return showToast({ text: words.nothingToUndo });
      void takeBack(step);
      showToast({ text: words.undone });
    },
    redo: () => {
      const step = undone.pop();
      if (!step) return;
      done.push(step);
      paint(step.changes);
      void write(step.changes, () => forget(done, step));
      showToast({ text: words.redone });
    },
    isPending: () => pending > 0,
    settled: () => line,
  };
}

// Not under `attendance`: the page of the class reads its own.
const keyOf = (classId: string) => ['results', classId] as const;
