import { addDays, yearOf, type Day } from '../day';
import { formatCount } from '../number';
import { letterheadLines, placeName, type Office } from '../office/office';
import { periodWindow } from '../period/period';
import { audiences } from '../person/person';
import type { OfficialDocument } from '../report/document';
import { speaker, type Phrases, type Say } from '../report/phrase';
import type { SummaryBook, SummaryColumn } from '../report/summary';
import { upperFirst } from '../report/wording';
import { ageGroups } from './age-groups';
import {
  figureColumns,
  isCounted,
  noFigures,
  notAddingUp,
  UNKNOWN,
  type CountAsked,
  type CountFigures,
  type CountRow,
  type CountTable,
} from './count-table';

/** What has a name of its own: hamlets in the office's order, classes in theirs. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CountNames {
  readonly hamletWord: string;
  readonly hamlets: readonly Named[];
  readonly classes: readonly Named[];
}

export interface CountMatter {
  readonly office: Office;
  readonly asked: CountAsked;
  /** Of the hamlet asked for. */
  readonly hamlet: string | null;
  readonly table: CountTable;
  readonly madeOn: Day;
}

/**
 * Rows in their order with their names, also those in which nothing was counted; classes, months at both ends, and
 * those of whom it is not known only where something was.
 * @param phrases those of `count-phrases.json`
 */
export function countRows(
  counted: ReadonlyMap<string, CountFigures>,
  asked: CountAsked,
  names: CountNames,
  phrases: Phrases,
): CountRow[] {
  const all = labelsOf(counted, asked, names, speaker(phrases)).map(([key, label]): CountRow => ({
    key,
    label,
    ...(counted.get(key) ?? noFigures),
  }));
  if (asked.by === 'class') return all.filter(isCounted);
  if (asked.by === 'month') {
    const first = all.findIndex(isCounted);
    return first === -1 ? [] : all.slice(first, all.findLastIndex(isCounted) + 1);
  }
  return all.filter((row) => row.key !== UNKNOWN || isCounted(row));
}

function labelsOf(
  counted: ReadonlyMap<string, CountFigures>,
  { by, from, to, hamletId }: CountAsked,
  { hamletWord, hamlets, classes }: CountNames,
  say: Say,
): (readonly [key: string, label: string])[] {
  switch (by) {
    case 'hamlet':
      return [
        ...hamlets
          .filter(({ id }) => hamletId === null || id === hamletId)
          .map(({ id, name }) => [id, name] as const),
        [UNKNOWN, say('hamlet-unknown', { hamletWord })],
      ];
    case 'class':
      return classes.map(({ id, name }) => [id, name]);
    case 'audience':
      return audiences.map((each) => [each, say(`audience-${each}`)]);
    case 'sex':
      return ['female', 'male', UNKNOWN].map((each) => [each, say(`sex-${each}`)]);
    case 'age':
      return [...ageGroups.map(({ id }) => id), UNKNOWN].map((each) => [each, say(`age-${each}`)]);
    case 'month': {
      const months = [...counted.keys()].sort();
      const last = months.at(-1);
      return months[0] === undefined || last === undefined
        ? []
        : monthsFrom(months[0], last).map((month) => [month, monthLabel(month, from, to, say)]);
    }
  }
}

/** `2025-09`, `2025-10` … */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addDays(`${month}-28`, 4).slice(0, 7)) {
    months.push(month);
  }
  return months;
}

/** A month of which the period holds only a part says so. */
function monthLabel(month: string, from: Day, to: Day, say: Say): string {
  const [year = '', number = ''] = month.split('-');
  const first: Day = `${month}-01`;
  const last = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
  const named = { month: Number(number), year };
  if (from <= first && last <= to) return say('month', named);
  const [begins, ends] = [from > first ? from : first, to < last ? to : last];
  return say('monthPart', { ...named, from: begins.slice(8), to: ends.slice(8) });
}

