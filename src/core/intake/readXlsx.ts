import { limits } from './limits';
import type { ListFile } from './sheet';
import { tooLarge } from './sheetRows';
import { openXlsx, type XlsxParts } from './xlsxParts';
import { readXlsxSheet, type XlsxBook } from './xlsxSheet';
import { readSharedTexts, readStyles } from './xlsxStyles';

/**
 * Opens an .xlsx; each sheet is read only when it is asked for.
 * @throws AppError `sheet-too-large` with `{ file }`; Error when it is no .xlsx or not whole
 */
export function openXlsxList(bytes: Uint8Array, file: string): ListFile {
  const parts = openXlsx(bytes, (size, most) => {
    if (size > most) throw tooLarge(file);
  });
  let book: XlsxBook | null = null;
  return {
    encoding: 'unicode',
    from1904: parts.from1904,
    sheets: parts.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    read: (index, onRow = () => undefined) => {
      const part = parts.sheets[index];
      if (!part) throw new Error(`no sheet ${index}`);
      book ??= readBook(parts, file);
      return Promise.resolve(readXlsxSheet(part.name, part.unpack(), book, onRow));
    },
  };
}

function readBook(parts: XlsxParts, file: string): XlsxBook {
  const styles = parts.unpackStyles();
  const markup = parts.unpackTexts();
  const texts = markup ? readSharedTexts(markup) : [];
  if (texts.length > limits.cells) throw tooLarge(file);
  return { file, from1904: parts.from1904, styles: styles ? readStyles(styles) : [], texts };
}
