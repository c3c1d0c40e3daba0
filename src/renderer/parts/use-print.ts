import { useState } from 'react';
import { call } from '../api/client';
import { exportText } from '../text/export';
import { showToast } from './toast';
import { useOneAtATime } from './use-one-at-a-time';

export interface Print {
  /**
   * @param html a whole page made by our core, as `PaperPreview` gets it
   * @param title what is said to have gone to the printer
   */
  readonly print: (html: string, title: string) => void;
  readonly isRunning: boolean;
  readonly error: unknown;
}

/** Printing a document with the system's dialog; closing the dialog changes nothing. */
export function usePrint(): Print {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const print = useOneAtATime(async (html: string, title: string) => {
    setRunning(true);
    setError(null);
    try {
      const { isPrinted } = await call.desktop.print({ html });
      if (isPrinted) showToast({ text: exportText.printed(title) });
    } catch (refused) {
      setError(refused);
    } finally {
      setRunning(false);
    }
  });
  return { print, isRunning, error };
}