/** What has to be said under a table, in whole sentences. */
export function countNotes(
  asked: CountAsked,
  table: CountTable,
  phrases: Phrases,
): readonly string[] {
  const say = speaker(phrases);
  const note = say(`countNote-${asked.by}`, { year: String(yearOf(asked.to)) });
  const hasMovers = asked.by === 'hamlet' && notAddingUp(table).includes('persons');
  return hasMovers ? [note, say('countNote-movers')] : [note];
}

/** The table shown as an Excel sheet. */
export function countBook(matter: CountMatter, phrases: Phrases): SummaryBook {
  const say = speaker(phrases);
  const { office, asked, table, madeOn } = matter;
  const { by } = asked;
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('summaryPlaceDate', { place: placeName(office), year: madeOn.slice(0, 4) }),
      preparer: { title: say('countPreparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn,
    sheets: [
      {
        tab: say('countTab'),
        title: say('countTitle', { by: byWord(say, matter).toLocaleUpperCase('vi') }),
        under: [...linesUnder(say, matter), ...countNotes(asked, table, phrases)],
        columns: [
          { title: say('countNo'), width: 6, kind: 'order' },
          { title: firstTitle(say, matter), width: by === 'class' ? 44 : 32, kind: 'text' },
          ...figureColumns.map((column): SummaryColumn => ({
            title: say(`countColumn-${column}`),
            width: 13,
            kind: 'count',
            total: table.total[column],
          })),
        ],
        rows: table.rows.map((row, index) => [
          index + 1,
          row.label,
          ...figureColumns.map((column) => row[column]),
        ]),
        total: say('countTotal'),
        nothing: say('countNothing'),
      },
    ],
  };
}

/** The same table as a document to print. */
export function countDocument(matter: CountMatter, phrases: Phrases): OfficialDocument {
  const say = speaker(phrases);
  const { office, asked, table, madeOn } = matter;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  const figures = (row: CountFigures) => figureColumns.map((column) => formatCount(row[column]));
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'BSL-UBND' },
    placeDate: { place: placeName(office), day: null, month: null, year: yearOf(madeOn) },
    type: say('countType'),
    subject: say('countSubject', { by: byWord(say, matter) }),
    addressees: [],
    body: [
      ...linesUnder(say, matter).map(paragraph),
      {
        kind: 'table',
        table: {
          caption: null,
          columns: [
            { title: say('countNo'), width: 6, align: 'center' },
            { title: firstTitle(say, matter), width: 30, align: 'left' },
            ...figureColumns.map((column) => ({
              title: say(`countColumn-${column}`),
              width: 11,
              align: 'right' as const,
            })),
          ],
          rows: table.rows.map((row, index) => [String(index + 1), row.label, ...figures(row)]),
          totalRow: ['', say('countTotal'), ...figures(table.total)],
        },
      },
      ...countNotes(asked, table, phrases).map(paragraph),
    ],
    signature: { lines: office.signatureLines, name: office.signerName || null },
    recipients: [`Lưu: VT${office.draftingUnit === '' ? '' : `, ${office.draftingUnit}`}`],
    annexes: [],
  };
}

function byWord(say: Say, { office: { hamletWord }, asked }: CountMatter): string {
  return say(`countBy-${asked.by}`, { hamletWord });
}

function firstTitle(say: Say, { office: { hamletWord }, asked }: CountMatter): string {
  return say(`countFirst-${asked.by}`, { hamletWord: upperFirst(hamletWord) });
}

function linesUnder(say: Say, { office: { hamletWord }, asked, hamlet }: CountMatter): string[] {
  const { hamletId, audience } = asked;
  return [
    say('countWindow', { window: periodWindow(asked) }),
    ...(hamlet === null ? [] : [say('countOfHamlet', { hamletWord, hamlet })]),
    ...(hamletId === 'none' ? [say('countOfNowhere', { hamletWord })] : []),
    ...(audience === null
      ? []
      : [say('countOfAudience', { audience: say(`audience-${audience}`) })]),
  ];
}
