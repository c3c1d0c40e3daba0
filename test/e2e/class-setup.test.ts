/*
 * What is done most, and how many keys it may take beside the letters and digits that have to be typed:
 *
 * In the list of classes
 * 1. open the class that meets today: 3 (Ctrl+4, ↓, Enter), since it stands on top;
 * 2. find a class and open it: 3 (Ctrl+4, ↓, Enter) and the letters;
 * 3. see which classes have sessions not taken: 6 (Ctrl+4, four times Tab, Space).
 *
 * In setting a class up
 * 1. open it with its subject and sessions: 16;
 * 2. enrol everybody of its hamlet: 4 (Ctrl+N, ↓, Ctrl+A, Ctrl+Enter);
 * 3. move a session: 2 (Ctrl+Shift+B, Enter) and the day.
 */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClass, listClasses } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { officeState } from '../../src/core/actions/read-office';
import { addDays, formatDay, weekday } from '../../src/domain/day';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  openProgram,
  type Program,
} from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

const NAME = 'Kỹ năng số cơ bản – xóm Đoàn Kết';
let program: Program;
let keys: Keys;
let today = '';

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    today = core.today();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
    for (const name of rosterNames(40)) {
      await savePerson(core, { id: null, draft: draft(name, { hamletId }) });
    }
    await addClass(core, 'Lớp hôm nay', ['Trần Văn Bình', 'Lê Thị Hoa'], [today]);
    await addClass(core, 'Lớp cũ', ['Đỗ Văn Tám'], ['2025-03-04', '2025-03-11']);
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const page = () => program.page;
const aside = () => page().locator('aside');
const digits = (day: string) => formatDay(day).replaceAll('/', '');
const inBook = <T>(name: string, work: (found: Awaited<ReturnType<typeof readClass>>) => T) =>
  withBook(program.dataFolder, async (core) => {
    const row = (await listClasses(core)).find((each) => each.name === name);
    if (!row) throw new Error(`no class ${name}`);
    return work(await readClass(core, row.id));
  });
const shot = async (name: string) => {
  const folder = process.env['SHVS_PICTURES'];
  if (folder) await page().screenshot({ path: path.join(folder, `${name}.png`) });
};
const tabs = async (count: number) => {
  for (let tab = 0; tab < count; tab += 1) await keys.press('Tab');
};
const focused = () =>
  page().evaluate<string>(`(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.innerText ?? at?.tagName ?? '';
  })()`);

describe('the list of classes, by keyboard alone', () => {
  test('shows first what meets today, which opens with three keys', async () => {
    const before = keys.pressed;
    await keys.press('Control+4');
    await page().getByText('Hôm nay dạy (1 lớp)').waitFor();
    await shot('classes-list');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('ArrowDown', 'Enter');
    await page().getByRole('heading', { name: 'Lớp hôm nay' }).waitFor();
    expect(keys.pressed - before).toBeLessThanOrEqual(3);
  });

  test('calls out what was not taken with six keys, and keeps that on return', async () => {
    const before = keys.pressed;
    await keys.press('Control+4');
    await page().getByText('2 lớp', { exact: true }).waitFor();
    await tabs(4);
    await keys.press('Space');
    expect(keys.pressed - before).toBeLessThanOrEqual(6);
    await expect.poll(() => page().locator('tbody tr[aria-rowindex]').count()).toBe(2);
    await page().getByText('Thiếu 2 buổi').waitFor();
    await keys.press('Control+3', 'Control+4');
    await expect
      .poll(() => page().getByLabel('Chỉ lớp còn buổi chưa điểm danh').isChecked())
      .toBe(true);
    await tabs(4);
    await keys.press('Space');
  });

  test('is narrowed to classes that have ended', async () => {
    await keys.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await expect.poll(focused).toBe('Tình trạng');
    await page().keyboard.press('End');
    await page().getByText('1 lớp trong 2').waitFor();
    await expect
      .poll(() => page().locator('tbody tr[aria-rowindex]').innerText())
      .toContain('Lớp cũ');
    await page().keyboard.press('Home');
    await page().getByText('2 lớp', { exact: true }).waitFor();
  });
});

