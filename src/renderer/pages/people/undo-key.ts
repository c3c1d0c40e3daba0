import type { KeyboardEvent } from 'react';
import { lastUndoable } from '../../parts/toast';
import { undoToast } from '../../parts/Toasts';

/** Ctrl+Z in a search that holds nothing takes back what the last message spoke of. True when it did. */
export function undoesFromEmptySearch(event: KeyboardEvent<HTMLInputElement>): boolean {
  const toast = lastUndoable();
  const isUndo = event.ctrlKey && !event.shiftKey && event.code === 'KeyZ';
  if (!isUndo || event.currentTarget.value !== '' || !toast) return false;
  event.preventDefault();
  void undoToast(toast);
  return true;
}

/** Takes back what the last message speaks of, if it can be. */
export function undoLast(): void {
  const toast = lastUndoable();
  if (toast) void undoToast(toast);
}
