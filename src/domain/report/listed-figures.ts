import type { Day } from '../day';
import { indicatorOf } from '../indicator/catalogue';
import type { WindowCounts } from '../indicator/measure';
import { targetName, type Plan } from '../plan/plan';
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
  return [
    ...planFigures(matter),
    ...targetFigures(matter),
    ...movementFigures(matter),
    ...hamletFigures(matter),
  ];
}

/** How many targets, tasks, units and hamlets the sentences speak of. */
function planFigures({ plan, measures, counts, period }: ReportMatter): ListedFigure[] {
  const row = (id: string, name: string, unit: string, value: number): ListedFigure => ({
    id,
    name,
    value,
    unit,
    scope: 'to-end',
    from: null,
    to: period.to,
    had: 'computed',
    source: null,
    asOf: null,
  });
  const targets = (state: string) => measures.filter((measure) => measure.state === state).length;
  const hamlets = counts.byHamlet.filter((hamlet) => hamlet.hamletId !== null);
  const reached = hamlets.filter((hamlet) => hamlet.persons > 0).length;
  return [
    ...(plan ? tasksOf(plan, row) : []),
    row('targets.all', 'Số chỉ tiêu của năm', 'chỉ tiêu', measures.length),
    row('targets.reached', 'Số chỉ tiêu đạt', 'chỉ tiêu', targets('reached')),
    row('targets.short', 'Số chỉ tiêu chưa đạt', 'chỉ tiêu', targets('short')),
    row('targets.no-figure', 'Số chỉ tiêu chưa có đủ số liệu', 'chỉ tiêu', targets('no-figure')),
    row('hamlets.all', 'Số thôn, xóm', 'thôn, xóm', hamlets.length),
    row('hamlets.reached', 'Số thôn, xóm có người tham gia học', 'thôn, xóm', reached),
  ];
}

function tasksOf(
  plan: Plan,
  row: (id: string, name: string, unit: string, value: number) => ListedFigure,
): ListedFigure[] {
  const tasks = (state: string) => plan.tasks.filter((task) => task.state === state).length;
  return [
    row('units.all', 'Số cơ quan, đơn vị chủ trì, phối hợp', 'đơn vị', plan.units.length),
    row('tasks.all', 'Số nhiệm vụ của kế hoạch', 'nhiệm vụ', plan.tasks.length),
    row('tasks.done', 'Số nhiệm vụ đã hoàn thành', 'nhiệm vụ', tasks('done')),
    row('tasks.in-progress', 'Số nhiệm vụ đang thực hiện', 'nhiệm vụ', tasks('in-progress')),
    row('tasks.not-started', 'Số nhiệm vụ chưa triển khai', 'nhiệm vụ', tasks('not-started')),
  ];
}

function targetFigures({ measures, period }: ReportMatter): ListedFigure[] {
  return measures.flatMap((measure): ListedFigure[] => {
    const { numerator, denominator } = indicatorOf(measure.indicator);
    const name = targetName(measure.target);
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
