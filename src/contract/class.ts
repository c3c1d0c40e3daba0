import { z } from 'zod';
import { classForms } from '../domain/class/class';
import { procedure } from './procedure';
import { audience, count, day, done, id, line, nothing } from './shapes';

export const classDraft = z.strictObject({
  name: line,
  subject: line,
  teacher: line,
  place: line,
  hamletId: id.nullable(),
  audience,
  form: z.enum(classForms),
  skillId: id.nullable(),
  capacity: z.int().min(1).max(100_000).nullable(),
  materials: line,
  /** Percent of the sessions held; see domain `ClassDraft`. */
  shareNeeded: z.int().min(0).max(100).nullable(),
  scoreNeeded: z.number().min(0).max(1000).nullable(),
});

export const classRow = classDraft.extend({
  id,
  hamlet: z.string().nullable(),
  persons: count,
  sessions: count,
  /** Sessions up to today with no mark at all. */
  notTaken: count,
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  achieved: count,
});

const sessionDraft = z.strictObject({
  day,
  startsAt: z.string().max(5),
  endsAt: z.string().max(5),
});
export const sessionShape = sessionDraft.extend({
  id,
  classId: id,
  /** Why it was not held; null: it is held. */
  cancelled: z.string().nullable(),
  /** `YYYY-MM-DD HH:MM` it was first set for. */
  movedFrom: z.string().max(16).nullable(),
});

export const trainingClass = {
  list: procedure(nothing, z.array(classRow)),
  get: procedure(
    z.strictObject({ id }),
    z.strictObject({ class: classRow, sessions: z.array(sessionShape) }),
    ['class-unknown'],
  ),
  save: procedure(
    z.strictObject({ id: id.nullable(), draft: classDraft }),
    z.strictObject({ id }),
    ['name-empty', 'name-too-long', 'class-unknown', 'hamlet-unknown', 'skill-unknown'],
  ),
  /** All of them or none. */
  addSessions: procedure(
    z.strictObject({ classId: id, sessions: z.array(sessionDraft).min(1).max(200) }),
    z.strictObject({ ids: z.array(id) }),
    ['class-unknown', 'session-exists', 'session-day-bad'],
  ),
  removeSession: procedure(z.strictObject({ id }), done, ['session-unknown', 'session-has-marks']),
  enrol: procedure(
    z.strictObject({ classId: id, personIds: z.array(id).min(1).max(100_000), joined: day }),
    z.strictObject({ added: count }),
    ['class-unknown', 'person-unknown', 'already-enrolled'],
  ),
  /** All of them or none. */
  unenrol: procedure(
    z.strictObject({ classId: id, personIds: z.array(id).min(1).max(100_000) }),
    done,
    ['not-enrolled', 'enrolment-has-marks'],
  ),
};
