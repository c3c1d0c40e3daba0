import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { encipherBook } from '../storage/encipher-book';
import * as privacy from '../storage/privacy';
import { readPrivacyLog } from '../storage/privacy-log';
import { withoutNumbers } from '../storage/removed-person';

/** What of personal data the office keeps, and whether the file is enciphered. */
export function privacyState(core: Core) {
  return core.store.read((reader) => {
    const keeps = privacy.keptNumbers(reader);
    const counts = privacy.countNumbers(reader);
    return Promise.resolve({
      isEnciphered: core.store.key !== undefined,
      keepsPhone: keeps?.phone ?? false,
      keepsCccd: keeps?.cccd ?? false,
      withPhone: counts.phone,
      withCccd: counts.cccd,
    });
  });
}

/**
 * Turning a number on enciphers the whole book first; turning one off takes it from every person for good. What was
 * enciphered stays so.
 * @throws AppError `office-not-set-up`, and those of `encipherBook`, the plain book being as it was then
 */
export async function keepNumbers(
  core: Core,
  input: { keepsPhone: boolean; keepsCccd: boolean },
): Promise<{ removedPhone: number; removedCccd: number }> {
  const keeps = { phone: input.keepsPhone, cccd: input.keepsCccd };
  const before = await core.store.read((reader) => Promise.resolve(privacy.keptNumbers(reader)));
  if (!before) throw new AppError('office-not-set-up');
  if ((keeps.phone || keeps.cccd) && !core.store.key) {
    await core.store.whileClosed(() => encipherBook(core.store.file));
  }
  const done = await core.store.write((writer) => {
    const counts = privacy.countNumbers(writer);
    const removed = { phone: 0, cccd: 0 };
    for (const field of privacy.contactFields) {
      if (keeps[field]) continue;
      removed[field] = counts[field];
      privacy.removeNumbers(writer, field);
    }
    privacy.keepNumbers(writer, keeps);
    writer.audit('setPrivacy', 'office', { from: before, to: keeps, removed });
    return Promise.resolve({ removedPhone: removed.phone, removedCccd: removed.cccd });
  });
  for (const field of privacy.contactFields) {
    if (keeps[field]) continue;
    for (const [id, removed] of core.removed) core.removed.set(id, withoutNumbers(removed, field));
  }
  await core.store.emptyJournal();
  // Lists read before were read with other numbers in mind.
  core.previews.clear();
  return done;
}

/** Who saw, wrote out, erased personal data; newest first. */
export function privacyLog(core: Core, page: { offset: number; limit: number }) {
  return core.store.read((reader) => Promise.resolve(readPrivacyLog(reader, page)));
}
