import { useDo } from '../../api/client';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import { tellDone } from '../people/undo-key';

const refresh = ['class', 'person', 'skill', 'attendance', 'office'] as const;

/** Takes a class out that nobody was marked in; “Hoàn tác” brings all of it back. */
export function useRemoveClass() {
  const remove = useDo('class', 'remove', { refresh });
  const restore = useDo('class', 'restore', { refresh });
  return useOneAtATime(
    async (row: { readonly id: string; readonly name: string }, onRemoved?: () => void) => {
      const { id, name } = row;
      try {
        await remove.mutateAsync({ id });
      } catch (error) {
        return showToast({ text: sentenceOf(error), tone: 'wrong' });
      }
      onRemoved?.();
      tellDone(text.removed(name), () => restore.mutateAsync({ id }));
    },
  );
}
