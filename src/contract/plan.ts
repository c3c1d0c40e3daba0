import { z } from 'zod';
import { errorCodes } from '../domain/errors';
import { planLevels, planRoles } from '../domain/plan/plan';
import {
  audience,
  number,
  planChangeShape,
  planShape,
  progress,
  quotaIndicator,
} from './plan-shapes';
import { procedure } from './procedure';
import { count, day, done, fileToken, fileWritten, id, line, nothing, writeErrors } from './shapes';

const role = z.enum(planRoles);
const compareState = z.enum(['missing', 'lower', 'equal', 'higher', 'extra']);
const taken = ['plan-unknown', 'plan-already-taken', 'plan-file-unreadable'] as const;

export const plan = {
  /** Every plan in the book; the current one first. */
  list: procedure(
    nothing,
    z.array(
      z.strictObject({
        id,
        source: z.string(),
        role,
        isCurrent: z.boolean(),
        upperId: id.nullable(),
        level: z.enum(planLevels),
        issuer: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        date: day.nullable(),
        /** The year it is for. */
        year: z.int(),
        targets: count,
        quotas: count,
        tasks: count,
        doneTasks: count,
      }),
    ),
  ),
  get: procedure(z.strictObject({ id }), planShape, ['plan-unknown']),
  /** The plan being worked on; null until one is taken. */
  current: procedure(nothing, planShape.nullable()),
  shipped: procedure(
    nothing,
    z.array(
      z.strictObject({
        name: z.string(),
        level: z.enum(planLevels),
        issuer: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        year: z.int(),
        targets: count,
        quotas: count,
        tasks: count,
        hamletWord: z.string().nullable(),
        /** The role it is already in the book with. */
        takenAs: z.array(role),
      }),
    ),
  ),
  /** `own`: made the office's, with its names, each target linked to where it came from; else as it is. */
  takeShipped: procedure(
    z.strictObject({ name: z.string().max(60), as: role }),
    z.strictObject({ id }),
    taken,
  ),
  /** A plan of the book made the office's own. */
  takeForOffice: procedure(z.strictObject({ id }), z.strictObject({ id }), ['plan-unknown']),
  importFile: procedure(
    z.strictObject({ file: fileToken, as: role }),
    z.strictObject({ id, title: z.string() }),
    ['plan-file-unreadable', 'plan-file-newer', 'file-token-unknown', 'file-missing'],
  ),
  exportFile: procedure(z.strictObject({ id, file: fileToken }), fileWritten, [
    'plan-unknown',
    ...writeErrors,
  ]),
  /** Next year's plan: dates and texts moved by a year, progress at its beginning. */
  makeNextYear: procedure(z.strictObject({ id }), z.strictObject({ id }), ['plan-unknown']),
  setCurrent: procedure(z.strictObject({ id }), done, ['plan-unknown']),
  hang: procedure(z.strictObject({ id, upperId: id.nullable() }), done, [
    'plan-unknown',
    'plan-circle',
  ]),
  setRole: procedure(z.strictObject({ id, role }), done, ['plan-unknown']),
  remove: procedure(z.strictObject({ id }), done, ['plan-unknown']),
  restore: procedure(z.strictObject({ id }), done, ['plan-unknown', 'plan-already-taken']),
  /**
   * Writes what fits and refuses the rest row by row; `undo` takes back what was written, given to the same procedure.
   */
  change: procedure(
    z.strictObject({ id, changes: z.array(planChangeShape).min(1).max(2000) }),
    z.strictObject({
      undo: z.array(planChangeShape),
      refused: z.array(
        z.strictObject({
          index: count,
          code: z.enum(errorCodes),
          /** In words, for the row it belongs to. */
          sentence: z.string(),
        }),
      ),
    }),
    ['plan-unknown'],
  ),
  setTaskProgress: procedure(z.strictObject({ id, ...progress }), done, [
    'task-unknown',
    'percent-out-of-range',
  ]),
  /** What stands behind a task: its evidence and the history of its progress, newest first. */
  taskCard: procedure(
    z.strictObject({ id }),
    z.strictObject({
      evidence: z.array(
        z.strictObject({
          id,
          kind: z.enum(['file', 'link']),
          name: z.string(),
          location: z.string(),
          at: z.string(),
        }),
      ),
      history: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          ...progress,
          /** The evidence added (`+`) or taken out (`-`) at that moment. */
          evidence: z.string().nullable(),
        }),
      ),
    }),
    ['task-unknown'],
  ),
  /** Copies the file into the data folder. */
  addEvidenceFile: procedure(
    z.strictObject({ taskId: id, file: fileToken }),
    z.strictObject({ id }),
    ['task-unknown', 'file-token-unknown', 'file-missing', 'file-unwritable', 'disk-full'],
  ),
  addEvidenceLink: procedure(
    z.strictObject({ taskId: id, name: line, link: line }),
    z.strictObject({ id }),
    ['task-unknown', 'link-not-web', 'name-empty'],
  ),
  removeEvidence: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
  restoreEvidence: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
  /** Row by row what the upper plan asks and the lower one plans; `year` null: the upper plan's own. */
  compare: procedure(
    z.strictObject({ upperId: id, lowerId: id, year: z.int().min(2000).max(2100).nullable() }),
    z.strictObject({
      year: z.int(),
      years: z.array(z.int()),
      rows: z.array(
        z.strictObject({
          of: z.enum(['target', 'quota']),
          indicator: z.string(),
          audience: audience.nullable(),
          name: z.string(),
          /** As written in the plan: `≥ 80%`; null where it has no row. */
          upper: z.string().nullable(),
          lower: z.string().nullable(),
          status: compareState,
          /** The row of the upper plan, to be taken over. */
          upperRowId: id.nullable(),
          lowerRowId: id.nullable(),
        }),
      ),
    }),
    ['plan-unknown'],
  ),
  /** The quotas a plan must meet: its own and those of the plan it hangs under, with what is done. */
  checklist: procedure(
    z.strictObject({ id }),
    z.array(
      z.strictObject({
        quotaId: id,
        /** Whether the superior plan asks for it. */
        isUpper: z.boolean(),
        indicator: quotaIndicator,
        name: z.string(),
        asked: z.string(),
        due: day.nullable(),
        measure: z.enum(['count', 'share', 'done']),
        counted: z.boolean(),
        /** One cell for the commune, one a month or one a hamlet; `value` null: nothing entered. */
        cells: z.array(
          z.strictObject({
            month: z.string().nullable(),
            hamletId: id.nullable(),
            title: z.string(),
            value: number.nullable(),
            /** What the registers hold of it, typed over or not; null: they are not asked. */
            found: z.number().nullable(),
            isMet: z.boolean(),
          }),
        ),
        met: count,
      }),
    ),
    ['plan-unknown'],
  ),
  setQuotaEntry: procedure(
    z.strictObject({
      quotaId: id,
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .nullable(),
      hamletId: id.nullable(),
      value: number.nullable(),
    }),
    done,
    ['quota-unknown', 'hamlet-unknown', 'figure-negative', 'percent-out-of-range'],
  ),
  /** The plan as an official Kế hoạch. */
  preview: procedure(
    z.strictObject({ id }),
    z.strictObject({ html: z.string(), fileName: z.string() }),
    ['plan-unknown', 'office-not-set-up', 'plan-party-form'],
  ),
  writeWord: procedure(z.strictObject({ id, file: fileToken }), fileWritten, [
    'plan-unknown',
    'office-not-set-up',
    'plan-party-form',
    ...writeErrors,
  ]),
};
