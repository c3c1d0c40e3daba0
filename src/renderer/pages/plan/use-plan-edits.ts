import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PlanChange } from '../../../domain/plan/change';
import type { Plan } from '../../../domain/plan/plan';
import { sentenceOf } from '../../parts/ErrorNote';
import { isTyping, matches } from '../../parts/keys';
import { closeToast, lastUndoable, openToast, showToast } from '../../parts/toast';
import { undoToast } from '../../parts/Toasts';
import { planText } from '../../text/plan';
import { editsOf } from './edits/open-edits';
import type { Outcome, PlanEdits, RefusedRow, Step } from './edits/plan-edits';

const words = planText.edit;

export interface PlanEditing {
  readonly edits: PlanEdits;
  /** As it is shown: with what is on its way to the disk, and refused rows as they were typed. */
  readonly plan: Plan;
  readonly refused: ReadonlyMap<string, RefusedRow>;
  /** What was typed into a cell or field; `session` is the same for one opening of an editor. */
  readonly put: (changes: readonly PlanChange[], label: string, session?: number) => void;
  /** A move, a removal, a paste: says what was done and offers to take it back. */
  readonly act: (changes: readonly PlanChange[], label: string) => Promise<Outcome>;
  /** Something done by another procedure. */
  readonly did: (step: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly nextUndo: string | null;
  readonly nextRedo: string | null;
}

/** One plan to be edited: everything goes through one line of steps that can be taken back and done again. */
export function usePlanEdits(fromDisk: Plan): PlanEditing {
  const queries = useQueryClient();
  const edits = useMemo(() => editsOf(fromDisk, queries), [fromDisk, queries]);
  useEffect(() => edits.take(fromDisk), [edits, fromDisk]);
  const plan = useSyncExternalStore(edits.subscribe, edits.shown);
  const refused = useSyncExternalStore(edits.subscribe, edits.refused);
  const nextUndo = useSyncExternalStore(edits.subscribe, edits.nextUndo);
  const nextRedo = useSyncExternalStore(edits.subscribe, edits.nextRedo);

  const undo = useCallback(() => void travel(edits, 'undo'), [edits]);
  const redo = useCallback(() => void travel(edits, 'redo'), [edits]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const isUndo = matches('Ctrl+Z', event);
      const isRedo = matches('Ctrl+Y', event) || matches('Ctrl+Shift+Z', event);
      if (!isUndo && !isRedo) return;
      event.preventDefault();
      void travel(edits, isUndo ? 'undo' : 'redo');
    };
    document.body.addEventListener('keydown', listen);
    return () => document.body.removeEventListener('keydown', listen);
  }, [edits]);

  const put = useCallback(
    (changes: readonly PlanChange[], label: string, session?: number) => {
      const merge = session === undefined ? undefined : `cell ${session}`;
      void edits.change(changes, label, merge).then(({ refused: rows }) => {
        for (const { change, says } of rows) {
          if (change.do === 'remove' || change.do === 'order' || change.do === 'numbers')
            showToast({ text: says, tone: 'wrong' });
        }
      });
    },
    [edits],
  );
  const act = useCallback(
    async (changes: readonly PlanChange[], label: string) => {
      const outcome = await edits.change(changes, label);
      sayDone(edits, outcome, label);
      return outcome;
    },
    [edits],
  );
  const did = useCallback(
    (step: Step) => {
      edits.did(step);
      offerUndo(edits, step.label);
    },
    [edits],
  );
  return { edits, plan, refused, put, act, did, undo, redo, nextUndo, nextRedo };
}

/** What stands in the empty last row of a grid. */
export function useBlank(edits: PlanEdits, grid: string): Readonly<Record<string, string>> {
  return useSyncExternalStore(edits.subscribe, () => edits.blank(grid));
}

async function travel(edits: PlanEdits, way: 'undo' | 'redo'): Promise<void> {
  closeOffer();
  try {
    const label = await edits[way]();
    if (label !== null) {
      showToast({ text: words.travelled[way](label) });
      return;
    }
  } catch (error) {
    showToast({ text: sentenceOf(error), tone: 'wrong' });
    return;
  }
  const toast = way === 'undo' ? lastUndoable() : undefined;
  if (toast) await undoToast(toast);
}

function sayDone(edits: PlanEdits, { refused, step }: Outcome, label: string): void {
  if (step) offerUndo(edits, label);
  const [first] = refused.filter(({ change }) => !change.do.startsWith('put-'));
  if (first) showToast({ text: first.says, tone: 'wrong' });
}

let offered: number | null = null;

/** Only the last step is offered: taking back an earlier one first would be no order at all. */
function offerUndo(edits: PlanEdits, label: string): void {
  closeOffer();
  offered = openToast({
    text: label,
    undo: async () => {
      offered = null;
      const taken = await edits.undo();
      if (taken !== null) showToast({ text: words.travelled.undo(taken) });
    },
  });
}

function closeOffer(): void {
  if (offered !== null) closeToast(offered);
  offered = null;
}
