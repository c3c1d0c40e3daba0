import { AppError } from '../../domain/errors';
import { parsePersons, type PopulationKind } from '../../domain/person/population';
import { cleanLine, fold } from '../../domain/text';
import { openList } from './openList';
import { valueText, type Sheet, type SheetRow } from './sheet';

export interface PopulationTable {
  readonly sheet: string;
  readonly rows: readonly {
    readonly row: number;
    readonly hamlet: string;
    readonly hamletId: string | null;
    readonly isTotal: boolean;
    readonly values: readonly { readonly kind: PopulationKind; readonly persons: number }[];
  }[];
  readonly rejected: readonly {
    readonly row: number;
    /** `hamlet-unknown`, `hamlet-twice`, `hamlet-missing`, `number-bad`; the words are the page's. */
    readonly reason: string;
    readonly text: string;
  }[];
}

interface Hamlet {
  readonly id: string;
  readonly name: string;
}

interface Head {
  readonly row: number;
  readonly hamletAt: number;
  readonly numbers: ReadonlyMap<number, PopulationKind>;
}

const HEAD_WITHIN = 30;
/** Titles may stand over two or three rows. */
const HEAD_ROWS = 3;

/**
 * Reads the first visible sheet with a column of hamlets and a column of numbers whose titles are understood.
 * @throws AppError `sheet-no-population`, `sheet-empty` with `{ file }`, and those of `openList`
 */
export async function readPopulationTable(
  bytes: Uint8Array,
  file: string,
  hamlets: readonly Hamlet[],
): Promise<PopulationTable> {
  const list = await openList(bytes, file);
  let isEmpty = true;
  for (const [index, { isHidden }] of list.sheets.entries()) {
    if (isHidden) continue;
    const sheet = await list.read(index);
    isEmpty &&= sheet.rows.length === 0;
    const head = headOf(sheet);
    if (head) return readTable(sheet, head, hamlets);
  }
  throw new AppError(isEmpty ? 'sheet-empty' : 'sheet-no-population', { file });
}

function headOf({ rows }: Sheet): Head | null {
  for (const [end, row] of rows.entries()) {
    if (row.row > HEAD_WITHIN) break;
    let best: Head | null = null;
    for (let height = 1; height <= HEAD_ROWS; height += 1) {
      const over = rows.slice(Math.max(0, end - height + 1), end + 1);
      const head = headIn(over);
      if (head && (!best || head.numbers.size > best.numbers.size)) best = head;
    }
    // A row further down may complete it: “Trong đó” over “Từ 18 tuổi”.
    const next = rows[end + 1];
    const below = next && headIn([row, next]);
    if (best && !(below && below.numbers.size > best.numbers.size)) return best;
  }
  return null;
}

function headIn(rows: readonly SheetRow[]): Head | null {
  const last = rows.at(-1);
  if (!last) return null;
  const width = Math.max(...rows.map(({ values }) => values.length));
  const numbers = new Map<number, PopulationKind>();
  let hamletAt: number | null = null;
  for (let at = 0; at < width; at += 1) {
    const titles = rows.map((row) => valueText(row.values[row.covered.get(at) ?? at]));
    const title = cleanLine(titles.join(' '));
    if (title === '' || title.length > 120) continue;
    const kind = kindOf(title);
    if (kind && ![...numbers.values()].includes(kind)) numbers.set(at, kind);
    else if (!kind && hamletAt === null && isHamletTitle(title)) hamletAt = at;
  }
  return hamletAt === null || numbers.size === 0 ? null : { row: last.row, hamletAt, numbers };
}

/** First match wins; on lower-case text without accents. */
const kinds: readonly (readonly [PopulationKind, RegExp])[] = [
  ['students', /\b(hoc sinh|sinh vien)\b/u],
  ['officials', /\b(can bo|cong chuc|vien chuc|cbccvc?)\b/u],
  ['workers', /\b(nguoi lao dong|cong nhan)\b/u],
  ['adults', /\b((tu|tren)( du)? 18|18 tuoi (tro len|\+)|truong thanh|nguoi lon)\b/u],
  ['everybody', /\b(dan so|nhan khau|so (khau|dan|nguoi)|tong so)\b/u],
];

