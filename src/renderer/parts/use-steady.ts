import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function all along, which runs what was given last; for what events call, never while drawing. */
export function useSteady<Given extends readonly unknown[], Result>(
  run: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...given) => latest.current(...given), []);
}
