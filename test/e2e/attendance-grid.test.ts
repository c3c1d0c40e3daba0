/**
 * What the user does most on this page, and the keys it takes:
 * 1. A session taken from the paper, few of them away: Ctrl+G, the order numbers, Enter (six away: 20 keys;
 *    `attendance.test.ts` holds it under 24).
 * 2. One mark corrected: two or three letters of the given name, Enter, the digit: 5 keys.
 * 3. Marks kept in Excel brought in: Ctrl+Home, Ctrl+V: 2 keys for a whole class, and Ctrl+C to take them out.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSessions, enrol } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { readSheet, takeAttendance } from '../../src/core/actions/take-attendance';
import { draft } from '../support/book';
import { ask } from '../support/new-office';
import { openProgram, type Program } from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

const PERSONS = 12;
const days = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
let dataFolder: string;
let classId: string;
let program: Program;
let keys: Keys;

beforeAll(async () => {
  dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp mười hai người', rosterNames(PERSONS), days);
  });
  await open();
});
afterAll(async () => {
  await program.close();
  removeFolder(dataFolder);
});
beforeEach(() => grid().focus());

async function open(): Promise<void> {
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await openClass();
}

async function openClass(): Promise<void> {
  await keys.press('Control+4');
  await program.page.getByRole('grid').getByText('Lớp mười hai người').waitFor();
  await keys.press('ArrowDown', 'Enter');
  await grid().waitFor();
}

const grid = () => program.page.getByRole('grid', { name: 'Bảng điểm danh' });
const cell = (row: number, column: number) =>
  program.page.locator(`[data-cell="${row} ${column}"]`);
const saved = () => expect.poll(() => grid().locator('[aria-busy]').count()).toBe(0);
const problem = () => program.page.locator('main#page').getByRole('alert');

/** A column (4: the results) from the first person on, as the page shows it. */
const column = (index: number, persons = PERSONS) =>
  Promise.all(Array.from({ length: persons }, (_, row) => cell(row, index).innerText()));
const marksOf = async (index: number) => (await column(index)).join('');

/** Where the keyboard is: row and column. */
const place = () =>
  grid().evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.dataset['cell'],
  );
const clipboard = () => program.app.evaluate(({ clipboard: system }) => system.readText());
const toClipboard = (text: string) =>
  program.app.evaluate(({ clipboard: system }, given) => system.writeText(given), text);
const sheetOnDisk = () =>
  ask<Awaited<ReturnType<typeof readSheet>>>(program, 'attendance.sheet', { classId });

describe('to and from Excel', () => {
  test('a column kept in Excel is in with two keys, copied out again, and taken back with one', async () => {
    await toClipboard(
      ['x', 'X', '✓', 'M', 'P', 'K', '', '1', 'có', 'x', 'x', 'x', ''].join('\r\n'),
    );
    const before = keys.pressed;
    await keys.press('Control+Home', 'Control+v');
    await expect.poll(() => marksOf(0)).toBe('✓✓✓MPK·✓✓✓✓✓');
    expect(keys.pressed - before).toBe(2);
    await saved();
    await toClipboard('');
    await keys.press('Control+c');
    await expect
      .poll(clipboard)
      .toBe(`${['✓', '✓', '✓', 'M', 'P', 'K', '', '✓', '✓', '✓', '✓', '✓'].join('\r\n')}\r\n`);
    await keys.press('ArrowRight', 'Control+v');
    await expect.poll(() => marksOf(1)).toBe('✓✓✓MPK·✓✓✓✓✓');
    await keys.press('Control+z', 'Control+z');
    await expect.poll(() => marksOf(0)).toBe('·'.repeat(PERSONS));
    expect(await marksOf(1)).toBe('·'.repeat(PERSONS));
    await saved();
  });

  test('one value fills a range; Ctrl+X takes marks out and keeps them on the clipboard', async () => {
    await toClipboard('P');
    await keys.press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+v');
    await expect.poll(() => marksOf(1)).toBe(`PP${'·'.repeat(10)}`);
    await keys.press('Control+x');
    await expect.poll(() => marksOf(0)).toBe('·'.repeat(PERSONS));
    await expect.poll(clipboard).toBe('P\tP\r\nP\tP\r\n');
    await keys.press('Control+z', 'Control+z');
    await expect.poll(() => marksOf(1)).toBe('·'.repeat(PERSONS));
    await saved();
  });

  test('results go as words', async () => {
    await toClipboard('Đạt\r\nChưa đạt\r\n');
    await keys.press('Control+Home', 'End', 'Control+v');
    await expect.poll(async () => (await column(4)).slice(0, 3)).toEqual(['Đạt', 'Chưa đạt', '–']);
    await keys.press('Control+z');
    await expect.poll(async () => (await column(4)).slice(0, 2)).toEqual(['–', '–']);
    await saved();
  });

  test.each([
    ['x\r\nv\r\nK', 'buổi 07/10, đọc được “v”, không rõ là có mặt hay vắng'],
    ['x\r\nnghỉ ốm\r\nK', 'buổi 07/10, đọc được “nghỉ ốm”. Chỉ nhận x hoặc ✓ (có mặt), M (muộn)'],
    ['x\tx\tx\tĐạt\tx', 'vùng chép có 1 dòng × 5 cột, từ ô đang chọn chỉ còn 12 dòng × 4 cột'],
    ['x\tx\r\nx', 'dòng 2 có 1 ô, dòng đầu có 2 ô'],
    ['x\tx\tx\tx', 'cột kết quả, đọc được “x”. Chỉ nhận Đạt, Chưa đạt'],
  ])('%j is refused whole, with the first bad cell', async (pasted, words) => {
    await toClipboard(pasted);
    await keys.press('Control+Home', 'ArrowRight', 'Control+v');
    await expect.poll(() => problem().innerText()).toContain(words);
    expect(await problem().innerText()).toContain('Chưa dán gì, bảng giữ nguyên');
    expect((await sheetOnDisk()).persons.flatMap(({ marks }) => marks).every((it) => !it)).toBe(
      true,
    );
    await keys.press('1');
    await expect.poll(() => problem().count()).toBe(0);
    await keys.press('Control+z');
    await saved();
  });
});

