import type { ClassDraft, Result } from '../class/class';
import { formatScore, sharePercent, type Attendance } from '../class/results';
import { formatDay, shortDay, yearOf, type Day } from '../day';
import { formatCount, formatPercent } from '../number';
import { communeName, letterheadLines, placeName, type Office } from '../office/office';
import type { OfficialDocument, TableColumn } from './document';
import { speaker, type Phrases, type Say } from './phrase';
import type { SummaryBook, SummaryColumn } from './summary';
import { upperFirst } from './wording';

export type WhichResults = Result | 'both';

/** Somebody whose result is confirmed. */
export interface ListedResult {
  readonly name: string;
  readonly birthYear: number | null;
  readonly hamlet: string | null;
  readonly left: Day | null;
  readonly attendance: Attendance;
  readonly score: number | null;
  readonly result: Result;
  /** When it was decided. */
  readonly day: Day;
}

export interface ResultMatter {
  readonly office: Office;
  readonly class: Pick<ClassDraft, 'name' | 'shareNeeded' | 'scoreNeeded'> & {
    readonly firstDay: Day | null;
    readonly lastDay: Day | null;
    readonly achieved: number;
  };
  readonly which: WhichResults;
  /** Sessions held. */
  readonly held: number;
  /** In roster order; at least one. */
  readonly persons: readonly ListedResult[];
  readonly enrolled: number;
  readonly day: Day;
}

/**
 * The list of who is đạt, chưa đạt, or both, to be signed: only confirmed results, never proposals. Form: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I; a Danh sách has no form of its own there.
 * @param phrases those of `resources/report/results-phrases.json`
 */
export function resultList(matter: ResultMatter, phrases: Phrases): OfficialDocument {
  const { office, which } = matter;
  const say = speaker(phrases);
  const archive = office.draftingUnit === '' ? 'Lưu: VT' : `Lưu: VT, ${office.draftingUnit}`;
  const columns = columnsOf(matter, say);
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'DS-UBND' },
    placeDate: { place: placeName(office), day: null, month: null, year: yearOf(matter.day) },
    type: say('type'),
    subject: say(`subject${keyOf(which)}`, { class: matter.class.name }),
    addressees: [],
    body: [
      ...linesOf(matter, say).map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'table',
        table: {
          caption: null,
          columns: columns.map(({ title, share, align }) => ({ title, width: share, align })),
          rows: matter.persons.map((person, index) =>
            columns.map(({ text }) => text(person, index)),
          ),
          totalRow: null,
        },
      },
      {
        kind: 'paragraph',
        text: say('closing', { persons: formatCount(matter.persons.length) }),
      },
    ],
    signature: {
      lines: office.signatureLines,
      name: office.signerName === '' ? null : office.signerName,
    },
    recipients: [archive],
    annexes: [],
  };
}

/** The same as one table of Excel. */
export function resultBook(matter: ResultMatter, phrases: Phrases): SummaryBook {
  const { office, which } = matter;
  const say = speaker(phrases);
  const columns = columnsOf(matter, say);
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
        title: say(`excelTitle${keyOf(which)}`),
        under: linesOf(matter, say),
        columns: columns.map(({ title, width, align }, index): SummaryColumn => {
          if (index === 0) return { title, width, kind: 'order' };
          return { title, width, kind: 'text', ...(align === 'center' && { centred: true }) };
        }),
        rows: matter.persons.map((person, index) =>
          columns.map(({ text }, at) => (at === 0 ? index + 1 : text(person, index))),
        ),
        total: null,
        nothing: '',
      },
    ],
  };
}

function linesOf(matter: ResultMatter, say: Say): string[] {
  const { office, persons, which, enrolled } = matter;
  const { name, firstDay, lastDay, shareNeeded, scoreNeeded } = matter.class;
  const of = (result: Result) => persons.filter((person) => person.result === result).length;
  const span =
    firstDay === null || lastDay === null
      ? ''
      : say('span', { from: shortDay(firstDay), to: shortDay(lastDay) });
  const asked = [
    ...(shareNeeded === null ? [] : [say('askedShare', { share: shareNeeded })]),
    ...(scoreNeeded === null ? [] : [say('askedScore', { score: formatScore(scoreNeeded) })]),
  ];
  const undecided = which === 'both' ? enrolled - persons.length : 0;
  return [
    say('opening', {
      class: name,
      enrolled: formatCount(enrolled),
      held: formatCount(matter.held),
      span,
    }),
    ...(asked.length === 0 ? [] : [say('asked', { asked: asked.join('; ') })]),
    say(`total${keyOf(which)}`, {
      commune: communeName(office),
      persons: formatCount(persons.length),
      achieved: formatCount(of('achieved')),
      notAchieved: formatCount(of('not-achieved')),
    }),
    ...(undecided === 0 ? [] : [say('undecided', { persons: formatCount(undecided) })]),
  ];
}

interface ResultColumn {
  readonly title: string;
  /** Share of the page, and characters of a sheet of Excel. */
  readonly share: number;
  readonly width: number;
  readonly align: TableColumn['align'];
  readonly text: (person: ListedResult, index: number) => string;
}

function columnsOf(matter: ResultMatter, say: Say): ResultColumn[] {
  const hasScores =
    matter.class.scoreNeeded !== null || matter.persons.some(({ score }) => score !== null);
  const column = (
    title: string,
    [share, width]: readonly [number, number],
    align: TableColumn['align'],
    text: ResultColumn['text'],
  ): ResultColumn => ({ title, share, width, align, text });
  return [
    column(say('columnNo'), [11, 6], 'center', (_, index) => String(index + 1)),
    column(say('columnName'), [56, 28], 'left', ({ name }) => name),
    column(say('columnBirth'), [15, 9], 'center', ({ birthYear }) => String(birthYear ?? '')),
    column(upperFirst(matter.office.hamletWord), [26, 20], 'left', ({ hamlet }) => hamlet ?? ''),
    column(say('columnAttended'), [17, 11], 'center', ({ attendance: { attended, held } }) =>
      say('attended', { attended, held }),
    ),
    column(say('columnShare'), [16, 10], 'center', ({ attendance }) => {
      const share = sharePercent(attendance);
      return share === null ? '' : formatPercent(share, 1).replace('%', '');
    }),
    ...(hasScores
      ? [
          column(say('columnScore'), [14, 8], 'center', ({ score }) =>
            score === null ? '' : formatScore(score),
          ),
        ]
      : []),
    ...(matter.which === 'both'
      ? [column(say('columnResult'), [18, 11], 'center', ({ result }) => say(result))]
      : []),
    column(say('columnDay'), [24, 12], 'center', ({ day }) => formatDay(day)),
    ...(matter.persons.some(({ left }) => left !== null)
      ? [
          column(say('columnNote'), [24, 20], 'left', ({ left }) =>
            left === null ? '' : say('left', { day: formatDay(left) }),
          ),
        ]
      : []),
  ];
}

/** `Achieved`, `NotAchieved`, `Both`: the end of a phrase's key. */
function keyOf(which: WhichResults): string {
  return which.split('-').map(upperFirst).join('');
}
