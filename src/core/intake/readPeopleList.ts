import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/errors';
import { findHeader, type Header } from './columns';
import { openList } from './openList';
import type { ListColumn, ListProgress, ListReader, PeopleList, ReadOptions } from './people-list';
import { readPersonRows } from './personRows';
import { valueText, type Sheet, type SheetRow } from './sheet';

const TOP_ROWS = 15;

/** Reads a list in this thread. */
export const readListHere: ListReader = async ({ path, fileName, options }, { onProgress }) => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file: fileName }, { cause: error });
  });
  return readPeopleList(bytes, fileName, options, onProgress);
};

/**
 * Reads a list of people from a file.
 * @throws AppError `sheet-unreadable`, `sheet-locked`, `sheet-empty`, `sheet-no-name-column`, `sheet-too-large`,
 * `sheet-unknown`, each with `{ file }`
 */
export async function readPeopleList(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  onProgress: (progress: ListProgress) => void = () => undefined,
): Promise<PeopleList> {
  onProgress({ phase: 'opening', done: 0, total: 0 });
  const file = await openList(bytes, fileName);
  let unnamed = false;
  for (const [index, { isHidden }] of file.sheets.entries()) {
    if (isHidden) continue;
    const sheet = await file.read(index, (done, total) =>
      onProgress({ phase: 'reading', done, total }),
    );
    const header = findHeader(sheet);
    unnamed ||= !header && sheet.rows.length > 0;
    if (!header) continue;
    const people = readPersonRows(rowsUnder(header, sheet), header, options.today);
    if (people.rows.length + people.rejected.length === 0) {
      throw new AppError('sheet-empty', { file: fileName });
    }
    return {
      encoding: file.encoding,
      sheets: file.sheets,
      sheet: sheet.name,
      headerRow: header.row,
      top: sheet.rows
        .slice(0, TOP_ROWS)
        .map(({ row, values }) => ({ row, texts: values.map(valueText) })),
      look: header.columns.map(({ title }) => title).join('|'),
      columns: header.columns.map(({ at, title, meaning }): ListColumn => ({
        at,
        title,
        meaning,
        coding: 'unicode',
        codingBy: null,
        samples: [],
      })),
      ...people,
      hamletOfAll: null,
    };
  }
  throw new AppError(unnamed ? 'sheet-no-name-column' : 'sheet-empty', { file: fileName });
}

/** The rows under the header; what the header's own cells reach down to still belongs to it. */
function rowsUnder(header: Header, sheet: Sheet): SheetRow[] {
  const below = sheet.rows.filter((row) => row.row > header.row);
  const first = below.findIndex((row) => !header.name.some((at) => row.continued.has(at)));
  return first === -1 ? [] : below.slice(first);
}
