import { formatDay, type Day } from '../day';
import type { Measure, RecordCounts } from '../indicator/measure';
import { letterheadLines, placeName, type Office } from '../office/office';
import { periodName, periodWindow, reportDue, type Period } from '../period/period';
import { type Plan, targetName, targetText } from '../plan/plan';
import { planCitation } from './citation';
import { speaker, type Phrases, type Say } from './phrase';

/** What the summary table sent upward says: one sheet a table, every sheet with the same head and signature. */
export interface SummaryBook {
  /** The office's lines; the Quốc hiệu opposite belongs to the form. */
  readonly letterhead: readonly string[];
  readonly signature: SummarySignature;
  /** Day the book is made; the only date in the file's own properties. */
  readonly madeOn: Day;
  readonly sheets: readonly SummarySheet[];
}

export interface SummarySignature {
  /** Day and month are left for văn thư: `Phú Bình, ngày      tháng      năm 2025`. */
  readonly placeDate: string;
  readonly preparer: { readonly title: string; readonly name: string };
  readonly signer: { readonly lines: readonly string[]; readonly name: string };
}

export interface SummarySheet {
  /** Name on the sheet's tab. */
  readonly tab: string;
  readonly title: string;
  /** Lines under the title: the plan, the period, the window of the figures. */
  readonly under: readonly string[];
  readonly columns: readonly SummaryColumn[];
  /** One value a column; null stays an empty cell. */
  readonly rows: readonly (readonly SummaryValue[])[];
  /** Label of the last row, which adds up the columns marked `adds` and says the `total` of others; null without such a row. */
  readonly total: string | null;
  /** Stands in the table's place when it has no row. */
  readonly nothing: string;
}

export type SummaryValue = string | number | null;

export type SummaryColumn = {
  readonly title: string;
  /** In characters of the table's text. */
  readonly width: number;
} & (
  | { readonly kind: 'order' }
  | { readonly kind: 'text'; readonly centred?: true }
  /** `total`: what stands in the last row of a column whose rows do not add up. */
  | { readonly kind: 'count'; readonly adds?: true; readonly total?: number }
  /** Percent 0…100 of the columns at `part` over `whole` (from 0); null where there is no denominator. */
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
);

export interface SummaryMatter {
  readonly office: Office;
  readonly plan: Plan | null;
  readonly period: Period;
  readonly measures: readonly Measure[];
  readonly counts: Pick<RecordCounts, 'inPeriod' | 'yearToDate' | 'byHamlet'>;
  readonly madeOn: Day;
}

/**
 * Says what the summary table of a period contains: targets against actuals, the hamlets, the classes. Columns:
 * domain facts 5.4. A class is held in one hamlet, so that classes may be added up; a person who moved stands in two.
 * @param phrases those of `resources/report/phrases.json` and `summary-phrases.json` together
 */