describe('keys as in Excel', () => {
  test('Ctrl+D and Ctrl+R fill, Shift+Space and Ctrl+Space take whole lines, Ctrl+A all', async () => {
    await keys.press('Control+Home', '3', 'Control+Shift+ArrowDown', 'Control+d');
    await expect.poll(() => marksOf(0)).toBe('P'.repeat(PERSONS));
    await keys.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r');
    await expect.poll(() => marksOf(2)).toBe('P'.repeat(PERSONS));
    await keys.press('Control+Home', 'ArrowDown', 'Shift+Space', '4');
    await expect.poll(() => cell(1, 3).innerText()).toBe('K');
    expect(await cell(1, 4).innerText()).toBe('Chưa đạt');
    await keys.press('ArrowRight', 'ArrowRight', 'Control+Space', '2');
    await expect.poll(() => marksOf(2)).toBe('M'.repeat(PERSONS));
    await keys.press('Control+a', 'Delete');
    for (const index of [0, 1, 2, 3]) {
      await expect.poll(() => marksOf(index)).toBe('·'.repeat(PERSONS));
    }
    await saved();
    await keys.press(...Array<string>(6).fill('Control+z'));
    await expect.poll(() => marksOf(0)).toBe('·'.repeat(PERSONS));
    await saved();
  });

  test('Enter after a run of Tabs goes back to the column it began in, and only then', async () => {
    await keys.press('Control+Home', 'ArrowRight', '1', 'Tab', '2', 'Tab', '4', 'Enter');
    expect(await place()).toBe('1 1');
    await keys.press('Tab', 'Tab', 'Shift+Tab', 'Shift+Enter');
    expect(await place()).toBe('0 1');
    await keys.press('Tab', 'ArrowDown', 'Enter');
    expect(await place()).toBe('2 2');
    await keys.press('Control+z', 'Control+z', 'Control+z');
    await saved();
  });
});

