import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRegister, listRegister } from '../../../src/core/actions/change-register';
import { removeHamlet } from '../../../src/core/actions/change-hamlets';
import { officeState } from '../../../src/core/actions/read-office';
import type {
  Activity,
  Guidance,
  OfficialDocumentEntry,
  RegisterChange,
} from '../../../src/domain/register/rows';
import { contents, officeBook } from '../../support/book';

function activity(rest: Partial<Activity> = {}): Activity {
  return {
    id: crypto.randomUUID(),
    day: '2025-10-10',
    dayTo: null,
    kind: 'news',
    name: 'Tin về Ngày hội',
    place: '',
    hamletId: null,
    unit: '',
    quantity: 1,
    turns: null,
    note: '',
    ...rest,
  };
}

it('a row that was written before the rules of today can be put right and taken out', async () => {
  const core = await officeBook();
  const rows = [activity(), activity()];
  await changeRegister(
    core,
    'activity',
    rows.map((row) => ({ do: 'put', row, from: null })),
  );
  await core.store.write((writer) => {
    writer.statement(`update activity set day = '0205-10-10'`).run();
    return Promise.resolve();
  });
  const [one, other] = await listRegister(core, 'activity', null);
  if (!one || !other) throw new Error('no rows');
  const { refused } = await changeRegister(core, 'activity', [
    { do: 'put', row: { ...one, day: '2025-10-10' }, from: one },
    { do: 'remove', id: other.id, from: other },
  ]);
  expect(refused).toEqual([]);
  expect(await listRegister(core, 'activity', null)).toEqual([{ ...one, day: '2025-10-10' }]);
});

describe('a register in two windows', () => {
  const stale = [{ index: 0, code: 'row-changed-elsewhere' }];

  it('refuses what one writes over what the other wrote unseen, and writes the rest', async () => {
    const core = await officeBook();
    const seen = activity();
    const fresh = activity();
    await changeRegister(core, 'activity', [{ do: 'put', row: seen, from: null }]);
    const theirs = { ...seen, turns: 40 };
    await changeRegister(core, 'activity', [{ do: 'put', row: theirs, from: seen }]);
    const { refused } = await changeRegister(core, 'activity', [
      { do: 'put', row: { ...seen, quantity: 7 }, from: seen },
      { do: 'put', row: fresh, from: null },
    ]);
    expect(refused).toMatchObject(stale);
    expect(await listRegister(core, 'activity', 2025)).toEqual([theirs, fresh]);
  });

  it('neither removes what the other changed, nor writes what the other removed, nor a row twice', async () => {
    const core = await officeBook();
    const seen = activity();
    const theirs = { ...seen, name: 'Tin khác' };
    const both = (first: RegisterChange<Activity>, then: RegisterChange<Activity>) =>
      changeRegister(core, 'activity', [first])
        .then(() => changeRegister(core, 'activity', [then]))
        .then(({ refused }) => refused);
    const put = (row: Activity, from: Activity | null) => ({ do: 'put', row, from }) as const;
    expect(await both(put(seen, null), put(theirs, null))).toMatchObject(stale);
    const remove = { do: 'remove', id: seen.id, from: seen } as const;
    expect(await both(put(theirs, seen), remove)).toMatchObject(stale);
    expect(await both({ ...remove, from: theirs }, put(seen, theirs))).toMatchObject(stale);
    expect(await listRegister(core, 'activity', null)).toEqual([]);
  });

  it('knows a row again as it was typed, before its texts were cleaned', async () => {
    const core = await officeBook();
    const typed = activity({ name: '  Tin   về Ngày hội ' });
    await changeRegister(core, 'activity', [{ do: 'put', row: typed, from: null }]);
    const next = { ...typed, turns: 3 };
    const { refused } = await changeRegister(core, 'activity', [
      { do: 'put', row: next, from: typed },
    ]);
    expect(refused).toEqual([]);
  });

  it('takes back only what stands as it was left', async () => {
    const core = await officeBook();
    const seen = activity();
    await changeRegister(core, 'activity', [{ do: 'put', row: seen, from: null }]);
    const ours = { ...seen, quantity: 7 };
    const { undo } = await changeRegister(core, 'activity', [{ do: 'put', row: ours, from: seen }]);
    const theirs = { ...ours, turns: 40 };
    await changeRegister(core, 'activity', [{ do: 'put', row: theirs, from: ours }]);
    expect((await changeRegister(core, 'activity', undo)).refused).toMatchObject(stale);
    expect(await listRegister(core, 'activity', null)).toEqual([theirs]);
  });
});

