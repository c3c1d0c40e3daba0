import { useState } from 'react';
import { lastUndoable } from '../../parts/toast';
import { undoToast } from '../../parts/Toasts';
import type { GridCommand } from './grid/key-command';

/**
 * Ctrl+Z of a class's page takes back what was done last: what a message on show speaks of (a session moved, people
 * enrolled) unless a mark was made since; marks have an undo of their own.
 */
export function useUndoOfClass() {
  const [undo] = useState(() => {
    let olderThanMarks = 0;
    return {
      /** True when the key was for the class, not for its marks. */
      onClass: ({ kind }: GridCommand): boolean => {
        const last = lastUndoable();
        if (kind === 'mark' || kind === 'present-and-down' || kind === 'rest-present') {
          olderThanMarks = last?.id ?? 0;
        }
        if (kind !== 'undo' || !last || last.id <= olderThanMarks) return false;
        void undoToast(last);
        return true;
      },
    };
  });
  return undo;
}
