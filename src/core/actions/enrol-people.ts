import { checkEnrolmentDays } from '../../domain/class/enrolment-days';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { fold } from '../../domain/text';
import type { Core } from '../core';
import { readClass, readEnrolment, removeEnrolment } from '../storage/class';
import * as storage from '../storage/enrolment';
import { personNo } from '../storage/person';
import { refuseClosed } from './closed-book';
import { knownClass } from './known-class';

export interface EnrolmentDays {
  readonly personId: string;
  readonly joined: Day;
  readonly left: Day | null;
  /** The days as they were seen; left out: whatever they are. */
  readonly from?: { readonly joined: Day; readonly left: Day | null } | undefined;
}

/**
 * Enters all who are not in the class yet, or nobody.
 * @returns who was entered, and of how many there was nothing to do
 * @throws AppError `class-unknown`, `person-unknown`, `book-closed`
 */
export async function enrol(
  core: Core,
  input: { classId: string; personIds: readonly string[]; joined: Day },
): Promise<{ added: string[]; already: number }> {
  const { classId, joined } = input;
  const personIds = [...new Set(input.personIds)];
  return core.store.write((writer) => {
    const { no } = knownClass(core, writer, classId);
    refuseClosed(writer, joined);
    const added = personIds.filter((id) => {
      const person = storage.livingPersonNo(writer, id);
      if (person === null) throw new AppError('person-unknown');
      return storage.enterUnlessThere(writer, no, person, joined);
    });
    for (const personId of added) writer.audit('enrol', `class:${classId}`, { personId, joined });
    return Promise.resolve({ added, already: personIds.length - added.length });
  });
}

/**
 * All persons or none. Who has a mark or a result stays: it is counted.
 * @throws AppError `not-enrolled`, `enrolment-has-marks`, `enrolment-has-result`, `book-closed`
 */
export async function unenrol(
  core: Core,
  input: { classId: string; personIds: readonly string[] },
): Promise<void> {
  await core.store.write(async (writer) => {
    const found = readClass(writer, input.classId, core.today());
    for (const personId of new Set(input.personIds)) {
      const person = found && (await personNo(writer, personId));
      const before = person ? readEnrolment(writer, found.no, person.no) : null;
      if (!found || !person || !before) throw new AppError('not-enrolled');
      if (before.marks > 0) {
        throw new AppError('enrolment-has-marks', { name: person.name, marks: before.marks });
      }
      if (before.result !== null || before.score !== null) {
        throw new AppError('enrolment-has-result', { name: person.name });
      }
      refuseClosed(writer, before.joined);
      removeEnrolment(writer, found.no, person.no);
      writer.audit('unenrol', `class:${input.classId}`, { personId, from: before });
    }
  });
}

/**
 * Sets when persons joined and left a class, of all or none; marks stay, so none may lie outside. Days that are not as
 * they were seen were set in another window and are not overwritten.
 * @returns the days before, which set again take this back as long as nobody has set others
 * @throws AppError `not-enrolled`, `class-changed-elsewhere`, `leave-before-join`, `marks-outside-days`, `result-before-join`, `book-closed`
 */
export async function setEnrolmentDays(
  core: Core,
  input: { classId: string; persons: readonly EnrolmentDays[] },
): Promise<{ before: EnrolmentDays[] }> {
  return core.store.write((writer) => {
    const found = readClass(writer, input.classId, core.today());
    const before = input.persons.map(({ personId, from: seen, ...days }): EnrolmentDays => {
      const known = found && storage.findEnrolment(writer, found.no, personId);
      if (!found || !known) throw new AppError('not-enrolled');
      const { personNo: no, name, resultDay, joined, left } = known;
      if (seen && (seen.joined !== joined || seen.left !== left)) {
        throw new AppError('class-changed-elsewhere');
      }
      const markedDays = storage.markedDaysOf(writer, found.no, no);
      checkEnrolmentDays(days, { name, markedDays, resultDay });
      if (days.joined !== joined) refuseClosed(writer, joined, days.joined);
      if (days.left !== left) refuseClosed(writer, left, days.left);
      storage.setEnrolmentDays(writer, found.no, no, days);
      const from = { joined, left };
      writer.audit('setEnrolmentDays', `class:${input.classId}`, { personId, from, to: days });
      return { personId, ...from, from: days };
    });
    return Promise.resolve({ before });
  });
}

/**
 * Who in the book bears each of these names; a year of birth leaves out those of another one.
 * @returns one list for each name, in order
 * @throws AppError `class-unknown`
 */
export async function findNames(
  core: Core,
  input: { classId: string; names: readonly { name: string; birthYear: number | null }[] },
): Promise<storage.Namesake[][]> {
  return core.store.read((reader) => {
    const { no } = knownClass(core, reader, input.classId);
    return Promise.resolve(
      input.names.map(({ name, birthYear }) =>
        storage
          .personsNamed(reader, fold(name), no)
          .filter((each) => birthYear === null || (each.birthYear ?? birthYear) === birthYear),
      ),
    );
  });
}
