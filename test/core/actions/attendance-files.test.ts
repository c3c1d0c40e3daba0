import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  acceptAttendance,
  compareAttendanceFile,
  writeAttendanceFile,
} from '../../../src/core/actions/attendance-files';
import { enrol, removeSession } from '../../../src/core/actions/change-classes';
import { savePerson } from '../../../src/core/actions/change-people';
import { cancelSession } from '../../../src/core/actions/change-sessions';
import { closeBook } from '../../../src/core/actions/close-book';
import { setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { readSheet, takeAttendance } from '../../../src/core/actions/take-attendance';
import type { Core } from '../../../src/core/core';
import type { MarkOrNone } from '../../../src/domain/attendance/mark';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { printByLibreOffice } from '../../support/libreoffice';
import { officeErrors } from '../../support/ooxml-validator';

const NAMES = ['Nguyễn Thị Ánh', 'Bùi Văn Bình', '=HYPERLINK("https://x")'];
const DAYS = ['2025-10-02', '2025-10-07', '2025-10-09'];

async function exported(names = NAMES, days = DAYS) {
  const core = await officeBook();
  const made = await classWith(core, names, days);
  const path = join(temporaryFolder(), 'Điểm danh.xlsx');
  const mark = (person: number, session: number, from: MarkOrNone, to: MarkOrNone) =>
    takeAttendance(core, [
      {
        personId: made.personIds[person] ?? '',
        sessionId: made.sessionIds[session] ?? '',
        from,
        to,
      },
    ]);
  return { core, ...made, path, mark, write: () => writeAttendanceFile(core, made.classId, path) };
}

/** Opens the file as an office program would, changes it and saves it. */
async function edit(path: string, change: (book: Workbook) => void): Promise<void> {
  const workbook = await new exceljs.Workbook().xlsx.readFile(path);
  change(workbook);
  await workbook.xlsx.writeFile(path);
}

/** Rows of the table by name, and the columns of its sessions. */
function table(workbook: Workbook) {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  let head = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(2).text === 'Họ và tên') head = number;
  });
  const rowOf = (name: string) => {
    let at = 0;
    sheet.eachRow((row, number) => {
      if (number > head && row.getCell(2).text === name) at = number;
    });
    return at;
  };
  return {
    sheet,
    head,
    put: (name: string, session: number, sign: string) => {
      sheet.getCell(rowOf(name), 5 + session).value = sign || null;
    },
    rowOf,
  };
}

const marksIn = async (core: Core, classId: string) =>
  (await readSheet(core, classId)).persons.map(({ marks }) => marks);

