import { call } from '../../api/client';
import type { PersonRow } from './use-people';
import type { Who } from './use-marked';

/**
 * Whether anybody of those marked lives in a hamlet we know, other than the one to be given: only then it may be a move.
 * Of marked rows that are not loaded it is not known, so it may.
 */
export async function mayMove(
  who: Who,
  rows: readonly PersonRow[],
  hamletId: string | null,
): Promise<boolean> {
  if ('ids' in who) {
    const ids = new Set(who.ids);
    const marked = rows.filter(({ id }) => ids.has(id));
    return (
      marked.length < ids.size ||
      marked.some((row) => row.hamletId !== null && row.hamletId !== hamletId)
    );
  }
  const filter = { ...who.matching, sort: 'newest', offset: 0, limit: 1 } as const;
  if (filter.hamletId) return filter.hamletId !== 'none' && filter.hamletId !== hamletId;
  const total = async (only: string | null) =>
    (await call.person.list({ ...filter, hamletId: only })).total;
  const [all, unknown, there] = await Promise.all([
    total(null),
    total('none'),
    hamletId === null ? 0 : total(hamletId),
  ]);
  return all > unknown + there;
}
