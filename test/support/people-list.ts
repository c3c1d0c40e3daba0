import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from 'exceljs';
import { acceptPeople } from '../../src/core/actions/accept-people';
import { readPeople } from '../../src/core/actions/import-people';
import { previewRows } from '../../src/core/actions/show-preview';
import type { Core } from '../../src/core/core';
import { sheetOf } from '../core/intake/lists';
import { temporaryFolder } from './book';

const HEAD = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Xóm', 'Số CCCD', 'Điện thoại', 'Ghi chú'];
export type ListRow = readonly [name: CellValue, ...rest: CellValue[]];

/** A list as a hamlet sends it, read. @returns the preview */
export async function readList(core: Core, rows: readonly ListRow[]): Promise<string> {
  const path = join(temporaryFolder(), 'danh-sach.xlsx');
  writeFileSync(path, await sheetOf([HEAD, ...rows.map((row) => [...row])]));
  const asked = { sheet: null, headerRow: null, choice: null };
  return readPeople(core, { reading: core.newId(), path, ...asked });
}

export function acceptList(core: Core, preview: string) {
  return acceptPeople(core, { preview, audience: null, hamletId: null, keepsApart: true });
}

export async function rowsOf(core: Core, preview: string) {
  return (await previewRows(core, { preview, show: 'all', offset: 0, limit: 1000 })).rows;
}
