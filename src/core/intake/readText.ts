import { parse as parsePath } from 'node:path';
import Papa from 'papaparse';
import { decodeText } from './decodeText';
import type { ListFile } from './sheet';
import { SheetRows } from './sheetRows';

const DELIMITERS = [';', ',', '\t', '|'];
const ROWS_TO_JUDGE = 60;
const ROWS_A_REPORT = 500;

/**
 * Opens a text file: one of separated values, or a web page or XML table under another ending.
 * @throws Error when it is no text, or another kind of document
 */
export async function openTextList(bytes: Uint8Array, file: string): Promise<ListFile> {
  const { text, encoding } = decodeText(bytes);
  const start = text.slice(0, 1000).trimStart();
  // Also tables of programs before Excel (DIF, SYLK): read as text their marks would be persons.
  if (/^(?:%PDF|\{\\rtf|%!PS|ID;P\w*(?:;[NE])*\r?\n|TABLE\r?\n0,1\r?\n)/u.test(start))
    throw new Error('another kind of document');
  if (start.startsWith('<')) {
    const { openMarkedUpList } = await import('./readMarkedUp');
    return { ...openMarkedUpList(text, file), encoding };
  }
  return openCsvList(text, encoding, file);
}

/** Values stay text: a zero in front of a telephone number is no number's. Rows count as a spreadsheet counts them. */
function openCsvList(text: string, encoding: string, file: string): ListFile {
  const name = parsePath(file).name;
  return {
    encoding,
    sheets: [{ name, isHidden: false }],
    read: (index, onRow = () => undefined) => {
      if (index !== 0) throw new Error(`no sheet ${index}`);
      const rows = new SheetRows(file);
      const records = recordsOf(text);
      for (const [at, record] of records.entries()) {
        for (const [column, value] of record.entries())
          rows.put(at + 1, column, withoutFormula(value), null);
        if (at % ROWS_A_REPORT === 0) onRow(at, records.length);
      }
      return Promise.resolve({ name, rows: rows.finish([]) });
    },
  };
}

/** `="0912345678"`: how programs keep a spreadsheet from taking digits for a number. */
function withoutFormula(value: string): string {
  return value.startsWith('="') ? value.replace(/^="([^"]*)"$/u, '$1') : value;
}

function recordsOf(text: string): string[][] {
  // Excel's own first line that names the separator; no program shows it as a row.
  const told = /^sep=(.)\r?\n/u.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? likeliestDelimiter(body);
  const read = Papa.parse<string[]>(body, { delimiter });
  const hasOpenQuote = read.errors.some(({ code }) => code === 'MissingQuotes');
  // One stray quote would swallow all rows behind it.
  return hasOpenQuote ? Papa.parse<string[]>(body, { delimiter, quoteChar: '\0' }).data : read.data;
}

/** The one that cuts most of the first rows into equally many values; title rows have fewer. */
function likeliestDelimiter(text: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: ROWS_TO_JUDGE });
    const rowsOfLength = new Map<number, number>();
    for (const { length } of data) rowsOfLength.set(length, (rowsOfLength.get(length) ?? 0) + 1);
    for (const [length, rows] of rowsOfLength) {
      const score = (length - 1) * rows;
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}
