import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveClass } from '../../src/core/actions/change-classes';
import { readSheet, takeAttendance } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import type { Mark } from '../../src/domain/attendance/mark';
import { axeFindings } from '../support/axe';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

const NAMES = rosterNames(40);
const DAYS = Array.from({ length: 10 }, (_, at) => `2025-10-${String(at + 2).padStart(2, '0')}`);
let program: Program;
let keys: Keys;
let classId = '';

/** Forty people over ten sessions: the fifth of each five came to seven, with two of the others away with leave. */
async function fill(core: Core): Promise<void> {
  classId = await addClass(core, 'Kỹ năng số cơ bản', NAMES, DAYS);
  const sheet = await readSheet(core, classId);
  const {
    id: _,
    hamlet,
    persons,
    sessions,
    notTaken,
    firstDay,
    lastDay,
    achieved,
    ...draft
  } = {
    ...sheet.class,
  };
  void [hamlet, persons, sessions, notTaken, firstDay, lastDay, achieved];
  await saveClass(core, { id: classId, draft: { ...draft, shareNeeded: 80, scoreNeeded: 5 } });
  const markAt = (person: number, session: number): Mark => {
    if (person % 5 !== 4 || session < 7) return session === 3 ? 'late' : 'present';
    return session === 9 ? 'absent' : 'excused';
  };
  await takeAttendance(
    core,
    sheet.persons.flatMap((person, row) =>
      sheet.sessions.map((session, column) => ({
        personId: person.id,
        sessionId: session.id,
        from: null,
        to: markAt(row, column),
      })),
    ),
  );
}

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice(fill) });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const grid = () => program.page.getByRole('grid', { name: 'Kết quả của từng người' });
const row = (at: number) => grid().locator(`tbody tr[aria-rowindex="${at + 2}"]`);
const textOf = async (at: number) => (await row(at).innerText()).replace(/\s+/gu, ' ').trim();
const status = (text: string) => program.page.getByText(text).waitFor();
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await program.page.screenshot({ path: path.join(folder, `${name}.png`) });
};
const decided = () =>
  withBook(program.dataFolder, async (core) => (await readSheet(core, classId)).persons);

