import ownPhrases from '../../../resources/report/own-data-phrases.json';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { ownDataDocument, type OwnData } from '../../domain/report/own-data';
import type { Core } from '../core';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';
import { tracesOf, type StoredTraces } from '../storage/own-data';
import { readPerson } from '../storage/person-list';
import { findContact } from '../storage/privacy';
import { privacyLogOf } from '../storage/privacy-log';

/**
 * Writes all that the book knows of one person as a Word file to hand over; who did it is kept.
 * @throws AppError `office-not-set-up`, `person-unknown` (an erased person is nobody any more), and those of the file
 */
export async function writeOwnData(
  core: Core,
  id: string,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'docx');
  const { office, data } = await core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const person = readPerson(reader, id);
    const contact = findContact(reader, id);
    if (!person || !contact) throw new AppError('person-unknown');
    const traces = tracesOf(reader, contact.no);
    const data: OwnData = {
      ...person,
      phone: contact.phone,
      cccd: contact.cccd,
      ...traces,
      since: dayOf(traces.list?.at ?? timeOfId(id)),
      list: traces.list?.name ?? null,
      merged: traces.merges.flatMap(namesIn),
      changes: traces.changes.map(({ at, ...change }) => ({ on: dayOf(at), ...change })),
      seen: privacyLogOf(reader, id).map(({ at, who, action }) => ({ on: dayOf(at), who, action })),
    };
    return { office: stored.office, data };
  });
  const document = ownDataDocument(data, office, ownPhrases, core.today());
  const written = await writeFileWhole(path, await writeWord(document, { fixedDate: core.now() }));
  await core.store.write((writer) => {
    // Not the file's name: it is likely to be the person's.
    writer.audit('writeOwnData', `person:${id}`, { bytes: written.bytes });
    return Promise.resolve();
  });
  return written;
}

/** The day in the office's own time zone. */
function dayOf(at: string): Day {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}

/** A UUIDv7 begins with the time it was made, in milliseconds. */
function timeOfId(id: string): string {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();
}

/** Every name in what was kept of a person who was put together with this one. */
function namesIn(gone: StoredTraces['merges'][number]): string[] {
  const names: string[] = [];
  JSON.parse(gone, (key, value: unknown) => {
    if (key === 'name' && typeof value === 'string') names.push(value);
    return value;
  });
  return names;
}
