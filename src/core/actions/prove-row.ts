import { AppError } from '../../domain/errors';
import type { ProvedRegister } from '../../domain/register/proved';
import type { Core } from '../core';
import * as storage from '../storage/register-evidence';
import type { Reader } from '../storage/store';
import { keepFile, linkAsEvidence, type NewEvidence } from './keep-evidence';

/** @throws AppError `register-row-unknown` */
export async function listEvidence(core: Core, owner: string): Promise<storage.RegisterEvidence[]> {
  return core.store.read((reader) => {
    mustBeThere(reader, owner);
    return Promise.resolve(storage.evidenceOf(reader, owner));
  });
}

/** How much each row of a register has; rows without any are not named. */
export async function countEvidence(
  core: Core,
  register: ProvedRegister,
): Promise<{ owner: string; count: number }[]> {
  return core.store.read((reader) => Promise.resolve(storage.countEvidence(reader, register)));
}

/**
 * Copies a file into the data folder and keeps it as evidence of a row.
 * @param file the path of the file chosen
 * @throws AppError `register-row-unknown`, and those of `copyInto`
 */
export async function addFile(
  core: Core,
  { owner, file }: { owner: string; file: string },
): Promise<{ id: string }> {
  // Told before a large file is copied for nothing.
  await core.store.read((reader) => Promise.resolve(mustBeThere(reader, owner)));
  return keepFile(core, file, (evidence) => add(core, owner, evidence));
}

/** @throws AppError `register-row-unknown`, `link-not-web` */
export async function addLink(
  core: Core,
  { owner, name, link }: { owner: string; name: string; link: string },
): Promise<{ id: string }> {
  const evidence = linkAsEvidence(core, { name, link });
  await add(core, owner, evidence);
  return { id: evidence.id };
}

async function add(core: Core, owner: string, evidence: NewEvidence): Promise<void> {
  await core.store.write((writer) => {
    mustBeThere(writer, owner);
    storage.addEvidence(writer, owner, { ...evidence, at: core.now().toISOString() });
    // Not its name: files are called after the people they are about.
    writer.audit('addEvidence', `row:${owner}`, { id: evidence.id, kind: evidence.kind });
    return Promise.resolve();
  });
}

/** Takes evidence out; its file stays in the data folder. @throws AppError `evidence-unknown` */
export async function removeEvidence(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, true);
}

/** @throws AppError `evidence-unknown` */
export async function restoreEvidence(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, false);
}

async function setRemoved(core: Core, id: string, removed: boolean): Promise<void> {
  await core.store.write((writer) => {
    const owner = storage.setEvidenceRemoved(writer, id, removed);
    if (owner === null) throw new AppError('evidence-unknown');
    writer.audit(removed ? 'removeEvidence' : 'restoreEvidence', `row:${owner}`, { id });
    return Promise.resolve();
  });
}

function mustBeThere(reader: Reader, owner: string): void {
  if (!storage.isProvable(reader, owner)) throw new AppError('register-row-unknown');
}
