import { z } from 'zod';
import { marks } from '../domain/attendance/mark';
import { results } from '../domain/class/class';
import { procedure } from './procedure';
import { day, done, id } from './shapes';
import { classRow, sessionShape } from './class';

export const mark = z.enum(marks).nullable();

export const sheetPerson = z.strictObject({
  id,
  name: z.string(),
  hamlet: z.string().nullable(),
  joined: day,
  result: z.enum(results).nullable(),
  resultDay: day.nullable(),
  /** One for each session of the sheet, in its order; null = not taken. */
  marks: z.array(mark),
});

export const attendance = {
  sheet: procedure(
    z.strictObject({ classId: id }),
    z.strictObject({
      class: classRow,
      sessions: z.array(sessionShape),
      /** In roster order: by given name. */
      persons: z.array(sheetPerson),
    }),
    ['class-unknown'],
  ),
  /**
   * Sets marks in one transaction. `from` is what the page shows; if another window changed the cell meanwhile,
   * nothing is written.
   */
  setMarks: procedure(
    z.strictObject({
      changes: z
        .array(z.strictObject({ personId: id, sessionId: id, from: mark, to: mark }))
        .min(1)
        .max(20_000),
    }),
    done,
    ['not-enrolled', 'session-unknown', 'mark-changed-elsewhere', 'disk-full', 'database-readonly'],
  ),
  setResult: procedure(
    z.strictObject({
      classId: id,
      personId: id,
      result: z.enum(results).nullable(),
      day: day.nullable(),
    }),
    done,
    ['not-enrolled', 'result-before-join', 'disk-full'],
  ),
};
