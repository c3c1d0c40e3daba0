import { shortDay } from '../day';
import type { Measure, WindowCounts } from '../indicator/measure';
import { formatCount, formatPercent } from '../number';
import { periodWindow } from '../period/period';
import { targetName, targetText } from '../plan/plan';
import type { Annex, DocumentTable, TableColumn } from './document';
import type { ReportVoice } from './voice';

/** The landscape Phụ lục: targets against actuals, then classes and people by hamlet (domain facts 5.4). */
export function reportAnnex(voice: ReportVoice, year: number): Annex {
  const { say, period } = voice;
  return {
    label: null,
    title: say('annexTitle', { period: voice.periodName }),
    attachedTo: say('annexAttached', { year, commune: voice.commune }),
    landscape: true,
    blocks: [
      {
        kind: 'paragraph',
        text: say('annexWindow', {
          window: periodWindow(period),
          yearStart: shortDay(period.yearStart),
        }),
      },
      ...(voice.measures.length > 0 ? [{ kind: 'table' as const, table: targetTable(voice) }] : []),
      { kind: 'table', table: hamletTable(voice) },
      ...(hasMovers(voice) ? [{ kind: 'paragraph' as const, text: say('annexMovers') }] : []),
    ],
  };
}

/** Persons of the hamlets come to more than those of the commune. */
function hasMovers({ counts: { byHamlet, yearToDate } }: ReportVoice): boolean {
  return byHamlet.reduce((sum, { persons }) => sum + persons, 0) > yearToDate.persons;
}

function column(title: string, width: number, align: TableColumn['align'] = 'right'): TableColumn {
  return { title, width, align };
}

function targetTable({ say, measures, period }: ReportVoice): DocumentTable {
  const dash = say('dash');
  const count = (value: number | null) => (value === null ? dash : formatCount(value));
  const note = (measure: Measure) => {
    if (measure.state === 'no-figure') return say('noteMissing');
    if (measure.state === 'reached') return say('noteReached');
    return say('noteShort', { remaining: formatCount(measure.remaining ?? 0) });
  };
  return {
    caption: say('tableTargets', { year: period.year }),
    columns: [
      column(say('columnNo'), 10, 'center'),
      column(say('columnTarget'), 76, 'left'),
      column(say('columnUnit'), 16, 'center'),
      column(say('columnPlan'), 19, 'center'),
      column(say('columnTotal'), 21),
      column(say('columnInPeriod'), 21),
      column(say('columnYearToDate'), 21),
      column(say('columnToEnd'), 21),
      column(say('columnPercent'), 18),
      column(say('columnNote'), 29, 'left'),
    ],
    rows: measures.map((measure, index) => [
      String(index + 1),
      targetName(measure.target),
      say('unitPersons'),
      targetText(measure.target),
      count(measure.denominator),
      count(measure.inPeriod),
      count(measure.yearToDate),
      count(measure.toEnd),
      measure.percent === null ? dash : formatPercent(measure.percent).replace('%', ''),
      note(measure),
    ]),
    totalRow: null,
  };
}

function hamletTable({ say, office, counts }: ReportVoice): DocumentTable {
  const { hamletWord } = office;
  const numbers = (row: WindowCounts) =>
    [row.classes, row.sessions, row.turns, row.persons, row.achieved].map(formatCount);
  return {
    caption: say('tableHamlets', { hamletWord }),
    columns: [
      column(say('columnNo'), 12, 'center'),
      column(hamletWord.charAt(0).toLocaleUpperCase('vi') + hamletWord.slice(1), 80, 'left'),
      column(say('columnClasses'), 32),
      column(say('columnSessions'), 32),
      column(say('columnTurns'), 32),
      column(say('columnPersons'), 32),
      column(say('columnAchieved'), 32),
    ],
    rows: counts.byHamlet.map((row, index) => [
      String(index + 1),
      row.hamletId === null ? say('rowElsewhere', { hamletWord }) : row.hamlet,
      ...numbers(row),
    ]),
    // A class is held in one place, so its columns add up; a person who moved stands in two hamlets and once here.
    totalRow: ['', say('rowTotal'), ...numbers(counts.yearToDate)],
  };
}
