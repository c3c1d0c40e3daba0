import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { stopReading } from '../../../src/core/actions/import-people';
import { otherLists } from '../../../src/core/actions/other-lists';
import { contents, officeBook, temporaryFolder } from '../../support/book';

const HEAD = ['STT', 'Họ và tên', 'Năm sinh'];
const sheets = {
  'Thôn 1': [HEAD, [1, 'Nguyễn Thị Ánh', 1985]],
  'Thôn 2': [['DANH SÁCH'], HEAD, [1, 'Bùi Văn An', 1990], [2, 'Lê Văn Bình', 1970]],
  'Tổng hợp': [
    ['Thôn', 'Số người'],
    ['Thôn 1', 1],
    ['Thôn 2', 2],
  ],
  Trống: [],
  'Thôn 3': [HEAD, [1, 'Lê Thị Lụa', 1950]],
} as const;

async function file(): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  const path = join(temporaryFolder(), 'ds.xlsx');
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

describe('the other sheets of a file', () => {
  it('are named with their people where they hold lists; nothing is written or kept', async () => {
    const core = await officeBook();
    const before = contents(core);
    const asked = [...Object.keys(sheets).slice(1), 'Không có'];
    const found = await otherLists(core, { reading: 'r', path: await file(), sheets: asked });
    expect(found.lists).toEqual([
      { sheet: 'Thôn 2', persons: 2 },
      { sheet: 'Thôn 3', persons: 1 },
    ]);
    expect(contents(core)).toEqual(before);
    expect([core.previews.size, core.readings.size]).toEqual([0, 0]);
  });

  it('are stopped as a reading is', async () => {
    const core = await officeBook();
    const looking = otherLists(core, { reading: 'r', path: await file(), sheets: ['Thôn 2'] });
    stopReading(core, 'r');
    await expect(looking).rejects.toThrow('reading-stopped');
    expect(core.readings.size).toBe(0);
  });

  it('of a file that has gone are an error, not none', async () => {
    const core = await officeBook();
    const path = join(temporaryFolder(), 'mất.xlsx');
    const looking = otherLists(core, { reading: 'r', path, sheets: ['Thôn 2'] });
    await expect(looking).rejects.toThrow('file-missing');
  });
});
