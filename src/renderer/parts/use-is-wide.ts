import { useSyncExternalStore } from 'react';
import { remInPixels } from './rem';

const WIDE_REM = 100;

/** Whether the window has room for the columns one can do without; counted in rem, so that large text counts too. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

function isWide(): boolean {
  return window.innerWidth >= WIDE_REM * remInPixels();
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
