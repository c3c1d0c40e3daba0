import { formatDay, shortDay, yearOf, type Day } from '../day';
import { formatCount, formatPercent } from '../number';
import { communeName, letterheadLines, placeName, type Office } from '../office/office';
import type { Audience, Sex } from '../person/person';
import type { Annex, Block, DocumentTable, OfficialDocument, TableColumn } from './document';
import { speaker, type Phrases, type Say } from './phrase';
import type { SummaryBook, SummaryColumn } from './summary';
import { roman, upperFirst } from './wording';

/** Somebody a hamlet team is to go and see. */
export interface Visit {
  readonly name: string;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly hamletId: string | null;
  readonly hamlet: string | null;
  readonly audience: Audience;
  readonly hasClass: boolean;
  readonly isConfirmed: boolean;
  readonly phone: string | null;
}

export interface VisitingMatter {
  readonly office: Office;
  readonly lacks: 'class' | 'confirmation' | 'either';
  readonly adultsOnly: boolean;
  readonly audience: Audience | null;
  readonly withPhone: boolean;
  /** By hamlet, each in roster order; at least one. */
  readonly visits: readonly Visit[];
  readonly counts: readonly {
    readonly hamletId: string | null;
    readonly hamlet: string | null;
    readonly persons: number;
    readonly missing: number;
  }[];
  readonly day: Day;
}

/**
 * The list the hamlet teams go by: a page of totals, then each hamlet on sheets of its own, which it can be handed
 * without the others. Form: Nghị định 30/2020/NĐ-CP, Phụ lục I; a Danh sách has no form of its own there.
 * @param phrases those of `resources/report/visiting-phrases.json`
 */
export function visitingList(matter: VisitingMatter, phrases: Phrases): OfficialDocument {
  const { office } = matter;
  const say = speaker(phrases);
  const commune = communeName(office);
  const places = placesOf(matter, say);
  const year = yearOf(matter.day);
  const archive = office.draftingUnit === '' ? 'Lưu: VT' : `Lưu: VT, ${office.draftingUnit}`;
  const subject = `subject${upperFirst(matter.lacks)}`;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'DS-UBND' },
    placeDate: { place: placeName(office), day: null, month: null, year },
    type: say('type'),
    subject: say(subject, { commune }),
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        text: say('opening', {
          day: shortDay(matter.day),
          commune,
          hamletWord: office.hamletWord,
          who: whoOf(matter, say),
          lacks: say(`lacks${upperFirst(matter.lacks)}`),
          persons: formatCount(sum(places.map(({ persons }) => persons))),
          missing: formatCount(matter.visits.length),
        }),
      },
      { kind: 'table', table: totals(matter, places, say) },
      { kind: 'paragraph', text: say('closing', { hamletWord: office.hamletWord, commune }) },
    ],
    signature: {
      lines: office.signatureLines,
      name: office.signerName === '' ? null : office.signerName,
    },
    recipients: [archive],
    annexes: places
      .filter(({ visits }) => visits.length > 0)
      .map((place, index, all) => annexOf(matter, place, all.length > 1 ? index + 1 : null, say)),
  };
}

