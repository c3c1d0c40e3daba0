import type { PlanChange } from '../../../domain/plan/change';
import type { PlanEditing } from './use-plan-edits';

interface Words {
  readonly removed: (count: number) => string;
  readonly moved: string;
}

/** Removing and moving rows of a list that has no tree. */
export function rowActions(
  editing: PlanEditing,
  of: 'target' | 'quota' | 'duty',
  rows: readonly { readonly id: string }[],
  words: Words,
) {
  const { edits } = editing;
  const isOnDisk = (id: string) => {
    const { targets, quotas, duties } = edits.expected;
    return [...targets, ...quotas, ...duties].some((row) => row.id === id);
  };
  return {
    onRemove: (ids: readonly string[]) => {
      for (const id of ids) {
        edits.giveUp(id);
        edits.unread[of].forgetRow(id);
      }
      const there = ids.filter(isOnDisk);
      const changes = there.map((id): PlanChange => ({ do: 'remove', of, id }));
      if (changes.length > 0) void editing.act(changes, words.removed(there.length));
    },
    onMoveRow: (id: string, by: 1 | -1) => {
      const ids = rows.map((row) => row.id).filter(isOnDisk);
      const at = ids.indexOf(id);
      const other = ids[at + by];
      if (at === -1 || other === undefined) return;
      editing.put([{ do: 'order', of, ids: ids.with(at, other).with(at + by, id) }], words.moved);
    },
    onDrop: (id: string, target: string, where: 'before' | 'after' | 'inside') => {
      const rest = rows.map((row) => row.id).filter((each) => each !== id && isOnDisk(each));
      const at = rest.indexOf(target);
      if (at === -1 || !isOnDisk(id)) return;
      const ids = rest.toSpliced(where === 'before' ? at : at + 1, 0, id);
      editing.put([{ do: 'order', of, ids }], words.moved);
    },
  };
}
