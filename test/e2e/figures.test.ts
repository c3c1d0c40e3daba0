import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../src/domain/indicator/figure';
import type { Measure } from '../../src/domain/indicator/measure';
import { axeFindings } from '../support/axe';
import { pressWhileBusy } from '../support/busy';
import { ask, openNewOffice } from '../support/new-office';
import type { Program } from '../support/program';

const VNEID = 'Người trưởng thành được xác nhận trên VNeID';

let program: Program;
beforeAll(async () => {
  program = await openNewOffice('phu-binh-2025');
  await press('Control+6');
  await page().getByRole('grid', { name: 'Kế hoạch và thực hiện' }).waitFor();
});
afterAll(() => program.close());

const page = () => program.page;
const press = async (...keys: string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
const type = (text: string) => page().keyboard.type(text);
const figures = () => ask<Figure[]>(program, 'figure.list');
const vneid = async () => {
  const { measures } = await ask<{ measures: Measure[] }>(program, 'figure.status', {
    period: '2025-Q4',
  });
  return measures.find(({ indicator }) => indicator === 'adults-vneid-confirmed');
};
const row = (table: string, text: string) =>
  page().getByRole('grid', { name: table }).getByRole('row').filter({ hasText: text });
const field = (name: string) =>
  page().getByRole('complementary').getByRole('textbox', { name, exact: true });
const isFocused = (name: string) =>
  field(name).evaluate((element) => element === document.activeElement);

describe('the page “Chỉ tiêu” by keyboard alone', () => {
  test('shows the targets of the period’s year and that nothing is known yet', async () => {
    const rows = page().getByRole('grid', { name: 'Kế hoạch và thực hiện' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(5);
    for (const text of await rows.allInnerTexts()) expect(text).toContain('Chưa có số');
    await page().getByText('Chưa nhập số nào.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });

  test('a VNeID figure goes in with Enter from field to field, and the target’s actual follows', async () => {
    await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await page().getByText('Thường do Công an xã cung cấp.').waitFor();
    await expect.poll(() => isFocused('Số người đạt')).toBe(true);
    expect(await axeFindings(page())).toEqual([]);
    await type('4.663');
    await press('Enter');
    await type('12142');
    await page().getByText('Bằng 38,4%, kế hoạch ≥ 50%.').waitFor();
    await press('Enter');
    await type('Công an xã, BC 12/BC-CAX');
    await press('Enter', 'ArrowUp', 'ArrowDown', 'Enter');
    const target = row('Kế hoạch và thực hiện', VNEID);
    await target.getByText('4.663/12.142').waitFor();
    await target.getByText('38,4%').waitFor();
    expect(await figures()).toMatchObject([
      {
        indicator: 'adults-vneid-confirmed',
        day: '2025-12-14',
        numerator: 4663,
        denominator: 12142,
        source: 'Công an xã, BC 12/BC-CAX',
      },
    ]);
    expect(await vneid()).toMatchObject({
      toEnd: 4663,
      denominator: 12142,
      state: 'short',
      had: 'typed',
      asOf: '2025-12-14',
    });
  });

  test('the form then stands ready for the next target, whose persons are counted', async () => {
    await expect.poll(() => isFocused('Số người đạt (để trống: đếm từ sổ)')).toBe(true);
    await press('Enter');
    await type('310');
    await press('Enter');
    await type('Phòng Kinh tế');
    // An impatient hand: the figure goes in once all the same.
    await pressWhileBusy(page(), ['Control+Enter', 'Control+Enter', 'Control+Enter']);
    await expect.poll(figures).toHaveLength(2);
    expect((await figures()).find(({ denominator }) => denominator === 310)).toMatchObject({
      indicator: 'workers-digital-skills',
      numerator: null,
      source: 'Phòng Kinh tế',
    });
    // It was the last target: the form closes and the table has the keyboard again.
    await page().getByRole('complementary').waitFor({ state: 'detached' });
    const table = page().getByRole('grid', { name: 'Kế hoạch và thực hiện' });
    await expect
      .poll(() => table.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await figures()).toHaveLength(2);
  });

  test('every column says where its number comes from', async () => {
    const text = await row('Kế hoạch và thực hiện', VNEID).innerText();
    for (const part of ['≥ 50%', '4.663/12.142', 'nhập tay', 'Công an xã, BC 12/BC-CAX']) {
      expect(text).toContain(part);
    }
    const counted = await row('Kế hoạch và thực hiện', 'doanh nghiệp, HTX').innerText();
    expect(counted).toContain('đếm từ sổ');
    expect(counted).toContain('Phòng Kinh tế');
  });

  test('what is missing or wrong is said at its field and nothing is written', async () => {
    await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await expect.poll(() => isFocused('Số người đạt')).toBe(true);
    await press('Control+Enter');
    await page().getByText('Chỉ tiêu này không đếm được từ sổ.').waitFor();
    await type('13000');
    await field('Nguồn số liệu').fill('');
    await press('Control+Enter');
    await page().getByText('Số đạt (13.000) lớn hơn tổng số (12.142).').waitFor();
    expect(await isFocused('Số người đạt')).toBe(true);
    expect(await axeFindings(page())).toEqual([]);
    await field('Số người đạt').fill('5000');
    await press('Control+Enter');
    await page().getByText('Chưa ghi nguồn số liệu.').waitFor();
    expect(await isFocused('Nguồn số liệu')).toBe(true);
    await press('Escape');
    expect(await figures()).toHaveLength(2);
  });

  test('a form closed too soon has what was typed when it is opened again', async () => {
    await press('Enter');
    await expect.poll(() => field('Số người đạt').inputValue()).toBe('5.000');
    await field('Nguồn số liệu').fill('Công an xã');
    await press('Escape');
  });

  test('a figure of a day after the period says that the table does not change', async () => {
    await press('Enter');
    await field('Ngày của số liệu').fill('20/12/2025');
    await page().getByText('Ngày này sau kỳ đang chọn (đến 14/12/2025)').waitFor();
    await press('Escape');
  });

  test('a figure typed wrongly is corrected, taken away and brought back', async () => {
    await row('Số đã nhập', VNEID).click();
    await expect.poll(() => isFocused('Số người đạt')).toBe(true);
    expect(await field('Số người đạt').inputValue()).toBe('4.663');
    await type('6100');
    await press('Control+Enter');
    await row('Kế hoạch và thực hiện', VNEID).getByText('6.100/12.142').waitFor();
    await row('Kế hoạch và thực hiện', VNEID).getByText(/Đạt$/u).waitFor();
    await page().getByRole('complementary').waitFor({ state: 'detached' });
    await press('Control+z');
    await row('Kế hoạch và thực hiện', VNEID).getByText('4.663/12.142').waitFor();

    await page().getByRole('grid', { name: 'Số đã nhập' }).focus();
    await press('Home');
    const before = await figures();
    await press('Delete');
    await page().getByText('Đã xóa số ngày').waitFor();
    expect(await figures()).toHaveLength(1);
    await press('Control+z');
    await expect.poll(figures).toHaveLength(2);
    const bare = (list: Figure[]) =>
      list.map(({ id: _, ...draft }) => draft).sort((a, b) => a.denominator - b.denominator);
    expect(bare(await figures())).toEqual(bare(before));
  });

  test('the history can be narrowed to one indicator', async () => {
    await page().getByLabel('Xem số đã nhập của').selectOption({ label: VNEID });
    const rows = page().getByRole('grid', { name: 'Số đã nhập' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(1);
    await page().getByText('1 lần nhập').waitFor();
  });

  test('digits typed without a pause stand in the order they were typed', async () => {
    await press('Control+1', 'Control+6');
    await page().getByRole('grid', { name: 'Kế hoạch và thực hiện' }).waitFor();
    await press('Home', 'Enter');
    const total = field('Tổng số');
    for (const digits of ['310', '9876543', '12345678', '1020304', '55501']) {
      await total.focus();
      await press('Control+a');
      await type(digits);
      expect(await total.inputValue()).toBe(digits);
    }
    await press('Control+a', 'Delete', 'Escape');
  });
});
