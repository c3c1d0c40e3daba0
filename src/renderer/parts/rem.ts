import { useSyncExternalStore } from 'react';

/** Pixels of one rem at the chosen scale, for what must be measured in pixels. */
export function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Whether the window is narrower than so many rem; large letters make a window narrow too. */
export function useNarrowerThan(rems: number): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.clientWidth < rems * remInPixels(),
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
