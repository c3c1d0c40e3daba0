import { CFB } from '@e965/xlsx';
import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import type { ReadOptions } from '../../../src/core/intake/people-list';
import { AppError } from '../../../src/domain/errors';

export const TODAY = '2025-12-15';

export const found: ReadOptions = {
  sheet: null,
  headerRow: null,
  choice: null,
  remembered: {},
  today: TODAY,
};

/** An .xlsx of these rows, after `arrange` has merged, hidden or named what it likes. */
export async function sheetOf(
  rows: readonly (readonly CellValue[])[],
  arrange: (sheet: Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow([...row]);
  arrange(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readRows(
  rows: readonly (readonly CellValue[])[],
  arrange?: (sheet: Worksheet) => void,
) {
  return readPeopleList(await sheetOf(rows, arrange), 'danh sách.xlsx', found);
}

/** The error a file is refused with. */
export async function refusal(bytes: Uint8Array) {
  const error = await readPeopleList(bytes, 'danh sách.xlsx', found).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
}

/** A container of before with these streams. */
export function container(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const library = CFB as {
    utils: { cfb_new(): unknown; cfb_add(made: unknown, name: string, content: Buffer): void };
    write(made: unknown, options: { type: 'buffer' }): Buffer;
  };
  const made = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    library.utils.cfb_add(made, `/${name}`, content);
  return library.write(made, { type: 'buffer' });
}
