import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRegister } from '../../src/core/actions/change-register';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;

beforeAll(async () => {
  program = await openProgram({
    dataFolder: await folderWithOffice((core) => addClass(core, 'L', ['Lê Ân'], ['2025-10-02'])),
  });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await keys.press('Control+5');
  await program.page.getByRole('heading', { name: 'Hoạt động', level: 1 }).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const grid = (name: string) => program.page.getByRole('grid', { name });
const cells = async (name: string, row: number) =>
  grid(name).locator('tbody tr[aria-rowindex]').nth(row).locator('td').allInnerTexts();
const saved = () => program.page.locator('[data-saved=saved]').waitFor();
const says = (text: string) => program.page.getByText(text).first().waitFor();
/** Opens a tab by the key it names itself. */
const open = async (tab: string, name: string) => {
  const key = await program.page.getByRole('tab', { name: tab }).getAttribute('title');
  await keys.press(key ?? '');
  await grid(name).waitFor();
  await program.page.locator('[role=grid]:focus').waitFor();
};
/** Types a cell and goes on to the next; nothing is left as it is. */
const row = async (...texts: string[]) => {
  for (const [at, text] of texts.entries()) {
    if (text !== '') await keys.type(text);
    await keys.press(at === texts.length - 1 ? 'Enter' : 'Tab');
  }
};
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await program.page.emulateMedia({ colorScheme });
    await program.page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await program.page.emulateMedia({ colorScheme: 'light' });
};

describe('documents', () => {
  test('are typed by sign and summary; the type follows from the sign', async () => {
    await open('Văn bản', 'Văn bản đi, đến');
    await keys.press('Control+n');
    await row('hn', '', '64/KH-UBND', '', 'Triển khai Phong trào');
    await keys.press('Control+n');
    await row('', 'den', '126/KH-UBND', '', 'Phong trào của tỉnh');
    await says('2 văn bản · 1 đi · 1 đến');
    await saved();
    const [, direction, symbol, type, subject, issuer] = await cells('Văn bản đi, đến', 0);
    expect([direction, symbol, type, subject, issuer]).toEqual([
      'Đi',
      '64/KH-UBND',
      'Kế hoạch',
      'Triển khai Phong trào',
      'UBND xã Phú Bình',
    ]);
    expect((await cells('Văn bản đi, đến', 1))[1]).toBe('Đến');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('documents');
  });
});

describe('money', () => {
  test('is typed as it is spoken; what is over is said in words beside the grid', async () => {
    await open('Kinh phí', 'Kinh phí');
    await keys.press('Control+n');
    await row('hn', '', 'Ngân sách xã', 'Dự toán năm', '12,5 triệu');
    await keys.press('Control+n');
    await row('', 'da chi', '', 'Mua loa', '13.000.000');
    await says('Được giao 12.500.000 đồng · đã chi 13.000.000 đồng');
    await says('Ngân sách xã: chi vượt 500.000 đồng.');
    await saved();
    expect((await cells('Kinh phí', 0))[4]).toBe('12.500.000');
    await keys.press('Control+n', 'Tab', 'Tab', 'Tab', 'Tab');
    await keys.type('ba triệu');
    await keys.press('Enter');
    await says('Gõ số tiền như 12.500.000');
    await keys.press('Escape');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('money');
  });
});

describe('models and rewards', () => {
  test('are proposed, then recognised by a decision, and joined with a person of the book', async () => {
    await open('Mô hình', 'Mô hình, khen thưởng');
    await keys.press('Control+n');
    await row('hn', '', 'doan', 'Lê Ân', '12/QĐ-UBND', 'hn', 'da cong nhan');
    await says('1 dòng · 0 đang đề nghị · 1 đã công nhận');
    await keys.press('Control+Home');
    await program.page.getByRole('button', { name: 'Lê Ân · 1980' }).focus();
    await keys.press('Enter');
    await says('Lê Ân đã gắn với người trong sổ.');
    await program.page.locator('[role=grid]:focus').waitFor();
    await saved();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('honours');
  });
});

describe('digital teams', () => {
  test('a hamlet without a team is called out; Enter opens the members of one', async () => {
    await open('Tổ công nghệ', 'Tổ công nghệ số cộng đồng');
    await keys.press('Control+n');
    await row('Tổ Đoàn Kết', 'doan');
    await says('1 xóm chưa có tổ: Bảo Lý.');
    await saved();
    await keys.press('Control+Home', 'Enter');
    const members = 'Thành viên Tổ Đoàn Kết';
    await grid(members).waitFor();
    await program.page.locator('[role=grid]:focus').waitFor();
    await keys.press('Control+n');
    await row('Trần Bình', 'Tổ trưởng', 'hn');
    await keys.press('Control+n');
    await row('Lê Ân', 'Thành viên');
    await says('2 người · 2 đang là thành viên');
    await saved();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('members');
    await keys.press('Alt+Backspace');
    await grid('Tổ công nghệ số cộng đồng').waitFor();
    await says('1 tổ, 2 thành viên');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('teams');
    await keys.press('Control+Home', 'Delete');
    await says('0 tổ, 0 thành viên');
    await keys.press('Control+z');
    await says('1 tổ, 2 thành viên');
    await saved();
  });
});

test('all of it is in the book', async () => {
  await program.close();
  const book = await withBook(program.dataFolder, async (core) => ({
    documents: await listRegister(core, 'officialDocument', null),
    money: await listRegister(core, 'money', null),
    honours: await listRegister(core, 'honour', null),
    members: await listRegister(core, 'teamMember', null),
  }));
  expect(book.documents.map(({ direction, type }) => [direction, type])).toEqual([
    ['issued', 'KH'],
    ['received', 'KH'],
  ]);
  expect(book.money.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['planned', 12_500_000],
    ['spent', 13_000_000],
  ]);
  expect(book.honours).toMatchObject([{ state: 'recognised', kind: 'model-citizen' }]);
  expect(book.honours[0]?.personId).not.toBeNull();
  expect(book.members.map(({ name, role }) => [name, role])).toEqual([
    ['Trần Bình', 'Tổ trưởng'],
    ['Lê Ân', 'Thành viên'],
  ]);
});
