import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSessions, enrol, saveClass } from '../../../src/core/actions/change-classes';
import { addLeave, listLeaves, removeLeave } from '../../../src/core/actions/change-leave';
import { closeBook, readClosing } from '../../../src/core/actions/close-book';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { readSheet, setNote, takeAttendance } from '../../../src/core/actions/take-attendance';
import type { Core } from '../../../src/core/core';
import { undoChanges, type Mark, type MarkChange } from '../../../src/domain/attendance/mark';
import { nothingAsked } from '../../../src/domain/class/class';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import { classWith, contents, officeBook, temporaryFolder } from '../../support/book';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';

/** Today is 16 December 2025. */
const DAYS = ['2025-10-02', '2025-10-07', '2025-12-16', '2025-12-17'];
const NAMES = ['Bùi Văn An', 'Nguyễn Thị Ánh', 'Đặng Thị Ân'];

async function taught() {
  const core = await officeBook();
  const there = await classWith(core, NAMES, DAYS);
  const cell = (person: number, session: number) => ({
    personId: there.personIds[person] ?? '',
    sessionId: there.sessionIds[session] ?? '',
  });
  const mark = (person: number, session: number, to: Mark | null, from: Mark | null = null) =>
    takeAttendance(core, [{ ...cell(person, session), from, to }]);
  return { core, ...there, cell, mark };
}

/** Another class of these persons, at 20:00 of each day unless told. */
async function another(
  core: Core,
  personIds: readonly string[],
  days: readonly string[],
  hour = 20,
) {
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Lớp khác',
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  const sessions = days.map((day) => ({ day, startsAt: `${hour}:00`, endsAt: `${hour + 1}:30` }));
  const { ids } = await addSessions(core, { classId, sessions });
  await enrol(core, { classId, personIds: [...personIds], joined: '2025-10-01' });
  return { classId, sessionIds: ids };
}

/** Refused with the code, and not one row written, also of the changes that were all right. */
async function refused(core: Core, work: () => Promise<unknown>, code: string) {
  const before = contents(core);
  await expect(work()).rejects.toMatchObject({ code });
  expect(contents(core)).toEqual(before);
}

describe('a mark is refused, and nothing is written,', () => {
  it('on a cancelled session, in the words of its reason; taking one away is not', async () => {
    const { core, cell, mark } = await taught();
    await mark(0, 0, 'present');
    core.store.raw.exec(`update class_session set cancelled = 'mưa bão' where no = 1`);
    await refused(core, () => mark(1, 0, 'absent'), 'session-cancelled');
    await expect(mark(1, 0, 'absent')).rejects.toMatchObject({ detail: { reason: 'mưa bão' } });
    await takeAttendance(core, [{ ...cell(0, 0), from: 'present', to: null }]);
  });

  it('of a session to come, not of one today', async () => {
    const { core, cell, mark } = await taught();
    await mark(0, 2, 'present');
    const changes: MarkChange[] = [
      { ...cell(1, 2), from: null, to: 'present' },
      { ...cell(1, 3), from: null, to: 'excused' },
    ];
    await refused(core, () => takeAttendance(core, changes), 'session-in-future');
  });

  it('before joining and after leaving; taking one away is not', async () => {
    const { core, mark } = await taught();
    await mark(0, 0, 'present');
    core.store.raw.exec(`update enrolment set joined = '2025-10-03', left_day = '2025-10-07'`);
    await refused(core, () => mark(1, 0, 'present'), 'mark-outside-enrolment');
    await refused(core, () => mark(1, 2, 'absent'), 'mark-outside-enrolment');
    await mark(1, 1, 'late');
    await mark(0, 0, null, 'present');
  });

  it('in a closed book, also to take it away, to give it a note or to take that away', async () => {
    const { core, cell, mark } = await taught();
    await mark(0, 0, 'late');
    await setNote(core, { ...cell(0, 0), from: null, to: 'xe hỏng' });
    await closeBook(core, { until: '2025-10-02', reason: '' });
    await refused(core, () => mark(1, 0, 'present'), 'book-closed');
    await refused(core, () => mark(0, 0, null, 'late'), 'book-closed');
    await refused(
      core,
      () => setNote(core, { ...cell(0, 0), from: 'xe hỏng', to: null }),
      'book-closed',
    );
    await mark(1, 1, 'present');
    await closeBook(core, { until: null, reason: 'ghi sót một người' });
    await mark(1, 0, 'present');
  });

  it('of presence in two classes at one hour, also within one write; of absence it is taken', async () => {
    const { core, personIds, cell, mark } = await taught();
    const other = await another(core, personIds, DAYS);
    const there = { personId: personIds[0] ?? '', sessionId: other.sessionIds[0] ?? '' };
    await mark(0, 0, 'late');
    await refused(
      core,
      () => takeAttendance(core, [{ ...there, from: null, to: 'present' }]),
      'attended-elsewhere',
    );
    await takeAttendance(core, [{ ...there, from: null, to: 'absent' }]);
    const both: MarkChange[] = [
      { ...cell(1, 1), from: null, to: 'present' },
      {
        personId: personIds[1] ?? '',
        sessionId: other.sessionIds[1] ?? '',
        from: null,
        to: 'late',
      },
    ];
    await refused(core, () => takeAttendance(core, both), 'attended-elsewhere');
  });

  it('not for a class that begins when the other ends, nor for one of somebody else', async () => {
    const { core, personIds, mark } = await taught();
    const later = await another(core, personIds, DAYS, 21);
    const stranger = await classWith(core, ['Người Khác'], DAYS);
    const [sessionId = ''] = stranger.sessionIds;
    await takeAttendance(core, [
      { personId: stranger.personIds[0] ?? '', sessionId, from: null, to: 'present' },
    ]);
    await mark(0, 0, 'present');
    await takeAttendance(core, [
      {
        personId: personIds[0] ?? '',
        sessionId: later.sessionIds[0] ?? '',
        from: null,
        to: 'present',
      },
    ]);
  });
});

