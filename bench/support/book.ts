import { nothingAsked } from '../../src/domain/class/class';
import sample from '../../resources/sample/commune.json';
import { chanceOf } from '../../src/core/actions/sample/chance';
import { samplePerson } from '../../src/core/actions/sample/people';
import { writeSetUp } from '../../src/core/actions/set-up-office';
import type { Core } from '../../src/core/core';
import { openCore } from '../../src/core/core';
import { writeMark } from '../../src/core/storage/attendance';
import {
  insertClass,
  insertEnrolment,
  insertSession,
  setResult,
} from '../../src/core/storage/class';
import { listHamlets } from '../../src/core/storage/hamlet';
import { insertPerson } from '../../src/core/storage/person';
import type { Writer } from '../../src/core/storage/store';
import { addDays } from '../../src/domain/day';
import type { Office } from '../../src/domain/office/office';
import type { Mark } from '../../src/domain/attendance/mark';

/** The quarter all records of these books fall into, and a day in it after the last session. */
export const QUARTER = '2025-Q4';
const NOW = new Date('2025-12-14T02:00:00Z');
const FIRST_DAY = '2025-09-15';

/** People of a full commune. */
export const FULL_COMMUNE = 47_000;

/** How the classes of a book are held. */
export interface ClassShape {
  readonly persons: number;
  readonly sessions: number;
  /** Days from one session to the next. */
  readonly gap: number;
}
const usual: ClassShape = { persons: 34, sessions: 12, gap: 7 };

/** The book of a commune as the program makes it, in `file`, for work that leaves nothing behind but the file. */
export async function withBook<T>(file: string, work: (core: Core) => Promise<T>): Promise<T> {
  const core = await openCore({ file, create: true, now: () => NOW });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

/**
 * Fills an empty book with exactly `marks` marks in one quarter: classes of 34 with 12 weekly sessions unless told
 * otherwise, people in a second class once the commune is used up, and in every class one more session that nobody is
 * marked in yet.
 */
export async function fillBook(core: Core, marks: number, shape = usual): Promise<void> {
  const classes = Math.ceil(marks / (shape.persons * shape.sessions));
  await core.store.write(async (writer) => {
    const setUp = { office: sample.office as Office, hamlets: sample.hamlets };
    await writeSetUp(core, writer, { ...setUp, shippedPlan: 'phu-binh-2025' }, true);
    const hamlets = (await listHamlets(writer)).map(({ no }) => no);
    const persons = addPersons(
      core,
      writer,
      Math.min(FULL_COMMUNE, classes * shape.persons),
      hamlets,
    );
    let left = marks;
    for (let number = 0; number < classes; number += 1) {
      const roster = Array.from(
        { length: shape.persons },
        (_, seat) => persons[(number * shape.persons + seat) % persons.length] ?? 0,
      );
      left -= await addClass(core, writer, number, roster, hamlets, left, shape);
    }
  });
}

function addPersons(core: Core, writer: Writer, count: number, hamlets: number[]): number[] {
  const chance = chanceOf(64);
  return Array.from({ length: count }, () => {
    const draft = samplePerson(chance);
    return insertPerson(writer, core.newId(), { draft, hamletNo: chance.pick(hamlets) }, null);
  });
}

async function addClass(
  core: Core,
  writer: Writer,
  number: number,
  roster: readonly number[],
  hamlets: readonly number[],
  left: number,
  { sessions, gap }: ClassShape,
): Promise<number> {
  const draft = {
    name: `Kỹ năng số cơ bản, lớp ${number + 1}`,
    subject: 'VNeID',
    teacher: 'Trần Minh Đức',
    place: 'Nhà văn hóa',
    hamletId: null,
    audience: 'adults',
    form: 'in-person',
    ...nothingAsked,
  } as const;
  const hamletNo = hamlets[number % hamlets.length] ?? null;
  const classNo = await insertClass(writer, core.newId(), draft, hamletNo);
  const first = addDays(FIRST_DAY, number % 7);
  for (const person of roster) insertEnrolment(writer, classNo, person, first);
  const time = { startsAt: '19:00', endsAt: '21:00' };
  let written = 0;
  for (let number = 0; number <= sessions; number += 1) {
    const isNotTaken = number === sessions;
    const day = addDays(first, number * gap - (isNotTaken && gap > 1 ? 1 : 0));
    const session = insertSession(writer, core.newId(), classNo, { day, ...time });
    if (isNotTaken) break;
    for (const person of roster.slice(0, left - written)) {
      writeMark(writer, session, person, markFor(session, person));
      written += 1;
    }
  }
  const last = addDays(first, (sessions - 1) * gap);
  for (const person of roster) {
    setResult(writer, classNo, person, person % 10 < 7 ? 'achieved' : 'not-achieved', last);
  }
  return written;
}

/** Three of four present, the rest over the other marks, without a pattern along rows or columns. */
function markFor(session: number, person: number): Mark {
  const dice = (session * 7919 + person * 104_729) % 97;
  if (dice < 73) return 'present';
  if (dice < 83) return 'late';
  return dice < 91 ? 'excused' : 'absent';
}
