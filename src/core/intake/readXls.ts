import { CFB } from '@e965/xlsx';
import { AppError } from '../../domain/errors';
import type { ListFile } from './sheet';
import { readXlsBook } from './xlsBook';
import { readXlsSheet } from './xlsSheet';

/** The part of the library's container that is used here; it has no types. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Buffer; readonly size?: number }[];
}
const containers = CFB as {
  /** Of a buffer it gives buffers. */
  read(bytes: Buffer, options: { type: 'buffer' }): Container;
};

/**
 * Opens an .xls of Excel 5.0 to 2003; each sheet is read only when it is asked for.
 * @throws AppError `sheet-is-word`, `sheet-locked`, `sheet-too-large` with `{ file }`; Error when it is no workbook or not whole
 */
export function openXlsList(bytes: Uint8Array, file: string): ListFile {
  const container = containers.read(bufferOf(bytes), { type: 'buffer' });
  const stream = streamOf(container, 'Workbook') ?? streamOf(container, 'Book');
  // A workbook of today that has a password lies in a container of before.
  if (streamOf(container, 'EncryptedPackage')) throw new AppError('sheet-locked', { file });
  if (!stream && streamOf(container, 'WordDocument')) throw new AppError('sheet-is-word', { file });
  if (!stream) throw new Error('no workbook');
  const book = readXlsBook(stream, file);
  if (book.isLocked) throw new AppError('sheet-locked', { file });
  return {
    encoding: 'unicode',
    from1904: book.from1904,
    sheets: book.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    read: (index, onRow = () => undefined) => {
      const place = book.sheets[index];
      if (!place) throw new Error(`no sheet ${index}`);
      return Promise.resolve(readXlsSheet({ stream, book, file }, place, onRow));
    },
  };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function streamOf({ FullPaths, FileIndex }: Container, name: string): Buffer | null {
  // Only at the root: a workbook may lie inside another document. Capitals do not count ([MS-CFB] 2.6.4).
  const at = FullPaths.findIndex(
    (path) => /^[^/]*\/([^/]*)$/u.exec(path)?.[1]?.toLowerCase() === name.toLowerCase(),
  );
  const { content, size = 0 } = FileIndex[at] ?? {};
  if (content && content.length < size) throw new Error('a stream is cut off');
  return content ?? null;
}
