import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { checkClosing } from '../../domain/office/closing';
import type { Core } from '../core';
import { closedUntil, closingChanges, setClosedUntil, type ClosingChange } from '../storage/office';

/** Up to which day the book is closed, and what was done about it before. */
export async function readClosing(
  core: Core,
): Promise<{ closedUntil: Day | null; changes: ClosingChange[] }> {
  return core.store.read((reader) =>
    Promise.resolve({ closedUntil: closedUntil(reader) ?? null, changes: closingChanges(reader) }),
  );
}

/**
 * Closes the book up to a day, or opens it again.
 * @throws AppError `office-not-set-up`, `closing-after-today`, `reason-empty`, `text-too-long`
 */
export async function closeBook(
  core: Core,
  input: { readonly until: Day | null; readonly reason: string },
): Promise<void> {
  await core.store.write((writer) => {
    const from = closedUntil(writer);
    if (from === undefined) throw new AppError('office-not-set-up');
    const reason = checkClosing(from, input, core.today());
    if (from === input.until) return Promise.resolve();
    setClosedUntil(writer, input.until);
    writer.audit('closeBook', 'closing', { from, to: input.until, reason });
    return Promise.resolve();
  });
}
