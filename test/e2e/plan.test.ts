import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  openProgram,
  type Program,
} from '../support/program';

let program: Program;
beforeAll(async () => {
  program = await openNewOffice(null);
  await press('Control+2');
});
afterAll(() => program.close());

const page = () => program.page;
const press = async (...keys: string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
/** Into a field or an open cell. */
const type = (text: string) => page().keyboard.insertText(text);
const plan = async () => {
  const current = await ask<Plan | null>(program, 'plan.current');
  if (!current) throw new Error('no plan was taken');
  return current;
};
const focusedName = () =>
  page().evaluate(
    `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName`,
  );
const focusIsOn = (name: string) => expect.poll(focusedName).toBe(name);
const grid = (name: string) => page().locator(`[role$=grid][aria-label="${name}"]`);
const row = (name: string, text: string) =>
  grid(name).locator('tbody tr').filter({ hasText: text });
const noteIn = (name: string) => grid(name).getByRole('alert');
const rowTexts = async (name: string) =>
  (await grid(name).locator('tbody tr[aria-rowindex]').allInnerTexts()).map((text) =>
    text.replace(/\s+/gu, ' ').trim(),
  );
const toasted = (text: string) => page().getByRole('status', { name: 'Thông báo' }).getByText(text);
const numbers = async () =>
  (await plan()).tasks.map(({ no, about }) => `${no} ${about.slice(0, 12)}`);
const paste = async (text: string) => {
  await program.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await press('Control+v');
};

describe('taking a plan', () => {
  test('a new office takes the plan of Phú Bình with one key', async () => {
    await page().getByText('Chưa có kế hoạch nào.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    const take = page().getByRole('button', { name: 'Làm kế hoạch của xã' }).first();
    await expect.poll(() => take.evaluate((it) => it === document.activeElement)).toBe(true);
    await press('Enter');
    await grid('Nhiệm vụ').waitFor();
    const { symbol, targets, tasks } = await plan();
    expect({ symbol, targets: targets.length, tasks: tasks.length }).toEqual({
      symbol: '64/KH-UBND',
      targets: 10,
      tasks: 9,
    });
    await focusIsOn('Nhiệm vụ');
    expect(await axeFindings(page())).toEqual([]);
  });
});

describe('targets by keyboard alone', () => {
  const first = async () => (await plan()).targets[0];

  test('all years stand in one grid', async () => {
    await press('Alt+1');
    await focusIsOn('Chỉ tiêu');
    const texts = await rowTexts('Chỉ tiêu');
    expect(texts).toHaveLength(11);
    expect(texts[3]).toContain('2025 d)');
    expect(texts[3]).toContain('≥ 50 % phấn đấu');
    expect(await axeFindings(page())).toEqual([]);
  });

  test('a value is typed over, Enter goes one row down, Ctrl+Z takes it back and Ctrl+Y does it again', async () => {
    await press('Control+Home', ...Array<string>(4).fill('ArrowRight'), '9', '0', 'Enter');
    await row('Chỉ tiêu', '2025 a)').or(row('Chỉ tiêu', '≥ 90')).first().waitFor();
    await expect.poll(first).toMatchObject({ op: '>=', value: 90 });
    await focusIsOn('Chỉ tiêu');
    expect(await row('Chỉ tiêu', 'b)').first().getAttribute('aria-selected')).toBe('true');
    await press('Control+z');
    await expect.poll(first).toMatchObject({ value: 85 });
    await row('Chỉ tiêu', '≥ 85').first().waitFor();
    await press('Control+y');
    await expect.poll(first).toMatchObject({ value: 90 });
    await press('Control+z');
    await expect.poll(first).toMatchObject({ value: 85 });
  });

  test('“trên” is typed with its sign', async () => {
    await press('ArrowUp', 'F2');
    await type('> 85,5');
    await press('Enter');
    await row('Chỉ tiêu', '> 85,5').waitFor();
    await expect.poll(first).toMatchObject({ op: '>', value: 85.5 });
    await press('Control+z');
    await expect.poll(first).toMatchObject({ op: '>=', value: 85 });
  });

  test('a value that is none stays in the cell with its sentence, and Esc gives it up', async () => {
    await press('ArrowUp', 'F2');
    await type('nhiều');
    await press('Enter');
    await noteIn('Chỉ tiêu').getByText('Gõ một số').waitFor();
    const editor = page().getByRole('textbox', { name: 'Mức' });
    expect(await editor.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(page())).toEqual([]);
    await press('Escape');
    await expect.poll(() => noteIn('Chỉ tiêu').count()).toBe(0);
    expect(await first()).toMatchObject({ value: 85 });
  });

  test('a value the plan cannot hold is explained below its row, the old one is on disk', async () => {
    await press('F2');
    await type('850');
    await press('Enter');
    await noteIn('Chỉ tiêu').getByText('Tỷ lệ phải từ 0 đến 100%, không phải 850').waitFor();
    expect(await first()).toMatchObject({ value: 85 });
    await row('Chỉ tiêu', '≥ 850').waitFor();
    await press('ArrowUp', 'Escape');
    await expect.poll(() => noteIn('Chỉ tiêu').count()).toBe(0);
    await row('Chỉ tiêu', '≥ 85').first().waitFor();
  });

  test('a target is added in the empty last row: letters, Tab, digits', async () => {
    await press('Control+n');
    await page().getByRole('combobox', { name: 'Chỉ tiêu' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await type('truong thanh co su dung chu ky so');
    await press('Tab', 'Tab', '3', '0', 'Enter');
    await expect.poll(async () => (await plan()).targets.length).toBe(11);
    expect((await plan()).targets.at(-1)).toMatchObject({
      year: 2026,
      audience: 'adults',
      indicator: 'adults-esignature',
      op: '>=',
      value: 30,
      unit: '%',
    });
    await focusIsOn('Chỉ tiêu');
  });

  test('a duplicate target is explained in its row and what is done beside it is saved', async () => {
    await press('Control+n');
    await type('truong thanh co su dung chu ky so');
    await press('Tab', 'Tab', '4', '0', 'Enter');
    await noteIn('Chỉ tiêu').getByText('Kế hoạch đã có chỉ tiêu').waitFor();
    expect((await plan()).targets).toHaveLength(11);
    expect(await grid('Chỉ tiêu').locator('td[aria-invalid=true]').count()).toBe(1);
    await press('Control+Home', 'End', 'ArrowLeft', ...'phan dau', 'Enter');
    await expect.poll(first).toMatchObject({ strength: 'phan dau' });
    await noteIn('Chỉ tiêu').getByText('Kế hoạch đã có chỉ tiêu').waitFor();
    await press('Control+z');
    await expect.poll(first).toMatchObject({ strength: null });
  });

  test('and mended there it goes in', async () => {
    await press('Control+End', 'ArrowUp', 'Home', 'F2');
    await type('2027');
    await press('Enter');
    await expect.poll(async () => (await plan()).targets.length).toBe(12);
    await expect.poll(() => noteIn('Chỉ tiêu').count()).toBe(0);
    await press('ArrowUp', 'Delete');
    await toasted('xóa 1 chỉ tiêu').waitFor();
    await expect.poll(async () => (await plan()).targets.length).toBe(11);
  });

  test('of three rows from Excel the one of the wrong width is named, the two go in, and one key takes them back', async () => {
    const good = '\t\tCán bộ, công chức, viên chức được cấp, đăng ký chữ ký số\t\t100\t%\t';
    await paste([`2025${good}`, 'một\thai', `2026${good}`].join('\r\n'));
    await page().getByText('Đã thêm 2/3 dòng vừa dán').waitFor();
    await page().getByText('Dòng 2: có 2 ô, cần 7 ô').waitFor();
    await expect.poll(async () => (await plan()).targets.length).toBe(13);
    expect(await axeFindings(page())).toEqual([]);
    await press('Control+z');
    await expect.poll(async () => (await plan()).targets.length).toBe(11);
  });

  test('rows change places with Alt and an arrow', async () => {
    const labels = async () => (await plan()).targets.slice(0, 3).map(({ label }) => label);
    await press('Control+Home', 'Alt+ArrowDown');
    await expect.poll(labels).toEqual(['b', 'a', 'c']);
    await press('Control+z');
    await expect.poll(labels).toEqual(['a', 'b', 'c']);
  });

  test('a quota belongs to a task and may be asked for each month in each hamlet', async () => {
    await press('Tab');
    while ((await focusedName()) !== 'Định mức') await press('Tab');
    await press('Control+Home', 'F2');
    await type('IV.6');
    await press('Tab');
    await press('F2');
    await type('buoi huong dan');
    await press('Tab', 'F2');
    await type('moi');
    await press('Tab', 'F2');
    await type('moi thang');
    await press('Tab', '1', '0', 'Enter');
    await expect.poll(async () => (await plan()).quotas).toHaveLength(1);
    const { quotas, tasks } = await plan();
    expect(quotas[0]).toMatchObject({
      taskId: tasks[5]?.id,
      indicator: 'guidance-sessions',
      per: 'hamlet',
      each: 'month',
      value: 10,
      unit: 'buổi',
    });
  });
});

describe('tasks by keyboard alone', () => {
  test('progress of one task after another: words, Alt+digit, Ctrl+Enter', async () => {
    await press('Alt+2');
    await focusIsOn('Nhiệm vụ');
    await press('Control+Home', 'Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.1' }).waitFor();
    await type('Đã phát 12 tin trên truyền thanh.');
    await press('Alt+2');
    expect(await axeFindings(page())).toEqual([]);
    await press('Control+Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.2' }).waitFor();
    await type('Lễ phát động ngày 10/10.');
    await press('Alt+3', 'Escape');
    await toasted('tiến độ nhiệm vụ IV.2').waitFor();
    const { tasks } = await plan();
    expect(tasks[0]).toMatchObject({
      state: 'in-progress',
      progressNote: 'Đã phát 12 tin trên truyền thanh.',
    });
    expect(tasks[1]).toMatchObject({
      state: 'done',
      percent: 100,
      progressNote: 'Lễ phát động ngày 10/10.',
    });
    await focusIsOn('Nhiệm vụ');
    expect(await row('Nhiệm vụ', 'IV.2').getAttribute('aria-selected')).toBe('true');
  });

  test('the last progress is taken back with one key', async () => {
    await press('Control+z');
    await expect
      .poll(async () => (await plan()).tasks[1])
      .toMatchObject({ state: 'not-started', percent: 0, progressNote: '' });
    await row('Nhiệm vụ', 'IV.2').getByText('Chưa làm').waitFor();
  });

  test('percent is typed in its cell, and the state follows', async () => {
    await press('End', '4', '0', 'Enter');
    await expect
      .poll(async () => (await plan()).tasks[1])
      .toMatchObject({ state: 'in-progress', percent: 40 });
    await press('ArrowUp');
    await press('1', '4', '0', 'Enter');
    await noteIn('Nhiệm vụ').getByText('Gõ số từ 0 đến 100').waitFor();
    await press('Escape');
    await press('Control+z');
    await expect.poll(async () => (await plan()).tasks[1]).toMatchObject({ percent: 0 });
  });

  test('progress half typed is on disk after the page was left', async () => {
    await press('Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.2' }).waitFor();
    await type('Đang chuẩn bị');
    await press('Control+1');
    await page().getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await expect.poll(async () => (await plan()).tasks[1]?.progressNote).toBe('Đang chuẩn bị');
    await press('Control+2');
    await focusIsOn('Nhiệm vụ');
  });

  test('a due date is typed in words; one that is none says how, and one that ends before it starts is refused', async () => {
    const due = async () => (await plan()).tasks[0]?.due;
    await press('Control+Home', ...Array<string>(4).fill('ArrowRight'), 'F2');
    await type('quy 4/2025');
    await press('Enter');
    await expect.poll(due).toEqual({ kind: 'quarter', value: '2025-Q4' });
    await row('Nhiệm vụ', 'IV.1').getByText('Quý IV/2025').waitFor();
    await press('ArrowUp', 'F2');
    await type('sớm');
    await press('Enter');
    await noteIn('Nhiệm vụ').getByText('Gõ như trong kế hoạch').waitFor();
    await press('Control+a');
    await type('từ 10/10/2025 đến 5/10/2025');
    await press('Enter');
    await noteIn('Nhiệm vụ').getByText('Thời hạn kết thúc ngày').waitFor();
    expect(await due()).toEqual({ kind: 'quarter', value: '2025-Q4' });
    await press('ArrowUp', 'Escape', 'Control+z');
    await expect.poll(due).toEqual({ kind: 'ongoing' });
  });

  test('a task without a lead is saved and carries a warning', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'F2');
    await press('Control+a', 'Backspace', 'Enter');
    await row('Nhiệm vụ', 'IV.1').getByText('Chưa có đơn vị chủ trì').waitFor();
    await page().getByText('1 việc chưa có đơn vị chủ trì').waitFor();
    await expect.poll(async () => (await plan()).tasks[0]?.lead).toEqual([]);
    expect(await axeFindings(page())).toEqual([]);
    await press('Control+z');
    await expect.poll(async () => (await plan()).tasks[0]?.lead.length).toBe(1);
  });

  test('a task moves up, in and out with Alt and arrows, and each step is taken back', async () => {
    const before = await numbers();
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
    await expect.poll(async () => (await numbers())[1]).toBe('IV.2 Duy trì, vận');
    await press('Alt+ArrowRight');
    await expect.poll(async () => (await numbers())[1]).toBe('IV.1.1 Duy trì, vận');
    await press('Alt+ArrowLeft');
    await expect.poll(async () => (await numbers())[1]).toBe('IV.2 Duy trì, vận');
    await press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(numbers).toEqual(before);
  });

  test('a task is added below, duplicated, split and removed, and each is taken back', async () => {
    const before = await numbers();
    await press('Control+Home', 'Control+n');
    await type('Mở lớp; ra quân; khen thưởng');
    await press('Enter');
    await expect.poll(async () => (await numbers())[1]).toBe('IV.2 Mở lớp; ra q');
    await press('Control+Home', 'ArrowDown', 'Control+d');
    await expect.poll(async () => (await numbers())[2]).toBe('IV.3 Mở lớp; ra q');
    await press('Control+Home', 'ArrowDown', 'Control+Shift+S');
    await expect
      .poll(async () => (await numbers()).slice(1, 5))
      .toEqual(['IV.2 Mở lớp', 'IV.3 Ra quân', 'IV.4 Khen thưởng', 'IV.5 Mở lớp; ra q']);
    await press('Control+Home', 'ArrowDown', 'Delete');
    await toasted('xóa 1 nhiệm vụ').waitFor();
    await expect.poll(async () => (await plan()).tasks.length).toBe(12);
    for (const count of [13, 11, 10, 9]) {
      await press('Control+z');
      await expect.poll(async () => (await plan()).tasks.length).toBe(count);
    }
    expect(await numbers()).toEqual(before);
  });

  test('a task is dragged by its grip before another, and that is taken back', async () => {
    const before = await numbers();
    const rows = grid('Nhiệm vụ').locator('tbody tr[aria-rowindex]');
    const grip = rows.nth(2).locator('[draggable=true]');
    await grip.dragTo(rows.nth(0), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(async () => (await numbers())[0]).toBe('IV.1 Duy trì, vận');
    await press('Control+z');
    await expect.poll(numbers).toEqual(before);
  });

  test('a task with tasks below it folds with Space', async () => {
    await press('Control+Home', 'ArrowDown', 'Alt+ArrowRight');
    await expect.poll(async () => (await numbers())[1]).toMatch(/^IV\.1\.1/u);
    await expect.poll(async () => (await rowTexts('Nhiệm vụ')).length).toBe(10);
    await press('ArrowUp', 'Space');
    await expect.poll(async () => (await rowTexts('Nhiệm vụ')).length).toBe(9);
    expect(await row('Nhiệm vụ', 'IV.1').first().getAttribute('aria-expanded')).toBe('false');
    await press('Space', 'Control+z');
    await expect.poll(async () => (await numbers())[1]).toMatch(/^IV\.2/u);
  });
});

