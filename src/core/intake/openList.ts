import { AppError } from '../../domain/errors';
import { limits } from './limits';
import { openXlsxList } from './readXlsx';
import type { ListFile } from './sheet';
import { tooLarge, unreadable } from './sheetRows';
import { listZip } from './zip';

const SHORTEST = 8;

/** Loaded for the first file of their kind. */
const readers = {
  ods: () => import('./readOds'),
  xls: () => import('./readXls'),
  text: () => import('./readText'),
  markedUp: () => import('./readMarkedUp'),
};

/** Loads the readers of every kind of file, before the first file is there. */
export async function loadReaders(): Promise<void> {
  await Promise.all(Object.values(readers).map((load) => load()));
}

/**
 * Opens a file of lists, told by its content and not by its ending.
 * @throws AppError `sheet-unreadable`, `sheet-is-word`, `sheet-locked`, `sheet-too-large` with `{ file }`, also when a sheet is read
 */
export async function openList(bytes: Uint8Array, file: string): Promise<ListFile> {
  if (bytes.byteLength > limits.fileBytes) throw tooLarge(file);
  // The readers' own words are for programmers; whatever stopped one, the file cannot be read.
  const known = (error: unknown) => (error instanceof AppError ? error : unreadable(file, error));
  try {
    const list = await openKind(bytes, file);
    return {
      ...list,
      read: async (index, onRow) => {
        try {
          return await list.read(index, onRow);
        } catch (error) {
          throw known(error);
        }
      },
    };
  } catch (error) {
    throw known(error);
  }
}

async function openKind(bytes: Uint8Array, file: string): Promise<ListFile> {
  if (isBlank(bytes))
    return { encoding: 'utf-8', sheets: [], read: () => Promise.reject(new Error('no sheet')) };
  if (bytes.byteLength < SHORTEST) throw new Error('too short to be a list');
  if (startsWith(bytes, 'PK')) {
    const names = new Set(listZip(bytes).map(({ name }) => name));
    if (names.has('word/document.xml')) throw new AppError('sheet-is-word', { file });
    if (!names.has('content.xml')) return openXlsxList(bytes, file);
    const { openOdsList } = await readers.ods();
    return openOdsList(bytes, file);
  }
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const { openXlsList } = await readers.xls();
    return openXlsList(bytes, file);
  }
  if (startsWith(bytes, '{\\rtf')) throw new AppError('sheet-is-word', { file });
  const { openTextList } = await readers.text();
  return openTextList(bytes, file);
}

/** Nothing, or what editors leave in a text without a letter: the mark of UTF-8, spaces and ends of lines. */
function isBlank(bytes: Uint8Array): boolean {
  if (bytes.byteLength >= SHORTEST) return false;
  return Buffer.from(bytes).toString('utf8').replace('\uFEFF', '').trim() === '';
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, start.length).toString('latin1') === start;
}
