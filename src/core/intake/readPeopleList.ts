import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/errors';
import { openList } from './openList';
import type { ListProgress, ListReader, PeopleList, ReadOptions } from './people-list';
import type { ListFile } from './sheet';
import { namesOfTwo } from './couples';
import { headIn, understand, type Head } from './understand';

/** Reads a list in this thread. */
export const readListHere: ListReader = async ({ path, fileName, options }, { onProgress }) => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file: fileName }, { cause: error });
  });
  return readPeopleList(bytes, fileName, options, onProgress);
};

/**
 * Reads a list of people from a file: from the sheet asked for, or else from the first visible one with a head that
 * names persons and somebody under it, or else from the first whose columns plainly hold persons.
 * @throws AppError `sheet-unreadable`, `sheet-locked`, `sheet-empty`, `sheet-no-name-column`, `sheet-two-persons`,
 * `sheet-only-hidden`, `sheet-too-large`, `sheet-unknown`, each with `{ file }`, and `sheet-row-empty` with
 * `{ file, row }`
 */
export async function readPeopleList(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  onProgress: (progress: ListProgress) => void = () => undefined,
): Promise<PeopleList> {
  onProgress({ phase: 'opening', done: 0, total: 0 });
  const file = await openList(bytes, fileName);
  const heads: Head[] = [];
  let isUnnamed = false;
  let hasRow = false;
  let two: ReturnType<typeof namesOfTwo> = null;
  for (const index of sheetsToRead(file, fileName, options.sheet)) {
    const sheet = await file.read(index, (done, total) =>
      onProgress({ phase: 'reading', done, total }),
    );
    const head = headIn(sheet, options);
    hasRow ||= sheet.rows.some(({ row }) => row === options.headerRow);
    isUnnamed ||= head === null && sheet.rows.length > 0;
    if (head === null) two ??= namesOfTwo(sheet);
    if (head === null) continue;
    if (head.isByContents) {
      heads.push(head);
      continue;
    }
    const list = understand(head, file, options, onProgress);
    if (list !== null) return list;
  }
  for (const head of heads) {
    const list = understand(head, file, options, onProgress);
    if (list !== null) return list;
  }
  if (options.headerRow !== null && !hasRow) {
    throw new AppError('sheet-row-empty', { file: fileName, row: options.headerRow });
  }
  if (two) throw new AppError('sheet-two-persons', { file: fileName, ...two });
  const hidden = options.sheet === null ? await hiddenList(file, options, onProgress) : null;
  if (hidden !== null) throw new AppError('sheet-only-hidden', { file: fileName, sheet: hidden });
  throw new AppError(isUnnamed ? 'sheet-no-name-column' : 'sheet-empty', { file: fileName });
}

/** The first hidden sheet with a head that names persons, and somebody under it; null for none. */
async function hiddenList(
  file: ListFile,
  options: ReadOptions,
  onProgress: (progress: ListProgress) => void,
): Promise<string | null> {
  for (const [index, { name, isHidden }] of file.sheets.entries()) {
    // What cannot be read there is no reason to refuse the rest otherwise.
    const sheet = isHidden ? await file.read(index).catch(() => null) : null;
    const head = sheet && headIn(sheet, options);
    if (head?.isByContents === false && understand(head, file, options, onProgress) !== null)
      return name;
  }
  return null;
}

function sheetsToRead(file: ListFile, fileName: string, asked: string | null): number[] {
  if (asked === null) {
    return file.sheets.flatMap(({ isHidden }, index) => (isHidden ? [] : [index]));
  }
  const index = file.sheets.findIndex(
    ({ name }) => name.normalize('NFC') === asked.normalize('NFC'),
  );
  if (index === -1) throw new AppError('sheet-unknown', { file: fileName, sheet: asked });
  return [index];
}
