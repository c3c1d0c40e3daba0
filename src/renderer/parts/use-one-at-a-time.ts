import { useCallback, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '../api/client';

/**
 * For what Enter or a button starts: one run at a time. A press that comes while one runs is dropped, however quick
 * the hand or slow the PC; `isPending` is known to the page only after it was drawn again, which is too late for that.
 * @param run may resolve to what ends it (empty the form, close the panel); that is on the screen before the next
 *   press is taken, which would else save what was just saved
 * @param onRefused after a refusal, whose sentence stands in the action's `error`
 * @returns the same function all along; it runs what was given last
 */
export function useOneAtATime<Given extends readonly unknown[]>(
  run: (...given: Given) => Promise<(() => void) | void>,
  onRefused?: () => void,
): (...given: Given) => void {
  const latest = useRef({ run, onRefused });
  const isRunning = useRef(false);
  useLayoutEffect(() => {
    latest.current = { run, onRefused };
  });
  return useCallback((...given) => {
    const once = async () => {
      try {
        const end = await latest.current.run(...given);
        if (end) flushSync(end);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        latest.current.onRefused?.();
      } finally {
        isRunning.current = false;
      }
    };
    if (isRunning.current) return;
    isRunning.current = true;
    void once();
  }, []);
}
