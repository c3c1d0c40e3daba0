import { checkLeave, type KnownLeave, type LeaveDraft } from '../../domain/attendance/leave';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import * as leaves from '../storage/leave';
import { personNoUnlessErased } from '../storage/person';

/** @throws AppError `person-unknown` */
export async function listLeaves(core: Core, personId: string): Promise<KnownLeave[]> {
  return core.store.read(async (reader) => {
    const person = await personNoUnlessErased(reader, personId);
    if (!person) throw new AppError('person-unknown');
    return leaves.leavesOf(reader, person.no);
  });
}

/** @throws AppError `person-unknown`, `leave-ends-before-start`, `text-too-long` */
export async function addLeave(
  core: Core,
  { personId, ...draft }: LeaveDraft & { readonly personId: string },
): Promise<{ id: string }> {
  const leave = { id: core.newId(), ...checkLeave(draft) };
  return core.store.write(async (writer) => {
    const person = await personNoUnlessErased(writer, personId);
    if (!person) throw new AppError('person-unknown');
    leaves.addLeave(writer, person.no, leave);
    // Neither days nor reason: why somebody stayed away is his own matter, and the audit keeps for ever.
    writer.audit('addLeave', `person:${personId}`, { leave: leave.id });
    return { id: leave.id };
  });
}

/** @throws AppError `leave-unknown` */
export async function removeLeave(core: Core, id: string): Promise<void> {
  await core.store.write((writer) => {
    const personId = leaves.removeLeave(writer, id);
    if (personId === null) throw new AppError('leave-unknown');
    writer.audit('removeLeave', `person:${personId}`, { leave: id });
    return Promise.resolve();
  });
}
