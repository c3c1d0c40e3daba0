import { z } from 'zod';
import { textCodings } from '../domain/legacy-text/coding';
import { likenessReasons } from '../domain/person/same-person';
import { listFields, meanings } from '../domain/person/list-column';
import { procedure } from './procedure';
import { audience, count, day, done, fileToken, id, line, nothing, sex } from './shapes';

const meaning = z.enum(meanings);
const coding = z.enum(textCodings);
const at = z.int().min(0).max(2000);

const listChoice = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        at,
        meaning: meaning.nullable().optional(),
        coding: coding.optional(),
        /** The meaning is as it was found, and stays so; only what the user says is remembered. */
        isFound: z.literal(true).optional(),
      }),
    )
    .max(400),
});

const likely = z.strictObject({
  likeness: z.enum(['certain', 'likely', 'possible']),
  reasons: z.array(z.enum(likenessReasons)),
});

/** What is to become of a row. */
export const rowFate = z.enum(['enter', 'leave-out']);

export const previewRow = z.strictObject({
  /** By which the row is called; two persons may stand in one row of the sheet. */
  key: z.int(),
  /** The sheet's own row number, from 1. */
  row: z.int(),
  name: z.string(),
  birthYear: z.int().nullable(),
  birthDay: day.nullable(),
  sex: sex.nullable(),
  audience: audience.nullable(),
  group: z.string(),
  hamlet: z.string().nullable(),
  /** A hamlet of this name is not known yet; it is made on acceptance. */
  newHamlet: z.boolean(),
  /** Last digits only; null when the list has none. */
  cccd: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  doubts: z.array(
    z.strictObject({
      field: z.enum(listFields),
      column: z.string(),
      reason: z.string(),
      proposal: z.string().nullable(),
    }),
  ),
  /** Somebody in the book, or higher up in the list, who may be the same person. */
  sameAs: likely
    .extend({
      /** Null: in the list itself. */
      personId: id.nullable(),
      row: z.int().nullable(),
      name: z.string(),
      birthYear: z.int().nullable(),
      birthDay: day.nullable(),
      sex: sex.nullable(),
      hamlet: z.string().nullable(),
      classes: z.array(z.string()),
    })
    .nullable(),
  fate: rowFate,
  /** Stays out as the one it is like, whose gaps it fills. */
  isJoined: z.boolean(),
});

export const rejectedRow = z.strictObject({
  key: z.int(),
  row: z.int(),
  reasons: z.array(z.string()),
  text: z.string(),
});

const counts = z.strictObject({
  all: count,
  /** Without a doubt, and like nobody. */
  good: count,
  doubtful: count,
  same: count,
  rejected: count,
  /** Would be entered now. */
  taken: count,
  /** Would only fill what is missing of somebody who is there. */
  joined: count,
});

export const preview = z.strictObject({
  preview: id,
  fileName: z.string(),
  encoding: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })),
  sheet: z.string(),
  headerRow: z.int(),
  /** The first rows as they read, for choosing the header. */
  top: z.array(z.strictObject({ row: z.int(), texts: z.array(z.string()) })),
  columns: z.array(
    z.strictObject({
      at,
      title: z.string(),
      meaning: meaning.nullable(),
      /** The user has said so, now or for a list of this look before. */
      isSaid: z.boolean(),
      coding,
      codingBy: z.enum(['font', 'letters', 'cells', 'user']).nullable(),
      samples: z.array(z.strictObject({ before: z.string(), after: z.string() })),
    }),
  ),
  /** The columns were taken as in an earlier list of the same look. */
  isRemembered: z.boolean(),
  hamletOfAll: z.string().nullable(),
  newHamlets: z.array(z.string()),
  counts,
  keepsPhone: z.boolean(),
  keepsCccd: z.boolean(),
});

export const readErrors = [
  'file-token-unknown',
  'file-missing',
  'sheet-unreadable',
  'sheet-is-word',
  'sheet-locked',
  'sheet-empty',
  'sheet-no-name-column',
  'sheet-two-persons',
  'sheet-only-hidden',
  'sheet-too-large',
  'sheet-unknown',
  'sheet-row-empty',
  'reading-stopped',
] as const;

