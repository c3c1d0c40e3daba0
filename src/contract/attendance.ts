import { z } from 'zod';
import { marks } from '../domain/attendance/mark';
import { results } from '../domain/class/class';
import { leaveShape } from './leave';
import { procedure } from './procedure';
import { count, day, done, fileToken, fileWritten, id, line, writeErrors } from './shapes';
import { classRow, sessionShape } from './class';

export const mark = z.enum(marks).nullable();

export const sheetPerson = z.strictObject({
  id,
  name: z.string(),
  hamlet: z.string().nullable(),
  joined: day,
  result: z.enum(results).nullable(),
  resultDay: day.nullable(),
  score: z.number().nullable(),
  /** The last day in the class. */
  left: day.nullable(),
  /** Leave told ahead that touches the sessions of the class. */
  leaves: z.array(leaveShape),
  notes: z.array(z.strictObject({ sessionId: id, note: z.string() })),
  /** Sessions at whose hour he attended another class. */
  busy: z.array(z.strictObject({ sessionId: id, className: z.string() })),
  /** One for each session of the sheet, in its order; null = not taken. */
  marks: z.array(mark),
});

const outcome = z.strictObject({
  result: z.enum(results).nullable(),
  day: day.nullable(),
  /** Left out: as it is. */
  score: z.number().nullable().optional(),
});

const resultList = z.strictObject({ classId: id, which: z.enum([...results, 'both']) });
const resultErrors = ['class-unknown', 'results-none', 'office-not-set-up'] as const;

export const attendance = {
  sheet: procedure(
    z.strictObject({ classId: id }),
    z.strictObject({
      class: classRow,
      sessions: z.array(sessionShape),
      /** In roster order: by given name. */
      persons: z.array(sheetPerson),
      /** Nothing up to this day can be changed. */
      closedUntil: day.nullable(),
      /** `HH:MM` of the day it was read. */
      now: z.string().length(5),
    }),
    ['class-unknown'],
  ),
  /**
   * Sets marks in one transaction. `from` is what the page shows; if another window changed the cell meanwhile,
   * nothing is written. A mark that is taken away takes its note along, which has to be named; a mark that is set
   * brings `note` with it.
   */
  setMarks: procedure(
    z.strictObject({
      changes: z
        .array(
          z.strictObject({
            personId: id,
            sessionId: id,
            from: mark,
            to: mark,
            note: line.nullable().optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    done,
    [
      'not-enrolled',
      'session-unknown',
      'session-cancelled',
      'session-in-future',
      'mark-outside-enrolment',
      'attended-elsewhere',
      'book-closed',
      'mark-changed-elsewhere',
      'text-too-long',
      'disk-full',
      'database-readonly',
    ],
  ),
  /** `from` is the note the page shows; empty or null: none. */
  setNote: procedure(
    z.strictObject({
      personId: id,
      sessionId: id,
      from: line.nullable(),
      to: line.nullable(),
    }),
    done,
    [
      'not-enrolled',
      'session-unknown',
      'note-without-mark',
      'book-closed',
      'mark-changed-elsewhere',
      'text-too-long',
      'disk-full',
      'database-readonly',
    ],
  ),
  /**
   * Decides about persons of a class in one transaction. `from` is what the page shows; if another window changed it
   * meanwhile, nothing is written. A result without a day is of today.
   */
  setResults: procedure(
    z.strictObject({
      classId: id,
      changes: z
        .array(z.strictObject({ personId: id, from: outcome, to: outcome }))
        .min(1)
        .max(20_000),
    }),
    done,
    [
      'not-enrolled',
      'result-before-join',
      'result-in-future',
      'result-changed-elsewhere',
      'score-out-of-range',
      'book-closed',
      'disk-full',
    ],
  ),
  /** The list of who is đạt, chưa đạt, or both, as a document to print. */
  printResults: procedure(
    resultList,
    z.strictObject({ html: z.string(), persons: count }),
    resultErrors,
  ),
  writeResultsWord: procedure(resultList.extend({ file: fileToken }), fileWritten, [
    ...writeErrors,
    ...resultErrors,
  ]),
  writeResultsExcel: procedure(resultList.extend({ file: fileToken }), fileWritten, [
    ...writeErrors,
    ...resultErrors,
  ]),
};
