import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changePeople } from '../../src/core/actions/change-many-people';
import { takeAttendance } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import { axeFindings } from '../support/axe';
import { ask } from '../support/bridge';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder, rosterNames } from './people-book';

const DAYS = ['2025-10-02', '2025-11-20'];
const YEAR = '2025-01-01..2025-12-31';
const NAMES = rosterNames(6);

let program: Program;
let keys: Keys;

/** Two classes of three; the first three live in Đoàn Kết, the others nowhere; all present. */
async function fill(core: Core): Promise<void> {
  await addClass(core, 'Kỹ năng số, lớp 1', NAMES.slice(0, 3), DAYS);
  await addClass(core, 'Kỹ năng số, lớp 2', NAMES.slice(3), DAYS);
  const all = <T>(sql: string) => core.store.raw.prepare(sql).all() as T[];
  const [hamlet] = all<{ id: string }>('select id from hamlet order by position');
  const ids = all<{ id: string }>('select id from person order by no').map(({ id }) => id);
  await changePeople(core, {
    who: { ids: ids.slice(0, 3) },
    change: { hamletId: hamlet?.id ?? null },
  });
  const cells = all<{ personId: string; sessionId: string }>(
    `select p.id as personId, s.id as sessionId from enrolment e join person p on p.no = e.person_no
    join class_session s on s.class_no = e.class_no`,
  );
  await takeAttendance(
    core,
    cells.map((cell) => ({ ...cell, from: null, to: 'present' as const })),
  );
}

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice(fill) });
  keys = new Keys(page());
  await page().getByRole('navigation').waitFor();
  await page().evaluate((period) => localStorage.setItem('period', period), YEAR);
  await page().reload();
  await page().getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const page = () => program.page;
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await page().screenshot({ path: path.join(folder, `${name}.png`) });
};
const rows = async () =>
  (await page().getByRole('grid').locator('tbody tr[aria-rowindex]').allInnerTexts()).map((text) =>
    text.replace(/\s+/gu, ' ').trim(),
  );
const told = (text: string | RegExp) => page().getByText(text).first().waitFor();

async function openCounts(): Promise<void> {
  await keys.press('Control+k');
  await keys.type('thong ke');
  await page().getByRole('option', { name: 'Thống kê lớp học' }).waitFor();
  await keys.press('Enter');
  await page().getByRole('heading', { name: 'Thống kê lớp học', level: 1 }).waitFor();
}

async function findPerson(name: string): Promise<void> {
  await keys.press('Control+3');
  await page().getByRole('heading', { name: 'Người dân', level: 1 }).waitFor();
  await keys.press('Control+f', 'Control+a');
  await keys.type(name);
  await expect.poll(() => rows()).toHaveLength(1);
  await keys.press('ArrowDown');
}

describe('counts', () => {
  test('are found by name with Ctrl+K and seen six ways, one key each', async () => {
    await openCounts();
    await expect
      .poll(() => rows())
      .toEqual([
        'Đoàn Kết 0 0 6 3 0 0 0',
        'Bảo Lý 0 0 0 0 0 0 0',
        'Nơi khác hoặc chưa rõ xóm 2 4 6 3 0 0 0',
        'Cộng chung 2 4 12 6 0 0 0',
      ]);
    for (const [key, first] of [
      ['2', 'Người dân 2 4 12 6 0 0 0'],
      ['3', 'Nữ 0 0 0 0 0 0 0'],
      ['4', 'Dưới 18 tuổi 0 0 0 0 0 0 0'],
      ['5', 'Kỹ năng số, lớp 1 1 2 6 3 0 0 0'],
      ['6', 'Tháng 10/2025 2 2 6 6 0 0 0'],
    ] as const) {
      await keys.press(key);
      await expect.poll(async () => (await rows())[0]).toBe(first);
      expect((await rows()).at(-1)).toBe('Cộng chung 2 4 12 6 0 0 0');
    }
    expect(await axeFindings(page())).toEqual([]);
    await shot('counts-month');
    await keys.press('1');
  });

  test('Enter on a row opens the list of its people', async () => {
    await expect.poll(async () => (await rows())[0]).toContain('Đoàn Kết');
    await page().getByRole('grid').focus();
    await keys.press('Enter');
    await page().getByRole('heading', { name: 'Người dân', level: 1 }).waitFor();
    await expect.poll(() => rows()).toHaveLength(3);
  });
});

