import { nothingAsked } from '../../../src/domain/class/class';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../../src/core/core';
import { addSessions, enrol, saveClass } from '../../../src/core/actions/change-classes';
import { addHamlet } from '../../../src/core/actions/change-hamlets';
import { savePerson } from '../../../src/core/actions/change-people';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { attended, marks, type MarkOrNone } from '../../../src/domain/attendance/mark';
import { audiences, isAdult, type Audience } from '../../../src/domain/person/person';
import { parsePeriod } from '../../../src/domain/period/period';
import { draft, officeBook } from '../../support/book';
import { setResult } from '../../support/result';

interface World {
  persons: { audience: Audience; birthYear: number | null; hamlet: number }[];
  classes: {
    hamlet: number;
    days: string[];
    roster: { person: number; marks: MarkOrNone[]; result: string | null }[];
  }[];
}

const DAYS = ['2024-12-20', '2025-09-14', '2025-09-15', '2025-12-14', '2025-12-15'];
/** A quarter inside its year, a whole year, and a range that begins before the year in which it ends. */
const PERIODS = ['2025-Q4', '2025-Y', '2024-12-01..2025-10-20'];
const RESULT_DAYS = ['2025-09-14', '2025-11-01', '2025-12-14', '2025-12-15'];

const world: fc.Arbitrary<World> = fc.record({
  persons: fc.array(
    fc.record({
      audience: fc.constantFrom(...audiences),
      birthYear: fc.option(fc.constantFrom(1950, 2007, 2008, 2012)),
      hamlet: fc.nat(2),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  classes: fc.array(
    fc.record({
      hamlet: fc.nat(2),
      days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
      roster: fc.uniqueArray(
        fc.record({
          person: fc.nat(5),
          marks: fc.array(fc.constantFrom(...marks, null), { minLength: 5, maxLength: 5 }),
          result: fc.option(fc.constantFrom(...RESULT_DAYS)),
        }),
        { selector: (entry) => entry.person },
      ),
    }),
    { maxLength: 3 },
  ),
});

/** The book's figures against a slow, plain count over the same facts. */
describe('figures of a period', () => {
  it('equal a plain count: persons once, turns each, adults by age', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (facts) => {
        const core = await officeBook();
        await write(core, facts);
        for (const code of PERIODS) {
          const { counts, period } = await readPeriod(core, code);
          expect(counts.inPeriod).toEqual(plainCount(facts, period.from, period.to));
          expect(counts.yearToDate).toEqual(plainCount(facts, period.yearStart, period.to));
        }
        const { counts, period } = await readPeriod(core, '2025-Q4');
        const adults = facts.persons
          .map((person, index) => ({ person, first: firstResult(facts, index) }))
          .filter(({ person, first }) => first !== null && isAdult(person, period.to));
        expect(counts.achieved['adults-digital-skills']).toEqual({
          inPeriod: adults.filter(({ first }) => within(first, period.from, period.to)).length,
          yearToDate: adults.filter(({ first }) => within(first, period.yearStart, period.to))
            .length,
          toEnd: adults.filter(({ first }) => (first ?? '') <= period.to).length,
        });
        const total = (key: 'classes' | 'sessions' | 'turns' | 'persons' | 'achieved') =>
          counts.byHamlet.reduce((sum, hamlet) => sum + hamlet[key], 0);
        for (const key of ['classes', 'sessions', 'turns', 'persons', 'achieved'] as const) {
          expect([key, total(key)]).toEqual([key, counts.yearToDate[key]]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of any window inside another never exceed it', async () => {
    const core = await officeBook();
    await write(core, fc.sample(world, { numRuns: 1, seed: 7 })[0] ?? { persons: [], classes: [] });
    const quarter = (await readPeriod(core, '2025-Q4')).counts.inPeriod;
    const year = (await readPeriod(core, '2025-Y')).counts.inPeriod;
    for (const key of ['sessions', 'turns', 'persons', 'achieved'] as const) {
      expect(quarter[key]).toBeLessThanOrEqual(year[key]);
    }
    expect(parsePeriod('2025-Y').to).toBe(parsePeriod('2025-Q4').to);
  });
});

async function write(core: Core, facts: World): Promise<void> {
  const hamlets = [
    (await addHamlet(core, 'Xóm một')).id,
    (await addHamlet(core, 'Xóm hai')).id,
    null,
  ];
  const personIds: string[] = [];
  for (const [index, person] of facts.persons.entries()) {
    const { id } = await savePerson(core, {
      id: null,
      draft: draft(`Người ${index}`, {
        audience: person.audience,
        birthYear: person.birthYear,
        hamletId: hamlets[person.hamlet] ?? null,
      }),
    });
    personIds.push(id);
  }
  for (const [number, one] of facts.classes.entries()) {
    const { id: classId } = await saveClass(core, {
      id: null,
      draft: {
        name: 'Lớp',
        subject: '',
        teacher: '',
        place: '',
        hamletId: hamlets[one.hamlet] ?? null,
        audience: 'adults',
        form: 'in-person',
        ...nothingAsked,
      },
    });
    const { ids } = await addSessions(core, {
      classId,
      // Each class at an hour of its own: nobody is in two at once.
      sessions: one.days.map((day) => ({
        day,
        startsAt: `${10 + number}:00`,
        endsAt: `${10 + number}:50`,
      })),
    });
    for (const entry of one.roster) {
      const personId = personIds[entry.person];
      if (!personId) continue;
      await enrol(core, { classId, personIds: [personId], joined: '2024-12-01' });
      const changes = ids.flatMap((sessionId, index) => {
        const to = entry.marks[index] ?? null;
        return to === null ? [] : [{ personId, sessionId, from: null, to }];
      });
      if (changes.length > 0) await takeAttendance(core, changes);
      if (entry.result) {
        await setResult(core, { classId, personId, result: 'achieved', day: entry.result });
      }
    }
  }
}

function within(day: string | null, from: string, to: string): boolean {
  return day !== null && from <= day && day <= to;
}

function firstResult(facts: World, person: number): string | null {
  const days = facts.classes
    .flatMap((one) => one.roster)
    .filter((entry) => entry.person === person && entry.result !== null)
    .map((entry) => entry.result ?? '')
    .sort();
  return days[0] ?? null;
}

function plainCount(facts: World, from: string, to: string) {
  const classes = new Set<number>();
  const persons = new Set<number>();
  let sessions = 0;
  let turns = 0;
  for (const [number, one] of facts.classes.entries()) {
    for (const [index, day] of one.days.entries()) {
      if (!within(day, from, to)) continue;
      const here = one.roster.filter(
        (entry) => entry.person < facts.persons.length && (entry.marks[index] ?? null) !== null,
      );
      if (here.length === 0) continue;
      sessions += 1;
      classes.add(number);
      for (const entry of here) {
        if (!attended(entry.marks[index] ?? null)) continue;
        turns += 1;
        persons.add(entry.person);
      }
    }
  }
  const achieved = facts.persons.filter((_, index) => within(firstResult(facts, index), from, to));
  return {
    classes: classes.size,
    sessions,
    turns,
    persons: persons.size,
    achieved: achieved.length,
  };
}
