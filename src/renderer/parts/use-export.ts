import { useState } from 'react';
import { call, type Output } from '../api/client';
import { useOneAtATime } from './use-one-at-a-time';

/** A file just written, and the token under which the window can open or show it. */
export interface Written {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

export interface Export {
  readonly isRunning: boolean;
  readonly written: Written | null;
  readonly error: unknown;
  /** Asks where to save and writes; closing the dialog changes nothing. */
  readonly run: () => void;
  readonly forget: () => void;
}

/**
 * Writing a file where the user chooses.
 * @param suggest the name offered in the dialog; may save what is still being typed first, and throws when that fails
 * @param write writes to the chosen place, whole or not at all
 */
export function useExport(
  kind: 'docx' | 'xlsx' | 'pdf' | 'json' | 'ics',
  suggest: () => Promise<string>,
  write: (file: string) => Promise<Output<'report', 'writeWord'>>,
): Export {
  const [isRunning, setRunning] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [error, setError] = useState<unknown>(null);
  const forget = () => {
    setWritten(null);
    setError(null);
  };
  const run = useOneAtATime(async () => {
    setRunning(true);
    try {
      const suggestedName = await suggest();
      const { file } = await call.desktop.chooseWhereToSave({ kind, suggestedName });
      if (file === null) return;
      forget();
      setWritten({ file, ...(await write(file)) });
    } catch (refused) {
      setWritten(null);
      setError(refused);
    } finally {
      setRunning(false);
    }
  });
  return { isRunning, written, error, run, forget };
}
