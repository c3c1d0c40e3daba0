import { z } from 'zod';
import { populationKinds } from '../domain/person/population';
import { procedure } from './procedure';
import { count, day, fileToken, id, line } from './shapes';

const kind = z.enum(populationKinds);
const year = z.int().min(2000).max(2100);

const figure = z.strictObject({
  hamletId: id.nullable(),
  kind,
  persons: count,
  source: z.string(),
  day,
});

/** Population figures: the denominators, by hamlet, audience and year, each with its source and date. */
export const population = {
  list: procedure(
    z.strictObject({ year }),
    z.strictObject({
      figures: z.array(figure),
      /** Years that have figures. */
      years: z.array(year),
      /** Persons in the book, beside which the figures can be looked at. */
      inBook: z.array(z.strictObject({ hamletId: id.nullable(), persons: count, adults: count })),
    }),
  ),
  /** Writes all or none; null persons takes a figure out. Gives what stood there before, to take it back. */
  save: procedure(
    z.strictObject({
      year,
      figures: z
        .array(
          z.strictObject({
            hamletId: id.nullable(),
            kind,
            persons: count.nullable(),
            source: line,
            day,
          }),
        )
        .min(1)
        .max(2000),
    }),
    z.strictObject({ before: z.array(figure.extend({ persons: count.nullable() })) }),
    ['hamlet-unknown', 'figure-needs-source', 'disk-full'],
  ),
  /** Reads a table of hamlets and numbers from a file; writes nothing. */
  readFile: procedure(
    z.strictObject({ file: fileToken }),
    z.strictObject({
      fileName: z.string(),
      sheet: z.string(),
      rows: z.array(
        z.strictObject({
          row: z.int(),
          hamlet: z.string(),
          hamletId: id.nullable(),
          /** The row is of the whole commune. */
          isTotal: z.boolean(),
          values: z.array(z.strictObject({ kind, persons: count })),
        }),
      ),
      rejected: z.array(z.strictObject({ row: z.int(), reason: z.string(), text: z.string() })),
    }),
    [
      'file-token-unknown',
      'file-missing',
      'sheet-unreadable',
      'sheet-is-word',
      'sheet-locked',
      'sheet-empty',
      'sheet-no-population',
      'sheet-too-large',
    ],
  ),
};
