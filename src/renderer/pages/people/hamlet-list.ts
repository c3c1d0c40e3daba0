import { fold } from '../../../domain/text';

/** No hamlet of the list is marked. */
export const NONE = -1;

/** The hamlets of which some letters were typed; all of them while nothing is. */
export function findHamlets<Hamlet extends { readonly name: string }>(
  hamlets: readonly Hamlet[],
  typed: string | null,
): readonly Hamlet[] {
  const wanted = fold(typed ?? '').trim();
  return hamlets.filter(({ name }) => fold(name).includes(wanted));
}

/** One up or down, and round at the ends. */
export function step(count: number, marked: number, key: 'ArrowDown' | 'ArrowUp'): number {
  if (count === 0) return NONE;
  if (key === 'ArrowDown') return (marked + 1) % count;
  return marked <= 0 ? count - 1 : marked - 1;
}
