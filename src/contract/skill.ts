import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../domain/errors';
import { procedure } from './procedure';
import { audience, count, day, fileToken, id, line, nothing } from './shapes';

const listDraft = z.strictObject({ id, audience, version: line, source: line, day });
const skillDraft = z.strictObject({ id, listId: id, position: z.int(), code: line, name: line });

const change = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('put-list'), list: listDraft }),
  z.strictObject({ do: z.literal('remove-list'), id }),
  z.strictObject({ do: z.literal('put-skill'), skill: skillDraft }),
  z.strictObject({ do: z.literal('remove-skill'), id }),
]);

/** What is taught: a list of skills for each audience, in versions. */
export const skill = {
  /** Every version, oldest first, with its skills in order and how many classes teach each. */
  list: procedure(
    nothing,
    z.array(
      listDraft.extend({
        skills: z.array(
          z.strictObject({
            id,
            position: z.int(),
            code: z.string(),
            name: z.string(),
            classes: count,
          }),
        ),
      }),
    ),
  ),
  /** What fits is written in one transaction; each of the rest is refused with its sentence. */
  change: procedure(
    z.strictObject({ changes: z.array(change).min(1).max(2000) }),
    z.strictObject({
      undo: z.array(change),
      refused: z.array(
        z.strictObject({ index: count, code: z.enum(errorCodes), sentence: z.string() }),
      ),
    }),
    ['disk-full', 'database-readonly'] satisfies ErrorCode[],
  ),
  /** Adds the program's own lists for the audiences that have none. */
  takeShipped: procedure(nothing, z.strictObject({ lists: count })),
  /** Reads a table of skills from a file; writes nothing. */
  readFile: procedure(
    z.strictObject({ file: fileToken }),
    z.strictObject({
      fileName: z.string(),
      sheet: z.string(),
      skills: z.array(z.strictObject({ row: z.int(), code: z.string(), name: z.string() })),
      rejected: z.array(
        z.strictObject({ row: z.int(), reason: z.enum(['twice', 'too-long']), text: z.string() }),
      ),
    }),
    [
      'file-token-unknown',
      'file-missing',
      'sheet-unreadable',
      'sheet-is-word',
      'sheet-locked',
      'sheet-empty',
      'sheet-no-skills',
      'sheet-too-large',
    ],
  ),
};