describe('a class of 40 for 20 sessions, by keyboard alone', () => {
  test('is opened with a subject of the skill list and sessions around holidays', async () => {
    await keys.press('Control+4', 'Control+n');
    await aside().getByLabel('Tên lớp').waitFor();
    const before = keys.pressed;
    await keys.type(NAME);
    await keys.press('Tab');
    await keys.type('doan');
    await tabs(2);
    await expect.poll(focused).toBe('Nội dung');
    await keys.type('vneid');
    await keys.press('ArrowDown', 'Enter');
    await expect
      .poll(() => aside().getByLabel('Nội dung').inputValue())
      .toBe('Cài đặt và sử dụng VNeID (định danh điện tử)');
    await tabs(4);
    await expect.poll(focused).toBe('Từ ngày');
    await keys.type('02122025');
    await keys.press('Tab');
    await keys.type('20');
    await keys.press('Tab');
    await keys.type('5');
    await aside().getByText('20 buổi sẽ được thêm').waitFor();
    await aside().getByText('T5 01/01/2026 – Tết Dương lịch').waitFor();
    const days = await page().locator('aside ol li').allInnerTexts();
    expect(days).toHaveLength(20);
    expect(days).not.toContain('T5 01/01/2026');
    await shot('class-form');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Control+Enter');
    await page().getByRole('heading', { name: NAME }).waitFor();
    const typed =
      NAME.length + 'doan'.length + 'vneid'.length + '02122025'.length + '20'.length + 1;
    expect(keys.pressed - before - typed).toBeLessThanOrEqual(16);
    await page().getByText('Lớp có 20 buổi học, chưa có học viên.').waitFor();
  });

  test('warns before it takes more people than it can, and takes them all the same', async () => {
    await keys.press('F2');
    await aside().getByLabel('Tên lớp').waitFor();
    await tabs(8);
    await expect.poll(focused).toBe('Nhận tối đa (người)');
    await keys.type('30');
    await keys.press('Enter');
    await page().getByText(`Đã lưu lớp ${NAME}.`).first().waitFor();
    await aside().waitFor({ state: 'detached' });
    await keys.press('Control+n');
    await aside().getByText('40 người phù hợp').waitFor();
    await keys.press('ArrowDown', 'Control+a');
    await aside().getByText('Lớp nhận tối đa 30 người; thêm xong sẽ có 40.').waitFor();
    await shot('class-capacity');
    await keys.press('Escape');
  });

  test('gets everybody of its hamlet with four keys', async () => {
    const before = keys.pressed;
    await keys.press('Control+n');
    await aside().getByText('40 người phù hợp').waitFor();
    await keys.press('ArrowDown', 'Control+a');
    await aside()
      .getByRole('button', { name: /Thêm 40 người/u })
      .waitFor();
    await shot('class-enrol');
    await keys.press('Control+Enter');
    await page().getByText('40 người · 20 buổi').waitFor();
    expect(keys.pressed - before).toBeLessThanOrEqual(4);
    await aside().waitFor({ state: 'detached' });
    await shot('class-40-20');
  });

  test('moves a session with two keys and its day, and says where it was first set for', async () => {
    const [session] = (await inBook(NAME, (found) => found)).sessions;
    if (!session) throw new Error('no session');
    await keys.press('Home');
    await keys.press('Control+Shift+B');
    await aside().getByLabel('Học ngày').waitFor();
    const title = await aside().getByRole('heading').first().innerText();
    const before = keys.pressed;
    await page().keyboard.press('Control+a');
    await keys.type(digits('2025-12-03'));
    await keys.press('Enter');
    await page().getByText('Đã dời buổi học sang 03/12/2025.').waitFor();
    expect(keys.pressed - before - 8).toBeLessThanOrEqual(2);
    expect(title).toMatch(/^Buổi T[35] /u);
    await aside().waitFor({ state: 'detached' });
    await keys.press('Control+Shift+B');
    await aside()
      .getByText(/Lịch ban đầu: /u)
      .waitFor();
    await shot('class-session-moved');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Escape');
  });

  test('cancels a session for a reason and holds it again', async () => {
    await keys.press('Control+Shift+B');
    await aside().getByLabel('Học ngày').waitFor();
    await aside().getByLabel('Lý do hủy').focus();
    await keys.press('Enter');
    await aside().getByText('Chưa ghi lý do hủy buổi học.').waitFor();
    await keys.type('Mua bao');
    await keys.press('Enter');
    await page()
      .getByText(/^Đã hủy buổi /u)
      .waitFor();
    await aside().waitFor({ state: 'detached' });
    await expect
      .poll(() =>
        inBook(
          NAME,
          ({ sessions }) => sessions.filter(({ cancelled }) => cancelled !== null).length,
        ),
      )
      .toBe(1);
    await keys.press('Control+z');
    await expect
      .poll(() =>
        inBook(
          NAME,
          ({ sessions }) => sessions.filter(({ cancelled }) => cancelled !== null).length,
        ),
      )
      .toBe(0);
  });

  test('shows who left and when, and Ctrl+Z takes it back', async () => {
    await keys.press('Control+Shift+N');
    await aside().getByLabel('Ra lớp ngày').waitFor();
    await keys.type(digits('2025-11-30'));
    await keys.press('Enter');
    await aside()
      .getByText(/^Ngày ra lớp \(30\/11\/2025\) trước ngày vào lớp/u)
      .waitFor();
    await page().keyboard.press('Control+a');
    await keys.type(digits('2026-01-06'));
    await keys.press('Enter');
    await page()
      .getByText(/ra lớp ngày 06\/01\/2026\./u)
      .waitFor();
    await page().getByRole('grid', { name: 'Bảng điểm danh' }).getByText('ra lớp 06/01').waitFor();
    await shot('class-left');
    await keys.press('Control+z');
    await page()
      .getByRole('grid', { name: 'Bảng điểm danh' })
      .getByText('ra lớp 06/01')
      .waitFor({ state: 'detached' });
  });

  test('takes people from another class, and from a pasted list of names', async () => {
    await keys.press('Control+n');
    await aside().getByLabel('Tìm người, không cần dấu').waitFor();
    await aside().getByLabel('Lấy người từ').selectOption('class');
    await aside().getByLabel('Lớp khác', { exact: true }).selectOption({ label: 'Lớp hôm nay' });
    await aside().getByText('2 người phù hợp').waitFor();
    await aside().getByLabel('Kết quả ở lớp đó').selectOption('achieved');
    await aside()
      .getByText('0 người phù hợp')
      .or(aside().getByText('Không còn ai phù hợp để thêm.'))
      .first()
      .waitFor();
    await aside().getByLabel('Lấy người từ').selectOption('names');
    await aside()
      .getByLabel(/^Danh sách tên/u)
      .waitFor();
    await page().keyboard.insertText('1. tran van binh 1980\nNguyễn Thị Bab\nNgười Không Có\n');
    await aside().getByText('3 tên: 1 người sẽ thêm, 1 tên chưa có trong sổ.').waitFor();
    await shot('class-names');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Control+Enter');
    await page().getByText('41 người · 20 buổi').waitFor();
    await aside().waitFor({ state: 'detached' });
    await keys.press('Control+z');
    await page().getByText('40 người · 20 buổi').waitFor();
  });

  test('names who learns elsewhere at the hour a session is moved to', async () => {
    await keys.press('Control+n');
    await aside().getByLabel('Tìm người, không cần dấu').waitFor();
    await aside().getByLabel('Xóm').fill('');
    await aside().getByLabel('Tìm người, không cần dấu').focus();
    await keys.type('tran van binh');
    await expect.poll(() => aside().locator('tbody tr[aria-rowindex]').count()).toBe(1);
    await keys.press('Enter', 'Control+Enter');
    await page().getByText('41 người · 20 buổi').waitFor();
    await aside().waitFor({ state: 'detached' });
    await keys.press('Control+Shift+B');
    await aside().getByLabel('Học ngày').waitFor();
    await page().keyboard.press('Control+a');
    await keys.type(digits(today));
    await aside()
      .getByText(/Lớp hôm nay: 1 học viên học cả hai/u)
      .waitFor();
    await shot('class-clash');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Escape');
  });

  test('is opened again alike, removed and brought back, on the list', async () => {
    await keys.press('Control+4');
    await page().getByText('3 lớp', { exact: true }).waitFor();
    await keys.type('co ban');
    await keys.press('ArrowDown', 'Control+Shift+N');
    await expect.poll(() => aside().getByLabel('Tên lớp').inputValue()).toBe(`${NAME}, lớp 2`);
    await tabs(7);
    await keys.type(digits(addDays(today, 8 - weekday(today))));
    await aside().getByText('20 buổi sẽ được thêm').waitFor();
    await keys.press('Control+Enter');
    await page()
      .getByRole('heading', { name: `${NAME}, lớp 2` })
      .waitFor();
    await keys.press('Control+4');
    await page().getByText('2 lớp trong 4').waitFor();
    await keys.press('ArrowDown', 'Delete');
    await page()
      .getByText(/^Đã xóa lớp /u)
      .waitFor();
    await page().getByText('1 lớp trong 3').waitFor();
    await keys.press('Control+z');
    await page().getByText('2 lớp trong 4').waitFor();
    await shot('classes-list-2');
  });
});