describe('a person who moved', () => {
  test('is said so on the card with today in the line, or another day, in few keys', async () => {
    await findPerson(NAMES[0] ?? '');
    await keys.press('F2');
    const hamlet = page().locator('aside').getByRole('combobox', { name: 'Xóm' });
    await hamlet.focus();
    expect(await page().getByRole('group', { name: 'Vì sao đổi chỗ ở' }).count()).toBe(0);
    await keys.press('Control+a');
    await keys.type('bao');
    await keys.press('Enter');
    const day = page().getByLabel('Ngày chuyển chỗ ở');
    await day.waitFor();
    const { today } = (await ask(program, 'office', 'state', {})).value as { today: string };
    expect(await day.inputValue()).toBe(today.split('-').reverse().join('/'));
    await shot('move-card');
    expect(await axeFindings(page())).toEqual([]);
    await day.focus();
    await keys.press('Control+a');
    await keys.type('1/11/2025');
    await keys.press('Enter');
    await told(`Đã lưu ${NAMES[0]}.`);
    await keys.press('Escape');
  });

  test('counts in both hamlets and once in the whole; the note says so', async () => {
    await openCounts();
    await expect
      .poll(() => rows())
      .toEqual([
        'Đoàn Kết 0 0 5 3 0 0 0',
        'Bảo Lý 0 0 1 1 0 0 0',
        'Nơi khác hoặc chưa rõ xóm 2 4 6 3 0 0 0',
        'Cộng chung 2 4 12 6 0 0 0',
      ]);
    await told(/Có người chuyển chỗ ở trong thời gian này/u);
    await shot('counts-hamlet');
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page())).toEqual([]);
    await shot('counts-hamlet-dark');
    await page().emulateMedia({ colorScheme: 'light' });
  });

  test('is written as Excel and printed as it is shown', async () => {
    const target = path.join(program.dataFolder, 'Thống kê.xlsx');
    await chooseInSaveDialog(program, target);
    await keys.press('Control+e');
    await told(/Đã ghi tệp Thống kê.xlsx/u);
    await program.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          (globalThis as { printed?: string }).printed = contents.getTitle();
          done?.(true, '');
        };
      });
    });
    await keys.press('Control+p');
    await told(/Đã gửi Thống kê theo xóm/u);
    const title = await program.app.evaluate(() => (globalThis as { printed?: string }).printed);
    expect(title).toContain('Số liệu lớp học theo xóm');
  });

  test('of many at once is asked once, and Ctrl+Z takes it back', async () => {
    await findPerson('Nguyễn Thị Bac');
    await keys.press('Space');
    await told('Đã chọn 1 người');
    await page().getByLabel('Đổi xóm…').selectOption('Bảo Lý');
    await page().getByRole('group', { name: 'Vì sao đổi chỗ ở' }).waitFor();
    await shot('move-bulk');
    await keys.press('Enter');
    await told('Đã sửa 1 người.');
    await keys.press('Control+z');
    await told('Đã trả lại như cũ cho 1 người.');
  });

  test('who lives in no hamlet yet is not asked', async () => {
    // The list is still that of the row of Đoàn Kết.
    await keys.press('Control+f', 'Control+a');
    await keys.type(NAMES[4] ?? '');
    await page().getByRole('button', { name: 'Bỏ các điều kiện lọc' }).first().press('Enter');
    await findPerson(NAMES[4] ?? '');
    await keys.press('Space');
    await told('Đã chọn 1 người');
    await page().getByLabel('Đổi xóm…').selectOption('Bảo Lý');
    await told('Đã sửa 1 người.');
  });
});
