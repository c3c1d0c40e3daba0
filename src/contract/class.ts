import { z } from 'zod';
import { classForms } from '../domain/class/class';
import { isMoment, LONGEST_REASON } from '../domain/class/session-change';
import { classColumns, classSorts, classStates } from '../domain/class/class-list';
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
  nothing,
  writeErrors,
} from './shapes';

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
  /** The next session that is held, today's included. */
  nextDay: day.nullable(),
  nextAt: z.string().max(5).nullable(),
  achieved: count,
});

const sessionDraft = z.strictObject({
  day,
  startsAt: z.string().max(5),
  endsAt: z.string().max(5),
});
/** Why it was not held; null: it is held. */
const cancelled = z.string().nullable();
/** `YYYY-MM-DD HH:MM` it was first set for. */
const movedFrom = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u)
  .nullable();
export const sessionShape = sessionDraft.extend({ id, classId: id, cancelled, movedFrom });

/** A class is written and printed with as many persons as a commune has. */
const personIds = z.array(id).min(1).max(100_000);

/** `from`: the days as they were seen; left out: whatever they are. */
const enrolmentDays = z.strictObject({
  personId: id,
  joined: day,
  left: day.nullable(),
  from: z.strictObject({ joined: day, left: day.nullable() }).optional(),
});

/** The list as it is shown. */
const shownList = {
  filter: z.strictObject({
    search: line,
    state: z.enum(classStates).nullable(),
    /** `none`: classes of no hamlet. */
    hamletId: z.union([id, z.literal('none')]).nullable(),
    audience: audience.nullable(),
    notTakenOnly: z.boolean(),
  }),
  order: z.strictObject({ by: z.enum(classSorts), descending: z.boolean() }),
  columns: z.array(z.enum(classColumns)).max(classColumns.length),
};

export const trainingClass = {
  list: procedure(nothing, z.array(classRow)),
  get: procedure(
    z.strictObject({ id }),
    z.strictObject({ class: classRow, sessions: z.array(sessionShape) }),
    ['class-unknown'],
  ),
  save: procedure(
    /** `from`: the data as they were seen; left out: whatever they are. */
    z.strictObject({ id: id.nullable(), draft: classDraft, from: classDraft.optional() }),
    z.strictObject({ id }),
    [
      'name-empty',
      'name-too-long',
      'class-unknown',
      'class-changed-elsewhere',
      'hamlet-unknown',
      'skill-unknown',
    ],
  ),
  /** Of a class without marks and results; `restore` brings all of it back. */
  remove: procedure(z.strictObject({ id }), done, [
    'class-unknown',
    'class-has-marks',
    'book-closed',
  ]),
  restore: procedure(z.strictObject({ id }), done, ['class-restored', 'book-closed']),
  /** All of them or none. A session taken out comes back with what it carried. */
  addSessions: procedure(
    z.strictObject({
      classId: id,
      sessions: z
        .array(
          sessionDraft.extend({
            cancelled: z.string().max(LONGEST_REASON).nullable().optional(),
            movedFrom: movedFrom.refine(isMoment, 'moment').optional(),
          }),
        )
        .min(1)
        .max(200),
    }),
    z.strictObject({ ids: z.array(id) }),
    ['class-unknown', 'session-exists', 'session-day-bad', 'book-closed'],
  ),
  removeSession: procedure(z.strictObject({ id }), done, [
    'session-unknown',
    'session-has-marks',
    'book-closed',
  ]),
  /** To another day or hour; its marks go along. Moved back, it was never moved. */
  moveSession: procedure(
    /** `from`: when it was seen to be; left out: whenever it is. */
    z.strictObject({ id, to: sessionDraft, from: sessionDraft.optional() }),
    done,
    [
      'session-unknown',
      'class-changed-elsewhere',
      'session-exists',
      'session-day-bad',
      'session-in-future',
      'mark-outside-enrolment',
      'attended-elsewhere',
      'book-closed',
    ],
  ),
  /** A session without marks is not held, for a reason; with null it is held again. */
  cancelSession: procedure(
    /** `from`: the reason as it was seen, null: none; left out: whatever it is. */
    z.strictObject({ id, reason: line.nullable(), from: line.nullable().optional() }),
    done,
    [
      'session-unknown',
      'class-changed-elsewhere',
      'cancel-reason-empty',
      'cancel-has-marks',
      'text-too-long',
      'session-exists',
      'book-closed',
    ],
  ),
  /** What else is held at the hours of these sessions by the same teacher, in the same place or with the same persons. */
  clashes: procedure(
    z.strictObject({
      classId: id.nullable(),
      teacher: line,
      place: line,
      sessions: z.array(sessionDraft).max(200),
    }),
    z.array(
      z.strictObject({
        day,
        startsAt: z.string(),
        endsAt: z.string(),
        className: z.string(),
        isTeacher: z.boolean(),
        isPlace: z.boolean(),
        persons: count,
      }),
    ),
  ),
  /** Who is in the class already is left out and counted. */
  enrol: procedure(
    z.strictObject({ classId: id, personIds, joined: day }),
    z.strictObject({ added: z.array(id), already: count }),
    ['class-unknown', 'person-unknown', 'book-closed'],
  ),
  /** All of them or none. */
  unenrol: procedure(z.strictObject({ classId: id, personIds }), done, [
    'not-enrolled',
    'enrolment-has-marks',
    'enrolment-has-result',
    'book-closed',
  ]),
  /** Days of joining and leaving, of all or none. Gives those before, which put again take it back. */
  setEnrolmentDays: procedure(
    z.strictObject({ classId: id, persons: z.array(enrolmentDays).min(1).max(2000) }),
    z.strictObject({ before: z.array(enrolmentDays) }),
    [
      'not-enrolled',
      'class-changed-elsewhere',
      'leave-before-join',
      'marks-outside-days',
      'result-before-join',
      'book-closed',
    ],
  ),
  /** Who in the book has these names, written with or without accents. */
  findNames: procedure(
    z.strictObject({
      classId: id,
      names: z
        .array(z.strictObject({ name: line, birthYear: z.int().nullable() }))
        .min(1)
        .max(2000),
    }),
    /** One for each name, in order. */
    z.array(
      z.array(
        z.strictObject({
          id,
          name: z.string(),
          birthYear: z.int().nullable(),
          hamlet: z.string().nullable(),
          isEnrolled: z.boolean(),
        }),
      ),
    ),
    ['class-unknown'],
  ),
  /** Exactly the list shown. */
  writeExcel: procedure(z.strictObject({ ...shownList, file: fileToken }), fileWritten, [
    ...writeErrors,
    'classes-none',
    'office-not-set-up',
  ]),
  printList: procedure(z.strictObject(shownList), z.strictObject({ html: z.string() }), [
    'classes-none',
    'office-not-set-up',
  ]),
};
