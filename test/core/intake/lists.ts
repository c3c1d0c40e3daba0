import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import { readPeopleSheet } from '../../../src/core/intake/readPeopleSheet';
import { AppError } from '../../../src/domain/errors';

export const TODAY = '2025-12-15';

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
  return readPeopleSheet(await sheetOf(rows, arrange), 'danh sách.xlsx', TODAY);
}

/** The error a file is refused with. */
export async function refusal(bytes: Uint8Array) {
  const error = await readPeopleSheet(bytes, 'danh sách.xlsx', TODAY).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
}
