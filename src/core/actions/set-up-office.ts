import { AppError } from '../../domain/errors';
import { checkOffice, cleanHamletNames, type Office } from '../../domain/office/office';
import { fold } from '../../domain/text';
import type { Core } from '../core';
import { addHamlet } from '../storage/hamlet';
import { readOffice, writeOffice } from '../storage/office';
import type { Writer } from '../storage/store';
import { addShippedSkills } from './change-skills';
import { shippedPlan } from './shipped-plans';
import { addTaken } from './take-plan';

export interface SetUp {
  readonly office: Office;
  readonly hamlets: readonly string[];
  readonly shippedPlan: string | null;
}

/**
 * First start: names, hamlets and, if chosen, a shipped plan, all in one transaction.
 * @throws AppError `data-already-there` when an office is set up already; `name-empty`, `name-too-long`,
 * `plan-unknown`
 */
export async function setUpOffice(core: Core, input: SetUp): Promise<void> {
  await core.store.write((writer) => writeSetUp(core, writer, input, false));
}

/** As `setUpOffice`, within a transaction that goes on. */
export async function writeSetUp(
  core: Core,
  writer: Writer,
  input: SetUp,
  isSample: boolean,
): Promise<void> {
  const office = checkOffice(input.office);
  const { shippedPlan: name } = input;
  const plan = name === null ? null : shippedPlan(name, core.newId);
  if (await readOffice(writer)) throw new AppError('data-already-there');
  await writeOffice(writer, office, isSample);
  const known = new Set<string>();
  for (const name of cleanHamletNames(input.hamlets)) {
    if (name.length > 100) throw new AppError('name-too-long', { limit: 100 });
    const folded = fold(name);
    if (known.has(folded)) continue;
    known.add(folded);
    await addHamlet(writer, { id: core.newId(), name, folded });
  }
  addShippedSkills(core, writer);
  if (plan && name !== null) await addTaken(core, writer, plan, name, 'own');
  writer.audit('setUpOffice', 'office', { office, plan: name, hamlets: known.size });
}

/** @throws AppError `office-not-set-up`, `name-empty`, `name-too-long` */
export async function saveOffice(core: Core, office: Office): Promise<void> {
  const checked = checkOffice(office);
  await core.store.write(async (writer) => {
    const before = await readOffice(writer);
    if (!before) throw new AppError('office-not-set-up');
    await writeOffice(writer, checked, before.isSample);
    writer.audit('saveOffice', 'office', { from: before.office, to: checked });
  });
}
