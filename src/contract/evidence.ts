import { z } from 'zod';
import { provedRegisters } from '../domain/register/proved';
import { procedure } from './procedure';
import { count, done, fileToken, id, line } from './shapes';

/** Files and links that prove a row of a register; `owner` is the id of the row. */
export const evidence = {
  list: procedure(
    z.strictObject({ owner: id }),
    z.array(
      z.strictObject({
        id,
        kind: z.enum(['file', 'link']),
        name: z.string(),
        location: z.string(),
        at: z.string(),
      }),
    ),
    ['register-row-unknown'],
  ),
  /** How much each row of a register has; rows without any are not named. */
  counts: procedure(
    z.strictObject({ register: z.enum(provedRegisters) }),
    z.array(z.strictObject({ owner: id, count })),
  ),
  /** Copies the file into the data folder. */
  addFile: procedure(z.strictObject({ owner: id, file: fileToken }), z.strictObject({ id }), [
    'register-row-unknown',
    'file-token-unknown',
    'file-missing',
    'file-unwritable',
    'disk-full',
  ]),
  addLink: procedure(
    z.strictObject({ owner: id, name: line, link: line }),
    z.strictObject({ id }),
    ['register-row-unknown', 'link-not-web'],
  ),
  remove: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
  restore: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
};
