import type { CellValue } from 'exceljs';
import { zipSync, type Zippable } from 'fflate';
import { isDay } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { limits } from './limits';
import { readMerges, type RowMerges } from './merges';
import type { ListFile, Sheet, SheetRow, SheetValue } from './sheet';
import { openXlsx, type SheetPart, type XlsxParts } from './xlsxParts';

/** Parts of a sheet that a list does not need; several of them stop the library when what they point to is missing. */
const UNNEEDED = [
  'autoFilter',
  'cols',
  'colBreaks',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetFormatPr',
  'sheetPr',
  'sheetProtection',
  'sheetViews',
  'tableParts',
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Opens an .xlsx; each sheet is read only when it is asked for.
 * @throws AppError `sheet-unreadable`, `sheet-too-large` with `{ file }`
 */
export function openXlsxList(bytes: Uint8Array, file: string): ListFile {
  const tooLarge = () => new AppError('sheet-too-large', { file });
  // The reader's own words are for programmers; whatever stopped it, the file cannot be read.
  const known = (error: unknown) =>
    error instanceof AppError
      ? error
      : new AppError('sheet-unreadable', { file }, { cause: error });
  if (bytes.byteLength > limits.fileBytes) throw tooLarge();
  let parts: XlsxParts;
  try {
    parts = openXlsx(bytes, (unpacked) => {
      if (unpacked > limits.unpackedBytes) throw tooLarge();
    });
  } catch (error) {
    throw known(error);
  }
  return {
    encoding: 'unicode',
    sheets: parts.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    read: async (index) => {
      const part = parts.sheets[index];
      try {
        if (!part) throw new Error(`no sheet ${index}`);
        return await readSheet(parts, part, tooLarge);
      } catch (error) {
        throw known(error);
      }
    },
  };
}

async function readSheet(
  parts: XlsxParts,
  part: SheetPart,
  tooLarge: () => AppError,
): Promise<Sheet> {
  const markup = part.unpack();
  const texts = parts.unpackTexts();
  if (
    count(markup, '<row') > limits.rows ||
    count(markup, '<c ') > limits.cells ||
    (texts && count(texts, '<si') > limits.cells)
  ) {
    throw tooLarge();
  }
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const only = zipSync(onlySheet(parts, markup, texts), { level: 0 });
  await workbook.xlsx.load(only.buffer, { ignoreNodes: UNNEEDED });
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const merges = readMerges(markup);
  const rows: SheetRow[] = [];
  const byNumber = new Map<number, SheetRow>();
  sheet.eachRow((row, number) => {
    const values: SheetValue[] = [];
    row.eachCell((cell, column) => {
      const value = plain(cell.value);
      if (value === null) return;
      if (column > limits.columns) throw tooLarge();
      while (values.length < column - 1) values.push(null);
      values[column - 1] = value;
    });
    const read = withMerges(number, values, merges.get(number), byNumber);
    byNumber.set(number, read);
    if (values.length > 0) rows.push(read);
  });
  return { name: part.name, rows };
}

function withMerges(
  row: number,
  values: SheetValue[],
  merges: RowMerges | undefined,
  above: ReadonlyMap<number, SheetRow>,
): SheetRow {
  // A row that holds nothing of its own stays empty, even where merged cells pass through it.
  if (merges && values.length > 0) {
    for (const column of merges.covered.keys()) if (column < values.length) values[column] = null;
    for (const [column, from] of merges.continued) {
      while (values.length <= column) values.push(null);
      values[column] = above.get(from)?.values[column] ?? null;
    }
  }
  return {
    row,
    values,
    continued: new Set(merges?.continued.keys()),
    covered: merges?.covered ?? new Map<number, number>(),
    oldFonts: new Map<number, string>(),
  };
}

/** A workbook of this one sheet, under names the library looks for. */
function onlySheet(parts: XlsxParts, markup: Uint8Array, texts: Uint8Array | null): Zippable {
  const from1904 = parts.from1904 ? '<workbookPr date1904="1"/>' : '';
  const styles = parts.unpackStyles();
  return {
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${from1904}<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    ...(texts && { 'xl/sharedStrings.xml': texts }),
    ...(styles && { 'xl/styles.xml': styles }),
    'xl/worksheets/sheet1.xml': markup,
  };
}

/** A formula gives its last value, a link its words, an error its sign, so that nothing vanishes unseen. */
function plain(value: CellValue): SheetValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value === '' ? null : value;
  }
  if (value instanceof Date) return dayOf(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('') || null;
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return plain(value.text);
  return plain(value.result);
}

/** The library puts a date at midnight UTC; local parts would be the day before, west of Greenwich. */
function dayOf(date: Date): SheetValue {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return isDay(day) ? { day } : null;
}

function count(markup: Uint8Array, tag: string): number {
  const bytes = Buffer.from(markup.buffer, markup.byteOffset, markup.byteLength);
  let found = 0;
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) found += 1;
  return found;
}
