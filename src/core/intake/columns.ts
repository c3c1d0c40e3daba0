import type { Meaning } from '../../domain/person/list-column';
import { cleanLine, fold } from '../../domain/text';
import { valueText, type Sheet, type SheetRow } from './sheet';

export interface SheetColumn {
  /** From 0. */
  readonly at: number;
  readonly title: string;
  readonly meaning: Meaning | null;
}

export interface Header {
  readonly row: number;
  readonly columns: readonly SheetColumn[];
  /** Columns whose texts put together are the name: one, or family and given name. */
  readonly name: readonly number[];
}

/** The header is looked for in the sheet's first rows; above it stand titles. */
const HEADER_WITHIN = 30;
const TITLE_LIMIT = 60;

/** The first row of the sheet's first 30 that names a column for names; null when there is none. */
export function findHeader(sheet: Sheet): Header | null {
  for (const row of sheet.rows) {
    if (row.row > HEADER_WITHIN) break;
    const header = headerOf(row);
    if (header) return header;
  }
  return null;
}

function headerOf(row: SheetRow): Header | null {
  const taken = new Set<Meaning>();
  const columns: SheetColumn[] = [];
  row.values.forEach((value, at) => {
    const title = cleanLine(valueText(value));
    if (title === '') return;
    const meaning = meaningOf(title);
    // A second column of one meaning is not guessed at; but a day and a year of birth complete each other.
    const repeated = meaning !== null && meaning !== 'birth' && taken.has(meaning);
    if (meaning) taken.add(meaning);
    columns.push({ at, title, meaning: repeated ? null : meaning });
  });
  // “Năm sinh” over two columns, one for men and one for women: both hold years.
  const births = new Map(
    columns.filter(({ meaning }) => meaning === 'birth').map((column) => [column.at, column]),
  );
  for (const [at, first] of row.covered) {
    const birth = births.get(first);
    if (birth) columns.push({ ...birth, at });
  }
  const at = (meaning: Meaning) => columns.find((column) => column.meaning === meaning)?.at;
  const whole = at('name');
  const [family, given] = [at('family-name'), at('given-name')];
  if (whole !== undefined) {
    const covered = [...row.covered]
      .filter(([, first]) => first === whole)
      .map(([column]) => column);
    // “Họ và tên” over two columns: family name and given name.
    return { row: row.row, columns, name: [whole, ...covered].toSorted((a, b) => a - b) };
  }
  if (given === undefined) return null;
  if (family !== undefined) return { row: row.row, columns, name: [family, given] };
  // “Tên” alone may head any list; something else about persons has to stand beside it.
  const others = columns.some(({ meaning }) => meaning === 'birth' || meaning === 'sex');
  return others ? { row: row.row, columns, name: [given] } : null;
}

const HAMLET_WORDS = new Set(
  'thon xom ban buon ap lang khu khoi khom to pho dan cu tdp ten dia chi noi o cho tru thuong va hoac'.split(
    ' ',
  ),
);
const HAMLET_CORE = /\b(thon|xom|ban|buon|ap|lang|khu|khoi|khom|to|tdp)\b/u;
/** Names of somebody else than the person of the row. */
const OTHERS = /\b(chu ho|cha|me|bo|phu huynh|giam ho|giao vien|vo|chong)\b/u;

/** First match wins; on lower-case text without accents and signs. */
const patterns: readonly (readonly [Meaning, RegExp])[] = [
  ['cccd', /\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|ma dinh danh)\b/u],
  ['phone', /\b(dien thoai|sdt|so dt|di dong|zalo)\b/u],
  ['order', /^(stt|tt|so tt|so thu tu|thu tu)$/u],
  ['family-name', /^ho( va)?( ten| chu)? (dem|lot)$|^ho$/u],
  ['name', /^(ho( va| chu dem va| dem va)? ten|ten (hoc vien|nguoi hoc|hoc sinh|nguoi dan))\b/u],
  ['given-name', /^ten$/u],
  ['birth', /^(ngay|nam|thang|sinh)\b.*\bsinh\b|^sinh (ngay|nam)\b|^ntns$|^ns$|^ngay thang nam$/u],
  ['female', /^(gioi tinh )?nu$/u],
  ['sex', /^(gioi tinh|gioi|gt|phai|nam nu)\b/u],
  ['audience', /^(nhom )?doi tuong\b/u],
  ['note', /^(ghi chu|chu thich|g chu)\b/u],
];

/** What a column title means; null when it is nothing we know. */
export function meaningOf(title: string): Meaning | null {
  if (title.length > TITLE_LIMIT) return null;
  const plain = fold(title)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const found = patterns.find(([, pattern]) => pattern.test(plain))?.[0];
  if (found === 'name' && OTHERS.test(plain)) return null;
  if (found) return found;
  // Without accents “Nam” and “Năm” are the same.
  if (/^nam$/iu.test(cleanLine(title))) return 'male';
  const words = plain.split(' ');
  return words.every((word) => HAMLET_WORDS.has(word)) && HAMLET_CORE.test(plain) ? 'hamlet' : null;
}
