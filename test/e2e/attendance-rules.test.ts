import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSessions, enrol } from '../../src/core/actions/change-classes';
import { readSheet, takeAttendance } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import { addDays, formatDay } from '../../src/domain/day';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

const today = Temporal.Now.plainDateISO().toString();
const later = addDays(today, 30);
/** Columns: 0 and 1 as ever, 2 cancelled, 3 moved, 4 today and being taken at any hour, 5 to come. */
const past = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
const names = rosterNames(6);
let dataFolder: string;
let classId: string;
let program: Program;
let keys: Keys;

beforeAll(async () => {
  dataFolder = await folderWithOffice(fill);
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await openClass();
});
afterAll(async () => {
  await program.close();
  removeFolder(dataFolder);
});

/** The third person has left by the second session; the fourth was in another class at the hour of the first. */
async function fill(core: Core): Promise<void> {
  classId = await addClass(core, 'Lớp có quy tắc', names, past);
  await addSessions(core, {
    classId,
    sessions: [
      { day: today, startsAt: '00:00', endsAt: '23:59' },
      { day: later, startsAt: '19:00', endsAt: '21:00' },
    ],
  });
  const { persons } = await readSheet(core, classId);
  const [left = '', busy = ''] = [persons[2]?.id, persons[3]?.id];
  const other = await addClass(core, 'Lớp buổi tối', [], [past[0] ?? '']);
  await enrol(core, { classId: other, personIds: [busy], joined: '2025-10-01' });
  const sessionId = (await readSheet(core, other)).sessions[0]?.id ?? '';
  await takeAttendance(core, [{ personId: busy, sessionId, from: null, to: 'present' }]);
  await addClass(core, 'Lớp chưa xếp lịch', ['Hoàng Văn Chín'], []);
  const { raw } = core.store;
  raw
    .prepare(
      'update enrolment set left_day = ? where person_no = (select no from person where id = ?)',
    )
    .run('2025-10-05', left);
  raw.exec(`update class_session set cancelled = 'mưa bão' where day = '${past[2]}'`);
  raw.exec(`update class_session set moved_from = '2025-10-13 19:00' where day = '${past[3]}'`);
}

async function openClass(): Promise<void> {
  await keys.press('Control+4');
  await program.page.getByRole('grid').getByText('Lớp có quy tắc').waitFor();
  await program.page.getByRole('grid').getByText('Lớp có quy tắc').dblclick();
  await grid().waitFor();
  await grid().focus();
}

const grid = () => program.page.getByRole('grid', { name: 'Bảng điểm danh' });
const cell = (row: number, column: number) =>
  program.page.locator(`[data-cell="${row} ${column}"]`);
const head = (column: number) => program.page.locator(`[data-head="${column}"]`);
const foot = () => program.page.locator('footer', { hasText: 'Buổi' }).innerText();
const alert = () => program.page.locator('footer').getByRole('alert').innerText();
const saved = () => expect.poll(() => grid().locator('[aria-busy]').count()).toBe(0);
const goTo = async (row: number, column: number) => {
  await grid().focus();
  await keys.press('Control+Home');
  await keys.press(...Array.from({ length: row }, () => 'ArrowDown'));
  await keys.press(...Array.from({ length: column }, () => 'ArrowRight'));
};
const written = async () => {
  await saved();
  const sheet = await program.page.evaluate(
    (id) =>
      (
        window as unknown as {
          api: { attendance: { sheet: (input: unknown) => Promise<{ value: Sheet }> } };
        }
      ).api.attendance.sheet({ classId: id }),
    classId,
  );
  return sheet.value.persons;
};
type Sheet = Awaited<ReturnType<typeof readSheet>>;