describe('attendance as an Excel file', () => {
  it('has no error for Office, shows every total, and keeps typed text from being a formula', async () => {
    const { path, mark, write } = await exported();
    await mark(0, 0, null, 'present');
    await mark(0, 1, null, 'late');
    await mark(1, 0, null, 'absent');
    await write();
    const bytes = new Uint8Array(readFileSync(path));
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    const { sheet, rowOf, head } = table(await new exceljs.Workbook().xlsx.readFile(path));
    const row = sheet.getRow(rowOf('Nguyễn Thị Ánh'));
    expect(row.getCell(5).text).toBe('✓');
    expect([8, 9, 10, 11, 12].map((at) => row.getCell(at).result)).toEqual([2, 2, 0, 0, 1]);
    expect(sheet.getCell(rowOf('=HYPERLINK("https://x")'), 2).formula).toBeFalsy();
    expect(row.getCell(5).dataValidation.formulae).toEqual(['"✓,M,P,K"']);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: head });
    if (process.env['KEEP_PAPER'])
      writeFileSync(`${process.env['KEEP_PAPER']}/diem-danh.xlsx`, bytes);
    const [pdf] = await printByLibreOffice([{ extension: 'xlsx', bytes }]);
    expect(pdf?.pages.join(' ')).toContain('Nguyễn Thị Ánh');
    expect(pdf?.pages.join(' ')).not.toContain('so-hoc-vu-so/');
  }, 60_000);

  it('of 200 people and 60 sessions is written and read in seconds; of nobody, too', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `Nguyễn Thị Hồng Phương Khánh Linh ${at}`);
    const days = Array.from({ length: 60 }, (_, at) =>
      Temporal.PlainDate.from('2025-08-01').add({ days: at }).toString(),
    );
    const { core, classId, path, write } = await exported(names, days);
    const start = performance.now();
    await write();
    const found = await compareAttendanceFile(core, classId, path);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(found).toMatchObject({ changes: [], conflicts: [], same: 12_000, unknownPersons: [] });
    const empty = await exported([], DAYS);
    await empty.write();
    expect(await officeErrors(new Uint8Array(readFileSync(empty.path)), 'xlsx')).toEqual([]);
    expect(await compareAttendanceFile(empty.core, empty.classId, empty.path)).toMatchObject({
      same: 0,
      unknownPersons: [],
    });
  }, 90_000);

  it('comes back as changes, conflicts, unknown signs and nothing guessed', async () => {
    const { core, classId, path, mark, write } = await exported();
    await mark(0, 0, null, 'present');
    await mark(1, 1, null, 'excused');
    await write();
    await mark(0, 0, 'present', 'late');
    await mark(1, 2, null, 'absent');
    await edit(path, (book) => {
      const { put, sheet, rowOf } = table(book);
      put('Nguyễn Thị Ánh', 0, 'K'); // both changed: conflict
      put('Nguyễn Thị Ánh', 1, 'm'); // changed in the file alone
      put('Bùi Văn Bình', 1, ''); // taken away in the file alone
      put('Bùi Văn Bình', 0, 'vắng'); // no sign of ours
      sheet.getCell(rowOf('Nguyễn Thị Ánh'), 7).value = { formula: '"K"', result: 'K' };
    });
    const before = contents(core);
    const found = await compareAttendanceFile(core, classId, path);
    expect(contents(core)).toEqual(before);
    expect(found.changes).toMatchObject([
      { name: 'Nguyễn Thị Ánh', book: null, file: 'late' },
      { name: 'Bùi Văn Bình', book: 'excused', file: null },
    ]);
    expect(found.conflicts).toMatchObject([{ base: 'present', book: 'late', file: 'absent' }]);
    expect(found.unknownMarks.map(({ text }) => text)).toEqual(['=K', 'vắng']);
    expect(found.unknownMarks[0]?.cell).toMatch(/^G\d+$/u);
    expect(await acceptAttendance(core, found)).toBe(2);
    // What was marked in the book since stands; the conflict is nobody's yet.
    expect((await marksIn(core, classId)).sort()).toEqual(
      [
        ['late', 'late', null],
        [null, null, 'absent'],
        [null, null, null],
      ].sort(),
    );
    expect((await compareAttendanceFile(core, classId, path)).changes).toEqual([]);
  });

  it('lists what cannot be marked with its reason and takes the rest', async () => {
    const { core, classId, personIds, sessionIds, path, mark, write } = await exported();
    await mark(0, 2, null, 'present');
    await write();
    await cancelSession(core, { id: sessionIds[1] ?? '', reason: 'Mưa' });
    const [personId = ''] = personIds;
    await setEnrolmentDays(core, {
      classId,
      persons: [{ personId, joined: '2025-10-05', left: null }],
    });
    await edit(path, (book) => {
      const { put } = table(book);
      put('Nguyễn Thị Ánh', 0, 'P'); // before he joined
      put('Bùi Văn Bình', 1, '✓'); // not held
      put('Bùi Văn Bình', 0, '✓');
    });
    const found = await compareAttendanceFile(core, classId, path);
    expect(found.changes).toMatchObject([{ name: 'Bùi Văn Bình', file: 'present' }]);
    expect(found.refused.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'Nguyễn Thị Ánh: ngoài thời gian học (từ 05/10/2025 đến nay)',
      'Bùi Văn Bình: buổi đã hủy: Mưa',
    ]);
    expect(found.refused[0]?.cell).toMatch(/^E\d+$/u);
    expect(await acceptAttendance(core, found)).toBe(1);
    await closeBook(core, { until: '2025-10-08', reason: '' });
    await edit(path, (book) => {
      table(book).put('Bùi Văn Bình', 0, 'K');
    });
    const closed = await compareAttendanceFile(core, classId, path);
    expect(closed.changes).toEqual([]);
    expect([...closed.refused, ...closed.conflicts]).not.toEqual([]);
  });

  it('finds everybody again after the rows were sorted, and two of one name by their numbers', async () => {
    const { core, classId, path, write } = await exported(['Lê An', 'Lê An', 'Trần Bê'], DAYS);
    await write();
    await edit(path, (book) => {
      const { sheet, head } = table(book);
      const rows = [1, 2, 3].map((at) =>
        Array.from({ length: 7 }, (_, column) => sheet.getCell(head + at, column + 1).value),
      );
      rows[1]?.splice(4, 1, 'P');
      rows.reverse().forEach((values, at) =>
        values.forEach((value, column) => {
          sheet.getCell(head + 1 + at, column + 1).value = value;
        }),
      );
    });
    const found = await compareAttendanceFile(core, classId, path);
    const second = (await readSheet(core, classId)).persons[1];
    expect(found).toMatchObject({ conflicts: [], unknownPersons: [], twice: [] });
    expect(found.changes).toMatchObject([{ personId: second?.id, file: 'excused' }]);
  });

  it('names people and sessions that are no longer there', async () => {
    const { core, classId, sessionIds, path, write } = await exported();
    await write();
    await removeSession(core, sessionIds[2] ?? '');
    await edit(path, (book) => {
      const { sheet, head } = table(book);
      sheet.getCell(head + 3, 2).value = 'Người Lạ';
      sheet.getCell(head + 3, 5).value = '✓';
    });
    expect(await compareAttendanceFile(core, classId, path)).toMatchObject({
      changes: [],
      unknownPersons: [{ name: 'Người Lạ', alike: false }],
      unknownSessions: ['09/10/2025 19:00'],
    });
  });

  it('names marks under a title that is no session any more, and marks of nobody', async () => {
    const { core, classId, path, mark, write } = await exported();
    await mark(0, 0, null, 'present');
    await write();
    let nameless = 0;
    await edit(path, (book) => {
      const { sheet, head, put, rowOf } = table(book);
      put('Bùi Văn Bình', 1, 'K');
      put('Bùi Văn Bình', 2, 'P');
      sheet.getCell(head, 6).value = 'tuần hai';
      sheet.getCell(head, 7).value = null;
      nameless = rowOf('Nguyễn Thị Ánh');
      sheet.getCell(nameless, 2).value = null;
    });
    const before = contents(core);
    const found = await compareAttendanceFile(core, classId, path);
    expect(found).toMatchObject({
      changes: [],
      conflicts: [],
      unknownPersons: [{ row: nameless, name: '', alike: false }],
      unknownSessions: ['tuần hai', expect.stringMatching(/^G\d+$/u) as string],
    });
    expect(contents(core)).toEqual(before);
  });

  it('without its hidden sheet takes no mark of the book for outdated', async () => {
    const { core, classId, path, mark, write } = await exported();
    await write();
    await mark(0, 0, null, 'present');
    await edit(path, (book) => {
      const { put } = table(book);
      put('Nguyễn Thị Ánh', 1, 'K');
      const [, hidden] = book.worksheets;
      if (hidden) book.removeWorksheet(hidden.id);
    });
    const found = await compareAttendanceFile(core, classId, path);
    expect(found).toMatchObject({ knowsExport: false, unknownPersons: [] });
    expect(found.changes).toMatchObject([{ book: null, file: 'absent' }]);
    expect(found.conflicts).toMatchObject([{ book: 'present', file: null }]);
    // Somebody of the same name joins: who is meant cannot be told any more.
    const { id } = await savePerson(core, { id: null, draft: draft('Nguyễn Thị Ánh') });
    await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    expect((await compareAttendanceFile(core, classId, path)).unknownPersons).toMatchObject([
      { name: 'Nguyễn Thị Ánh', alike: true },
    ]);
  });

  it('of another class, of something else, or no workbook at all is refused in words', async () => {
    const { core, classId, path, write } = await exported();
    await write();
    const other = await classWith(core, [], DAYS);
    await expect(compareAttendanceFile(core, other.classId, path)).rejects.toMatchObject({
      code: 'sheet-other-class',
      detail: { class: 'Kỹ năng số cơ bản' },
    });
    const foreign = new exceljs.Workbook();
    foreign.addWorksheet('A').addRow(['STT', 'Họ và tên', 'Ghi chú']);
    await foreign.xlsx.writeFile(path);
    await expect(compareAttendanceFile(core, classId, path)).rejects.toMatchObject({
      code: 'sheet-no-attendance',
    });
    writeFileSync(path, 'PK nothing');
    await expect(compareAttendanceFile(core, classId, path)).rejects.toMatchObject({
      code: 'sheet-unreadable',
    });
  });
});
