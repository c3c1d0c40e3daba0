import type { TextCoding } from '../../domain/legacy-text/coding';
import type { Meaning } from '../../domain/person/list-column';
import { columnLetters, meaningOf } from './columns';
import { looksLikeName } from './familyNames';
import type { Header, HeaderColumn } from './header';
import { titlesOf } from './letters';
import { hamletOfHeading, isSignature, isTotals, mayBeWoman } from './otherRows';
import { readSex } from './personValues';
import { valueText, type Sheet, type SheetValue } from './sheet';
import { columnWithoutTitle } from './words';

/** Rows looked at to tell what columns hold. */
const LOOKED_AT = 300;
/** So many of a column's cells have to be of the kind. */
const SHARE = 0.8;

const HAMLET = /^(thôn|xóm|bản|buôn|ấp|làng|khóm|khối|khu|tổ|tdp)(?!\p{L})/iu;

/** First match wins. */
const kinds: readonly (readonly [Meaning, (value: SheetValue, text: string) => boolean])[] = [
  ['name', (value, text) => typeof value === 'string' && looksLikeName(text)],
  ['sex', (_, text) => text.length > 1 && readSex(text).value !== null],
  ['birth', (value, text) => isBirth(value, text)],
  ['cccd', (_, text) => /^\d{12}$|^0\d{11}$/u.test(text)],
  ['phone', (_, text) => /^(0|\+?84)?[35789]\d{8}$/u.test(text.replace(/[ .]/gu, ''))],
  ['hamlet', (_, text) => HAMLET.test(text)],
  ['order', (_, text) => /^\d{1,5}\.?$/u.test(text)],
];

function isBirth(value: SheetValue, text: string): boolean {
  if (typeof value === 'object') return value !== null;
  return /^(19|20)\d\d$/u.test(text) || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u.test(text);
}

/**
 * What columns mean by what stands in them, where no titles tell: only if one column, and no other, holds names.
 * @param titled the head that told nothing about names; null for a list without
 */
export function headerByContents(
  sheet: Sheet,
  coding: TextCoding,
  titled: Header | null,
): Header | null {
  const start = titled?.under ?? 0;
  const rows = sheet.rows.slice(start, start + LOOKED_AT).map((row) => {
    const texts = titlesOf(row, coding);
    return row.values.map((value, at) => ({ value, text: texts[at] || valueText(value).trim() }));
  });
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const meant = Array.from(
    { length: width },
    (_, at) => meaningAt(rows, at) ?? (titled === null ? numbersAt(rows, at) : null),
  );
  const bare = titled === null ? bareList(rows) : null;
  if (bare) return bare;
  const names = meant.filter((meaning) => meaning === 'name').length;
  const others = meant.some(
    (meaning) => meaning === 'birth' || meaning === 'sex' || meaning === 'order',
  );
  if (names !== 1 || !others) return null;
  const seen = new Set<Meaning>();
  const columns = meant.flatMap((found, at): HeaderColumn[] => {
    const titledHere = titled?.columns.find((column) => column.at === at);
    const title = titledHere?.title ?? columnWithoutTitle(columnLetters(at));
    const meaning = titledHere?.meaning ?? (found !== null && !seen.has(found) ? found : null);
    if (meaning !== null) seen.add(meaning);
    return titledHere || found !== null || rows.some((cells) => (cells[at]?.text ?? '') !== '')
      ? [{ at, title, own: titledHere?.own ?? title, meaning }]
      : [];
  });
  if (titled) return { ...titled, columns };
  const name = meant.indexOf('name');
  const under = start + rows.findIndex((cells) => looksLikeName(cells[name]?.text ?? ''));
  return { row: 0, top: under, under, columns };
}

/**
 * A list of names one under the other and nothing beside them; null for any other. What stands above the first is a
 * title.
 */
function bareList(rows: readonly (readonly Cell[])[]): Header | null {
  const under = rows.findIndex((cells) => cells.some(isName));
  const at = rows[under]?.findIndex(isName) ?? -1;
  const listed = under === -1 ? [] : rows.slice(under);
  if (listed.some((cells) => cells.some(({ text }, column) => text !== '' && column !== at)))
    return null;
  const texts = listed.map((cells) => cells[at]?.text ?? '').filter(isOfPerson);
  if (texts.length < 2 || texts.filter(looksLikeName).length < texts.length * SHARE) return null;
  const title = columnWithoutTitle(columnLetters(at));
  return { row: 0, top: under, under, columns: [{ at, title, own: title, meaning: 'name' }] };
}

/** “Họ tên” far below the first rows looks like one and is a title. */
function isName({ text }: Cell): boolean {
  return looksLikeName(text) && meaningOf(text) === null;
}

function isOfPerson(text: string): boolean {
  return (
    text !== '' &&
    (hamletOfHeading(text) === null || mayBeWoman(text)) &&
    !isTotals([text]) &&
    !isSignature([text])
  );
}

interface Cell {
  readonly value: SheetValue;
  readonly text: string;
}

/** Nine digits may have lost the 0 of a telephone, or be a sum of money: one alone does not tell. */
const LOST_ZERO = /^[35789]\d{8}$/u;

/** A column of few cells, each of them the number of a telephone or card. */
function numbersAt(rows: readonly (readonly Cell[])[], at: number): Meaning | null {
  const cells = rows.flatMap((row) => (row[at] && row[at].text !== '' ? [row[at]] : []));
  if (cells.length === 1 && LOST_ZERO.test((cells[0]?.text ?? '').replace(/[ .]/gu, '')))
    return null;
  const found = kinds.find(
    ([meaning, is]) =>
      (meaning === 'phone' || meaning === 'cccd') &&
      cells.length > 0 &&
      cells.every(({ value, text }) => is(value, text)),
  );
  return found?.[0] ?? null;
}

function meaningAt(rows: readonly (readonly Cell[])[], at: number): Meaning | null {
  const cells = rows.flatMap((row) => {
    const cell = row[at];
    return cell === undefined || cell.text === '' ? [] : [cell];
  });
  if (cells.length === 0 || cells.length * 2 < rows.length) return null;
  const found = kinds.find(
    ([, is]) => cells.filter(({ value, text }) => is(value, text)).length >= cells.length * SHARE,
  );
  return found?.[0] ?? null;
}
