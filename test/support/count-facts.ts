import fc from 'fast-check';
import { marks, type MarkOrNone } from '../../src/domain/attendance/mark';
import { changePeople } from '../../src/core/actions/change-many-people';
import { mergePersons } from '../../src/core/actions/merge-persons';
import type { Core } from '../../src/core/core';
import { writeMark } from '../../src/core/storage/attendance';
import {
  insertClass,
  insertEnrolment,
  insertSession,
  setResult,
} from '../../src/core/storage/class';
import { listHamlets } from '../../src/core/storage/hamlet';
import { insertPerson } from '../../src/core/storage/person';
import { nothingAsked } from '../../src/domain/class/class';
import type { CountAsked, CountFigures, CountRow } from '../../src/domain/count/count-table';
import type { Day } from '../../src/domain/day';
import { audiences, type Audience, type Sex } from '../../src/domain/person/person';
import { draft } from './book';

const PLACES = 3;
/** The last of the places is none. */
export const NOWHERE = PLACES - 1;

/** From a day on, until the next. */
interface Stay {
  readonly since: Day;
  readonly place: number;
}

export interface Facts {
  readonly persons: readonly {
    readonly audience: Audience;
    readonly sex: Sex | null;
    readonly birthYear: number | null;
    readonly place: number;
    readonly changes: readonly { readonly to: number; readonly movedOn: Day | null }[];
  }[];
  readonly classes: readonly {
    readonly place: number;
    readonly audience: Audience;
    readonly sessions: readonly { readonly day: Day; readonly isCancelled: boolean }[];
    readonly roster: readonly {
      readonly person: number;
      readonly marks: readonly MarkOrNone[];
      readonly achieved: Day | null;
      readonly left: Day | null;
    }[];
  }[];
  /** The second of two goes into the first. */
  readonly merge: readonly [number, number] | null;
}

const DAYS = [
  '2024-12-20',
  '2025-09-14',
  '2025-09-15',
  '2025-10-01',
  '2025-11-20',
  '2025-12-14',
  '2025-12-15',
];
const SOME_PERSONS = 5;
const day = fc.constantFrom(...DAYS);

export const facts: fc.Arbitrary<Facts> = fc.record({
  persons: fc.array(
    fc.record({
      audience: fc.constantFrom(...audiences),
      sex: fc.option(fc.constantFrom('female' as const, 'male' as const)),
      birthYear: fc.option(fc.constantFrom(1950, 1965, 1966, 1989, 1990, 2007, 2008)),
      place: fc.nat(PLACES - 1),
      changes: fc.array(fc.record({ to: fc.nat(PLACES - 1), movedOn: fc.option(day) }), {
        maxLength: 3,
      }),
    }),
    { minLength: 2, maxLength: SOME_PERSONS },
  ),
  classes: fc.array(
    fc.record({
      place: fc.nat(PLACES - 1),
      audience: fc.constantFrom(...audiences),
      sessions: fc.uniqueArray(fc.record({ day, isCancelled: fc.boolean() }), {
        minLength: 1,
        maxLength: DAYS.length,
        selector: (session) => session.day,
      }),
      roster: fc.uniqueArray(
        fc.record({
          person: fc.nat(SOME_PERSONS - 1),
          marks: fc.array(fc.constantFrom(...marks, null), {
            minLength: DAYS.length,
            maxLength: DAYS.length,
          }),
          achieved: fc.option(day),
          left: fc.option(fc.constant('2025-12-16')),
        }),
        { selector: (entry) => entry.person },
      ),
    }),
    { maxLength: 3 },
  ),
  merge: fc.option(fc.constantFrom([0, 1] as const, [1, 0] as const)),
});

export interface Written {
  /** Ids of the places but the last. */
  readonly hamletIds: readonly string[];
  readonly classIds: readonly string[];
}

