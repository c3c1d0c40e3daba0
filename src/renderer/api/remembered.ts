import { useCallback, useState } from 'react';

/** Small choices of this PC's user (look, period, filters); never data. Storage that is full or shut only forgets. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Only a convenience is lost.
  }
}

/** Like `useState` for a text, kept over restarts. `check` turns away what an older program may have left. */
export function useRemembered<T extends string>(
  key: string,
  initial: T,
  check: (text: string) => text is T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const text = remembered(key);
    return text !== null && check(text) ? text : initial;
  });
  const set = useCallback(
    (next: T) => {
      remember(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
}
