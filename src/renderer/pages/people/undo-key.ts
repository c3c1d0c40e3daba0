import { useEffect, type KeyboardEvent } from 'react';
import { isTyping, matches } from '../../parts/keys';
import { lastUndoable, openToast, type Toast } from '../../parts/toast';
import { undoToast } from '../../parts/Toasts';

// What was done since the page was opened, oldest first; a message goes after some seconds, this stays.
let done: readonly Toast[] = [];

/** Says that something is done and keeps how to take it back until the page is left. */
export function tellDone(text: string, undo: () => Promise<unknown>): void {
  const once = () => {
    done = done.filter((step) => step.id !== id);
    return undo();
  };
  const id = openToast({ text, undo: once });
  done = [...done, { id, text, undo: once }];
}

/** Ctrl+Z on the page, except in a field, where it belongs to what is typed. Leaving the page forgets what was done. */
export function useUndoKey(): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || !matches('Ctrl+Z', event)) return;
      // A choice that acts holds no text of its own.
      if (isTyping(event.target) && !(event.target instanceof HTMLSelectElement)) return;
      if (undoLast()) event.preventDefault();
    };
    // On the body: heard before the frame's own Ctrl+Z on the document.
    document.body.addEventListener('keydown', listen);
    return () => {
      document.body.removeEventListener('keydown', listen);
      done = [];
    };
  }, []);
}

/** Ctrl+Z in a search that holds nothing takes back what was done last. True when it did. */
export function undoesFromEmptySearch(event: KeyboardEvent<HTMLInputElement>): boolean {
  const isUndo = event.ctrlKey && !event.shiftKey && event.code === 'KeyZ';
  if (!isUndo || event.currentTarget.value !== '' || !undoLast()) return false;
  event.preventDefault();
  return true;
}

/**
 * Takes back what was done last: one after the other on this page, or what a message brought along from another page
 * speaks of, if that is newer. False when there is nothing.
 */
export function undoLast(): boolean {
  const [step, toast] = [done.at(-1), lastUndoable()];
  const last = toast && toast.id > (step?.id ?? 0) ? toast : step;
  if (!last) return false;
  void undoToast(last);
  return true;
}
