import { Button } from '@mantine/core';
import { ApiError } from '../api/client';
import { errors, errorSentence } from '../text/errors';
import css from './ErrorNote.module.css';

/** What the user reads for anything thrown by `call`, `useAsk` or `useDo`. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError
    ? errorSentence(error.code, error.detail)
    : errorSentence('unexpected');
}

export interface ErrorNoteProps {
  /** Nothing is shown for null and undefined, so a query's or an action's `error` can be handed over as it is. */
  readonly error: unknown;
  /** Offers “Thử lại”. */
  readonly retry?: () => void;
}

/** The sentence of an error beside the work it belongs to: what happened, what was kept, what to do next. */
export function ErrorNote({ error, retry }: ErrorNoteProps) {
  if (error === null || error === undefined) return null;
  return (
    <div className={css.note} role="alert">
      <span className={css.sign} aria-hidden>
        !
      </span>
      <p>{sentenceOf(error)}</p>
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {errors.tryAgain}
        </Button>
      )}
    </div>
  );
}
