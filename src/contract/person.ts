import { z } from 'zod';
import { procedure } from './procedure';
import {
  audience,
  count,
  day,
  done,
  fileToken,
  fileWritten,
  id,
  line,
  sex,
  writeErrors,
} from './shapes';

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
  /** Day of the confirmation on VNeID. */
  confirmedOn: day.nullable(),
});

const year = z.int().min(0).max(150);

export const personFilter = z.strictObject({
  search: line.optional(),
  /** `none`: persons without one. */
  hamletId: z
    .union([id, z.literal('none')])
    .nullable()
    .optional(),
  audience: audience.nullable().optional(),
  sex: z
    .union([sex, z.literal('unknown')])
    .nullable()
    .optional(),
  /** Ages by the end of this year, both included; persons without a birth are left out. */
  ageFrom: year.nullable().optional(),
  ageTo: year.nullable().optional(),
  classId: id.nullable().optional(),
  /** How they ended that class. */
  classResult: z.enum(['any', 'achieved', 'not-achieved']).optional(),
  reached: z.enum(['any', 'in-class', 'achieved', 'none']).optional(),
  confirmed: z.enum(['any', 'yes', 'no']).optional(),
  /** People of one list that was brought in. */
  batch: id.nullable().optional(),
  /** These persons and nobody else. */
  ids: z.array(id).max(100).nullable().optional(),
});

export const personSort = z.enum(['given-name', 'full-name', 'hamlet', 'birth-year', 'newest']);

/** Columns a list of people can be printed or written with. */
export const personColumn = z.enum([
  'birth',
  'sex',
  'hamlet',
  'audience',
  'classes',
  'result',
  'confirmed',
  'note',
  'phone',
  'cccd',
]);

const contact = z.strictObject({
  /** Last digits only; null when there is none or the office keeps none. */
  phone: z.string().nullable(),
  cccd: z.string().nullable(),
});

/** What several persons get at once; each is one action with one “Hoàn tác”. */
export const personChange = z.union([
  z.strictObject({
    hamletId: id.nullable(),
    /** They live there from this day on; null: the hamlet before was a mistake. */
    movedOn: day.nullable().default(null),
  }),
  z.strictObject({ audience }),
  z.strictObject({ sex: sex.nullable() }),
  z.strictObject({ confirmedOn: day.nullable(), source: line }),
]);

