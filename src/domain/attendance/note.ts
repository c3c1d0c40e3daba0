import { AppError } from '../errors';
import { cleanLine } from '../text';

export const NOTE_LIMIT = 200;

/**
 * A note on a mark as it is kept; null for an empty one.
 * @throws AppError `text-too-long`
 */
export function readNote(text: string | null): string | null {
  const note = cleanLine(text ?? '');
  if (note.length > NOTE_LIMIT) throw new AppError('text-too-long', { limit: NOTE_LIMIT });
  return note === '' ? null : note;
}