/** Lists of people from files of the hamlets: looked at, mended, then entered at once. */
export const peopleImport = {
  /** Reads a list and shows what would be entered; writes nothing. `reading` is made by the page, to ask how far it is. */
  read: procedure(
    z.strictObject({
      reading: id,
      file: fileToken,
      sheet: line.nullable(),
      headerRow: z.int().min(1).max(1_048_576).nullable(),
      choice: listChoice.nullable(),
    }),
    preview,
    readErrors,
  ),
  /** Which other sheets of a file hold lists, and how many people each; stopped as a reading is. */
  otherLists: procedure(
    z.strictObject({ reading: id, file: fileToken, sheets: z.array(line).max(1000) }),
    z.strictObject({ lists: z.array(z.strictObject({ sheet: z.string(), persons: count })) }),
    readErrors,
  ),
  progress: procedure(
    z.strictObject({ reading: id }),
    z.strictObject({
      /** Null: not running. */
      phase: z.enum(['opening', 'reading', 'understanding', 'comparing']).nullable(),
      done: count,
      total: count,
    }),
  ),
  stop: procedure(z.strictObject({ reading: id }), done),
  rows: procedure(
    z.strictObject({
      preview: id,
      show: z.enum(['all', 'good', 'doubtful', 'same']),
      offset: count,
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ rows: z.array(previewRow), total: count }),
    ['preview-gone'],
  ),
  rejected: procedure(
    z.strictObject({ preview: id, offset: count, limit: z.int().min(1).max(1000) }),
    z.strictObject({ rows: z.array(rejectedRow), total: count }),
    ['preview-gone'],
  ),
  /** Types another value into a field of a row (called by its key, as everywhere below); a rejected row that has a name then becomes a person. */
  mend: procedure(
    z.strictObject({ preview: id, row: z.int(), field: z.enum(listFields), text: line }),
    z.strictObject({ row: previewRow, counts }),
    ['preview-gone', 'row-unknown', 'list-value-unread', 'name-empty', 'name-too-long'],
  ),
  /** Takes what is proposed for the doubtful cells of these rows as right (null: of all rows). */
  acceptProposals: procedure(
    z.strictObject({ preview: id, rows: z.array(z.int()).max(100_000).nullable() }),
    z.strictObject({ counts }),
    ['preview-gone'],
  ),
  /** What is to become of rows. Entering one who may be the same as another keeps the two apart from then on. */
  decide: procedure(
    z.strictObject({
      preview: id,
      rows: z.union([z.array(z.int()).max(100_000), z.enum(['all', 'good', 'doubtful', 'same'])]),
      /** `same`: the row is whom it is like; it does not go in, and fills what is missing there. */
      fate: z.enum([...rowFate.options, 'same']),
    }),
    z.strictObject({ counts }),
    ['preview-gone'],
  ),
  /** The preview as it is now. */
  summary: procedure(z.strictObject({ preview: id }), preview, ['preview-gone']),
  /**
   * Enters the rows that are to be, in one transaction, as one batch that can be taken back. `import-changed-since`: the
   * book holds somebody new who may be one of them, or their hamlet no more; the rows stand in a new preview, called by
   * the error's `preview`.
   */
  accept: procedure(
    z.strictObject({
      preview: id,
      /** For rows whose list names none. */
      audience: audience.nullable(),
      hamletId: id.nullable(),
    }),
    z.strictObject({
      batch: id,
      persons: count,
      newHamlets: count,
      leftOut: count,
      /** Persons who were there and had gaps filled. */
      filled: count,
      /** Entered without the number of their card, which is somebody else's. */
      withoutCccd: count,
    }),
    ['preview-gone', 'import-nothing', 'import-changed-since', 'hamlet-unknown', 'disk-full'],
  ),
  /** Lists entered, newest first. */
  batches: procedure(
    nothing,
    z.array(
      z.strictObject({
        id,
        fileName: z.string(),
        sheet: z.string(),
        at: z.iso.datetime(),
        /** As many as were entered; `left` are still there. */
        persons: count,
        left: count,
        /** What they are used by, in words; empty when the list can be taken back. */
        usedBy: z.array(z.string()),
      }),
    ),
  ),
  undo: procedure(z.strictObject({ batch: id }), z.strictObject({ persons: count }), [
    'import-unknown',
    'import-in-use',
  ]),
};