test('the list of classes goes to Excel as it is shown', async () => {
  const file = path.join(program.dataFolder, 'Danh sách lớp.xlsx');
  await chooseInSaveDialog(program, file);
  await page()
    .getByRole('button', { name: /Xuất, in, danh mục/u })
    .press('Enter');
  await page().getByRole('menuitem', { name: 'Xuất Excel danh sách này' }).press('Enter');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await page()
    .getByText(/Danh sách lớp\.xlsx/u)
    .first()
    .waitFor();
  await shot('classes-excel');
});

describe('the skill lists, by keyboard alone', () => {
  test('are found with Ctrl+K, edited in place, and taken back', async () => {
    await keys.press('Control+k');
    await keys.type('danh muc ky nang');
    await page().getByRole('option', { name: 'Danh mục kỹ năng' }).waitFor();
    await keys.press('Enter');
    const grid = page().getByRole('grid', { name: 'Kỹ năng' });
    await grid.getByText('Chữ ký số cá nhân').waitFor();
    await shot('skills');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Control+End', 'Home', 'ArrowRight');
    await keys.type('Ban do so');
    await keys.press('Enter');
    await grid.getByText('Ban do so').waitFor();
    await keys.press('Control+z');
    await grid.getByText('Ban do so').waitFor({ state: 'detached' });
    await keys.press('Control+y');
    await grid.getByText('Ban do so').waitFor();
  });

  test('get a new version as a copy, which is the one shown', async () => {
    await keys.press('Control+n');
    await page()
      .getByText(new RegExp(`^Đã lập “Bản ngày ${formatDay(today)}”`, 'u'))
      .waitFor();
    await expect
      .poll(() => page().getByLabel('Bản', { exact: true }).locator('option').count())
      .toBe(2);
    await page().getByRole('grid', { name: 'Kỹ năng' }).getByText('Ban do so').waitFor();
    await shot('skills-version');
  });

  test('are read from a file into a version of their own, after they were looked at', async () => {
    const file = path.join(program.dataFolder, 'ky-nang.csv');
    fs.writeFileSync(file, 'Mã,Kỹ năng\nA1,Bản đồ số\nA2,Họp trực tuyến\nA3,bản đồ số\n');
    await chooseInOpenDialog(program, file);
    await keys.press('Control+i');
    await page().getByText('2 kỹ năng sẽ vào một bản mới. Chưa nhập gì.').waitFor();
    await page().getByText('Dòng 4: “bản đồ số” đã có ở dòng trên').waitFor();
    await shot('skills-file');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Enter');
    await page().getByRole('grid', { name: 'Kỹ năng' }).getByText('Họp trực tuyến').waitFor();
  });

  test('of an audience that has none are had again with one key', async () => {
    await page().getByRole('radio', { name: 'Người lao động' }).focus();
    await keys.press('Space');
    await page().getByText('Chữ ký số và hóa đơn điện tử').waitFor();
    await page().getByRole('button', { name: 'Bỏ bản này' }).press('Enter');
    await page().getByText('Đối tượng này chưa có danh mục.').waitFor();
    await keys.press('Enter');
    await page().getByText('Chữ ký số và hóa đơn điện tử').waitFor();
  });
});

test('all of it in the dark', async () => {
  await page().emulateMedia({ colorScheme: 'dark' });
  await keys.press('Control+4');
  await page()
    .getByText('Hôm nay dạy (1 lớp)')
    .or(page().getByText('2 lớp trong 4'))
    .first()
    .waitFor();
  await shot('classes-list-dark');
  await keys.press('Control+n');
  await aside().getByLabel('Tên lớp').waitFor();
  await shot('class-form-dark');
  expect(await axeFindings(page())).toEqual([]);
});
