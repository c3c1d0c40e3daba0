import { z } from 'zod';
import { procedure } from './procedure';
import { day, done, id, line } from './shapes';

export const leaveShape = z.strictObject({ id, from: day, to: day, reason: z.string() });

/** Leave told ahead; it covers every class of a person. */
export const leave = {
  /** Newest first. */
  list: procedure(z.strictObject({ personId: id }), z.array(leaveShape), ['person-unknown']),
  add: procedure(
    z.strictObject({ personId: id, from: day, to: day, reason: line }),
    z.strictObject({ id }),
    [
      'person-unknown',
      'leave-ends-before-start',
      'text-too-long',
      'disk-full',
      'database-readonly',
    ],
  ),
  remove: procedure(z.strictObject({ id }), done, [
    'leave-unknown',
    'disk-full',
    'database-readonly',
  ]),
};