describe('a person', () => {
  test('is found and corrected with five keys, the next of that name with F3', async () => {
    await keys.press('Control+Home');
    const before = keys.pressed;
    await keys.type('bah');
    await keys.press('Enter', '4');
    const row = rosterNames(PERSONS).indexOf('Nguyễn Thị Bah');
    await expect.poll(() => cell(row, 0).innerText()).toBe('K');
    expect(keys.pressed - before).toBe(5);
    await keys.press('Control+z');
    await keys.type('thi');
    await keys.press('F3', 'F3', 'Shift+F3', 'Enter');
    expect(await place()).toBe('1 0');
    await keys.press('F3');
    expect(await place()).toBe('2 0');
    await keys.press('Shift+F3', 'Shift+F3', 'Shift+F3');
    expect(await place()).toBe(`${PERSONS - 1} 0`);
    await saved();
  });

  test('is found with letters an input method makes, and Enter is the method’s own until they are made', async () => {
    await keys.press('Control+Home', 'b');
    await program.page.keyboard.press('Backspace');
    const devtools = await program.page.context().newCDPSession(program.page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('b');
    await compose('bả');
    const field = program.page.getByLabel('Tìm tên hoặc số thứ tự');
    await expect.poll(() => field.inputValue()).toBe('bả');
    await program.page.keyboard.press('Enter');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await devtools.send('Input.insertText', { text: 'bảk' });
    await expect.poll(() => field.inputValue()).toBe('bảk');
    await keys.press('Enter');
    const row = rosterNames(PERSONS).indexOf('Nguyễn Thị Bak');
    await expect.poll(place).toBe(`${row} 0`);
  });
});

test('what another program wrote meanwhile is shown, and not overwritten', async () => {
  await keys.press('Control+Home', 'ArrowRight');
  await withBook(dataFolder, async (core) => {
    const { persons, sessions } = await readSheet(core, classId);
    const [personId, sessionId] = [persons[0]?.id ?? '', sessions[1]?.id ?? ''];
    await takeAttendance(core, [{ personId, sessionId, from: null, to: 'excused' }]);
  });
  await keys.press('1');
  await program.page.getByText('vừa được sửa ở cửa sổ khác nên 1 ô vừa gõ chưa ghi').waitFor();
  await expect.poll(() => cell(0, 1).innerText()).toBe('P');
  expect((await sheetOnDisk()).persons[0]?.marks[1]).toBe('excused');
});

describe('the steps of today', () => {
  const firstMarks = async () =>
    (await sheetOnDisk()).persons
      .filter(({ name }) => name.endsWith('Bab') || name.endsWith('Bac'))
      .map(({ marks }) => marks.at(-1));

  test('are there after the page was left, somebody enrolled and a session added', async () => {
    await keys.press('Control+Home', 'End', 'ArrowLeft', '2', 'ArrowDown', '3');
    await saved();
    expect(await firstMarks()).toEqual(['late', 'excused']);
    await keys.press('Control+2');
    await grid().waitFor({ state: 'detached' });
    await withBook(dataFolder, async (core) => {
      const { id } = await savePerson(core, { id: null, draft: draft('Nguyễn Thị Aa') });
      await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
      const session = { day: '2025-10-03', startsAt: '19:00', endsAt: '21:00' };
      await addSessions(core, { classId, sessions: [session] });
    });
    await openClass();
    await keys.press('Control+z');
    expect(await place()).toBe('2 4');
    await keys.press('Control+z');
    await saved();
    expect(await firstMarks()).toEqual([null, null]);
    await keys.press('Control+y', 'Control+y');
    await saved();
    expect(await firstMarks()).toEqual(['late', 'excused']);
  });

  test('are there after the program was closed and opened, kept without a name', async () => {
    await program.close();
    await open();
    const kept = await program.page.evaluate(() => localStorage.getItem('mark-steps-2') ?? '');
    expect(kept).toContain(classId);
    expect(kept).not.toContain('Nguyễn');
    await keys.press('Control+z', 'Control+z');
    await saved();
    expect(await firstMarks()).toEqual([null, null]);
    await program.close();
    await open();
    await keys.press('Control+y', 'Control+y');
    await saved();
    expect(await firstMarks()).toEqual(['late', 'excused']);
  });

  test('of another day are gone', async () => {
    await keys.press('Control+2');
    await grid().waitFor({ state: 'detached' });
    await program.close();
    program = await openProgram({ dataFolder });
    keys = new Keys(program.page);
    await program.page.getByRole('navigation').waitFor();
    await program.page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('mark-steps-2') ?? '{}') as object;
      localStorage.setItem('mark-steps-2', JSON.stringify({ ...kept, day: '2025-01-01' }));
    });
    await openClass();
    await keys.press('Control+z');
    await program.page.getByText('Không còn gì để hoàn tác.').waitFor();
    expect(await firstMarks()).toEqual(['late', 'excused']);
    expect(await program.page.evaluate(() => localStorage.getItem('mark-steps-2'))).not.toContain(
      classId,
    );
  });
});