describe('what cannot be marked', () => {
  test('is seen before a key is pressed, and the session of this hour stands out', async () => {
    expect(await foot()).toContain(`Buổi ${formatDay(today).slice(0, 5)}`);
    expect(await head(4).getAttribute('data-session')).toBe('now');
    expect(await head(4).getAttribute('aria-label')).toContain('đang điểm danh');
    expect(await head(2).getAttribute('aria-label')).toContain('Buổi đã hủy: mưa bão');
    expect(await head(3).getAttribute('aria-label')).toContain('chuyển từ 13/10/2025, 19:00');
    expect(await head(5).getAttribute('aria-label')).toContain('Buổi chưa đến');
    expect(await cell(2, 1).getAttribute('aria-label')).toContain('Không học ngày này');
    expect(await cell(3, 0).getAttribute('aria-label')).toContain('Đang học lớp “Lớp buổi tối”');
  });

  test.each([
    [0, 2, '1', 'đã hủy (mưa bão)'],
    [0, 5, '1', 'chưa đến nên chưa điểm danh được'],
    [2, 1, '4', 'học từ 01/10/2025 đến 05/10/2025'],
    [3, 0, 'Space', 'đã có mặt ở lớp “Lớp buổi tối” cùng giờ ngày 02/10/2025'],
  ])(
    'at row %i, column %i says why in its place and writes nothing',
    async (row, column, key, why) => {
      await goTo(row, column);
      await keys.press(key);
      await expect.poll(alert).toContain(why);
      expect((await written())[row]?.marks[column]).toBe(null);
    },
  );

  test('is left out of a range, with how many and why, and the rest is one undo', async () => {
    await goTo(0, 1);
    await keys.press(
      ...Array.from({ length: 5 }, () => 'Shift+ArrowDown'),
      'Shift+ArrowRight',
      '1',
    );
    await expect
      .poll(alert)
      .toBe('7 ô để nguyên, không ghi: 6 ô buổi đã hủy, 1 ô không học ngày đó.');
    await expect.poll(foot).toContain('5 có mặt');
    await keys.press('Control+z');
    await expect.poll(foot).toContain('0 có mặt');
    await saved();
  });
});

describe('known leave', () => {
  test('is noted from the grid and shows as a quiet P', async () => {
    await goTo(1, 1);
    await keys.press('Control+Shift+l');
    await program.page.getByRole('complementary', { name: /Nghỉ phép biết trước/u }).waitFor();
    await keys.press('Control+a');
    await keys.type('06/10/2025');
    await keys.press('Tab', 'Control+a');
    await keys.type('08/10/2025');
    await keys.press('Tab');
    await keys.type('đi viện');
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('Enter');
    await expect.poll(() => cell(1, 1).getAttribute('data-value')).toBe('leave');
    expect(await cell(1, 1).innerText()).toBe('P');
    expect(await cell(1, 1).getAttribute('aria-label')).toContain('06/10/2025–08/10/2025: đi viện');
    expect((await written())[1]?.marks[1]).toBe(null);
    await expect.poll(foot).toContain('Nghỉ phép biết trước');
  });

  test('becomes có phép with “the rest present”, never present, and one Ctrl+Z takes all back', async () => {
    await goTo(0, 1);
    await keys.press('4', 'Control+Enter');
    await expect.poll(foot).toContain('3 có mặt · 0 muộn · 1 có phép · 1 không phép · 0 chưa');
    await expect.poll(alert).toContain('học từ 01/10/2025 đến 05/10/2025');
    expect((await written()).map(({ marks }) => marks[1])).toEqual([
      'absent',
      'excused',
      null,
      'present',
      'present',
      'present',
    ]);
    await keys.press('Control+z');
    await expect.poll(foot).toContain('0 có mặt · 0 muộn · 0 có phép · 1 không phép · 4 chưa');
  });

  test('is treated so by the quick line, too', async () => {
    await keys.press('Control+g');
    await keys.type('5m');
    await keys.press('Enter');
    await expect.poll(foot).toContain('2 có mặt · 1 muộn · 1 có phép · 1 không phép · 0 chưa');
    await keys.press('Control+z', 'Control+z');
    await expect.poll(foot).toContain('5 chưa');
    await saved();
  });

  test('is taken out in its panel, and Ctrl+Z puts it back', async () => {
    await goTo(1, 1);
    await keys.press('Control+Shift+l');
    const panel = program.page.getByRole('complementary', { name: /Nghỉ phép biết trước/u });
    await panel.getByRole('button', { name: /Bỏ đợt nghỉ/u }).press('Enter');
    await expect.poll(() => cell(1, 1).getAttribute('data-value')).toBe('none');
    await keys.press('Escape');
    await grid().focus();
    await keys.press('Control+z');
    await expect.poll(() => cell(1, 1).getAttribute('data-value')).toBe('leave');
  });
});

