import { AppError } from '../../domain/errors';
import { cleanLine, fold } from '../../domain/text';
import type { Core } from '../core';
import { hamletUseWords } from '../../domain/office/hamlet-use';
import * as hamlets from '../storage/hamlet';
import { countPopulationOf } from '../storage/population';
import { countQuotaEntriesOf } from '../storage/quota';
import { countMovesOf } from '../storage/residence';
import { countRowsAt, forgetRemovedRowsAt } from '../storage/register';
import type { Reader } from '../storage/store';

/** @throws AppError `name-empty`, `name-too-long`, `hamlet-exists` */
export async function addHamlet(core: Core, text: string): Promise<{ id: string }> {
  const name = checkName(text);
  return core.store.write(async (writer) => {
    await refuseTaken(writer, name, null);
    const id = core.newId();
    await hamlets.addHamlet(writer, { id, name, folded: fold(name) });
    writer.audit('addHamlet', `hamlet:${id}`, { name });
    return { id };
  });
}

/** @throws AppError `name-empty`, `name-too-long`, `hamlet-exists`, `hamlet-unknown` */
export async function renameHamlet(core: Core, id: string, text: string): Promise<void> {
  const name = checkName(text);
  await core.store.write(async (writer) => {
    const no = await known(writer, id);
    await refuseTaken(writer, name, id);
    await hamlets.renameHamlet(writer, no, name, fold(name));
    writer.audit('renameHamlet', `hamlet:${id}`, { name });
  });
}

/** @throws AppError `hamlet-unknown`, `hamlet-in-use` */
export async function removeHamlet(core: Core, id: string): Promise<void> {
  await core.store.write(async (writer) => {
    const no = await known(writer, id);
    const row = (await hamlets.listHamlets(writer)).find((hamlet) => hamlet.no === no);
    const uses = hamletUseWords({
      persons: row?.persons ?? 0,
      classes: await hamlets.countClassesIn(writer, no),
      entries: countQuotaEntriesOf(writer, no),
      figures: countPopulationOf(writer, no),
      moves: countMovesOf(writer, no),
      registered: countRowsAt(writer, no),
    });
    if (uses !== '') throw new AppError('hamlet-in-use', { name: row?.name ?? '', uses });
    forgetRemovedRowsAt(writer, no);
    await hamlets.removeHamlet(writer, no);
    writer.audit('removeHamlet', `hamlet:${id}`, { name: row?.name });
  });
}

function checkName(text: string): string {
  const name = cleanLine(text);
  if (name === '') throw new AppError('name-empty');
  if (name.length > 100) throw new AppError('name-too-long', { limit: 100 });
  return name;
}

async function known(reader: Reader, id: string): Promise<number> {
  const no = await hamlets.hamletNo(reader, id);
  if (no === null) throw new AppError('hamlet-unknown');
  return no;
}

async function refuseTaken(reader: Reader, name: string, except: string | null): Promise<void> {
  const other = await hamlets.findHamlet(reader, fold(name));
  if (other && other.id !== except) throw new AppError('hamlet-exists', { name: other.name });
}