describe('a register', () => {
  it('keeps rows by year in order of day, and gives each back as it was put', async () => {
    const core = await officeBook();
    const later = activity({ day: '2025-11-01', name: 'Sau' });
    const first = activity({ day: '2025-02-01', name: 'Trước' });
    const other = activity({ day: '2024-12-31' });
    const changes = [later, first, other].map((row) => ({ do: 'put' as const, row }));
    await changeRegister(core, 'activity', changes);
    expect(await listRegister(core, 'activity', 2025)).toEqual([first, later]);
    expect(await listRegister(core, 'activity', null)).toEqual([other, first, later]);
  });

  it('refuses a bad row with its sentence and writes the others', async () => {
    const core = await officeBook();
    const good = activity();
    const { refused } = await changeRegister(core, 'activity', [
      { do: 'put', row: activity({ name: '  ' }) },
      { do: 'put', row: good },
      { do: 'put', row: activity({ hamletId: crypto.randomUUID() }) },
      { do: 'put', row: activity({ dayTo: '2025-10-09' }) },
      { do: 'remove', id: crypto.randomUUID() },
      { do: 'put', row: activity({ day: '0205-10-10' }) },
    ]);
    expect(refused.map(({ index, code }) => [index, code])).toEqual([
      [0, 'text-empty'],
      [2, 'hamlet-unknown'],
      [3, 'due-ends-before-start'],
      [4, 'register-row-unknown'],
      [5, 'day-bad'],
    ]);
    expect(refused[0]?.sentence).toMatch(/chưa lưu/u);
    expect(await listRegister(core, 'activity', 2025)).toEqual([good]);
  });

  it('refuses a type of document that is none, and writes the other rows of the paste', async () => {
    const core = await officeBook();
    const row: OfficialDocumentEntry = {
      id: crypto.randomUUID(),
      direction: 'issued',
      type: 'Kế hoạch triển khai',
      symbol: '12/KH-UBND',
      day: '2025-10-02',
      issuer: '',
      subject: 'Phong trào',
      note: '',
    };
    const good = { ...row, id: crypto.randomUUID(), type: 'KH' };
    const { refused } = await changeRegister(core, 'officialDocument', [
      { do: 'put', row },
      { do: 'put', row: good },
    ]);
    expect(refused).toMatchObject([{ index: 0, code: 'text-too-long' }]);
    expect(await listRegister(core, 'officialDocument', 2025)).toEqual([good]);
  });

  it('refuses parts larger than the turns', async () => {
    const core = await officeBook();
    const row: Guidance = {
      id: crypto.randomUUID(),
      day: '2025-10-10',
      hamletId: null,
      topic: 'VNeID',
      guides: 'Tổ công nghệ số',
      turns: 12,
      persons: 13,
      women: null,
      aged60: null,
      minority: null,
      disabled: null,
      note: '',
    };
    const { refused } = await changeRegister(core, 'guidance', [{ do: 'put', row }]);
    expect(refused.map(({ code }) => code)).toEqual(['groups-over-turns']);
  });

  it('is as it was after any changes are taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('put', 'remove'), fc.nat(3), fc.nat(3)), {
          minLength: 1,
          maxLength: 12,
        }),
        async (steps) => {
          const core = await officeBook();
          const ids = Array.from({ length: 4 }, () => crypto.randomUUID());
          const put = (which: number, quantity: number): RegisterChange<Activity> => ({
            do: 'put',
            row: activity({ id: ids[which] ?? '', quantity }),
          });
          await changeRegister(core, 'activity', [put(0, 9), put(1, 8)]);
          const before = await listRegister(core, 'activity', null);
          const changes = steps.map(([does, which, quantity]) =>
            does === 'put' ? put(which, quantity) : { do: 'remove' as const, id: ids[which] ?? '' },
          );
          const { undo } = await changeRegister(core, 'activity', changes);
          if (undo.length > 0) {
            const back = await changeRegister(core, 'activity', undo);
            expect(back.refused).toEqual([]);
          }
          expect(await listRegister(core, 'activity', null)).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes the members of a team out with it, and brings them back with it', async () => {
    const core = await officeBook();
    const rest = { hamletId: null, decision: '', foundedOn: null, note: '' };
    const [team, other] = ['Tổ 1', 'Tổ 2'].map((name) => ({ id: core.newId(), name, ...rest }));
    if (!team || !other) throw new Error('no teams');
    const about = { personId: null, role: '', joined: null, left: null, note: '' };
    const member = (name: string, teamId: string) => ({ id: core.newId(), name, teamId, ...about });
    const [an, binh, cu] = [member('An', team.id), member('Bình', team.id), member('Cư', other.id)];
    const put = <Row>(row: Row) => ({ do: 'put' as const, row });
    await changeRegister(core, 'digitalTeam', [put(team), put(other)]);
    await changeRegister(core, 'teamMember', [put(an), put(binh), put(cu)]);
    await changeRegister(core, 'teamMember', [{ do: 'remove', id: binh.id }]);
    const members = () => listRegister(core, 'teamMember', null);

    const { undo } = await changeRegister(core, 'digitalTeam', [{ do: 'remove', id: team.id }]);
    expect(await members()).toEqual([cu]);
    const late = [put(member('Dung', team.id)), put(an), { do: 'remove' as const, id: an.id }];
    const { refused } = await changeRegister(core, 'teamMember', late);
    expect(refused.map(({ code }) => code)).toEqual(late.map(() => 'register-row-unknown'));

    await changeRegister(core, 'digitalTeam', undo);
    expect(await members()).toEqual([an, cu]);
  });

  it('keeps a hamlet that a row names; one taken out lets it go', async () => {
    const core = await officeBook();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets[0]?.id ?? '';
    const row = activity({ hamletId });
    await changeRegister(core, 'activity', [{ do: 'put', row }]);
    await expect(removeHamlet(core, hamletId)).rejects.toMatchObject({
      code: 'hamlet-in-use',
      detail: { uses: '1 dòng ở trang Hoạt động' },
    });
    await changeRegister(core, 'activity', [{ do: 'remove', id: row.id }]);
    await removeHamlet(core, hamletId);
    expect((await officeState(core)).hamlets.map(({ id }) => id)).not.toContain(hamletId);
  });

  it('writes no text of a row into the audit', async () => {
    const core = await officeBook();
    await changeRegister(core, 'activity', [
      { do: 'put', row: activity({ name: 'Ông Nguyễn Văn Bí' }) },
    ]);
    const audit = core.store.raw.prepare('select detail from audit').pluck().all() as string[];
    expect(audit.join()).not.toContain('Nguyễn Văn Bí');
    expect(contents(core)['activity']).toHaveLength(1);
  });
});
