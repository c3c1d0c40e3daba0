import type { Contact } from '../../domain/person/contact';
import { ERASED_NAME } from '../../domain/person/erased';
import { nameSortKey } from '../../domain/person/sort-key';
import { fold } from '../../domain/text';
import { eraseInRegisters, isInRegisters } from './person-in-registers';
import type { Reader, Writer } from './store';

export type ContactField = keyof Contact;
export const contactFields = ['phone', 'cccd'] as const satisfies readonly ContactField[];

/** Which numbers the office keeps; null before it is set up. */
export function keptNumbers(reader: Reader): Readonly<Record<ContactField, boolean>> | null {
  const row = reader
    .statement('select keeps_phone as phone, keeps_cccd as cccd from office')
    .get() as Record<ContactField, number> | undefined;
  return row ? { phone: row.phone === 1, cccd: row.cccd === 1 } : null;
}

/** How many persons have a number. */
export function countNumbers(reader: Reader): Readonly<Record<ContactField, number>> {
  const { phone, cccd } = reader
    .statement('select count(phone) as phone, count(cccd) as cccd from person')
    .get() as Record<ContactField, number>;
  return { phone, cccd };
}

export function keepNumbers(writer: Writer, keeps: Readonly<Record<ContactField, boolean>>): void {
  writer
    .statement('update office set keeps_phone = ?, keeps_cccd = ?')
    .run(Number(keeps.phone), Number(keeps.cccd));
}

/** Takes one kind of number from every person for good, also from what was kept of persons put together. */
export function removeNumbers(writer: Writer, field: ContactField): void {
  writer.statement(`update person set ${field} = null where ${field} is not null`).run();
  writer.statement('delete from person_change where field = ?').run(field);
  const merges = writer.statement('select no, gone from person_merge').all() as {
    no: number;
    gone: string;
  }[];
  for (const { no, gone } of merges) {
    const without = withoutNumber(gone, field);
    if (without !== gone) {
      writer.statement('update person_merge set gone = ? where no = ?').run(without, no);
    }
  }
}

/** What is kept of a person put together with another, without one kind of number. */
export function withoutNumber(gone: string, field: ContactField): string {
  return JSON.stringify(JSON.parse(gone), (key, value: unknown) => (key === field ? null : value));
}

/** The numbers of a person who was not erased. */
export function findContact(
  reader: Reader,
  id: string,
): ({ readonly no: number; readonly name: string } & Contact) | null {
  const row = reader
    .statement('select no, name, phone, cccd from person where id = ? and erased_at is null')
    .get(id) as ReturnType<typeof findContact> | undefined;
  return row ?? null;
}

/** Name of the person, other than `no`, who has this card. */
export function holderOfCccd(reader: Reader, cccd: string, no: number): string | null {
  const name = reader
    .statement('select name from person where cccd = ? and no <> ?')
    .pluck()
    .get(cccd, no) as string | undefined;
  return name ?? null;
}

export function writeContact(writer: Writer, no: number, contact: Contact): void {
  writer
    .statement('update person set phone = ?, cccd = ? where no = ?')
    .run(contact.phone, contact.cccd, no);
}

/** One field of one person in its history, by who is entering. */
export function addChange(
  writer: Writer,
  change: { act: string; personNo: number; at: string; field: string } & Was,
): void {
  writer
    .statement(
      `insert into person_change (act, person_no, at, who, field, was, became)
      values (?, ?, ?, coalesce((select entered_by from office), ''), ?, ?, ?)`,
    )
    .run(change.act, change.personNo, change.at, change.field, change.was, change.became);
}
interface Was {
  readonly was: string | null;
  readonly became: string | null;
}

/** Whether totals count on a person: in a class, confirmed on VNeID, or in a register. */
export function isCounted(reader: Reader, no: number): boolean {
  return (
    isInRegisters(reader, no) ||
    reader
      .statement(
        `select exists (select 1 from enrolment where person_no = :no)
        or exists (select 1 from vneid_confirmation where person_no = :no)`,
      )
      .pluck()
      .get({ no }) === 1
  );
}

/** Takes out all that tells who it was; what totals count (birth year, sex, hamlet, audience, classes) stays. */
export function eraseIdentity(writer: Writer, no: number, at: string): void {
  writer
    .statement(
      `update person set name = ?, folded = ?, given_key = ?, birth_day = null, note = '', phone = null,
        cccd = null, erased_at = ? where no = ?`,
    )
    .run(ERASED_NAME, fold(ERASED_NAME), nameSortKey(ERASED_NAME), at, no);
  writer.statement('update attendance_mark set note = null where person_no = ?').run(no);
  writer.statement('delete from known_leave where person_no = ?').run(no);
  writer.statement('delete from person_change where person_no = ?').run(no);
  writer.statement('delete from person_move_change where person_no = ?').run(no);
  writer.statement('delete from person_merge where kept_no = ?').run(no);
  writer.statement('delete from person_apart where ? in (one_no, other_no)').run(no);
  eraseInRegisters(writer, no);
  writer.statement(`update vneid_confirmation set source = '' where person_no = ?`).run(no);
}
