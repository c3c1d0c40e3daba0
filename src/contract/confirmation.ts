import { z } from 'zod';
import { confirmFates } from '../domain/person/confirm-list';
import { likenessReasons } from '../domain/person/same-person';
import { readErrors } from './people-import';
import { procedure } from './procedure';
import { count, day, done, fileToken, id, line, sex } from './shapes';

const fate = z.enum(confirmFates);

const who = z.strictObject({
  name: z.string(),
  birthYear: z.int().nullable(),
  birthDay: day.nullable(),
  sex: sex.nullable(),
  hamlet: z.string().nullable(),
  /** Last digits only. */
  cccd: z.string().nullable(),
});

export const confirmRow = who.extend({
  /** By which the row is called. */
  key: z.int(),
  /** The sheet's own row number, from 1. */
  row: z.int(),
  /** The list's own day of confirmation. */
  day: day.nullable(),
  /** What stands there instead of a day. */
  unreadDay: z.string().nullable(),
  fate,
  /** Who is meant. */
  personId: id.nullable(),
  /** By the officer. */
  isChosen: z.boolean(),
  /** Those of the book who may be meant, the likeliest first. */
  candidates: z.array(
    who.extend({
      personId: id,
      likeness: z.enum(['certain', 'likely', 'possible']),
      reasons: z.array(z.enum(likenessReasons)),
      classes: z.array(z.string()),
      confirmed: z.strictObject({ day, source: z.string() }).nullable(),
    }),
  ),
});

/** Confirmations on VNeID from a list: each row is set beside the book, then all are confirmed at once. */
export const confirmation = {
  /** Reads a list; writes nothing. How far it is and stopping it: as `peopleImport`, by `reading`. */
  read: procedure(
    z.strictObject({
      reading: id,
      file: fileToken,
      sheet: line.nullable(),
      /** The row of the titles, from 1; null: found by itself. */
      headerRow: z.int().min(1).max(1_048_576).nullable(),
    }),
    z.strictObject({
      preview: id,
      fileName: z.string(),
      sheet: z.string(),
      sheets: z.array(z.string()),
      /** 0: it has none. */
      headerRow: z.int(),
      /** Title of the column with days of confirmation. */
      dayColumn: z.string().nullable(),
      /** Rows that are no persons. */
      rejected: count,
    }),
    readErrors,
  ),
  rows: procedure(
    z.strictObject({
      preview: id,
      show: z.enum(['all', ...confirmFates]),
      offset: count,
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({
      rows: z.array(confirmRow),
      total: count,
      counts: z.strictObject({
        all: count,
        ready: count,
        choose: count,
        confirmed: count,
        twice: count,
        unknown: count,
      }),
    }),
    ['preview-gone'],
  ),
  /** Who a row means; null: none of its candidates. */
  choose: procedure(z.strictObject({ preview: id, row: z.int(), personId: id.nullable() }), done, [
    'preview-gone',
    'row-unknown',
    'person-unknown',
  ]),
  /** Confirms all who are ready in one transaction; taken back with `person.undoChange`. */
  accept: procedure(
    z.strictObject({ preview: id, day, source: line }),
    z.strictObject({ act: id, persons: count }),
    [
      'preview-gone',
      'day-bad',
      'confirmation-source-empty',
      'import-nothing',
      'disk-full',
      'book-closed',
    ],
  ),
};
