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

interface State {
  /** What is being read now. */
  readonly running: { readonly reading: string; readonly source: Source } | null;
  /** What was read last; stays while the same file is read in another way. */
  readonly done: {
    readonly source: Source;
    readonly preview: Preview;
    /** Why it is shown again, when it is. */
    readonly again: ApiError | null;
  } | null;
  /** What could not be read last, and why. */
  readonly failed: { readonly source: Source; readonly error: ApiError } | null;
}

export interface Reading extends State {
  /** Takes the place of a reading that runs. */
  readonly read: (source: Source) => void;
  readonly stop: () => void;
  readonly forget: () => void;
  /** What was read stands beside the book as it is now. */
  readonly showAgain: (preview: Preview, why: ApiError) => void;
}

const nothing: State = { running: null, done: null, failed: null };

/** Reads lists, one at a time; a reading nobody waits for any longer is stopped. */
export function useReading(): Reading {
  const [state, setState] = useState(nothing);
  const current = useRef<string | null>(null);

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
        if (current.current !== reading) return;
        current.current = null;
        setState(({ done }) =>
          preview
            ? { running: null, done: { source, preview, again: null }, failed: null }
            : { running: null, done, failed: { source, error } },
        );
      };
      void start();
    },
    [stop],
  );

  const forget = useCallback(() => setState(nothing), []);
  const showAgain = useCallback(
    (preview: Preview, again: ApiError) =>
      setState(({ done }) =>
        done ? { running: null, done: { ...done, preview, again }, failed: null } : nothing,
      ),
    [],
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