function kindOf(title: string): PopulationKind | null {
  // Of one sex, of households, of children: part of what is asked for. With accents: “năm” is no “nam”.
  if (/(?:^|[\s(])(?:nam|nữ|hộ|số hộ)(?:$|[\s)])/iu.test(title)) return null;
  const plain = fold(title)
    .replace(/[^a-z0-9+]+/gu, ' ')
    .trim();
  if (/\b(duoi 18|tuoi lao dong|tre em|ty le)\b/u.test(plain)) return null;
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const HAMLET_TITLE = /\b(thon|xom|ban|buon|ap|lang|khu|khoi|khom|to|tdp|dia ban|don vi|noi o)\b/u;

function isHamletTitle(title: string): boolean {
  return title.length <= 60 && HAMLET_TITLE.test(fold(title).replace(/[^a-z0-9]+/gu, ' '));
}

const TOTAL = /^(tong( cong| so)?|cong|(toan|ca) (xa|phuong|dac khu))\b/u;

function readTable(sheet: Sheet, head: Head, hamlets: readonly Hamlet[]): PopulationTable {
  const known = new Map(hamlets.map((hamlet) => [hamletKey(hamlet.name), hamlet]));
  const rows: PopulationTable['rows'][number][] = [];
  const rejected: PopulationTable['rejected'][number][] = [];
  const taken = new Set<string>();
  for (const row of sheet.rows) {
    if (row.row <= head.row || isNumbering(row) || isOfHead(row, head)) continue;
    const name = cleanLine(valueText(row.values[head.hamletAt]));
    const { values, bad } = numbersOf(row, head);
    if (values.length === 0 && bad === null) continue;
    const reject = (reason: string, text: string) => rejected.push({ row: row.row, reason, text });
    const first = Math.min(...head.numbers.keys());
    const isTotal = row.values
      .slice(0, Math.max(first, head.hamletAt + 1))
      .some((value) => TOTAL.test(fold(valueText(value))));
    const hamlet = isTotal ? undefined : known.get(hamletKey(name));
    const key = isTotal ? '' : hamlet?.id;
    if (bad !== null) reject('number-bad', `${name}: ${bad}`);
    else if (name === '' && !isTotal) reject('hamlet-missing', '');
    else if (key === undefined) reject('hamlet-unknown', name);
    else if (taken.has(key)) reject('hamlet-twice', name);
    else {
      taken.add(key);
      rows.push({ row: row.row, hamlet: name, hamletId: hamlet?.id ?? null, isTotal, values });
    }
  }
  return { sheet: sheet.name, rows, rejected };
}

function numbersOf(row: SheetRow, { numbers }: Head) {
  const values: { kind: PopulationKind; persons: number }[] = [];
  let bad: string | null = null;
  for (const [at, kind] of numbers) {
    const value = row.values[at];
    const text = cleanLine(valueText(value));
    if (text === '' || /^[-–—]$/u.test(text)) continue;
    // 1.234 that a sheet took for a fraction is not guessed at.
    const isFraction = typeof value === 'number' && !Number.isInteger(value);
    const persons = isFraction ? null : parsePersons(text);
    if (persons === null) bad ??= text;
    else values.push({ kind, persons });
  }
  return { values, bad };
}

/** A further row of titles, under a title of the hamlets that reaches down to it. */
function isOfHead(row: SheetRow, head: Head): boolean {
  return row.row < head.row + HEAD_ROWS && row.continued.has(head.hamletAt);
}

/** The row under a head that counts the columns: `(1) (2) (3)`, `A B 1 2`. */
function isNumbering({ values }: SheetRow): boolean {
  const texts = values.map(valueText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^(\(\d{1,2}\)|[A-Z])$/u.test(text.trim()));
}

/** `Xóm Đoàn Kết`, `đoàn kết`, `Xóm 01` and `xóm 1` are each one hamlet. */
function hamletKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/^(thon|xom|ban|buon|ap|lang|khu pho|khu|khoi|khom|to dan pho|tdp|to)\s+(?=\S)/u, '')
    .replace(/\b0+(?=\d)/gu, '');
}
