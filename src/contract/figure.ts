import { z } from 'zod';
import { procedure } from './procedure';
import { indicatorId, targetShape } from './plan-shapes';
import { count, day, done, id, line, nothing, periodCode } from './shapes';

export const figureDraft = z.strictObject({
  indicator: indicatorId,
  day,
  numerator: z.int().nullable(),
  denominator: z.int(),
  source: line,
});
export const figureShape = figureDraft.extend({ id });

export const measureShape = z.strictObject({
  indicator: indicatorId,
  target: targetShape,
  inPeriod: z.int().nullable(),
  yearToDate: z.int().nullable(),
  toEnd: z.int().nullable(),
  denominator: z.int().nullable(),
  percent: z.number().nullable(),
  state: z.enum(['reached', 'short', 'no-figure']),
  remaining: z.int().nullable(),
  had: z.enum(['counted', 'typed', 'none']),
  source: z.string().nullable(),
  asOf: day.nullable(),
});

const windowCounts = z.strictObject({
  classes: count,
  sessions: count,
  turns: count,
  persons: count,
  achieved: count,
});

export const figure = {
  list: procedure(nothing, z.array(figureShape)),
  save: procedure(
    z.strictObject({ id: id.nullable(), draft: figureDraft }),
    z.strictObject({ id }),
    [
      'figure-negative',
      'figure-subset-over-total',
      'figure-needs-numerator',
      'figure-needs-source',
      'figure-unknown',
      'book-closed',
    ],
  ),
  remove: procedure(z.strictObject({ id }), done, ['figure-unknown', 'book-closed']),
  /** Targets against actuals and the movement's counts at the end of a period. */
  status: procedure(
    z.strictObject({ period: periodCode }),
    z.strictObject({
      period: z.strictObject({
        code: z.string(),
        name: z.string(),
        from: day,
        to: day,
        yearStart: day,
        year: z.int(),
        due: day,
      }),
      measures: z.array(measureShape),
      inPeriod: windowCounts,
      yearToDate: windowCounts,
      byHamlet: z.array(windowCounts.extend({ hamletId: id.nullable(), hamlet: z.string() })),
    }),
    ['period-unknown', 'period-ends-before-start', 'office-not-set-up'],
  ),
};
