import type { KnownLeave } from '../../domain/attendance/leave';
import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

/** Newest first. */
export function leavesOf(reader: Reader, personNo: number): KnownLeave[] {
  return reader
    .statement(
      `select id, from_day as "from", to_day as "to", reason from known_leave
      where person_no = ? order by from_day desc, no desc`,
    )
    .all(personNo) as KnownLeave[];
}

/** Of everybody in a class, what touches the days from `first` to `last`, by its first day. */
export function leavesOfClass(
  reader: Reader,
  classNo: number,
  { first, last }: { readonly first: Day; readonly last: Day },
): (KnownLeave & { readonly personNo: number })[] {
  return reader
    .statement(
      `select l.person_no as personNo, l.id, l.from_day as "from", l.to_day as "to", l.reason
      from enrolment e join known_leave l on l.person_no = e.person_no
      where e.class_no = ? and l.to_day >= ? and l.from_day <= ? order by l.from_day, l.no`,
    )
    .all(classNo, first, last) as ReturnType<typeof leavesOfClass>;
}

export function addLeave(
  writer: Writer,
  personNo: number,
  { id, from, to, reason }: KnownLeave,
): void {
  writer
    .statement(
      'insert into known_leave (id, person_no, from_day, to_day, reason) values (?, ?, ?, ?, ?)',
    )
    .run(id, personNo, from, to, reason);
}

/** @returns id of the person it was of; null when there is no such leave */
export function removeLeave(writer: Writer, id: string): string | null {
  const personId = writer
    .statement(`select p.id from known_leave l join person p on p.no = l.person_no where l.id = ?`)
    .pluck()
    .get(id) as string | undefined;
  writer.statement('delete from known_leave where id = ?').run(id);
  return personId ?? null;
}
