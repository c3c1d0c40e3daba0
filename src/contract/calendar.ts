import { z } from 'zod';
import { calendarKinds, calendarStates } from '../domain/plan/calendar';
import { procedure } from './procedure';
import { day, done, fileToken, fileWritten, id, line, nothing, writeErrors } from './shapes';

const event = z.strictObject({
  /** The same for the same duty of the same day, for ever. */
  key: z.string(),
  /** The last day in time. */
  day,
  /** The first day of a range, month or quarter; else the same as `day`. */
  from: day,
  kind: z.enum(calendarKinds),
  about: z.string(),
  /** The number of the task; null for what belongs to none. */
  task: z.string().nullable(),
  who: z.string(),
  planId: id,
  taskId: id.nullable(),
  /** `64/KH-UBND`, or the issuer where there is no number. */
  planName: z.string(),
  state: z.enum(calendarStates),
  /** Negative: days late. */
  daysLeft: z.int(),
  /** Whether the office marked it as done; null for what is told by its task or by figures instead. */
  isMarked: z.boolean().nullable(),
});

/** What is due when, over all plans of the book. */
export const calendar = {
  list: procedure(
    z.strictObject({ from: day, to: day }),
    z.strictObject({
      events: z.array(event),
      /** What goes on all the time or from time to time. */
      undated: z.array(
        z.strictObject({
          planId: id,
          taskId: id.nullable(),
          planName: z.string(),
          kind: z.enum(calendarKinds),
          when: z.string(),
          about: z.string(),
          task: z.string().nullable(),
          who: z.string(),
          isDone: z.boolean(),
        }),
      ),
      holidays: z.array(z.strictObject({ day, name: z.string() })),
    }),
    ['period-ends-before-start'],
  ),
  setDone: procedure(z.strictObject({ key: line, done: z.boolean() }), done),
  /** What is late or due within a week and was not told before; telling it once is remembered. */
  remind: procedure(nothing, z.array(event)),
  writeIcs: procedure(
    z.strictObject({
      from: day,
      to: day,
      /** The events on show, by their keys; left out: all. */
      keys: z.array(z.string().max(200)).max(20_000).optional(),
      file: fileToken,
    }),
    fileWritten,
    ['period-ends-before-start', ...writeErrors],
  ),
};
