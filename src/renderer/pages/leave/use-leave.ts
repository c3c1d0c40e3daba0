import { useState } from 'react';
import type { Day } from '../../../domain/day';
import { call, useAsk, useDo, type Output } from '../../api/client';
import { tracked } from '../../api/saved';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { leave as text } from '../../text/leave';

export type Leave = Output<'leave', 'list'>[number];

export interface LeaveOf {
  readonly person: { readonly id: string; readonly name: string };
  /** Offered as the day of the leave; null: none. */
  readonly day: Day | null;
  /** The leave of the person is another now. */
  readonly onChanged?: () => Promise<unknown>;
  readonly onTell: (said: string, undo: () => Promise<unknown>) => void;
  /** One was added. */
  readonly onAdded?: () => void;
}

/** Leave told ahead of one person: what is known, one more being typed, and how it is written. */
export function useLeave({ person, day, onChanged, onTell, onAdded }: LeaveOf) {
  const [from, setFrom] = useState<Day | null>(day);
  const [to, setTo] = useState<Day | null>(day);
  const [reason, setReason] = useState('');
  const known = useAsk('leave', 'list', { personId: person.id });
  const add = useDo('leave', 'add');
  const remove = useDo('leave', 'remove');

  const again = async (work: () => Promise<unknown>) => {
    await tracked(work);
    await known.refetch();
  };
  const save = useOneAtATime(async () => {
    if (from === null || to === null) return;
    const { id } = await add.mutateAsync({ personId: person.id, from, to, reason });
    await onChanged?.();
    onTell(text.added(person.name, from, to), () => again(() => call.leave.remove({ id })));
    return () => {
      setFrom(day);
      setTo(day);
      setReason('');
      onAdded?.();
    };
  });
  const removeOne = useOneAtATime(async ({ id, ...leave }: Leave) => {
    await remove.mutateAsync({ id });
    await onChanged?.();
    onTell(text.removed(leave.from, leave.to), () =>
      again(() => call.leave.add({ personId: person.id, ...leave })),
    );
  });
  return {
    from,
    to,
    reason,
    setTo,
    setReason,
    // While only the first day is typed, the last follows it.
    setFrom: (next: Day | null) => {
      setFrom(next);
      if (next !== null && (to === null || to === from || to < next)) setTo(next);
    },
    canSave: from !== null && to !== null,
    isSaving: add.isPending,
    save,
    known: known.data,
    removeOne,
    error: add.error ?? remove.error ?? known.error,
  };
}
