import { z } from 'zod';
import { communeKinds } from '../domain/office/office';
import { procedure } from './procedure';
import { day, done, fileToken, fileWritten, id, line, nothing } from './shapes';

export const officeShape = z.strictObject({
  kind: z.enum(communeKinds),
  name: line,
  province: line,
  hamletWord: line,
  signatureLines: z.array(line).max(4),
  signerName: line,
  addressees: z.array(line).max(20),
  recipients: z.array(line).max(40),
  draftingUnit: line,
  enteredBy: line,
});

export const hamletShape = z.strictObject({ id, name: z.string(), persons: z.int().min(0) });

export const office = {
  /** Office is null until the first start is done. */
  state: procedure(
    nothing,
    z.strictObject({
      office: officeShape.nullable(),
      hamlets: z.array(hamletShape),
      isSample: z.boolean(),
      today: day,
      /** The last day anything was marked; null in an empty book. */
      lastRecordDay: day.nullable(),
    }),
  ),
  setUp: procedure(
    z.strictObject({
      office: officeShape,
      hamlets: z.array(line).max(200),
      shippedPlan: z.string().max(60).nullable(),
    }),
    done,
    [
      'name-empty',
      'name-too-long',
      'data-already-there',
      'plan-unknown',
      'disk-full',
      'database-readonly',
    ],
  ),
  /** Fills an empty book with the sample commune. */
  openSample: procedure(nothing, done, ['data-already-there', 'disk-full', 'database-readonly']),
  /** Sets the sample aside (kept as a file) and starts with an empty book. */
  leaveSample: procedure(nothing, done, ['data-already-there', 'disk-full']),
  save: procedure(officeShape, done, ['name-empty', 'name-too-long', 'office-not-set-up']),
  /** Whether guidance sessions are asked for women, aged 60 and up, ethnic minorities, disabled people. */
  groups: procedure(nothing, z.strictObject({ asks: z.boolean() })),
  setGroups: procedure(z.strictObject({ asks: z.boolean() }), done, ['office-not-set-up']),
  addHamlet: procedure(z.strictObject({ name: line }), z.strictObject({ id }), [
    'name-empty',
    'name-too-long',
    'hamlet-exists',
  ]),
  renameHamlet: procedure(z.strictObject({ id, name: line }), done, [
    'name-empty',
    'name-too-long',
    'hamlet-exists',
    'hamlet-unknown',
  ]),
  removeHamlet: procedure(z.strictObject({ id }), done, ['hamlet-unknown', 'hamlet-in-use']),
  /** Copies the whole book to a file the user chose, checked before it counts. */
  saveCopy: procedure(z.strictObject({ file: fileToken }), fileWritten, [
    'file-token-unknown',
    'file-is-book',
    'disk-full',
    'file-unwritable',
    'file-locked',
    'folder-missing',
    'database-damaged',
  ]),
  /** Up to which day nothing can be changed any more, and who closed or opened the book when; newest first. */
  closing: procedure(
    nothing,
    z.strictObject({
      closedUntil: day.nullable(),
      changes: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          from: day.nullable(),
          to: day.nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** Null opens the whole book. To open again what was closed needs a reason. */
  closeBook: procedure(z.strictObject({ until: day.nullable(), reason: line }), done, [
    'office-not-set-up',
    'closing-after-today',
    'reason-empty',
    'text-too-long',
    'disk-full',
    'database-readonly',
  ]),
};
