import { formatDay, type Day } from '../day';
import { formatCount } from '../number';
import { letterheadLines, placeName, type Office } from '../office/office';
import type { OfficialDocument } from '../report/document';
import { speaker, type Phrases } from '../report/phrase';
import type { SummaryBook, SummaryColumn } from '../report/summary';

/** A list as a page shows it: its title, what it was narrowed to, its columns and the texts and numbers in them. */
export interface ShownList {
  readonly title: string;
  /** Lines under the title: the year, the filters. */
  readonly under: readonly string[];
  readonly columns: readonly {
    readonly title: string;
    /** In characters. */
    readonly width: number;
    readonly kind: 'text' | 'centred' | 'count';
    /** Its numbers are added up in the last row. */
    readonly adds: boolean;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface ShownListMatter {
  readonly list: ShownList;
  readonly office: Office;
  readonly madeOn: Day;
}

/** The list as an Excel table. @param phrases those of `list-phrases.json` and `summary-phrases.json` together */
export function listBook(matter: ShownListMatter, phrases: Phrases): SummaryBook {
  const say = speaker(phrases);
  const { list, office, madeOn } = matter;
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('summaryPlaceDate', { place: placeName(office), year: madeOn.slice(0, 4) }),
      preparer: { title: say('listPreparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn,
    sheets: [
      {
        tab: list.title,
        title: list.title.toLocaleUpperCase('vi'),
        under: [...list.under, say('listMadeOn', countAndDay(matter))],
        columns: [
          { title: say('listColumnNo'), width: 6, kind: 'order' },
          ...list.columns.map(({ title, width, kind, adds }): SummaryColumn => {
            if (kind === 'count') return { title, width, kind, ...(adds && { adds: true }) };
            return { title, width, kind: 'text', ...(kind === 'centred' && { centred: true }) };
          }),
        ],
        rows: list.rows.map((cells, index) => [index + 1, ...cells]),
        total: hasTotal(list) ? say('listTotal') : null,
        nothing: say('listNothing'),
      },
    ],
  };
}

/** The same list as an official document to print. */
export function listDocument(matter: ShownListMatter, phrases: Phrases): OfficialDocument {
  const say = speaker(phrases);
  const { list, office, madeOn } = matter;
  const cellText = (cell: string | number | null) =>
    typeof cell === 'number' ? formatCount(cell) : (cell ?? '');
  const align = { text: 'left', centred: 'center', count: 'right' } as const;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'DS-UBND' },
    placeDate: {
      place: placeName(office),
      day: null,
      month: null,
      year: Number(madeOn.slice(0, 4)),
    },
    type: say('listType'),
    subject: list.title,
    addressees: [],
    body: [
      ...list.under.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'paragraph', text: say('listMadeOn', countAndDay(matter)) },
      {
        kind: 'table',
        table: {
          caption: null,
          columns: [
            { title: say('listColumnNo'), width: 6, align: 'center' },
            ...list.columns.map(({ title, width, kind }) => ({ title, width, align: align[kind] })),
          ],
          rows: list.rows.map((cells, index) => [String(index + 1), ...cells.map(cellText)]),
          totalRow: hasTotal(list) ? ['', ...totalCells(list, say('listTotal'))] : null,
        },
      },
    ],
    signature: { lines: office.signatureLines, name: office.signerName },
    recipients: [`Lưu: VT${office.draftingUnit === '' ? '' : `, ${office.draftingUnit}`}`],
    annexes: [],
  };
}

const hasTotal = ({ columns, rows }: ShownList) =>
  rows.length > 0 && columns.some(({ adds }) => adds);

function totalCells({ columns, rows }: ShownList, label: string): string[] {
  const sums = columns.map(({ adds }, at) => {
    if (!adds) return '';
    return formatCount(rows.reduce((sum, cells) => sum + Number(cells[at] ?? 0), 0));
  });
  return sums[0] === '' ? sums.with(0, label) : sums;
}

function countAndDay({ list, madeOn }: ShownListMatter) {
  return { rows: formatCount(list.rows.length), day: formatDay(madeOn) };
}
