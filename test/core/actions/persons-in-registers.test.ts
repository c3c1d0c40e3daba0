import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { removePerson, savePerson } from '../../../src/core/actions/change-people';
import { changeRegister, listRegister } from '../../../src/core/actions/change-register';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import type { Core } from '../../../src/core/core';
import { listRecognised } from '../../../src/core/storage/recognised-honours';
import { recognisedByKind } from '../../../src/domain/register/recognised';
import { ERASED_NAME } from '../../../src/domain/person/erased';
import type { DigitalTeam, Honour, TeamMember } from '../../../src/domain/register/rows';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';

const NAME = 'Đặng Quốc Khoát';
const reason = 'Đơn ngày 10/12/2025';

const honourOf = (personId: string | null, rest: Partial<Honour> = {}): Honour => ({
  id: crypto.randomUUID(),
  day: '2025-10-01',
  kind: 'model-citizen',
  name: NAME,
  personId,
  hamletId: null,
  state: 'recognised',
  decision: '15/QĐ-UBND',
  decidedOn: '2025-11-02',
  note: 'Con ông Khoái',
  ...rest,
});

async function inRegisters(core: Core, name = NAME) {
  const { id } = await savePerson(core, { id: null, draft: draft(name) });
  const honour = honourOf(id, { name });
  const team: DigitalTeam = {
    id: crypto.randomUUID(),
    name: 'Tổ xóm Đoàn Kết',
    hamletId: null,
    decision: '',
    foundedOn: null,
    note: '',
  };
  const member: TeamMember = {
    id: crypto.randomUUID(),
    teamId: team.id,
    name,
    personId: id,
    role: 'Tổ trưởng',
    joined: '2025-09-01',
    left: null,
    note: 'Nhà ở đầu xóm',
  };
  await changeRegister(core, 'honour', [{ do: 'put', row: honour }]);
  await changeRegister(core, 'digitalTeam', [{ do: 'put', row: team }]);
  await changeRegister(core, 'teamMember', [{ do: 'put', row: member }]);
  return { id, honour, member };
}

const registers = async (core: Core) => ({
  honours: await listRegister(core, 'honour', null),
  members: await listRegister(core, 'teamMember', null),
});

describe('a person in the registers', () => {
  it('goes over to the kept record when two are put together, and comes back', async () => {
    const core = await officeBook();
    const { id: goneId } = await inRegisters(core);
    const { id: keptId } = await savePerson(core, { id: null, draft: draft('DANG QUOC KHOAT') });
    const before = await registers(core);
    const { merge } = await mergePersons(core, { keptId, goneId });
    const merged = await registers(core);
    expect(merged.honours.map(({ personId }) => personId)).toEqual([keptId]);
    expect(merged.members.map(({ personId }) => personId)).toEqual([keptId]);
    await undoMerge(core, { merge });
    expect(await registers(core)).toEqual(before);
  });

  it('keeps what was the kept one’s own through a merge taken back', async () => {
    const core = await officeBook();
    const gone = await inRegisters(core);
    const kept = await inRegisters(core, 'Đặng Khoát');
    const before = await registers(core);
    const { merge } = await mergePersons(core, { keptId: kept.id, goneId: gone.id });
    await undoMerge(core, { merge });
    expect(await registers(core)).toEqual(before);
  });

  it('is told in no row once erased, also not by taking older steps back, and is still counted', async () => {
    const core = await officeBook();
    const { id, honour, member } = await inRegisters(core);
    const gone = honourOf(id, { kind: 'reward' });
    await changeRegister(core, 'honour', [
      { do: 'put', row: gone },
      { do: 'remove', id: gone.id },
    ]);
    await erasePerson(core, { id, reason });
    const steps = [honour, { ...honour, personId: null }, gone];
    await changeRegister(
      core,
      'honour',
      steps.map((row) => ({ do: 'put' as const, row })),
    );
    await changeRegister(core, 'teamMember', [{ do: 'put', row: { ...member, role: 'Tổ phó' } }]);
    expect(JSON.stringify(contents(core))).not.toMatch(/Khoát|Khoái|đầu xóm/u);
    const { honours, members } = await registers(core);
    expect(honours.map(({ name }) => name)).toEqual([ERASED_NAME, ERASED_NAME]);
    expect(members).toMatchObject([{ name: ERASED_NAME, role: 'Tổ phó' }]);
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const counted = await core.store.read((reader) =>
      Promise.resolve(recognisedByKind(listRecognised(reader, year))),
    );
    expect(counted).toMatchObject({ 'model-citizen': 1, reward: 1, ambassador: 0 });
  });

  it('who was erased is nobody a new row can be about', async () => {
    const core = await officeBook();
    const { id } = await inRegisters(core);
    await erasePerson(core, { id, reason });
    const { refused } = await changeRegister(core, 'honour', [{ do: 'put', row: honourOf(id) }]);
    expect(refused.map(({ code }) => code)).toEqual(['person-unknown']);
  });

  it('leaves the rows of the registers when taken out of the people', async () => {
    const core = await officeBook();
    const { id, honour, member } = await inRegisters(core);
    await removePerson(core, id);
    expect(await registers(core)).toEqual({
      honours: [{ ...honour, personId: null }],
      members: [{ ...member, personId: null }],
    });
  });

  it('reads of them in the file of own data', async () => {
    const core = await officeBook();
    const { id } = await inRegisters(core);
    const path = join(temporaryFolder(), 'x.docx');
    await writeOwnData(core, id, path);
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
    const text = xml.replace(/<[^>]+>/gu, '');
    for (const said of ['Công dân số tiêu biểu', '15/QĐ-UBND', 'Con ông Khoái', 'Tổ trưởng']) {
      expect(text).toContain(said);
    }
  });
});
