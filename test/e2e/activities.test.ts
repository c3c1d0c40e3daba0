import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRegister } from '../../src/core/actions/change-register';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;
let pressed = 0;

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice() });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const press = async (...names: string[]) => {
  pressed += names.length;
  for (const name of names) await program.page.keyboard.press(name);
};
const type = async (text: string) => {
  pressed += text.length;
  await program.page.keyboard.type(text);
};
const grid = (name: string) => program.page.getByRole('grid', { name });
const rows = (name: string) => grid(name).locator('tbody tr[aria-rowindex]:not([data-blank])');
const saved = () => program.page.locator('[data-saved=saved]').waitFor();
const paste = async (text: string) => {
  await program.app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);
  await keys.press('Control+v');
};
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await program.page.screenshot({ path: path.join(folder, `${name}.png`) });
};

describe('guidance sessions', () => {
  test('ten are entered by keyboard in a few keys each, and counted by hamlet at once', async () => {
    await keys.press('Control+5');
    await program.page.getByRole('heading', { name: 'Hoạt động', level: 1 }).waitFor();
    await keys.press('Alt+2');
    await grid('Buổi hướng dẫn').waitFor();
    await program.page.locator('[role=grid]:focus').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    const began = Date.now();
    pressed = 0;
    await type('hn');
    await press('Tab');
    await type('doan');
    await press('Tab');
    await type('Cài VNeID');
    await press('Tab');
    await type('Tổ số');
    await press('Tab');
    await type('25');
    await press('Enter');
    await press('ArrowRight');
    for (let at = 1; at < 10; at += 1) {
      await type(at % 2 === 0 ? 'd' : 'b');
      await press('Tab', 'Tab', 'Tab');
      await type(String(20 + at));
      await press('Enter');
    }
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(10);
    await saved();
    const seconds = (Date.now() - began) / 1000;
    process.stdout.write(`ten guidance sessions: ${pressed} keys, ${seconds.toFixed(1)} s\n`);
    expect(pressed).toBeLessThanOrEqual(100);
    await program.page.getByText('10 buổi · 250 lượt người').waitFor();
    await shot('guidance-ten');
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('a day that is none stays in its cell with a sentence, and is given up with Esc', async () => {
    await keys.press('Control+Home');
    await keys.type('31/2');
    await keys.press('Enter');
    await program.page.getByText('Gõ ngày như 5/10').waitFor();
    await keys.press('Escape');
    await expect.poll(() => program.page.getByText('Gõ ngày như 5/10').count()).toBe(0);
  });

  test('what was removed comes back with Ctrl+Z, and goes again with Ctrl+Y', async () => {
    await keys.press('Control+Home', 'Delete');
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(9);
    await keys.press('Control+z');
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(10);
    await keys.press('Control+y');
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(9);
    await keys.press('Control+z');
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(10);
  });

  test('rows from Excel go in, those that cannot be read are told with the reason', async () => {
    await paste(
      'hn\tBảo Lý\tDịch vụ công\tĐoàn xã\t1.250\r\nhn\tKhông Có\tDịch vụ công\tĐoàn xã\t10\r\nhn\tBảo Lý\tDịch vụ công\tĐoàn xã\tmười',
    );
    await expect.poll(() => rows('Buổi hướng dẫn').count()).toBe(11);
    await program.page
      .getByText('Dòng 2, Thôn: Không có “Không Có” trong danh sách.')
      .or(program.page.getByText('Dòng 2, Xóm: Không có “Không Có” trong danh sách.'))
      .waitFor();
    await program.page.getByText('Dòng 3, Lượt người: Gõ một số').waitFor();
    await shot('guidance-paste');
    await program.page.getByRole('button', { name: 'Đóng', exact: true }).click();
  });

  test('thousands of rows go in at once and back out with one key; of as many bad ones the first are told', async () => {
    const count = () => grid('Buổi hướng dẫn').getAttribute('aria-rowcount');
    const before = Number(await count());
    await grid('Buổi hướng dẫn').focus();
    await paste('hn\tBảo Lý\tDịch vụ công\tĐoàn xã\t12\r\n'.repeat(2500));
    await expect.poll(count).toBe(String(before + 2500));
    await saved();
    await keys.press('Control+z');
    await expect.poll(count).toBe(String(before));
    await saved();
    await paste('31/2\tBảo Lý\tDịch vụ công\r\n'.repeat(2500));
    await program.page.getByText('Đã thêm 0/2.500 dòng vừa dán.').waitFor();
    await program.page.getByText('Và 2.450 dòng nữa.').waitFor();
    expect(await count()).toBe(String(before));
    await program.page.getByRole('button', { name: 'Đóng', exact: true }).click();
  });

  test('a row with a text or a number too big for a register keeps no other row out', async () => {
    const count = () => grid('Buổi hướng dẫn').getAttribute('aria-rowcount');
    const before = Number(await count());
    await grid('Buổi hướng dẫn').focus();
    const good = 'hn\tBảo Lý\tDịch vụ công\tĐoàn xã\t12';
    const long = `hn\tBảo Lý\t${'x'.repeat(2001)}\tĐoàn xã\t12`;
    await paste([good, long, good.replace(/12$/u, '5000000000')].join('\r\n'));
    await program.page.getByText('Dòng 2, Nội dung: dài quá 2.000 ký tự.').waitFor();
    await program.page.getByText('Dòng 3, Lượt người: Gõ một số').waitFor();
    await expect.poll(count).toBe(String(before + 1));
    await saved();
    await program.page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await grid('Buổi hướng dẫn').focus();
    await keys.press('Control+z');
    await expect.poll(count).toBe(String(before));
  });
});

describe('activities', () => {
  test('news are a name and Enter; the month beside the grid counts them', async () => {
    await keys.press('Alt+1');
    await grid('Hoạt động').waitFor();
    await program.page.locator('[role=grid]:focus').waitFor();
    await keys.press('Control+n', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    for (const name of ['Ra quân', 'Lớp mới', 'Ngày hội']) {
      await keys.type(name);
      await keys.press('Enter');
    }
    await expect.poll(() => rows('Hoạt động').count()).toBe(3);
    await saved();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('activities');
  });

  test('all of it is in the book', async () => {
    await program.close();
    const { guidance, activity } = await withBook(program.dataFolder, async (core) => ({
      guidance: await listRegister(core, 'guidance', null),
      activity: await listRegister(core, 'activity', null),
    }));
    expect(guidance).toHaveLength(11);
    expect(guidance.map(({ topic }) => topic)).toContain('Cài VNeID');
    expect(guidance.reduce((sum, { turns }) => sum + turns, 0)).toBe(250 + 1250);
    expect(activity.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ra quân', 'news'],
      ['Lớp mới', 'news'],
      ['Ngày hội', 'news'],
    ]);
  });
});
