import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { app } from '../../text/app';
import { sentenceOf } from '../ErrorNote';
import { isTyping, matches } from '../keys';
import { closeToast, lastUndoable, openToast, showToast } from '../toast';
import { undoToast } from '../Toasts';
import { NotTakenBack, type Edits, type Outcome, type Refused, type Step } from './edits';

const words = app.steps;

export interface EditSteps<Change> {
  readonly refused: ReadonlyMap<string, Refused<Change>>;
  /** What was typed into a cell or field; `session` is the same for one opening of an editor. */
  readonly put: (changes: readonly Change[], label: string, session?: number) => void;
  /** A move, a removal, a paste: says what was done and offers to take it back. */
  readonly act: (changes: readonly Change[], label: string) => Promise<Outcome<Change>>;
  /** Something done by another procedure. */
  readonly did: (step: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly nextUndo: string | null;
  readonly nextRedo: string | null;
}

/** The steps of what is edited on show: everything goes through one line that can be taken back and done again. */
export function useEditSteps<State extends object, Change>(
  edits: Edits<State, Change>,
): EditSteps<Change> {
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
    (changes: readonly Change[], label: string, session?: number) => {
      const merge = session === undefined ? undefined : `cell ${session}`;
      void edits.change(changes, label, merge).then(({ refused: rows }) => {
        for (const row of rows) {
          if (!edits.stays(row)) showToast({ text: row.says, tone: 'wrong' });
        }
      });
    },
    [edits],
  );
  const act = useCallback(
    async (changes: readonly Change[], label: string) => {
      const outcome = await edits.change(changes, label);
      if (outcome.step) offerUndo(edits, label);
      const undone = outcome.refused.find((row) => !edits.stays(row));
      if (undone) showToast({ text: undone.says, tone: 'wrong' });
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
  return { refused, put, act, did, undo, redo, nextUndo, nextRedo };
}

type Steps = Pick<Edits<object, never>, 'undo' | 'redo'>;

async function travel(edits: Steps, way: 'undo' | 'redo'): Promise<void> {
  closeOffer();
  try {
    const label = await edits[way]();
    if (label !== null) {
      showToast({ text: words.travelled[way](label) });
      return;
    }
  } catch (error) {
    sayNotTakenBack(error);
    return;
  }
  const toast = way === 'undo' ? lastUndoable() : undefined;
  if (toast) await undoToast(toast);
}

let offered: number | null = null;

/** Only the last step is offered: taking back an earlier one first would be no order at all. */
function offerUndo(edits: Steps, label: string): void {
  closeOffer();
  offered = openToast({
    text: label,
    undo: async () => {
      offered = null;
      try {
        const taken = await edits.undo();
        if (taken !== null) showToast({ text: words.travelled.undo(taken) });
      } catch (error) {
        sayNotTakenBack(error);
      }
    },
  });
}

function sayNotTakenBack(error: unknown): void {
  const says = error instanceof NotTakenBack ? error.says : sentenceOf(error);
  showToast({ text: says, tone: 'wrong' });
}

function closeOffer(): void {
  if (offered !== null) closeToast(offered);
  offered = null;
}
