import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { putBackWhole } from '../storage/removed-person';
import { refuseClosed } from './closed-book';

/**
 * Takes a removal back: the person, the numbers, the confirmation, the history and the merges as they were. What was
 * removed is kept in memory only, until the program ends: whoever is removed is not in the file.
 * @throws AppError `act-unknown` when it was not removed since the program was started, or is back already;
 * `book-closed`
 */
export async function restorePerson(core: Core, id: string): Promise<void> {
  await core.store.write(async (writer) => {
    const removed = core.removed.get(id);
    if (!removed) throw new AppError('act-unknown');
    refuseClosed(writer, removed.confirmation?.day);
    await putBackWhole(writer, removed);
    writer.audit('restorePerson', `person:${id}`, {});
  });
  core.removed.delete(id);
}
