import { formatDay, type Day } from '../day';
import { formatCount } from '../number';
import { letterheadLines, placeName, type Office } from '../office/office';
import type { OfficialDocument } from '../report/document';
import { speaker, type Phrases, type Say } from '../report/phrase';
import type { SummaryBook, SummaryColumn, SummaryValue } from '../report/summary';
import type { ClassColumn, ClassFilter, ListedClass } from './class-list';

export interface ClassListMatter {
  readonly office: Office;
  readonly filter: ClassFilter;
  /** Name of the hamlet the filter points to. */
  readonly hamlet: string;
  readonly columns: readonly ClassColumn[];
  readonly classes: readonly ListedClass[];
  readonly madeOn: Day;
}

const WIDTHS: Readonly<Record<ClassColumn, number>> = {
  subject: 30,
  teacher: 20,
  place: 22,
  hamlet: 16,
  audience: 18,
  persons: 8,
  sessions: 8,
  notTaken: 10,
  days: 22,
  next: 16,
  achieved: 8,
};
const numbers = ['persons', 'sessions', 'notTaken', 'achieved'] as const;
type NumberColumn = (typeof numbers)[number];
const isNumber = (column: ClassColumn): column is NumberColumn =>
  numbers.some((each) => each === column);
const isLong = (column: ClassColumn) =>
  ['subject', 'teacher', 'place', 'hamlet', 'audience'].includes(column);

/**
 * Says what an Excel list of classes contains: what was shown, and under the title by what it was filtered.
 * @param phrases those of `summary-phrases.json` and `class-phrases.json` together
 */
export function classBook(matter: ClassListMatter, phrases: Phrases): SummaryBook {
  const say = speaker(phrases);
  const { office, columns, classes, madeOn } = matter;
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('summaryPlaceDate', { place: placeName(office), year: madeOn.slice(0, 4) }),
      preparer: { title: say('classPreparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn,
    sheets: [
      {
        tab: say('classTab'),
        title: say('classTitle'),
        under: linesUnder(matter, say),
        columns: [
          { title: say('classColumn-no'), width: 6, kind: 'order' },
          { title: say('classColumn-name'), width: 36, kind: 'text' },
          ...columns.map((column): SummaryColumn => {
            const shape = { title: titleOf(column, office, say), width: WIDTHS[column] };
            if (isNumber(column)) return { ...shape, kind: 'count' };
            return { ...shape, kind: 'text', ...(!isLong(column) && { centred: true }) };
          }),
        ],
        rows: classes.map((row, index): SummaryValue[] => [
          index + 1,
          row.name,
          ...columns.map((column) => (isNumber(column) ? row[column] : textOf(column, row, say))),
        ]),
        total: null,
        nothing: say('classNothing'),
      },
    ],
  };
}

/** The same list as an official document to print. */
export function classDocument(matter: ClassListMatter, phrases: Phrases): OfficialDocument {
  const say = speaker(phrases);
  const { office, columns, classes, madeOn } = matter;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'DS-UBND' },
    placeDate: {
      place: placeName(office),
      day: null,
      month: null,
      year: Number(madeOn.slice(0, 4)),
    },
    type: say('classType'),
    subject: say('classSubject'),
    addressees: [],
    body: [
      ...linesUnder(matter, say).map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'table',
        table: {
          caption: null,
          columns: [
            { title: say('classColumn-no'), width: 6, align: 'center' },
            { title: say('classColumn-name'), width: 30, align: 'left' },
            ...columns.map((column) => ({
              title: titleOf(column, office, say),
              width: WIDTHS[column],
              align: isLong(column) ? ('left' as const) : ('center' as const),
            })),
          ],
          rows: classes.map((row, index) => [
            String(index + 1),
            row.name,
            ...columns.map((column) =>
              isNumber(column) ? formatCount(row[column]) : textOf(column, row, say),
            ),
          ]),
          totalRow: null,
        },
      },
    ],
    signature: { lines: office.signatureLines, name: office.signerName },
    recipients: [`Lưu: VT${office.draftingUnit === '' ? '' : `, ${office.draftingUnit}`}`],
    annexes: [],
  };
}

function linesUnder({ office, filter, hamlet, classes, madeOn }: ClassListMatter, say: Say) {
  const { hamletWord } = office;
  const said: string[] = [];
  if (filter.search.trim()) said.push(say('classSearch', { text: filter.search.trim() }));
  if (filter.state) said.push(say(`classState-${filter.state}`));
  if (filter.hamletId === 'none') said.push(say('classNoHamlet', { hamletWord }));
  else if (filter.hamletId) said.push(say('classHamlet', { hamletWord, hamlet }));
  if (filter.audience) {
    said.push(say('classAudience', { audience: say(`classAudience-${filter.audience}`) }));
  }
  if (filter.notTakenOnly) said.push(say('classNotTaken'));
  const sessions = classes.reduce((sum, row) => sum + row.sessions, 0);
  return [
    said.length === 0 ? say('classAll') : say('classConditions', { conditions: said.join('; ') }),
    say('classCount', {
      classes: formatCount(classes.length),
      sessions: formatCount(sessions),
      day: formatDay(madeOn),
    }),
  ];
}

function titleOf(column: ClassColumn, office: Office, say: Say): string {
  if (column !== 'hamlet') return say(`classColumn-${column}`);
  return office.hamletWord.charAt(0).toLocaleUpperCase('vi') + office.hamletWord.slice(1);
}

function textOf(column: Exclude<ClassColumn, NumberColumn>, row: ListedClass, say: Say): string {
  switch (column) {
    case 'hamlet':
      return row.hamlet ?? '';
    case 'audience':
      return say(`classAudience-${row.audience}`);
    case 'days':
      if (row.firstDay === null || row.lastDay === null) return '';
      return `${formatDay(row.firstDay)} – ${formatDay(row.lastDay)}`;
    case 'next':
      return row.nextDay === null ? '' : `${formatDay(row.nextDay)} ${row.nextAt ?? ''}`.trim();
    case 'subject':
    case 'teacher':
    case 'place':
      return row[column];
  }
}
