import { z } from 'zod';
import { isDay } from '../domain/day';
import { audiences } from '../domain/person/person';

export const id = z.uuid();
export const day = z.string().refine(isDay, 'day');
export const periodCode = z.string().min(6).max(40);
export const audience = z.enum(audiences);
export const sex = z.enum(['female', 'male']);
/** Free text from the page; the domain cleans it. The bound only stops floods. */
export const line = z.string().max(2000);
export const text = z.string().max(20_000);
export const count = z.int().min(0).max(1_000_000_000);
/** A file the user chose in a dialog of ours; never a path. */
export const fileToken = z.uuid();
export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const fileWritten = z.strictObject({ name: z.string(), bytes: count });

/** What may go wrong with a file that is written where the user chose. */
export const writeErrors = [
  'file-token-unknown',
  'file-locked',
  'file-unwritable',
  'folder-missing',
  'disk-full',
  'file-is-book',
  'file-wrong-kind',
] as const;
