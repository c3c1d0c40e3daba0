/** Prints a document of ours; the printing itself comes with the shell. */
export interface Printing {
  readonly print: (html: string, title: string) => void;
  readonly isRunning: boolean;
  readonly error: unknown;
}

export function usePrint(): Printing {
  return { print: () => undefined, isRunning: false, error: null };
}