export const person = {
  list: procedure(
    personFilter.extend({
      sort: personSort,
      offset: count,
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ rows: z.array(personRow), total: count, all: count }),
  ),
  get: procedure(
    z.strictObject({ id }),
    z.strictObject({
      person: personRow,
      contact,
      /** Where the confirmation is known from. */
      confirmedBy: z.string().nullable(),
      classes: z.array(
        z.strictObject({
          classId: id,
          name: z.string(),
          attended: count,
          sessions: count,
          joined: day,
          result: z.enum(['achieved', 'not-achieved']).nullable(),
          resultDay: day.nullable(),
          /** In the order of the sessions; null: not taken. */
          marks: z.array(
            z.strictObject({ day, startsAt: z.string(), mark: z.int().min(1).max(4).nullable() }),
          ),
        }),
      ),
      /** Where the person lived before, by names of hamlets, in order of day; null: not known. */
      moves: z.array(
        z.strictObject({ day, from: z.string().nullable(), to: z.string().nullable() }),
      ),
      /** Newest first. */
      history: z.array(
        z.strictObject({
          act: id,
          at: z.iso.datetime(),
          who: z.string(),
          /** It takes an earlier change back. */
          takesBack: z.boolean(),
          /** It was taken back whole. */
          takenBack: z.boolean(),
          changes: z.array(
            z.strictObject({
              field: z.string(),
              was: z.string().nullable(),
              became: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** The list the person came in with. */
      batch: z.strictObject({ id, fileName: z.string(), at: z.iso.datetime() }).nullable(),
      /** Others who were put together with this person. */
      merged: z.array(z.strictObject({ merge: id, name: z.string(), at: z.iso.datetime() })),
    }),
    ['person-unknown'],
  ),
  save: procedure(
    z.strictObject({
      id: id.nullable(),
      draft: personDraft,
      /** The person lives in the hamlet from this day on; null: the hamlet before was a mistake. */
      movedOn: day.nullable().default(null),
    }),
    /** `act` takes the change back; null where there is nothing to. */
    z.strictObject({ id, act: id.nullable() }),
    [
      'name-empty',
      'name-too-long',
      'birth-year-out-of-range',
      'hamlet-unknown',
      'person-unknown',
      'move-in-future',
      'book-closed',
    ],
  ),
  remove: procedure(z.strictObject({ id }), done, [
    'person-unknown',
    'person-in-use',
    'book-closed',
  ]),
  /** Takes a removal back, everything as it was; while the program runs. */
  restore: procedure(z.strictObject({ id }), done, ['act-unknown', 'book-closed']),
  /** Changes many persons in one transaction: those named, or all that match. */
  change: procedure(
    z.strictObject({
      who: z.union([
        z.strictObject({ ids: z.array(id).min(1).max(100_000) }),
        z.strictObject({ matching: personFilter }),
      ]),
      change: personChange,
    }),
    z.strictObject({ act: id, persons: count }),
    [
      'hamlet-unknown',
      'move-in-future',
      'people-none',
      'confirmation-source-empty',
      'disk-full',
      'book-closed',
    ],
  ),
  /** Takes back one change of one or many persons, where nothing was changed since. */
  undoChange: procedure(
    z.strictObject({ act: id }),
    z.strictObject({ persons: count, changedSince: count }),
    ['act-unknown', 'book-closed'],
  ),
  /** Exactly what the list shows, as an Excel table. Numbers of cards and telephones only if asked for; logged. */
  writeExcel: procedure(
    z.strictObject({
      filter: personFilter,
      sort: personSort,
      columns: z.array(personColumn).max(12),
      file: fileToken,
      /** Made by the page, to ask how far it is and to stop it. */
      writing: id,
    }),
    fileWritten,
    [...writeErrors, 'people-none', 'office-not-set-up', 'writing-stopped'],
  ),
  /** How far a writing is; zero before it begins and after its end. */
  writingProgress: procedure(
    z.strictObject({ writing: id }),
    z.strictObject({ done: count, total: count }),
  ),
  /** Stopped, it leaves no file behind. */
  stopWriting: procedure(z.strictObject({ writing: id }), done),
  /** The same list as a document to print. */
  printList: procedure(
    z.strictObject({
      filter: personFilter,
      sort: personSort,
      columns: z.array(personColumn).max(12),
    }),
    z.strictObject({ html: z.string(), persons: count }),
    ['people-none', 'people-too-many', 'office-not-set-up'],
  ),
  /** Number of a card or telephone in full, for one person; who asked is logged. */
  reveal: procedure(
    z.strictObject({ id, field: z.enum(['phone', 'cccd']) }),
    z.strictObject({ value: z.string() }),
    ['person-unknown', 'contact-not-kept'],
  ),
  /** Left out: stays as it is. Null or empty: removed. */
  setContact: procedure(
    z.strictObject({ id, phone: line.nullable().optional(), cccd: line.nullable().optional() }),
    z.strictObject({ act: id }),
    ['person-unknown', 'contact-not-kept', 'phone-bad', 'cccd-bad', 'cccd-taken'],
  ),
  /** Everything the book knows of one person, as a file to hand over (Luật 91/2025/QH15, Điều 4); logged. */
  writeOwnData: procedure(z.strictObject({ id, file: fileToken }), fileWritten, [
    ...writeErrors,
    'person-unknown',
    'office-not-set-up',
  ]),
  /** Takes out all that tells who it was; marks stay for the totals. Cannot be taken back; logged with the reason. */
  erase: procedure(z.strictObject({ id, reason: line }), done, [
    'person-unknown',
    'reason-empty',
    'reason-tells-who',
  ]),
};
