import type { Day } from '../day';
import { indicatorOf } from '../indicator/catalogue';
import type { WindowCounts } from '../indicator/measure';
import type { ReportMatter } from './voice';

/** One figure that stands in the report or in the summary table, with its window and how it was had. */
export interface ListedFigure {
  /** `indicator.…`, `movement.…`, `hamlet.…`; the same id means the same figure in every file. */
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly scope: 'plan' | 'in-period' | 'year-to-date' | 'to-end';
  readonly from: Day | null;
  readonly to: Day | null;
  /** `plan`: a target; `counted`: from the records; `typed`: entered with its source; `computed`: from two others. */
  readonly had: 'plan' | 'counted' | 'typed' | 'computed' | 'none';
  readonly source: string | null;
  readonly asOf: Day | null;
}

const WINDOW_NAMES: readonly (readonly [keyof WindowCounts, string, string])[] = [
  ['classes', 'Số lớp', 'lớp'],
  ['sessions', 'Số buổi', 'buổi'],
  ['turns', 'Số lượt người', 'lượt người'],
  ['persons', 'Số người', 'người'],
  ['achieved', 'Số người đạt', 'người'],
];

/** Every figure of both files, in reading order. Percent 0…100, unrounded. */
export function listedFigures(matter: ReportMatter): ListedFigure[] {
  return [...targetFigures(matter), ...movementFigures(matter), ...hamletFigures(matter)];
}

function targetFigures({ measures, period }: ReportMatter): ListedFigure[] {
  return measures.flatMap((measure): ListedFigure[] => {
    const { name, numerator, denominator } = indicatorOf(measure.indicator);
    const row = (
      part: string,
      label: string,
      value: number | null,
      rest: Partial<ListedFigure>,
    ): ListedFigure => ({
      id: `indicator.${measure.indicator}.${part}`,
      name: label,
      value,
      unit: 'người',
      scope: 'to-end',
      from: null,
      to: period.to,
      had: value === null ? 'none' : measure.had,
      source: measure.had === 'typed' ? measure.source : null,
      asOf: measure.had === 'typed' ? measure.asOf : null,
      ...rest,
    });
    return [
      row('target', `${name}: kế hoạch năm`, measure.target.value, {
        unit: measure.target.unit,
        scope: 'plan',
        to: null,
        had: 'plan',
        source: null,
        asOf: null,
      }),
      row('denominator', denominator, measure.denominator, {
        had: measure.denominator === null ? 'none' : 'typed',
        source: measure.source,
        asOf: measure.asOf,
      }),
      row('in-period', numerator, measure.inPeriod, { scope: 'in-period', from: period.from }),
      row('year-to-date', numerator, measure.yearToDate, {
        scope: 'year-to-date',
        from: period.yearStart,
      }),
      row('to-end', numerator, measure.toEnd, {}),
      row('percent', `${name}: tỷ lệ`, measure.percent, {
        unit: '%',
        had: measure.percent === null ? 'none' : 'computed',
      }),
      row('remaining', `${name}: còn thiếu`, measure.remaining, {
        had: measure.remaining === null ? 'none' : 'computed',
      }),
    ];
  });
}

function movementFigures({ counts, period }: ReportMatter): ListedFigure[] {
  const windows = [
    ['in-period', counts.inPeriod, period.from],
    ['year-to-date', counts.yearToDate, period.yearStart],
  ] as const;
  return windows.flatMap(([scope, window, from]) =>
    WINDOW_NAMES.map(([key, name, unit]) =>
      counted(`movement.${key}.${scope}`, name, unit, window[key], scope, from, period.to),
    ),
  );
}

function hamletFigures({ counts, period }: ReportMatter): ListedFigure[] {
  return counts.byHamlet.flatMap((hamlet) =>
    WINDOW_NAMES.map(([key, name, unit]) =>
      counted(
        `hamlet.${hamlet.hamletId ?? 'none'}.${key}`,
        `${name}, ${hamlet.hamletId === null ? 'chưa ghi nơi ở' : hamlet.hamlet}`,
        unit,
        hamlet[key],
        'year-to-date',
        period.yearStart,
        period.to,
      ),
    ),
  );
}

function counted(
  id: string,
  name: string,
  unit: string,
  value: number,
  scope: ListedFigure['scope'],
  from: Day,
  to: Day,
): ListedFigure {
  return { id, name, value, unit, scope, from, to, had: 'counted', source: null, asOf: null };
}