/** Writes the facts into a book of an office with two hamlets. */
export async function writeFacts(core: Core, world: Facts): Promise<Written> {
  const hamlets = await core.store.read((reader) => listHamlets(reader));
  const placeNo = (place: number) => hamlets[place]?.no ?? null;
  const placeId = (place: number) => hamlets[place]?.id ?? null;
  const ids = world.persons.map(() => core.newId());
  const classIds = world.classes.map(() => core.newId());
  await core.store.write(async (writer) => {
    const nos = world.persons.map((person, index) =>
      insertPerson(
        writer,
        ids[index] ?? '',
        { draft: draft(`Người ${index}`, person), hamletNo: placeNo(person.place) },
        null,
      ),
    );
    for (const [index, one] of world.classes.entries()) {
      const classNo = await insertClass(
        writer,
        classIds[index] ?? '',
        {
          name: `Lớp ${index}`,
          subject: '',
          teacher: '',
          place: '',
          hamletId: null,
          audience: one.audience,
          form: 'in-person',
          ...nothingAsked,
        },
        placeNo(one.place),
      );
      const sessionNos = one.sessions.map((session) =>
        insertSession(writer, core.newId(), classNo, {
          day: session.day,
          startsAt: '19:00',
          endsAt: '21:00',
        }),
      );
      for (const entry of one.roster) {
        const no = nos[entry.person];
        if (no === undefined) continue;
        insertEnrolment(writer, classNo, no, '2024-01-01');
        entry.marks.slice(0, sessionNos.length).forEach((mark, at) => {
          if (mark !== null) writeMark(writer, sessionNos[at] ?? 0, no, mark);
        });
        if (entry.achieved) setResult(writer, classNo, no, 'achieved', entry.achieved);
        writer
          .statement('update enrolment set left_day = ? where class_no = ? and person_no = ?')
          .run(entry.left, classNo, no);
      }
      one.sessions.forEach((session, at) => {
        if (!session.isCancelled) return;
        writer
          .statement(`update class_session set cancelled = 'mưa bão' where no = ?`)
          .run(sessionNos[at]);
      });
    }
  });
  for (const [index, { changes }] of world.persons.entries()) {
    for (const { to, movedOn } of changes) {
      await changePeople(core, {
        who: { ids: [ids[index] ?? ''] },
        change: { hamletId: placeId(to), movedOn },
      });
    }
  }
  if (world.merge) {
    const [kept, gone] = world.merge;
    await mergePersons(core, { keptId: ids[kept] ?? '', goneId: ids[gone] ?? '' });
  }
  return { hamletIds: hamlets.map(({ id }) => id), classIds };
}

interface Somebody {
  readonly audience: Audience;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly stays: readonly Stay[];
  readonly marks: readonly { classAt: number; sessionAt: number; mark: MarkOrNone }[];
  readonly achieved: readonly { classAt: number; day: Day }[];
}

/** Where somebody lived, as a list of stays; the program keeps moves. */
function staysOf({ place, changes }: Facts['persons'][number]): Stay[] {
  let stays: Stay[] = [{ since: '0000-01-01', place }];
  for (const { to, movedOn } of changes) {
    const last = stays.at(-1);
    if (!last || last.place === to) continue;
    if (movedOn === null || last.place === NOWHERE) stays = corrected(stays, to);
    else {
      const before = stays.filter(({ since }) => since < movedOn);
      stays = together([...before, { since: movedOn, place: to }]);
    }
  }
  return stays;
}

function corrected(stays: readonly Stay[], place: number): Stay[] {
  return together(stays.map((stay, at) => (at === stays.length - 1 ? { ...stay, place } : stay)));
}

function together(stays: readonly Stay[]): Stay[] {
  return stays.filter((stay, at) => stay.place !== stays[at - 1]?.place);
}

function everybody(world: Facts): Somebody[] {
  const all = world.persons.map((person, index): Somebody => ({
    ...person,
    stays: staysOf(person),
    marks: world.classes.flatMap((one, classAt) =>
      one.roster
        .filter((entry) => entry.person === index)
        .flatMap((entry) =>
          one.sessions.map((_, sessionAt) => ({
            classAt,
            sessionAt,
            mark: entry.marks[sessionAt] ?? null,
          })),
        ),
    ),
    achieved: world.classes.flatMap((one, classAt) =>
      one.roster
        .filter((entry) => entry.person === index && entry.achieved !== null)
        .map((entry) => ({ classAt, day: entry.achieved ?? '' })),
    ),
  }));
  if (!world.merge) return all;
  const [kept, gone] = world.merge.map((at) => all[at]);
  if (!kept || !gone) return all;
  return [...all.filter((one) => one !== kept && one !== gone), asOne(kept, gone)];
}

function asOne(kept: Somebody, gone: Somebody): Somebody {
  const marksBySession = new Map<string, Somebody['marks'][number]>();
  for (const each of [...kept.marks, ...gone.marks]) {
    const key = `${each.classAt} ${each.sessionAt}`;
    const rank = (mark: MarkOrNone) => (mark === null ? marks.length : marks.indexOf(mark));
    const same = marksBySession.get(key);
    if (!same || rank(each.mark) < rank(same.mark)) marksBySession.set(key, each);
  }
  const results = new Map<number, Somebody['achieved'][number]>();
  for (const each of [...kept.achieved, ...gone.achieved]) {
    const same = results.get(each.classAt);
    if (!same || each.day < same.day) results.set(each.classAt, each);
  }
  const [home, other] = [kept, gone].map(({ stays }) => stays.at(-1)?.place ?? NOWHERE);
  const isFilled = home === NOWHERE && other !== undefined && other !== NOWHERE;
  const stays = !isFilled
    ? kept.stays
    : kept.stays.length === 1
      ? gone.stays
      : corrected(kept.stays, other);
  return {
    audience: kept.audience,
    sex: kept.sex ?? gone.sex,
    birthYear: kept.birthYear ?? gone.birthYear,
    stays,
    marks: [...marksBySession.values()],
    achieved: [...results.values()],
  };
}

