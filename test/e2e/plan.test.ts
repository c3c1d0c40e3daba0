import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import type { Program } from '../support/program';

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
const row = (name: string, text: string) =>
  page().getByRole('grid', { name }).getByRole('row').filter({ hasText: text });

describe('the page “Kế hoạch” by keyboard alone', () => {
  test('a new office takes the plan of Phú Bình with one key', async () => {
    await page().getByText('Chưa có kế hoạch nào.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    const take = page().getByRole('button', { name: 'Lấy kế hoạch này' });
    await expect.poll(() => take.evaluate((it) => it === document.activeElement)).toBe(true);
    await press('Enter');
    await page().getByRole('grid', { name: 'Nhiệm vụ' }).waitFor();
    const { symbol, targets, tasks } = await plan();
    expect({ symbol, targets: targets.length, tasks: tasks.length }).toEqual({
      symbol: '64/KH-UBND',
      targets: 10,
      tasks: 9,
    });
    expect(await axeFindings(page())).toEqual([]);
  });

  test('shows the five targets of the year with what they ask for', async () => {
    const rows = page().getByRole('grid', { name: 'Chỉ tiêu' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(5);
    const texts = await rows.allInnerTexts();
    expect(texts.map((text) => text.slice(0, 2))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)']);
    expect(texts[3]).toContain('≥ 50%');
    expect(texts[3]).toContain('phấn đấu');
  });

  test('a target is typed over in its cell, Enter goes one row down, Ctrl+Z takes it back', async () => {
    await expect.poll(focusedName).toBe('Nhiệm vụ');
    await press('Shift+Tab', 'Home', '9', '0', 'Enter');
    await row('Chỉ tiêu', 'a)').getByText('≥ 90%').waitFor();
    expect((await plan()).targets[0]).toMatchObject({ op: '>=', value: 90 });
    expect(await focusedName()).toBe('Chỉ tiêu');
    expect(await row('Chỉ tiêu', 'b)').getAttribute('aria-selected')).toBe('true');
    await press('Control+z');
    await row('Chỉ tiêu', 'a)').getByText('≥ 85%').waitFor();
    expect((await plan()).targets[0]).toMatchObject({ op: '>=', value: 85 });
  });

  test('a target that is none is refused at the cell and the old one stays', async () => {
    await press('Home', 'F2');
    await page()
      .getByRole('textbox', { name: /^Mức phải đạt/u })
      .fill('850');
    await press('Enter');
    await page().getByRole('alert').getByText('Mức là số từ 0 đến 100').waitFor();
    expect((await plan()).targets[0]).toMatchObject({ value: 85 });
    await press('Escape');
    await row('Chỉ tiêu', 'a)').getByText('≥ 85%').waitFor();
    expect(await focusedName()).toBe('Chỉ tiêu');
  });

  test('“trên” is typed with its sign', async () => {
    await press('Home', 'F2');
    await page()
      .getByRole('textbox', { name: /^Mức phải đạt/u })
      .fill('> 85,5');
    await press('Enter');
    await row('Chỉ tiêu', 'a)').getByText('> 85,5%').waitFor();
    await press('Control+z');
    await row('Chỉ tiêu', 'a)').getByText('≥ 85%').waitFor();
  });

  test('progress of one task after another: words, Alt+digit, Ctrl+Enter', async () => {
    await press('Tab', 'Home', 'Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.1' }).waitFor();
    await type('Đã phát 12 tin trên truyền thanh.');
    await press('Alt+2');
    expect(await axeFindings(page())).toEqual([]);
    await press('Control+Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.2' }).waitFor();
    await type('Lễ phát động ngày 10/10.');
    await press('Alt+3', 'Escape');
    await page().getByText('Đã lưu tiến độ nhiệm vụ IV.2.').waitFor();
    const { tasks } = await plan();
    expect(tasks[0]).toMatchObject({
      state: 'in-progress',
      progressNote: 'Đã phát 12 tin trên truyền thanh.',
    });
    expect(tasks[1]).toMatchObject({ state: 'done', progressNote: 'Lễ phát động ngày 10/10.' });
    expect(await focusedName()).toBe('Nhiệm vụ');
    expect(await row('Nhiệm vụ', 'IV.2').getAttribute('aria-selected')).toBe('true');
  });

  test('the last progress is taken back with one key', async () => {
    await press('Control+z');
    await expect
      .poll(async () => (await plan()).tasks[1])
      .toMatchObject({ state: 'not-started', progressNote: '' });
    await row('Nhiệm vụ', 'IV.2').getByText('Chưa làm').waitFor();
  });

  test('progress half typed is on disk after the page was left', async () => {
    await press('Enter');
    await page().getByRole('heading', { name: 'Nhiệm vụ IV.2' }).waitFor();
    await type('Đang chuẩn bị');
    await press('Control+1');
    await page().getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await expect.poll(async () => (await plan()).tasks[1]?.progressNote).toBe('Đang chuẩn bị');
    await press('Control+2');
    await page().getByRole('grid', { name: 'Nhiệm vụ' }).waitFor();
  });

  test('number, symbol and date are entered with Enter from field to field and can be taken back', async () => {
    await press('Alt+S');
    await page().getByRole('textbox', { name: 'Số', exact: true }).waitFor();
    await type('7');
    await press('Enter', 'Enter');
    await page().getByRole('textbox', { name: 'Ngày ban hành' }).fill('5/10/2025');
    await press('Enter');
    await page().getByText('07/KH-UBND · 05/10/2025').waitFor();
    await page().getByRole('complementary').waitFor({ state: 'detached' });
    expect(await plan()).toMatchObject({ number: 7, symbol: '07/KH-UBND', date: '2025-10-05' });
    await press('Control+z');
    await page().getByText('64/KH-UBND · 29/09/2025').waitFor();
    expect(await plan()).toMatchObject({ number: 64, symbol: '64/KH-UBND', date: '2025-09-29' });
  });

  test('a day that is none is refused at the field and nothing is written', async () => {
    await press('Alt+S');
    await page().getByRole('textbox', { name: 'Ngày ban hành' }).fill('31/2/2025');
    await press('Enter');
    await page().getByText('Ngày viết theo kiểu 29/09/2025.').waitFor();
    expect(await plan()).toMatchObject({ date: '2025-09-29' });
    await press('Escape');
  });

  test('legal bases, units and money unfold', async () => {
    await page().getByText('Căn cứ, đơn vị, kinh phí, nơi nhận').focus();
    await press('Enter');
    await page().getByText('57-NQ/TW ngày 22/12/2024 của Bộ Chính trị').waitFor();
    await page().getByText('Đơn vị thực hiện (9)').waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });
});
