import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../src/core/actions/take-attendance';
import { axeFindings } from '../support/axe';
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

const days = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
let dataFolder: string;
let classId: string;
let program: Program;
let keys: Keys;

beforeAll(async () => {
  dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp bốn mươi người', rosterNames(40), days);
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
  await keys.press('Control+4');
  await program.page.getByRole('grid').getByText('Lớp bốn mươi người').waitFor();
  await keys.press('ArrowDown', 'Enter');
  await grid().waitFor();
}

const grid = () => program.page.getByRole('grid', { name: 'Bảng điểm danh' });
const cell = (row: number, column: number) =>
  program.page.locator(`[data-cell="${row} ${column}"]`);
const foot = () => program.page.locator('footer', { hasText: 'Buổi' }).innerText();
/** Every mark on show is on disk. */
const saved = () => expect.poll(() => grid().locator('[aria-busy]').count()).toBe(0);
const column = async (index: number) => {
  const shown: string[] = [];
  for (let row = 0; row < 40; row += 1) {
    await program.page.evaluate((at) => {
      document.querySelector('[role=grid]')?.scrollTo(0, at * 32 - 200);
    }, row);
    shown.push(await cell(row, index).innerText());
  }
  return shown.join('');
};

describe('attendance of a class of forty', () => {
  test('opens at the first session not taken, and axe finds nothing', async () => {
    await expect.poll(foot).toContain('Buổi 02/10');
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('ArrowRight', '1', 'ArrowDown', '2', 'ArrowDown', '3', 'ArrowDown', '4');
    await saved();
    await program.page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(program.page)).toEqual([]);
    await program.page.emulateMedia({ colorScheme: 'light' });
    await keys.press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+Home');
    await saved();
  });

  test('takes six scattered absences with no more than 24 keys', async () => {
    const before = keys.pressed;
    await keys.press('Control+g');
    await keys.type('3 7 12p 18 25m 33');
    await keys.press('Enter');
    await expect.poll(foot).toContain('34 có mặt · 1 muộn · 1 có phép · 4 không phép · 0 chưa');
    expect(keys.pressed - before).toBeLessThanOrEqual(24);
    await saved();
    expect(await column(0)).toBe('✓✓K✓✓✓K✓✓✓✓P✓✓✓✓✓K✓✓✓✓✓✓M✓✓✓✓✓✓✓K✓✓✓✓✓✓✓');
  });

  test('takes the whole line back with one Ctrl+Z and does it again with Ctrl+Y', async () => {
    await keys.press('Control+z');
    await expect.poll(foot).toContain('0 có mặt · 0 muộn · 0 có phép · 0 không phép · 40 chưa');
    await keys.press('Control+y');
    await expect.poll(foot).toContain('34 có mặt');
    await saved();
  });

  test('refuses a line it does not understand, says why in its place and writes nothing', async () => {
    await keys.press('Control+Home', 'ArrowRight', 'Control+g');
    await keys.type('3 41 5x');
    await keys.press('Enter');
    const words = await program.page.getByRole('alert').innerText();
    expect(words).toContain('không có số 41, danh sách chỉ có 40 số');
    expect(words).toContain('“5x”: sau số chỉ dùng p');
    expect(await foot()).toContain('Buổi 07/10: 0 có mặt');
    await keys.press('Escape');
    await expect.poll(() => program.page.getByRole('alert').count()).toBe(0);
  });

  test('marks with digits, Space and ranges, and never takes leave away for “the rest present”', async () => {
    await keys.press('Control+Home', 'ArrowRight');
    await keys.press('3', 'ArrowDown', '4', 'ArrowDown', 'Space', '2');
    await keys.press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', '3');
    await expect.poll(foot).toContain('1 có mặt · 1 muộn · 4 có phép · 1 không phép · 33 chưa');
    await keys.press('Control+Enter');
    await expect.poll(foot).toContain('34 có mặt · 1 muộn · 4 có phép · 1 không phép · 0 chưa');
    await saved();
    expect(await column(1)).toBe(`PK✓MPPP${'✓'.repeat(33)}`);
    await keys.press('Control+z');
    await expect.poll(foot).toContain('1 có mặt · 1 muộn · 4 có phép · 1 không phép · 33 chưa');
    await keys.press('Control+z');
    await expect.poll(foot).toContain('1 có mặt · 1 muộn · 1 có phép · 1 không phép · 36 chưa');
    await keys.press('Control+y', 'Control+y');
    await expect.poll(foot).toContain('34 có mặt');
    await saved();
  });

  test('draws one row and its two totals anew for a mark, and no row for a step', async () => {
    await keys.press('Control+Home', 'ArrowDown');
    await program.page.evaluate(() => {
      const rows = new Set<string | null>();
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const node = target instanceof Element ? target : target.parentElement;
          const row = node?.closest('[role=row]')?.getAttribute('aria-rowindex');
          if (row) rows.add(row);
        }
      });
      observer.observe(document.querySelector('[role=grid]') ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['data-value'],
      });
      Object.assign(window, { drawnRows: () => [...rows].splice(0) });
    });
    const drawn = () => program.page.evaluate('drawnRows()');
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await drawn()).toEqual([]);
    await keys.press('2');
    await saved();
    // The third person stands in row 4, the totals in row 42.
    expect(await drawn()).toEqual(['4', '42']);
    await keys.press('Control+z');
    await saved();
  });

  test('takes a mark away with 0, Delete and Backspace', async () => {
    await keys.press(
      'Control+Home',
      'ArrowRight',
      '0',
      'ArrowDown',
      'Delete',
      'ArrowDown',
      'Backspace',
    );
    await expect.poll(foot).toContain('3 chưa');
    await keys.press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(foot).toContain('0 chưa');
    await saved();
  });

  test('finds a person by the letters of the given name, and Esc goes back', async () => {
    await keys.press('Control+Home');
    await keys.type('dah');
    await keys.press('Enter', 'ArrowRight', 'ArrowRight', '4');
    const row = rosterNames(40).indexOf('Nguyễn Thị Dah');
    await expect.poll(() => cell(row, 2).innerText()).toBe('K');
    await keys.type('bab');
    await keys.press('Escape', 'ArrowDown', '2');
    await expect.poll(() => cell(row + 1, 2).innerText()).toBe('M');
    await saved();
  });

  test('records results in the last column', async () => {
    await keys.press('Control+Home', 'End', '1', 'ArrowDown', '4', 'ArrowDown', '1', '0');
    await expect
      .poll(() => Promise.all([0, 1, 2].map((row) => cell(row, 4).innerText())))
      .toEqual(['Đạt', 'Chưa đạt', '–']);
    await saved();
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('leaves the grid with Tab at its edge and comes back', async () => {
    await keys.press('Control+Home', 'End', 'Tab');
    expect(await grid().evaluate((element) => element === document.activeElement)).toBe(false);
    await keys.press('Shift+Tab');
    expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('loads the sheet anew when another window changed it, and overwrites nothing', async () => {
    type Sheet = Awaited<ReturnType<typeof readSheet>>;
    const { persons, sessions } = await ask<Sheet>(program, 'attendance.sheet', { classId });
    const change = { personId: persons[0]?.id, sessionId: sessions[3]?.id };
    await ask(program, 'attendance.setMarks', {
      changes: [{ ...change, from: null, to: 'excused' }],
    });
    await keys.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', '1');
    await program.page.getByText('vừa được sửa ở cửa sổ khác nên 1 ô vừa gõ chưa ghi').waitFor();
    await expect.poll(() => cell(0, 3).innerText()).toBe('P');
  });

  test('has every mark after the program was closed and opened again', async () => {
    await saved();
    await program.close();
    const sheet = await withBook(dataFolder, (core) => readSheet(core, classId));
    const count = (index: number, mark: string | null) =>
      sheet.persons.filter(({ marks }) => marks[index] === mark).length;
    expect(['present', 'late', 'excused', 'absent', null].map((mark) => count(0, mark))).toEqual([
      34, 1, 1, 4, 0,
    ]);
    expect(['present', 'late', 'excused', 'absent', null].map((mark) => count(1, mark))).toEqual([
      34, 1, 4, 1, 0,
    ]);
    expect(sheet.persons.slice(0, 3).map(({ result }) => result)).toEqual([
      'achieved',
      'not-achieved',
      null,
    ]);
    await open();
    await expect.poll(foot).toContain('Buổi 14/10');
    expect(await column(0)).toBe('✓✓K✓✓✓K✓✓✓✓P✓✓✓✓✓K✓✓✓✓✓✓M✓✓✓✓✓✓✓K✓✓✓✓✓✓✓');
  });

  test('keeps marks that were still on their way when the window was closed', async () => {
    await keys.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    const ended = program.app.waitForEvent('close');
    await keys.press(...Array.from({ length: 25 }, () => 'Space'));
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    const sheet = await withBook(dataFolder, (core) => readSheet(core, classId));
    const present = sheet.persons.filter(({ marks }) => marks[3] === 'present');
    expect(present).toHaveLength(25);
    await open();
  });
});
