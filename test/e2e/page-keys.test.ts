import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, removeFolder, rosterNames } from './people-book';

let program: Program;
let classId = '';

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp', rosterNames(3), ['2025-10-02', '2025-10-07']);
  });
  program = await openProgram({ dataFolder });
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

/** What the `?` sheet lists for the page on show, and for every page. */
async function listedKeys(): Promise<{ here: string[]; everywhere: string[] }> {
  const { page } = program;
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const of = (title: string) =>
    dialog
      .locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
      .locator('kbd')
      .allInnerTexts();
  const found = { here: await of('Ở trang này'), everywhere: await of('Ở mọi trang') };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return found;
}

/** Bare digits and arrows may do another thing in another column; keys with Ctrl, Alt or F1…F12 may not. */
const commands = (keys: readonly string[]) => keys.filter((key) => /\+.|^F\d+$/u.test(key));
const twice = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

const pages: readonly [path: string, heading: RegExp][] = [
  ['/', /Tổng quan/u],
  ['/nguoi-dan', /Người dân/u],
  ['/nguoi-dan/xac-nhan', /Xác nhận VNeID/u],
  ['/lop-hoc', /^Lớp học/u],
  ['/lop-hoc/ky-nang', /Danh mục kỹ năng/u],
  ['/lop-hoc/CLASS', /^Lớp$/u],
  ['/lop-hoc/CLASS/phieu', /Phiếu điểm danh/u],
  ['/lop-hoc/CLASS/nhap-tu-giay', /Nhập từ giấy/u],
  ['/lop-hoc/CLASS/ket-qua', /Xét kết quả/u],
  ['/hoat-dong', /Hoạt động/u],
  ['/chi-tieu', /Chỉ tiêu/u],
  ['/cai-dat', /Cài đặt/u],
];

test.each(pages)(
  'no two commands of %s have the same key, nor one of the rail’s',
  async (to, heading) => {
    await program.page.evaluate(
      (hash) => {
        window.location.hash = hash;
      },
      `#${to.replace('CLASS', classId)}`,
    );
    await program.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const { here, everywhere } = await listedKeys();
    expect(twice(commands(here))).toEqual([]);
    expect(everywhere).toEqual(expect.arrayContaining(['Ctrl+1', 'Ctrl+9', 'Ctrl+K', 'F1']));
    // What a page takes for itself is not told as the frame's.
    expect(here.filter((key) => commands(everywhere).includes(key))).toEqual([]);
  },
);

test('the sheet of a class names each of its commands', async () => {
  await program.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/lop-hoc/${classId}`);
  await program.page.getByRole('grid', { name: 'Bảng điểm danh' }).waitFor();
  const { here } = await listedKeys();
  const known =
    'F2 F3 F8 F9 Shift+F2 Shift+F3 Ctrl+N Ctrl+B Ctrl+G Ctrl+P Ctrl+E Ctrl+O Ctrl+Enter';
  const more = 'Ctrl+Shift+N Ctrl+Shift+B Ctrl+Shift+L Ctrl+Z Ctrl+Y Alt+←';
  expect(here).toEqual(expect.arrayContaining(`${known} ${more}`.split(' ')));
});
