import { rm } from 'node:fs/promises';
import { AppError } from '../../domain/errors';
import { readReason } from '../../domain/person/erased';
import type { Core } from '../core';
import { removePerson } from '../storage/person';
import * as privacy from '../storage/privacy';
import { deleteEvidenceOfPerson } from '../storage/register-evidence';
import { evidenceFolder } from './keep-evidence';

/**
 * On request (Luật 91/2025/QH15, Điều 4): whoever is in no total goes wholly, of the others all that tells who it was,
 * the evidence of their models and rewards with it.
 * Cannot be taken back.
 * @throws AppError `person-unknown`, `reason-empty`, `reason-tells-who`
 */
export async function erasePerson(
  core: Core,
  input: { id: string; reason: string },
): Promise<void> {
  const evidence = await core.store.write(async (writer) => {
    const person = privacy.findContact(writer, input.id);
    if (!person) throw new AppError('person-unknown');
    const reason = readReason(input.reason, person.name);
    const proofs = deleteEvidenceOfPerson(writer, person.no);
    const stays = privacy.isCounted(writer, person.no);
    if (stays) privacy.eraseIdentity(writer, person.no, core.now().toISOString());
    else await removePerson(writer, person.no);
    writer.audit('erasePerson', `person:${input.id}`, { reason, rowStays: stays });
    return proofs;
  });
  await core.store.emptyJournal();
  for (const id of evidence) await rm(evidenceFolder(core, id), { recursive: true, force: true });
}
