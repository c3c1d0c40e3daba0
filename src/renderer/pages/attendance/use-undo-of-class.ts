import { useEffect, useState } from 'react';
import { lastUndoable } from '../../parts/toast';
import { undoToast } from '../../parts/Toasts';
import type { GridCommand } from './grid/key-command';
import type { MarkSheet } from './grid/mark-sheet';

/**
 * Ctrl+Z of a class's page takes back what was done last: what a message on show speaks of (a session moved, people
 * enrolled, leave, a note) unless something was marked since; marks have an undo of their own.
 */
export function useUndoOfClass(sheet: MarkSheet) {
  const [last] = useState(() => ({ applied: sheet.applied, olderThanMarks: 0 }));
  useEffect(
    () =>
      sheet.signals.subscribe('history', () => {
        if (last.applied === sheet.applied) return;
        last.applied = sheet.applied;
        last.olderThanMarks = lastUndoable()?.id ?? 0;
      }),
    [sheet, last],
  );
  return {
    /** True when the key was for the class, not for its marks. */
    onClass: ({ kind }: GridCommand): boolean => {
      const toast = lastUndoable();
      if (kind !== 'undo' || !toast || toast.id <= last.olderThanMarks) return false;
      void undoToast(toast);
      return true;
    },
  };
}