function placeOn(stays: readonly Stay[], on: Day): number {
  return stays.findLast(({ since }) => since <= on)?.place ?? NOWHERE;
}

export type PlainTable = Readonly<Record<string, CountFigures>>;

/** A slow count of the same, mark by mark, with sets. */
export function plainCount(
  world: Facts,
  asked: CountAsked,
  { hamletIds, classIds }: Written,
): { rows: PlainTable; total: CountFigures } {
  const within = (on: Day) => asked.from <= on && on <= asked.to;
  const placeKey = (place: number) => hamletIds[place] ?? 'unknown';
  const wanted = asked.hamletId === 'none' ? 'unknown' : asked.hamletId;
  const isWanted = (one: Somebody, on: Day) =>
    (asked.audience === null || one.audience === asked.audience) &&
    (asked.by === 'hamlet' || wanted === null || placeKey(placeOn(one.stays, on)) === wanted);
  const keyOf = (one: Somebody, on: Day, classAt: number) => {
    switch (asked.by) {
      case 'hamlet':
        return placeKey(placeOn(one.stays, on));
      case 'audience':
        return one.audience;
      case 'sex':
        return one.sex ?? 'unknown';
      case 'age':
        return plainAge(one.birthYear, Number(asked.to.slice(0, 4)));
      case 'class':
        return classIds[classAt] ?? '';
      case 'month':
        return on.slice(0, 7);
    }
  };
  const rows = new Map<string, Sets>();
  const total = emptySets();
  const sets = (key: string) => {
    const known = rows.get(key) ?? emptySets();
    rows.set(key, known);
    return known;
  };
  for (const [who, one] of everybody(world).entries()) {
    for (const { classAt, sessionAt, mark } of one.marks) {
      const lesson = world.classes[classAt];
      const session = lesson?.sessions[sessionAt];
      if (!lesson || !session || session.isCancelled || mark === null) continue;
      if (!within(session.day) || !isWanted(one, session.day)) continue;
      const key = keyOf(one, session.day, classAt);
      const heldKey = asked.by === 'hamlet' ? placeKey(lesson.place) : key;
      for (const held of [sets(heldKey), total]) {
        held.classes.add(classAt);
        held.sessions.add(`${classAt} ${sessionAt}`);
      }
      for (const row of [sets(key), total]) {
        if (mark === 'excused') row.excused += 1;
        else if (mark === 'absent') row.absent += 1;
        else {
          row.turns += 1;
          row.persons.add(who);
        }
      }
    }
    const first = [...one.achieved].sort((a, b) => a.day.localeCompare(b.day))[0];
    const counted = asked.by === 'class' ? one.achieved : first ? [first] : [];
    for (const { classAt, day: on } of counted) {
      if (within(on) && isWanted(one, on)) sets(keyOf(one, on, classAt)).achieved += 1;
    }
    if (first && within(first.day) && isWanted(one, first.day)) total.achieved += 1;
  }
  if (asked.by === 'hamlet' && wanted !== null) {
    const figures = figuresOf(sets(wanted));
    return { rows: { [wanted]: figures }, total: figures };
  }
  return {
    rows: Object.fromEntries([...rows].map(([key, row]) => [key, figuresOf(row)])),
    total: figuresOf(total),
  };
}

function plainAge(born: number | null, year: number): string {
  if (born === null) return 'unknown';
  const age = year - born;
  if (age < 18) return 'under-18';
  if (age <= 35) return '18-35';
  return age <= 59 ? '36-59' : 'from-60';
}

interface Sets {
  readonly classes: Set<number>;
  readonly sessions: Set<string>;
  readonly persons: Set<number>;
  turns: number;
  achieved: number;
  excused: number;
  absent: number;
}

function emptySets(): Sets {
  return {
    classes: new Set(),
    sessions: new Set(),
    persons: new Set(),
    turns: 0,
    achieved: 0,
    excused: 0,
    absent: 0,
  };
}

function figuresOf({ classes, sessions, persons, ...rest }: Sets): CountFigures {
  return { classes: classes.size, sessions: sessions.size, persons: persons.size, ...rest };
}

/** Rows in which anything was counted, by their key. */
export function byKey(rows: readonly CountRow[]): PlainTable {
  return Object.fromEntries(
    rows.map(({ key, label: _label, ...figures }) => [key, figures] as const),
  );
}