/** The same persons as one table of Excel, with the hamlet as a column. */
export function visitingBook(matter: VisitingMatter, phrases: Phrases): SummaryBook {
  const { office, withPhone } = matter;
  const say = speaker(phrases);
  const text = (title: string, width: number, centred?: true): SummaryColumn => ({
    title: say(title),
    width,
    kind: 'text',
    ...(centred && { centred }),
  });
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('placeDate', { place: placeName(office), year: yearOf(matter.day) }),
      preparer: { title: say('preparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn: matter.day,
    sheets: [
      {
        tab: say('excelTab'),
        title: say('excelTitle'),
        under: [
          say('excelUnder', {
            lacks: say(`lacks${upperFirst(matter.lacks)}`),
            day: formatDay(matter.day),
          }),
        ],
        columns: [
          { title: say('columnNo'), width: 5, kind: 'order' },
          { title: upperFirst(office.hamletWord), width: 16, kind: 'text' },
          text('columnName', 26),
          text('columnBirth', 8, true),
          text('columnSex', 8, true),
          text('columnAudience', 18),
          text('columnClass', 9, true),
          text('columnConfirmed', 11, true),
          ...(withPhone ? [text('columnPhone', 14, true)] : []),
          text('columnResult', 20),
          text('columnNote', 16),
        ],
        rows: matter.visits.map((visit, index) => {
          const [, ...cells] = cellsOf(visit, index, withPhone, say);
          return [index + 1, placeOf(visit.hamlet, office, say), ...cells];
        }),
        total: null,
        nothing: '',
      },
    ],
  };
}

interface Place {
  readonly name: string;
  readonly persons: number;
  readonly visits: readonly Visit[];
}

/** One a hamlet, in the order of the counts, which cover everybody who is on the list. */
function placesOf({ counts, visits, office }: VisitingMatter, say: Say): Place[] {
  const persons = new Map<string | null, { name: string; persons: number }>();
  for (const { hamletId, hamlet, persons: more } of counts) {
    const before = persons.get(hamletId)?.persons ?? 0;
    persons.set(hamletId, { name: placeOf(hamlet, office, say), persons: before + more });
  }
  const byHamlet = Map.groupBy(visits, ({ hamletId }) => hamletId);
  return [...persons].map(([id, place]) => ({ ...place, visits: byHamlet.get(id) ?? [] }));
}

/** `xóm Đoàn Kết`; a name that says the word itself is left alone. */
function placeOf(hamlet: string | null, { hamletWord }: Office, say: Say): string {
  if (hamlet === null) return say('rowElsewhere', { hamletWord });
  const named = hamlet.toLocaleLowerCase('vi').startsWith(`${hamletWord} `);
  return upperFirst(named ? hamlet : `${hamletWord} ${hamlet}`);
}

function whoOf({ audience, adultsOnly }: VisitingMatter, say: Say): string {
  if (audience !== null) {
    return say('whoAudience', { audience: say(audience).toLocaleLowerCase('vi') });
  }
  return say(adultsOnly ? 'whoAdults' : 'whoAll');
}

function totals({ office }: VisitingMatter, places: readonly Place[], say: Say): DocumentTable {
  const row = (persons: number, missing: number) => [
    formatCount(persons),
    formatCount(missing),
    persons === 0 ? '' : formatPercent((missing / persons) * 100).replace('%', ''),
  ];
  const all = [
    sum(places.map(({ persons }) => persons)),
    sum(places.map(({ visits }) => visits.length)),
  ] as const;
  return {
    caption: say('tableSummary', { hamletWord: office.hamletWord }),
    columns: [
      column(say('columnNo'), 12, 'center'),
      column(upperFirst(office.hamletWord), 70, 'left'),
      column(say('columnPersons'), 28, 'right'),
      column(say('columnMissing'), 28, 'right'),
      column(say('columnShare'), 27, 'right'),
    ],
    rows: places.map(({ name, persons, visits }, index) => [
      String(index + 1),
      name,
      ...row(persons, visits.length),
    ]),
    totalRow: ['', say('rowTotal'), ...row(...all)],
  };
}

function annexOf(matter: VisitingMatter, place: Place, no: number | null, say: Say): Annex {
  const { office, withPhone } = matter;
  const missing = formatCount(place.visits.length);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: say('annexTotal', {
        hamlet: place.name,
        missing,
        lacks: say(`lacks${upperFirst(matter.lacks)}`),
        persons: formatCount(place.persons),
        who: whoOf(matter, say),
      }),
    },
    // Above the table: below a full one it would stand on a sheet alone.
    { kind: 'paragraph', text: say('annexSignature') },
    { kind: 'table', table: visitTable(place, withPhone, say) },
  ];
  return {
    label: no === null ? null : roman(no),
    title: say('annexTitle', { hamlet: place.name }),
    attachedTo: say('annexAttached', { year: yearOf(matter.day), commune: communeName(office) }),
    landscape: true,
    blocks,
  };
}

function visitTable({ visits }: Place, withPhone: boolean, say: Say): DocumentTable {
  return {
    caption: null,
    columns: [
      column(say('columnNo'), 12, 'center'),
      column(say('columnName'), 62, 'left'),
      column(say('columnBirth'), 16, 'center'),
      column(say('columnSex'), 16, 'center'),
      column(say('columnAudience'), 36, 'left'),
      column(say('columnClass'), 18, 'center'),
      column(say('columnConfirmed'), 24, 'center'),
      ...(withPhone ? [column(say('columnPhone'), 28, 'center')] : []),
      column(say('columnResult'), 42, 'left'),
      column(say('columnNote'), 28, 'left'),
    ],
    rows: visits.map((visit, index) => cellsOf(visit, index, withPhone, say)),
    totalRow: null,
  };
}

function cellsOf(visit: Visit, index: number, withPhone: boolean, say: Say): string[] {
  return [
    String(index + 1),
    visit.name,
    visit.birthYear === null ? '' : String(visit.birthYear),
    visit.sex === null ? '' : say(visit.sex),
    say(visit.audience),
    say(visit.hasClass ? 'yes' : 'no'),
    say(visit.isConfirmed ? 'yes' : 'no'),
    ...(withPhone ? [visit.phone ?? ''] : []),
    // For the team to write in.
    '',
    '',
  ];
}

function column(title: string, width: number, align: TableColumn['align']): TableColumn {
  return { title, width, align };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, each) => so + each, 0);
}
