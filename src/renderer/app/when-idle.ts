import { useEffect, useState } from 'react';

let hasBeenIdle = false;

/** False until the page on show has asked for what it needs; for what may come a moment later than that. */
export function useHasBeenIdle(): boolean {
  const [isIdle, setIdle] = useState(hasBeenIdle);
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      hasBeenIdle = true;
      setIdle(true);
    });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle;
}