describe('the sheet', () => {
  it('tells who attended elsewhere at which hour, and nobody else', async () => {
    const { core, classId, personIds, sessionIds } = await taught();
    const other = await another(core, personIds, DAYS);
    const changes = (['present', 'late', 'excused'] as const).map((to, index): MarkChange => ({
      personId: personIds[index] ?? '',
      sessionId: other.sessionIds[0] ?? '',
      from: null,
      to,
    }));
    await takeAttendance(core, changes);
    const { persons } = await readSheet(core, classId);
    const busy = [{ sessionId: sessionIds[0], className: 'Lớp khác' }];
    expect(persons.map((person) => person.busy)).toEqual([busy, busy, []]);
  });

  it('tells leave that touches its sessions, notes, the closed book and the time of day', async () => {
    const { core, classId, personIds, cell, mark } = await taught();
    const [personId = ''] = personIds;
    const { id } = await addLeave(core, {
      personId,
      from: '2025-10-05',
      to: '2025-10-08',
      reason: 'đi viện',
    });
    await addLeave(core, { personId, from: '2025-09-01', to: '2025-10-01', reason: '' });
    await mark(1, 0, 'late');
    await setNote(core, { ...cell(1, 0), from: null, to: 'xe hỏng' });
    await closeBook(core, { until: '2025-10-02', reason: '' });
    const sheet = await readSheet(core, classId);
    expect(sheet.persons[0]?.leaves).toEqual([
      { id, from: '2025-10-05', to: '2025-10-08', reason: 'đi viện' },
    ]);
    expect(sheet.persons[1]?.notes).toEqual([{ sessionId: cell(1, 0).sessionId, note: 'xe hỏng' }]);
    expect(sheet.closedUntil).toBe('2025-10-02');
    expect(sheet.now).toBe('09:00');
  });

  it('of 200 people and 60 sessions is read with the same few questions as one of 3 and 4', async () => {
    const asked = async (names: number, days: number) => {
      const core = await officeBook();
      const { classId } = await classWith(
        core,
        Array.from({ length: names }, (_, index) => `Người ${index}`),
        Array.from(
          { length: days },
          (_, index) =>
            `2025-${index < 30 ? '10' : '11'}-${String((index % 30) + 1).padStart(2, '0')}`,
        ),
      );
      let count = 0;
      await core.store.read(async (reader) => {
        const counted = {
          ...core,
          store: {
            ...core.store,
            read: <T>(work: (given: typeof reader) => Promise<T>) =>
              work({
                ...reader,
                statement: (sql) => {
                  count += 1;
                  return reader.statement(sql);
                },
              }),
          },
        } as Core;
        await readSheet(counted, classId);
      });
      return count;
    };
    const few = await asked(3, 4);
    expect(await asked(200, 60)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });
});

describe('a note on a mark', () => {
  const note = async (core: Core, classId: string) =>
    (await readSheet(core, classId)).persons.flatMap(({ notes }) => notes.map((each) => each.note));

  it('needs a mark, and is not written over one of another window', async () => {
    const { core, classId, cell, mark } = await taught();
    const set = (from: string | null, to: string | null) =>
      setNote(core, { ...cell(0, 0), from, to });
    await refused(core, () => set(null, 'xe hỏng'), 'note-without-mark');
    await mark(0, 0, 'late');
    await set(null, ' xe  hỏng ');
    await refused(core, () => set(null, 'khác'), 'mark-changed-elsewhere');
    await set('xe hỏng', 'kẹt xe');
    expect(await note(core, classId)).toEqual(['kẹt xe']);
    await refused(core, () => set('kẹt xe', 'x'.repeat(201)), 'text-too-long');
    await set('kẹt xe', '');
    expect(await note(core, classId)).toEqual([]);
  });

  it('stays when the mark becomes another, goes with it, and comes back with the undo', async () => {
    const { core, classId, cell, mark } = await taught();
    await mark(0, 0, 'late');
    await setNote(core, { ...cell(0, 0), from: null, to: 'xe hỏng' });
    await mark(0, 0, 'excused', 'late');
    expect(await note(core, classId)).toEqual(['xe hỏng']);
    const away: MarkChange[] = [{ ...cell(0, 0), from: 'excused', to: null, note: 'xe hỏng' }];
    await takeAttendance(core, away);
    expect(await note(core, classId)).toEqual([]);
    await takeAttendance(core, undoChanges(away));
    expect(await note(core, classId)).toEqual(['xe hỏng']);
  });

  it('is not lost with a mark that is taken away by who does not know of it', async () => {
    const { core, cell, mark } = await taught();
    await mark(0, 0, 'late');
    await setNote(core, { ...cell(0, 0), from: null, to: 'xe hỏng' });
    await refused(core, () => mark(0, 0, null, 'late'), 'mark-changed-elsewhere');
  });

  it('goes over with a merge, both where both had one, and back with its undo', async () => {
    const { core, classId, personIds, cell, mark } = await taught();
    for (const [person, said] of [
      [0, 'xe hỏng'],
      [1, 'kẹt xe'],
    ] as const) {
      await mark(person, 0, 'late');
      await setNote(core, { ...cell(person, 0), from: null, to: said });
    }
    const [keptId = '', goneId = ''] = personIds;
    await addLeave(core, { personId: goneId, from: '2025-10-07', to: '2025-10-07', reason: '' });
    const { audit: _, person_merge: __, ...before } = contents(core);
    const { merge } = await mergePersons(core, { keptId, goneId });
    expect(await note(core, classId)).toEqual(['xe hỏng; kẹt xe']);
    expect(await listLeaves(core, keptId)).toHaveLength(1);
    await undoMerge(core, { merge });
    const { audit: ___, person_merge: ____, ...after } = contents(core);
    expect(after).toEqual(before);
  });
});

describe('known leave', () => {
  it('is listed, taken out and put back', async () => {
    const { core, personIds } = await taught();
    const [personId = ''] = personIds;
    const leave = { from: '2025-12-20', to: '2025-12-31', reason: 'về quê' };
    const { id } = await addLeave(core, { personId, ...leave });
    expect(await listLeaves(core, personId)).toEqual([{ id, ...leave }]);
    await removeLeave(core, id);
    expect(await listLeaves(core, personId)).toEqual([]);
    await refused(core, () => removeLeave(core, id), 'leave-unknown');
    await refused(
      core,
      () => addLeave(core, { personId, ...leave, to: '2025-12-19' }),
      'leave-ends-before-start',
    );
    await refused(core, () => addLeave(core, { personId: id, ...leave }), 'person-unknown');
  });

  it('and notes are in what a person is given of himself', async () => {
    const { core, personIds, cell, mark } = await taught();
    const [id = ''] = personIds;
    await mark(0, 0, 'late');
    await setNote(core, { ...cell(0, 0), from: null, to: 'xe hỏng' });
    await addLeave(core, { personId: id, from: '2025-12-20', to: '2025-12-31', reason: 'về quê' });
    const path = join(temporaryFolder(), 'thong-tin.docx');
    await writeOwnData(core, id, path);
    const bytes = new Uint8Array(readFileSync(path));
    const text = paragraphTexts(part(openDocx(bytes), 'word/document.xml')).join('\n');
    for (const said of ['Muộn, ghi chú: xe hỏng', '20/12/2025', '31/12/2025', 'về quê']) {
      expect(text).toContain(said);
    }
  });

  it('and notes go when a person is erased, the marks stay', async () => {
    const { core, personIds, cell, mark } = await taught();
    const [id = ''] = personIds;
    await mark(0, 0, 'late');
    await setNote(core, { ...cell(0, 0), from: null, to: 'Zyxwa ốm' });
    await addLeave(core, { personId: id, from: '2025-10-07', to: '2025-10-07', reason: 'Zyxwa' });
    await erasePerson(core, { id, reason: 'Đơn ngày 10/12/2025' });
    expect(JSON.stringify(contents(core))).not.toContain('Zyxwa');
    expect(contents(core)['attendance_mark']).toHaveLength(1);
    await refused(core, () => listLeaves(core, id), 'person-unknown');
  });
});

describe('closing the book', () => {
  it('is told with who did it and why, the newest first', async () => {
    const core = await officeBook();
    await closeBook(core, { until: '2025-11-30', reason: '' });
    await refused(
      core,
      () => closeBook(core, { until: '2025-10-31', reason: ' ' }),
      'reason-empty',
    );
    await refused(
      core,
      () => closeBook(core, { until: '2025-12-17', reason: '' }),
      'closing-after-today',
    );
    await closeBook(core, { until: '2025-10-31', reason: 'ghi sót' });
    await closeBook(core, { until: '2025-10-31', reason: 'như cũ' });
    const { closedUntil, changes } = await readClosing(core);
    expect(closedUntil).toBe('2025-10-31');
    expect(changes.map(({ at: _, ...change }) => change)).toEqual([
      { who: 'Nguyễn Thị Hạnh', from: '2025-11-30', to: '2025-10-31', reason: 'ghi sót' },
      { who: 'Nguyễn Thị Hạnh', from: null, to: '2025-11-30', reason: '' },
    ]);
  });
});