describe('results of a class', () => {
  test('F8 on the page of the class opens them, with what is proposed and why', async () => {
    await keys.press('Control+4');
    await program.page.getByRole('grid').getByText('Kỹ năng số cơ bản').waitFor();
    await keys.press('ArrowDown', 'Enter');
    await program.page.getByRole('grid', { name: 'Bảng điểm danh' }).waitFor();
    await keys.press('F8');
    await grid().waitFor();
    await status('0 đạt · 0 chưa đạt · 40 chưa xét');
    expect(await textOf(0)).toContain(
      '10/10 100% Chưa đủ căn cứ – chưa có điểm, cần 5; dự 10/10 buổi (100%), cần 80%',
    );
    expect(await textOf(4)).toContain(
      '7/10 70% Chưa đạt – dự 7/10 buổi (70%), cần 80%, 2 buổi nghỉ có phép; chưa có điểm, cần 5',
    );
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('results');
  });

  test('scores are typed with a comma, down the column; what is no score is said', async () => {
    await keys.press('ArrowLeft', 'ArrowLeft');
    await keys.type('8,5');
    await keys.press('Enter');
    await expect
      .poll(() => textOf(0))
      .toContain('8,5 Đạt – dự 10/10 buổi (100%), cần 80%; điểm 8,5, cần 5');
    await keys.type('4,99');
    await keys.press('Enter');
    await expect.poll(() => textOf(1)).toContain('4,99 Chưa đạt');
    await keys.type('tám');
    await keys.press('Enter');
    await status('Điểm là số từ 0 đến 1000');
    await keys.press('Escape');
  });

  test('a score that was typed is taken back with Ctrl+Z', async () => {
    await program.page.getByRole('grid', { name: 'Kết quả của từng người' }).focus();
    await keys.press('Control+z');
    await expect.poll(() => textOf(1)).toContain('Chưa đủ căn cứ');
    await keys.press('Control+y');
    await expect.poll(() => textOf(1)).toContain('4,99 Chưa đạt');
  });

  test('Ctrl+Enter confirms all proposals at once and leaves who is decided alone', async () => {
    await keys.press('Control+Home', 'End', 'ArrowLeft', 'ArrowDown', '1');
    await expect.poll(() => textOf(1)).toMatch(/Đạt \d\d\/\d\d\/\d{4}$/u);
    const before = keys.pressed;
    await keys.press('Control+Enter');
    expect(keys.pressed - before).toBe(1);
    // The first, and eight who came too rarely; the second was decided by hand, against what is proposed.
    await status('2 đạt · 8 chưa đạt · 30 chưa xét');
    expect(await textOf(1)).toContain('4,99 Chưa đạt');
    expect(await textOf(1)).toContain('✓ Đạt');
    await shot('results-confirmed');
    await keys.press('Control+z');
    await status('1 đạt · 0 chưa đạt · 39 chưa xét');
    await keys.press('Control+y');
    await status('2 đạt · 8 chưa đạt · 30 chưa xét');
  });

  test('4 and 0 decide one person, and a day is typed over', async () => {
    await keys.press('ArrowDown', '4');
    await expect.poll(() => textOf(2)).toContain('✕ Chưa đạt');
    await keys.press('0');
    await expect.poll(() => textOf(2)).toContain('Chưa xét');
    await keys.press('ArrowUp', 'ArrowRight');
    await keys.type('5/11/2025');
    await keys.press('Enter');
    await expect.poll(() => textOf(1)).toContain('05/11/2025');
    await keys.press('ArrowUp');
    await keys.type('1/9/2025');
    await keys.press('Enter');
    await status('Ngày xét trước ngày vào lớp (01/10/2025).');
    await keys.press('Escape', 'Escape');
    await expect.poll(() => textOf(1)).toContain('05/11/2025');
  });

  test('the list is printed and written, of whom is chosen', async () => {
    const target = (ending: string) => path.join(program.dataFolder, `Kết quả.${ending}`);
    await program.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, page) => {
        page.print = (_options, told) => told?.(true, '');
      });
    });
    await keys.press('Control+p');
    await status('Đã gửi danh sách kết quả lớp Kỹ năng số cơ bản');
    await chooseInSaveDialog(program, target('xlsx'));
    await keys.press('Control+e');
    await status('Đã ghi tệp Kết quả.xlsx');
    await chooseInSaveDialog(program, target('docx'));
    await program.page.getByRole('button', { name: 'Word' }).press('Enter');
    await status('Đã ghi tệp Kết quả.docx');
    expect(fs.statSync(target('docx')).size).toBeGreaterThan(1000);
  });

  test('in the dark, too; the grid of the class shows the same results, which were on disk', async () => {
    await program.page.emulateMedia({ colorScheme: 'dark' });
    await shot('results-dark');
    expect(await axeFindings(program.page)).toEqual([]);
    await grid().focus();
    // Decided one after the other, and the class opened before the last of them is on disk.
    await keys.press('Control+Home', 'ArrowDown', 'ArrowDown');
    await keys.pressWhileBusy('4', 'ArrowDown', '4', 'ArrowDown', 'ArrowDown', '4', 'F8');
    await program.page.getByRole('grid', { name: 'Bảng điểm danh' }).waitFor();
    const result = (at: number) =>
      program.page.locator(`[data-cell="${at} ${DAYS.length}"]`).innerText();
    await expect.poll(() => result(1)).toBe('Đạt');
    for (const at of [2, 3, 4, 5]) await expect.poll(() => result(at)).toBe('Chưa đạt');
    await program.close();
    const persons = await decided();
    expect(persons.filter(({ result: each }) => each !== null)).toHaveLength(13);
    expect(persons[1]).toMatchObject({ result: 'achieved', resultDay: '2025-11-05', score: 4.99 });
  });
});
