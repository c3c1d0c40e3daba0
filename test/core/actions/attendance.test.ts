import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet, takeAttendance } from '../../../src/core/actions/take-attendance';
import { unenrol } from '../../../src/core/actions/change-classes';
import { savePerson } from '../../../src/core/actions/change-people';
import { marks, undoChanges, type MarkChange } from '../../../src/domain/attendance/mark';
import { classWith, contents, draft, officeBook } from '../../support/book';
import { setResult } from '../../support/result';

const NAMES = ['Bùi Văn An', 'Nguyễn Thị Ánh', 'Đặng Thị Ân'];
const DAYS = ['2025-10-02', '2025-10-07'];

describe('attendance', () => {
  it('shows every cell not taken at first, people in roster order', async () => {
    const core = await officeBook();
    const { classId } = await classWith(core, [...NAMES].reverse(), DAYS);
    const sheet = await readSheet(core, classId);
    expect(sheet.persons.map((person) => person.name)).toEqual(NAMES);
    expect(sheet.persons.every((person) => person.marks.every((mark) => mark === null))).toBe(true);
  });

  it('keeps what was marked and audits each change', async () => {
    const core = await officeBook();
    const { classId, personIds, sessionIds } = await classWith(core, NAMES, DAYS);
    const [personId = ''] = personIds;
    const [sessionId = ''] = sessionIds;
    await takeAttendance(core, [{ personId, sessionId, from: null, to: 'late' }]);
    const sheet = await readSheet(core, classId);
    expect(sheet.persons.find((person) => person.id === personId)?.marks).toEqual(['late', null]);
    const audit = core.store.raw
      .prepare(`select who, subject, detail from audit where action = 'mark'`)
      .all() as { who: string; subject: string; detail: string }[];
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ who: 'Nguyễn Thị Hạnh', subject: 'session:1' });
    expect(JSON.parse(audit[0]?.detail ?? '')).toEqual([1, 0, 2]);
  });

  it('a mark for someone not enrolled is refused and nothing is written', async () => {
    const core = await officeBook();
    const { personIds, sessionIds } = await classWith(core, NAMES, DAYS);
    const { id: stranger } = await savePerson(core, { id: null, draft: draft('Người Lạ') });
    const before = contents(core);
    const changes: MarkChange[] = [
      { personId: personIds[0] ?? '', sessionId: sessionIds[0] ?? '', from: null, to: 'present' },
      { personId: stranger, sessionId: sessionIds[0] ?? '', from: null, to: 'present' },
    ];
    await expect(takeAttendance(core, changes)).rejects.toMatchObject({ code: 'not-enrolled' });
    expect(contents(core)).toEqual(before);
  });

  it('the schema itself refuses a mark outside the enrolment', async () => {
    const core = await officeBook();
    await classWith(core, NAMES, DAYS);
    await savePerson(core, { id: null, draft: draft('Người Lạ') });
    expect(() =>
      core.store.raw
        .prepare(
          `insert into attendance_mark (session_no, person_no, mark)
          values (1, (select no from person where name = 'Người Lạ'), 1)`,
        )
        .run(),
    ).toThrow('not enrolled');
  });

  it('a cell changed meanwhile in another window is not overwritten', async () => {
    const core = await officeBook();
    const { personIds, sessionIds } = await classWith(core, NAMES, DAYS);
    const cell = { personId: personIds[0] ?? '', sessionId: sessionIds[0] ?? '' };
    await takeAttendance(core, [{ ...cell, from: null, to: 'excused' }]);
    const before = contents(core);
    await expect(
      takeAttendance(core, [{ ...cell, from: null, to: 'present' }]),
    ).rejects.toMatchObject({ code: 'mark-changed-elsewhere' });
    expect(contents(core)).toEqual(before);
  });

  it('any marks followed by their undo leave the sheet as it was', async () => {
    const core = await officeBook();
    const { classId, personIds, sessionIds } = await classWith(core, NAMES, DAYS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(NAMES.length - 1),
            fc.nat(DAYS.length - 1),
            fc.constantFrom(...marks, null),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (steps) => {
          const start = await readSheet(core, classId);
          const shown = new Map<string, MarkChange['to']>();
          for (const person of start.persons) {
            for (const [index, mark] of person.marks.entries()) {
              shown.set(`${person.id} ${start.sessions[index]?.id}`, mark);
            }
          }
          const changes = steps.map(([person, session, to]): MarkChange => {
            const key = `${personIds[person]} ${sessionIds[session]}`;
            const from = shown.get(key) ?? null;
            shown.set(key, to);
            return {
              personId: personIds[person] ?? '',
              sessionId: sessionIds[session] ?? '',
              from,
              to,
            };
          });
          await takeAttendance(core, changes);
          await takeAttendance(core, undoChanges(changes));
          expect(await readSheet(core, classId)).toEqual(start);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a result before the day of joining is refused, one on it is kept', async () => {
    const core = await officeBook();
    const { classId, personIds } = await classWith(core, NAMES, DAYS);
    const personId = personIds[0] ?? '';
    await expect(
      setResult(core, { classId, personId, result: 'achieved', day: '2025-09-30' }),
    ).rejects.toMatchObject({ code: 'result-before-join' });
    await setResult(core, { classId, personId, result: 'achieved', day: '2025-10-01' });
    const sheet = await readSheet(core, classId);
    expect(sheet.persons.filter((person) => person.result === 'achieved')).toHaveLength(1);
  });

  it('a person with marks is not taken out of the class', async () => {
    const core = await officeBook();
    const { classId, personIds, sessionIds } = await classWith(core, NAMES, DAYS);
    const personId = personIds[0] ?? '';
    await takeAttendance(core, [
      { personId, sessionId: sessionIds[0] ?? '', from: null, to: 'present' },
    ]);
    await expect(unenrol(core, { classId, personIds: [personId] })).rejects.toMatchObject({
      code: 'enrolment-has-marks',
    });
  });
});