export function summaryBook(matter: SummaryMatter, phrases: Phrases): SummaryBook {
  const say = speaker(phrases);
  const { office, plan, period, counts } = matter;
  const window = periodWindow(period);
  const yearStart = formatDay(period.yearStart);
  const about = [
    ...(plan === null ? [] : [say('summaryPlan', { plan: planCitation(say, plan) })]),
    capital(periodName(period)),
  ];
  const inPeriod = [...about, say('summaryWindowBoth', { window, yearStart })];
  const sinceNewYear = periodWindow({ ...period, from: period.yearStart });
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('summaryPlaceDate', {
        place: placeName(office),
        year: reportDue(period).slice(0, 4),
      }),
      preparer: { title: say('summaryPreparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn: matter.madeOn,
    sheets: [
      targetSheet(say, matter.measures, inPeriod),
      hamletSheet(say, counts, office.hamletWord, [
        ...about,
        say('summaryWindowYear', { window: sinceNewYear }),
      ]),
      activitySheet(say, counts, inPeriod),
    ],
  };
}

function targetSheet(say: Say, measures: readonly Measure[], under: string[]): SummarySheet {
  const assessment: Readonly<Record<Measure['state'], string>> = {
    reached: say('summaryReached'),
    short: say('summaryShort'),
    'no-figure': say('summaryNoFigure'),
  };
  return {
    tab: say('summaryTargetsTab'),
    title: say('summaryTargetsTitle'),
    under,
    columns: [
      { title: say('columnNo'), width: 5, kind: 'order' },
      { title: say('columnTarget'), width: 36, kind: 'text' },
      { title: say('columnUnit'), width: 8, kind: 'text', centred: true },
      { title: say('columnPlan'), width: 10, kind: 'text', centred: true },
      { title: say('summaryColumnTotal'), width: 9.5, kind: 'count' },
      { title: say('columnInPeriod'), width: 11, kind: 'count' },
      { title: say('columnYearToDate'), width: 12, kind: 'count' },
      { title: say('columnToEnd'), width: 12, kind: 'count' },
      { title: say('summaryColumnPercent'), width: 9, kind: 'share', part: 7, whole: 4 },
      { title: say('summaryColumnRemaining'), width: 9.5, kind: 'count' },
      { title: say('summaryColumnState'), width: 12, kind: 'text', centred: true },
      { title: say('summaryColumnNote'), width: 28, kind: 'text' },
    ],
    rows: measures.map((measure, index) => [
      index + 1,
      targetName(measure.target),
      say('unitPersons'),
      targetText(measure.target),
      measure.denominator,
      measure.inPeriod,
      measure.yearToDate,
      measure.toEnd,
      measure.percent,
      measure.state === 'no-figure' ? null : measure.remaining,
      assessment[measure.state],
      sourceNote(say, measure),
    ]),
    total: null,
    nothing: say('summaryNothing'),
  };
}

/** Where a row's figures come from: the class records, or who said so and when; then the plan's own reserve. */
function sourceNote(say: Say, { had, source, asOf, target }: Measure): string {
  const said = source === null || asOf === null ? null : { source, asOf: formatDay(asOf) };
  const notes: string[] = [];
  if (had === 'counted') {
    notes.push(said ? say('summaryCountedOf', said) : say('summaryCounted'));
  } else if (said) {
    notes.push(say('summarySource', said));
  }
  if (target.strength !== null) notes.push(say('summaryStrength', { strength: target.strength }));
  return capital(notes.join('; '));
}

function hamletSheet(
  say: Say,
  { byHamlet: hamlets, yearToDate }: SummaryMatter['counts'],
  hamletWord: string,
  under: string[],
): SummarySheet {
  const hasMovers = hamlets.reduce((sum, hamlet) => sum + hamlet.persons, 0) > yearToDate.persons;
  return {
    tab: say('summaryHamletsTab', { hamletWord }),
    title: say('summaryHamletsTitle', { hamletWord: hamletWord.toLocaleUpperCase('vi') }),
    under: hasMovers ? [...under, say('summaryMovers')] : under,
    columns: [
      { title: say('columnNo'), width: 6, kind: 'order' },
      { title: capital(hamletWord), width: 44, kind: 'text' },
      { title: say('columnClasses'), width: 15, kind: 'count', adds: true },
      { title: say('columnSessions'), width: 15, kind: 'count', adds: true },
      { title: say('summaryColumnTurns'), width: 15, kind: 'count', adds: true },
      {
        title: say('columnPersons'),
        width: 15,
        kind: 'count',
        ...(hasMovers ? { total: yearToDate.persons } : { adds: true }),
      },
      { title: say('columnAchieved'), width: 15, kind: 'count', adds: true },
    ],
    rows: hamlets.map((row, index) => [
      index + 1,
      row.hamletId === null ? say('rowElsewhere', { hamletWord }) : row.hamlet,
      row.classes,
      row.sessions,
      row.turns,
      row.persons,
      row.achieved,
    ]),
    total: say('rowTotal'),
    nothing: say('summaryNothing'),
  };
}

function activitySheet(
  say: Say,
  { inPeriod, yearToDate }: Pick<RecordCounts, 'inPeriod' | 'yearToDate'>,
  under: string[],
): SummarySheet {
  const persons = say('unitPersons');
  const rows = [
    [say('summaryClasses'), say('summaryClassesUnit'), inPeriod.classes, yearToDate.classes],
    [say('summarySessions'), say('summarySessionsUnit'), inPeriod.sessions, yearToDate.sessions],
    [say('summaryTurns'), say('summaryTurnsUnit'), inPeriod.turns, yearToDate.turns],
    [say('summaryPersons'), persons, inPeriod.persons, yearToDate.persons],
    [say('summaryAchieved'), persons, inPeriod.achieved, yearToDate.achieved],
  ];
  return {
    tab: say('summaryClassesTab'),
    title: say('summaryClassesTitle'),
    under,
    columns: [
      { title: say('columnNo'), width: 6, kind: 'order' },
      { title: say('summaryColumnWhat'), width: 56, kind: 'text' },
      { title: say('columnUnit'), width: 15, kind: 'text', centred: true },
      { title: say('columnInPeriod'), width: 24, kind: 'count' },
      { title: say('columnYearToDate'), width: 24, kind: 'count' },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    total: null,
    nothing: say('summaryNothing'),
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
