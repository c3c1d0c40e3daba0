import { z } from 'zod';
import { countGroups } from '../domain/count/count-table';
import { procedure } from './procedure';
import { audience, count as number, day, fileToken, fileWritten, id, writeErrors } from './shapes';

/** A table of counts: over which days, by what, and of whom only. */
export const countAsked = z.strictObject({
  from: day,
  to: day,
  by: z.enum(countGroups),
  /** Who lived there on the day; `none`: in no hamlet. */
  hamletId: z.union([id, z.literal('none')]).nullable(),
  audience: audience.nullable(),
});

const figures = z.strictObject({
  classes: number,
  sessions: number,
  /** Presences, each one: lượt người. */
  turns: number,
  /** Each person once in a row and once in the total: số người. */
  persons: number,
  achieved: number,
  excused: number,
  absent: number,
});

const errors = ['period-ends-before-start', 'hamlet-unknown', 'office-not-set-up'] as const;

export const count = {
  table: procedure(
    countAsked,
    z.strictObject({
      rows: z.array(figures.extend({ key: z.string(), label: z.string() })),
      total: figures,
      /** What has to be said under the table, in whole sentences. */
      notes: z.array(z.string()),
    }),
    errors,
  ),
  /** Exactly the table shown, as an Excel sheet. */
  writeExcel: procedure(countAsked.extend({ file: fileToken }), fileWritten, [
    ...writeErrors,
    ...errors,
  ]),
  /** The same as a document to print. */
  print: procedure(countAsked, z.strictObject({ html: z.string() }), errors),
};
