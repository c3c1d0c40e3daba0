import { z } from 'zod';
import { procedure } from './procedure';
import { audience, count, day, done, fileToken, id, line, sex } from './shapes';

export const personDraft = z.strictObject({
  name: line,
  hamletId: id.nullable(),
  birthYear: z.int().nullable(),
  birthDay: day.nullable(),
  sex: sex.nullable(),
  audience,
  note: line,
});

export const personRow = z.strictObject({
  id,
  name: z.string(),
  hamletId: id.nullable(),
  hamlet: z.string().nullable(),
  birthYear: z.int().nullable(),
  birthDay: day.nullable(),
  sex: sex.nullable(),
  audience,
  note: z.string(),
  classes: count,
  achieved: z.boolean(),
});

export const personFilter = z.strictObject({
  search: line.optional(),
  hamletId: id.nullable().optional(),
  audience: audience.nullable().optional(),
  reached: z.enum(['any', 'in-class', 'achieved', 'none']).optional(),
});

/** A row of the chosen file as it would be entered, with what is doubtful about it. */
export const previewRow = z.strictObject({
  /** The sheet's own row number, from 1. */
  row: z.int(),
  person: personDraft.omit({ hamletId: true }),
  hamlet: z.string().nullable(),
  /** A hamlet of this name is not known yet; it is made on acceptance. */
  newHamlet: z.boolean(),
  doubts: z.array(z.strictObject({ column: z.string(), reason: z.string() })),
  /** Someone of the same name, hamlet and birth year is already there. */
  sameAs: z
    .strictObject({ personId: id.nullable(), name: z.string(), row: z.int().nullable() })
    .nullable(),
});

export const person = {
  list: procedure(
    personFilter.extend({
      sort: z.enum(['given-name', 'full-name', 'hamlet', 'birth-year', 'newest']),
      offset: count,
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ rows: z.array(personRow), total: count, all: count }),
  ),
  get: procedure(
    z.strictObject({ id }),
    z.strictObject({
      person: personRow,
      classes: z.array(
        z.strictObject({
          classId: id,
          name: z.string(),
          attended: count,
          sessions: count,
          result: z.enum(['achieved', 'not-achieved']).nullable(),
        }),
      ),
    }),
    ['person-unknown'],
  ),
  save: procedure(
    z.strictObject({ id: id.nullable(), draft: personDraft }),
    z.strictObject({ id }),
    ['name-empty', 'name-too-long', 'birth-year-out-of-range', 'hamlet-unknown', 'person-unknown'],
  ),
  remove: procedure(z.strictObject({ id }), done, ['person-unknown', 'person-in-use']),
  /** Reads a list and shows what would be entered; writes nothing. */
  previewImport: procedure(
    z.strictObject({ file: fileToken }),
    z.strictObject({
      preview: id,
      fileName: z.string(),
      sheet: z.string(),
      headerRow: z.int(),
      columns: z.array(z.strictObject({ title: z.string(), meaning: z.string().nullable() })),
      rows: z.array(previewRow),
      rejected: z.array(z.strictObject({ row: z.int(), reason: z.string(), text: z.string() })),
    }),
    [
      'file-token-unknown',
      'file-missing',
      'sheet-not-xlsx',
      'sheet-empty',
      'sheet-no-name-column',
      'sheet-too-large',
    ],
  ),
  /** Enters the previewed rows (all but `leaveOut`) in one transaction, as one batch that can be taken back. */
  acceptImport: procedure(
    z.strictObject({
      preview: id,
      leaveOut: z.array(z.int()).max(100_000),
      audience: audience.nullable(),
    }),
    z.strictObject({ batch: id, persons: count, newHamlets: count }),
    ['preview-gone', 'import-nothing', 'disk-full'],
  ),
  undoImport: procedure(z.strictObject({ batch: id }), z.strictObject({ persons: count }), [
    'import-unknown',
    'import-in-use',
  ]),
};
