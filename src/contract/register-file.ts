import { z } from 'zod';
import { registerNames } from '../domain/register/rows';
import { procedure } from './procedure';
import { fileToken, fileWritten, line, writeErrors } from './shapes';

/** A list exactly as its page shows it. */
const shownList = z.strictObject({
  register: z.enum(registerNames),
  title: line,
  under: z.array(line).max(10),
  columns: z
    .array(
      z.strictObject({
        title: line,
        width: z.number().min(1).max(200),
        kind: z.enum(['text', 'centred', 'count']),
        adds: z.boolean(),
      }),
    )
    .min(1)
    .max(20),
  rows: z.array(z.array(z.union([line, z.int(), z.null()])).max(20)).max(20_000),
});

export const registerFile = {
  writeExcel: procedure(shownList.extend({ file: fileToken }), fileWritten, [
    ...writeErrors,
    'office-not-set-up',
  ]),
  print: procedure(shownList, z.strictObject({ html: z.string() }), ['office-not-set-up']),
};
