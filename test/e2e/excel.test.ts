import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import { officeErrors } from '../support/ooxml-validator';
import { chooseInSaveDialog, type Program } from '../support/program';

let program: Program;
beforeAll(async () => {
  program = await openNewOffice(null);
  await press('Control+8');
});
afterAll(() => program.close());

const page = () => program.page;
const press = async (...keys: string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
const folder = () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'tong-hop-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
};

describe('the page “Xuất Excel” by keyboard alone', () => {
  test('without a plan leads to the plan', async () => {
    await page().getByText('Chưa có kế hoạch nên chưa có bảng để xuất.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await press('Enter');
    await page()
      .getByRole('button', { name: 'Làm kế hoạch của xã' })
      .and(page().locator(':focus'))
      .waitFor();
    await press('Enter');
    await page().getByRole('treegrid', { name: 'Nhiệm vụ' }).waitFor();
    await press('Control+8');
  });

  test('names the sheets with their rows and shows the targets', async () => {
    for (const name of [
      'Chỉ tiêu (5 dòng)',
      /^Theo xóm \(\d+ dòng\)$/u,
      'Hoạt động lớp học (5 dòng)',
    ]) {
      await page().getByRole('radio', { name }).waitFor({ state: 'attached' });
    }
    const rows = page()
      .getByRole('region', { name: 'Xem trước trang tính Chỉ tiêu' })
      .locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(5);
    expect(await axeFindings(page())).toEqual([]);
  });

  test('what is shown is what the file holds', async () => {
    await ask(program, 'figure.save', {
      id: null,
      draft: {
        indicator: 'adults-vneid-confirmed',
        day: '2025-12-10',
        numerator: 4663,
        denominator: 12142,
        source: '=1+1 Công an xã',
      },
    });
    // Asked past the pages, so they have to be opened anew.
    await page().reload();
    await page().getByRole('region', { name: 'Xem trước trang tính Chỉ tiêu' }).waitFor();
    const file = path.join(folder(), 'Tổng hợp.xlsx');
    await chooseInSaveDialog(program, file);
    await press('Control+e');
    await page().getByText('Đã ghi tệp Tổng hợp.xlsx').waitFor();
    const open = page().getByRole('button', { name: 'Mở tệp' });
    await expect.poll(() => open.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await axeFindings(page())).toEqual([]);

    const bytes = fs.readFileSync(file);
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const tabs = await page()
      .getByRole('radio')
      .evaluateAll((all) =>
        all.map((radio) => radio.closest('div')?.innerText.replace(/ \(\d+ dòng\)$/u, '') ?? ''),
      );
    expect(book.worksheets.map(({ name }) => name)).toEqual(tabs);
    const shown = await page()
      .getByRole('region', { name: 'Xem trước trang tính Chỉ tiêu' })
      .locator('tbody tr')
      .nth(3)
      .locator('td')
      .allInnerTexts();
    const row = book.worksheets[0]
      ?.getRows(1, 40)
      ?.find((each) => each.getCell(2).text.includes('VNeID'));
    expect(row?.getCell(5).value).toBe(12142);
    expect(row?.getCell(8).value).toBe(4663);
    expect(row?.getCell(4).value).toBe(shown[3]?.replace('\u00a0', ' '));
    expect(row?.getCell(9).value).toHaveProperty('formula');
    expect(shown[8]).toBe('38,4%');
    expect(shown[11]).toContain('=1+1 Công an xã');
    expect(row?.getCell(12).value).toBe(shown[11]);
  });

  test('a place that cannot be written to gives the sentence and no file', async () => {
    const place = folder();
    await chooseInSaveDialog(program, path.join(place, 'không có', 'Tổng hợp.xlsx'));
    await press('Control+e');
    await page()
      .getByRole('alert')
      .getByText('Không có thư mục để ghi tệp Tổng hợp.xlsx')
      .waitFor();
    expect(fs.readdirSync(place)).toEqual([]);
    expect(await page().getByText('Đã ghi tệp').count()).toBe(0);
  });

  test('the other sheets are shown with arrows', async () => {
    await page().getByRole('radio', { name: 'Chỉ tiêu (5 dòng)' }).focus();
    await press('ArrowRight');
    await page().getByRole('region', { name: 'Xem trước trang tính Theo xóm' }).waitFor();
    await page().getByRole('rowheader', { name: 'Tổng cộng' }).waitFor();
    await press('ArrowRight');
    await page().getByText('Số lượt người học (mỗi lần có mặt là một lượt)').waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });
});
