import { AppError } from '../../domain/errors';
import { masked, readCccd, readPhone, type Contact } from '../../domain/person/contact';
import type { Core } from '../core';
import * as privacy from '../storage/privacy';
import type { Reader } from '../storage/store';

/**
 * One number in full, empty where there is none; who asked is kept.
 * @throws AppError `person-unknown`, `contact-not-kept`
 */
export function revealContact(
  core: Core,
  { id, field }: { id: string; field: privacy.ContactField },
): Promise<{ value: string }> {
  return core.store.write((writer) => {
    const contact = known(writer, id, [field]);
    writer.audit('revealContact', `person:${id}`, { field });
    return Promise.resolve({ value: contact[field] ?? '' });
  });
}

/**
 * Writes the numbers that are given; what is left out stays. The history holds their last digits only.
 * @throws AppError `person-unknown`, `contact-not-kept`, `phone-bad`, `cccd-bad`, `cccd-taken`
 */
export function setContact(
  core: Core,
  input: { id: string; phone?: string | null | undefined; cccd?: string | null | undefined },
): Promise<{ act: string }> {
  const act = core.newId();
  return core.store.write((writer) => {
    const given = privacy.contactFields.filter((field) => input[field] !== undefined);
    const { no, name: _, ...before } = known(writer, input.id, given);
    const after: Contact = {
      phone: input.phone === undefined ? before.phone : readPhone(input.phone ?? ''),
      cccd: input.cccd === undefined ? before.cccd : readCccd(input.cccd ?? ''),
    };
    const holder = after.cccd === null ? null : privacy.holderOfCccd(writer, after.cccd, no);
    if (holder !== null) throw new AppError('cccd-taken', { name: holder });
    privacy.writeContact(writer, no, after);
    const changed = given.filter((field) => before[field] !== after[field]);
    const at = core.now().toISOString();
    for (const field of changed) {
      const was = shown(before[field]);
      privacy.addChange(writer, { act, personNo: no, at, field, was, became: shown(after[field]) });
    }
    writer.audit('setContact', `person:${input.id}`, { fields: changed });
    return Promise.resolve({ act });
  });
}

function known(reader: Reader, id: string, fields: readonly privacy.ContactField[]) {
  const contact = privacy.findContact(reader, id);
  if (!contact) throw new AppError('person-unknown');
  const keeps = privacy.keptNumbers(reader);
  if (fields.some((field) => keeps?.[field] !== true)) throw new AppError('contact-not-kept');
  return contact;
}

function shown(number: string | null): string | null {
  return number === null ? null : masked(number);
}
