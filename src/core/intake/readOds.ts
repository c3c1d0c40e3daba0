import { AppError } from '../../domain/errors';
import { limits } from './limits';
import { readMarkup } from './markup';
import { readOdsSheet } from './odsSheet';
import { readOdsStyles } from './odsStyles';
import type { ListFile } from './sheet';
import { tooLarge } from './sheetRows';
import { listZip, unpackEntry } from './zip';

const TABLE = '<table:table ';
const END_OF_TABLE = '</table:table>';
const NULL_DATE_1904 = /<table:null-date\b[^>]*"1904-01-01"/u;

/**
 * Opens an .ods; of its content only the sheet that is asked for is read.
 * @throws AppError `sheet-locked`, `sheet-too-large` with `{ file }`; Error when it is no .ods or not whole
 */
export function openOdsList(bytes: Uint8Array, file: string): ListFile {
  const entries = listZip(bytes);
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw tooLarge(file);
  const unpack = (name: string, most: number): Buffer | null => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (!entry) return null;
    if (entry.size > most) throw tooLarge(file);
    const unpacked = unpackEntry(bytes, entry);
    return Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
  };
  const manifest = unpack('META-INF/manifest.xml', limits.partBytes);
  if (manifest?.includes('encryption-data')) throw new AppError('sheet-locked', { file });
  const kind = unpack('mimetype', limits.partBytes)?.toString('latin1').trim() ?? '';
  if (kind !== '' && !kind.includes('opendocument.spreadsheet')) throw new Error(kind);
  const content = unpack('content.xml', limits.unpackedBytes);
  if (!content) throw new Error('no content');
  const book = unpack('styles.xml', limits.partBytes);
  const styles = readOdsStyles([...(book ? [book] : []), stylesOf(content)]);
  const tables = tablesOf(content);
  return {
    encoding: 'unicode',
    from1904: NULL_DATE_1904.test(content.toString('latin1', 0, content.indexOf(TABLE))),
    sheets: tables.map(({ name, style }) => ({ name, isHidden: styles.isHidden(style) })),
    read: (index, onRow = () => undefined) => {
      const table = tables[index];
      if (!table) throw new Error(`no sheet ${index}`);
      return Promise.resolve(readOdsSheet(table.name, table.markup, file, styles, onRow));
    },
  };
}

/** Fonts and styles stand before the body; they are made whole again without it. */
function stylesOf(content: Buffer): Uint8Array {
  const body = content.indexOf('<office:body');
  if (body === -1) throw new Error('no body');
  return Buffer.concat([content.subarray(0, body), Buffer.from('</office:document-content>')]);
}

interface Table {
  readonly name: string;
  readonly style: string;
  readonly markup: Uint8Array;
}

/** In the order of the tabs. */
function tablesOf(content: Buffer): Table[] {
  const tables: Table[] = [];
  if (!content.includes('</office:document-content>')) throw new Error('content is cut off');
  for (let at = content.indexOf(TABLE); at !== -1;) {
    const close = content.indexOf(END_OF_TABLE, at);
    if (close === -1) throw new Error('table is cut off');
    const end = close + END_OF_TABLE.length;
    const tag = content.subarray(at, content.indexOf('>', at) + 1);
    tables.push({ ...namesIn(tag), markup: content.subarray(at, end) });
    at = content.indexOf(TABLE, end);
  }
  if (tables.length === 0) throw new Error('no table');
  return tables;
}

function namesIn(tag: Buffer): { name: string; style: string } {
  let names = { name: '', style: '' };
  readMarkup([tag, Buffer.from(END_OF_TABLE)], {
    open(_, attributes) {
      names = {
        name: attributes['table:name'] ?? '',
        style: attributes['table:style-name'] ?? '',
      };
    },
    close: () => undefined,
    text: () => undefined,
  });
  return names;
}