describe('a window that is closed', () => {
  test('takes along what stands in an open cell', async () => {
    await press('Control+Home', 'ArrowRight', 'F2', 'End');
    await type(' (sửa khi đóng)');
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    program = await openProgram({ dataFolder: program.dataFolder });
    await page().locator('#page').waitFor();
    expect((await plan()).tasks[0]?.about).toMatch(/\(sửa khi đóng\)$/u);
    await press('Control+2');
    await focusIsOn('Nhiệm vụ');
  });
});

describe('evidence of a task', () => {
  const card = async () => {
    const [task] = (await plan()).tasks;
    return ask<{ evidence: { name: string }[]; history: { evidence: string | null }[] }>(
      program,
      'plan.taskCard',
      { id: task?.id },
    );
  };

  test('a file is copied into the data folder, a link is kept, and what is taken out can be put back', async () => {
    const file = path.join(program.dataFolder, 'Biên bản lễ phát động.pdf');
    fs.writeFileSync(file, 'văn bản');
    await chooseInOpenDialog(program, file);
    await press('Control+Home', 'Enter');
    await page().getByRole('button', { name: 'Thêm tệp' }).focus();
    await press('Enter');
    await page().getByRole('button', { name: 'Mở Biên bản lễ phát động.pdf' }).waitFor();
    await page().getByRole('button', { name: 'Thêm đường dẫn' }).focus();
    await press('Enter');
    await type('phubinh.gov.vn');
    await press('Enter');
    await type('Tin trên trang xã');
    await press('Enter');
    await page().getByText('Đường dẫn phải bắt đầu bằng').waitFor();
    await page().getByRole('textbox', { name: 'Đường dẫn' }).fill('https://phubinh.gov.vn/tin');
    await press('Control+Enter');
    await page().getByRole('button', { name: 'Mở Tin trên trang xã' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await page().getByRole('button', { name: 'Bỏ Tin trên trang xã' }).focus();
    await press('Enter');
    await toasted('bỏ minh chứng Tin trên trang xã').waitFor();
    await expect.poll(async () => (await card()).evidence.length).toBe(1);
    await press('Escape');
    await press('Control+z');
    await expect.poll(async () => (await card()).evidence.length).toBe(2);
    expect((await card()).history.map(({ evidence }) => evidence)[0]).toBe('+ Tin trên trang xã');
  });
});

describe('what else the plan says', () => {
  test('number and date are typed in their fields, the symbol follows, and one key each takes them back', async () => {
    await press('Alt+3');
    await focusIsOn('Số');
    await press('Control+a');
    await type('7');
    await press('Tab', 'Tab', 'Control+a');
    await type('5/10/2025');
    await press('Tab');
    await expect.poll(plan).toMatchObject({ number: 7, symbol: '07/KH-UBND', date: '2025-10-05' });
    await page().getByRole('heading', { name: 'Kế hoạch 07/KH-UBND' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await page()
      .getByRole('button', { name: /^Hoàn tác:/u })
      .focus();
    await press('Enter', 'Enter');
    await expect.poll(plan).toMatchObject({ number: 64, symbol: '64/KH-UBND', date: '2025-09-29' });
  });

  test('a day that is none is refused at the field and nothing is written', async () => {
    const field = page().getByRole('textbox', { name: 'Ngày ban hành' });
    await field.fill('31/2/2025');
    await press('Tab');
    await page().getByText('Gõ ngày như 05/11/2025.').waitFor();
    expect(await plan()).toMatchObject({ date: '2025-09-29' });
    await field.focus();
    await press('Escape');
  });

  test('legal bases, duties and the work of units are grids of the same kind', async () => {
    await grid('Căn cứ pháp lý').focus();
    await press('Control+End', 'Home', 'F2');
    await type('12/KH-UBND');
    await press('Tab', 'F2');
    await type('1/2/2026');
    await press('Enter');
    await expect
      .poll(async () => (await plan()).legalBases.at(-1))
      .toEqual({ symbol: '12/KH-UBND', date: '2026-02-01', by: '' });
    expect(await row('Phân công', 'Phòng Kinh tế').count()).toBe(1);
    await press('Control+z');
    await expect.poll(async () => (await plan()).legalBases.length).toBe(7);
  });
});

describe('all plans of the book', () => {
  const list = () =>
    ask<{ id: string; upperId: string | null; year: number }[]>(program, 'plan.list');
  const openList = async () => {
    await page()
      .getByRole('link', { name: /Các kế hoạch/u })
      .focus();
    await press('Enter');
    await focusIsOn('Các kế hoạch trong sổ');
  };

  test('the province’s plan is taken as cấp trên and the own one hung under it; a circle is refused in words', async () => {
    await openList();
    expect(await axeFindings(page())).toEqual([]);
    await press('Control+n');
    const dakLak = page().getByRole('listitem').filter({ hasText: 'Đắk Lắk' });
    await dakLak.getByRole('button', { name: 'Lấy làm cấp trên' }).focus();
    expect(await axeFindings(page())).toEqual([]);
    await press('2');
    await row('Các kế hoạch trong sổ', 'Đắk Lắk').waitFor();
    const [own, upper] = await list();
    await grid('Các kế hoạch trong sổ').focus();
    await press('Home');
    const hangs = page().getByRole('combobox', { name: 'Đặt dưới' });
    await hangs.selectOption(upper?.id ?? '');
    await expect.poll(async () => (await list())[0]?.upperId).toBe(upper?.id);
    await grid('Các kế hoạch trong sổ').focus();
    await press('ArrowDown');
    await page()
      .getByRole('heading', { name: /năm 2026 trên địa bàn tỉnh/u })
      .waitFor();
    await hangs.selectOption(own?.id ?? '');
    await page().getByText('hai kế hoạch sẽ nằm dưới lẫn nhau').waitFor();
    expect((await list())[1]?.upperId).toBeNull();
  });

  test('next year’s plan is made and opened; a plan taken out comes back with one key', async () => {
    await grid('Các kế hoạch trong sổ').focus();
    await press('Home', 'Alt+n');
    await page().getByRole('button', { name: 'Dùng kế hoạch này' }).waitFor();
    expect(await list()).toHaveLength(3);
    await openList();
    await press('End', 'Delete');
    await toasted('Đã bỏ').waitFor();
    expect(await list()).toHaveLength(2);
    await press('Control+z');
    await expect.poll(async () => (await list()).length).toBe(3);
  });

  test('a plan goes out as a file and comes in again from it', async () => {
    const file = path.join(program.dataFolder, 'ke-hoach.json');
    await chooseInSaveDialog(program, file);
    await page().getByRole('button', { name: 'Xuất tệp (.json)' }).focus();
    await press('Enter');
    await page().getByRole('button', { name: 'Mở tệp' }).waitFor();
    await chooseInOpenDialog(program, file);
    await press('Control+i');
    await page().getByRole('menuitem', { name: 'Tham khảo' }).focus();
    await press('Enter');
    await toasted('Đã nhập').waitFor();
    expect(await list()).toHaveLength(4);
  });
});
