import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, call } from '../../api/client';
import type { Choice } from './columns';
import type { Preview } from './preview';

/** What to read, and how. */
export interface Source {
  readonly file: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly choice: Choice | null;
}

interface Shown {
  readonly source: Source;
  readonly preview: Preview;
  /** Why it is shown again, when it is. */
  readonly again: ApiError | null;
  /** Something of it was changed by hand before it was shown again. */
  readonly isMended: boolean;
}

interface State {
  /** What is being read now. */
  readonly running: { readonly reading: string; readonly source: Source } | null;
  /** What was read last; stays while the same file is read in another way. */
  readonly done: Shown | null;
  /** What could not be read last, and why. */
  readonly failed: { readonly source: Source; readonly error: ApiError } | null;
}

export interface Reading extends State {
  /** Takes the place of a reading that runs. @returns whether what was read is shown */
  readonly read: (source: Source) => Promise<boolean>;
  readonly stop: () => void;
  readonly forget: () => void;
  /** Shows what was read before, in the place of what is shown or being read. */
  readonly showAgain: (shown: Shown) => void;
}

const nothing: State = { running: null, done: null, failed: null };

/** Reads lists, one at a time; a reading nobody waits for any longer is stopped. */
export function useReading(): Reading {
  const [state, setState] = useState(nothing);
  const current = useRef<string | null>(null);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  const stop = useCallback(() => {
    const reading = current.current;
    // A reading that has just ended cannot be stopped; its answer is on its way.
    if (reading !== null) call.peopleImport.stop({ reading }).catch(() => undefined);
  }, []);

  const read = useCallback(
    (source: Source) => {
      const run = async (reading: string) => {
        const { file, sheet, headerRow, choice } = source;
        try {
          const preview = await call.peopleImport.read({ reading, file, sheet, headerRow, choice });
          return { preview };
        } catch (error) {
          if (error instanceof ApiError) return { error };
          throw error;
        }
      };
      const start = async () => {
        stop();
        const reading = crypto.randomUUID();
        current.current = reading;
        setState(({ done }) => ({
          running: { reading, source },
          done: done?.source.file === source.file ? done : null,
          failed: null,
        }));
        const { preview, error } = await run(reading);
        if (current.current !== reading) return false;
        current.current = null;
        setState(({ done }) =>
          preview
            ? {
                running: null,
                done: { source, preview, again: null, isMended: false },
                failed: null,
              }
            : { running: null, done, failed: { source, error } },
        );
        return preview !== undefined;
      };
      return start();
    },
    [stop],
  );

  const forget = useCallback(() => setState(nothing), []);
  const showAgain = useCallback(
    (shown: Shown) => {
      // Another file, or none: that one has been left.
      if (latest.current.done?.source.file !== shown.source.file) return;
      stop();
      current.current = null;
      setState({ running: null, done: shown, failed: null });
    },
    [stop],
  );
  useEffect(
    () => () => {
      stop();
      current.current = null;
    },
    [stop],
  );
  return { ...state, read, stop, forget, showAgain };
}