describe('a note on a mark', () => {
  test('is written with Shift+F2, shows its corner, goes with the mark and comes back with Ctrl+Z', async () => {
    await goTo(4, 1);
    await keys.press('Shift+F2');
    await program.page.getByText('Ô này chưa điểm danh nên chưa ghi chú được').waitFor();
    await keys.press('2', 'Shift+F2');
    await program.page.getByRole('complementary', { name: /Ghi chú/u }).waitFor();
    await keys.type('xe hỏng giữa đường');
    await keys.press('Enter');
    await expect.poll(() => cell(4, 1).getAttribute('data-note')).toBe('true');
    expect(await cell(4, 1).getAttribute('aria-label')).toBe('Muộn, ghi chú: xe hỏng giữa đường');
    await keys.press('0');
    await expect.poll(() => cell(4, 1).getAttribute('data-note')).toBe(null);
    expect((await written())[4]?.notes).toEqual([]);
    await keys.press('Control+z');
    await expect.poll(() => cell(4, 1).getAttribute('data-note')).toBe('true');
    expect((await written())[4]?.notes).toMatchObject([{ note: 'xe hỏng giữa đường' }]);
  });
});

test('is looked at in light and dark, and axe finds nothing', async () => {
  const folder = process.env['SHVS_PICTURES'];
  await goTo(1, 1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await program.page.emulateMedia({ colorScheme });
    expect(await axeFindings(program.page)).toEqual([]);
    if (folder) {
      const file = path.join(folder, `diem-danh-quy-tac-${colorScheme}.png`);
      await program.page.screenshot({ path: file });
    }
  }
  await program.page.emulateMedia({ colorScheme: 'light' });
});

test('a class without sessions says so on its page and when typing from paper, and keys mark nothing', async () => {
  await keys.press('Control+4');
  await program.page.getByRole('grid').getByText('Lớp chưa xếp lịch').dblclick();
  await program.page.getByText('Lớp có 1 học viên, chưa có buổi học nào.').waitFor();
  await keys.press('1', 'Control+Enter', 'F9');
  await program.page.getByText('Lớp chưa có buổi học nào.').waitFor();
  await keys.press('1', 'Enter');
  expect(await axeFindings(program.page)).toEqual([]);
  await openClass();
});

describe('closing the book', () => {
  const closing = async () => {
    await keys.press('Control+9');
    await program.page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
    await keys.press('Alt+6');
    await program.page.getByLabel('Khóa đến hết ngày', { exact: true }).waitFor();
  };

  test('in the settings locks every session up to its day, and the key says so in its place', async () => {
    await closing();
    expect(await axeFindings(program.page)).toEqual([]);
    await program.page.getByLabel('Khóa đến hết ngày', { exact: true }).focus();
    await keys.press('Control+a');
    await keys.type('02/10/2025');
    await keys.press('Enter');
    await program.page.getByText('Sổ đã khóa đến hết ngày 02/10/2025.').first().waitFor();
    await openClass();
    expect(await head(0).getAttribute('aria-label')).toContain(
      'Sổ đã khóa đến hết ngày 02/10/2025',
    );
    await goTo(0, 0);
    await keys.press('1');
    await expect.poll(alert).toContain('Sổ đã khóa đến hết ngày 02/10/2025');
    expect((await written())[0]?.marks[0]).toBe(null);
    await goTo(0, 1);
    await keys.press('1');
    await expect.poll(() => cell(0, 1).innerText()).toBe('✓');
    await saved();
  });

  test('is opened again only with a reason, which is kept', async () => {
    await closing();
    const reason = program.page.getByLabel('Lý do mở khóa');
    await reason.focus();
    await keys.press('Enter');
    await program.page.getByText('Chưa ghi lý do').waitFor();
    await keys.type('ghi sót một người');
    await keys.press('Enter');
    await program.page.getByText('Sổ chưa khóa ngày nào.').waitFor();
    await program.page.getByText('Mở khóa toàn bộ · ghi sót một người').waitFor();
    await openClass();
    await goTo(0, 0);
    await keys.press('1');
    await expect.poll(() => cell(0, 0).innerText()).toBe('✓');
    await saved();
  });

  test('leaves the book as the window showed it', async () => {
    await program.close();
    const { persons } = await withBook(dataFolder, (core) => readSheet(core, classId));
    expect(persons[0]?.marks.slice(0, 3)).toEqual(['present', 'present', null]);
    expect(persons[4]?.notes).toMatchObject([{ note: 'xe hỏng giữa đường' }]);
    program = await openProgram({ dataFolder });
  });
});
