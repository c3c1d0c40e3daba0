import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeave } from '../../../src/core/actions/change-leave';
import { changeRegister, listRegister } from '../../../src/core/actions/change-register';
import { changePeople } from '../../../src/core/actions/change-many-people';
import { readPerson, removePerson, savePerson } from '../../../src/core/actions/change-people';
import { keepNumbers } from '../../../src/core/actions/keep-numbers';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { setContact } from '../../../src/core/actions/person-contact';
import { restorePerson } from '../../../src/core/actions/restore-person';
import { keepApart } from '../../../src/core/actions/same-person';
import type { Core } from '../../../src/core/core';
import { contents, draft, officeBook } from '../../support/book';

const NAMES = ['Đặng Thị Ân', 'Nguyễn Văn Hùng', 'Đinh Bá Khoa', 'Bùi Văn An'];

async function book(): Promise<{ core: Core; ids: string[] }> {
  const core = await officeBook();
  await keepNumbers(core, { keepsPhone: true, keepsCccd: true });
  const ids: string[] = [];
  for (const name of NAMES) ids.push((await savePerson(core, { id: null, draft: draft(name) })).id);
  return { core, ids };
}

/** Every table but the audit, in which both the removal and its undo stay. */
function rows(core: Core) {
  const { audit: _, ...rest } = contents(core);
  return rest;
}

type Step = (core: Core, id: string, other: string) => Promise<unknown>;
const confirmed = { confirmedOn: '2025-11-05', source: 'Công an xã' };
/** What a person can have that goes with the row. */
const steps: Readonly<Record<string, Step>> = {
  phone: (core, id) => setContact(core, { id, phone: '0912345678' }),
  cccd: (core, id) => setContact(core, { id, cccd: '019085001234' }),
  noPhone: (core, id) => setContact(core, { id, phone: null }),
  confirm: (core, id) => changePeople(core, { who: { ids: [id] }, change: confirmed }),
  students: (core, id) =>
    changePeople(core, { who: { ids: [id] }, change: { audience: 'students' } }),
  female: (core, id) => changePeople(core, { who: { ids: [id] }, change: { sex: 'female' } }),
  name: (core, id) => savePerson(core, { id, draft: draft('Lò Thị Mới', { note: 'x' }) }),
  apart: (core, id, other) => keepApart(core, { oneId: id, otherId: other }),
  leave: (core, personId) =>
    addLeave(core, { personId, from: '2025-10-01', to: '2025-10-05', reason: 'ốm' }),
  move: (core, id) => {
    core.store.raw
      .prepare(
        `insert or ignore into person_move (act, person_no, day, from_hamlet_no, to_hamlet_no)
        select ?, no, '2025-10-01', hamlet_no, null from person where id = ?`,
      )
      .run(core.newId(), id);
    return Promise.resolve();
  },
  moved: async (core, id) => {
    const hamletId = core.store.raw
      .prepare('select id from hamlet limit 1')
      .pluck()
      .get() as string;
    await changePeople(core, {
      who: { ids: [id] },
      change: { hamletId, movedOn: '2025-11-01' },
    });
  },
  honour: (core, personId) =>
    changeRegister(core, 'honour', [
      {
        do: 'put',
        row: {
          id: core.newId(),
          day: '2025-10-10',
          kind: 'reward',
          name: 'Ai đó',
          personId,
          hamletId: null,
          state: 'candidate',
          decision: '',
          decidedOn: null,
          note: '',
        },
      },
    ]),
  member: async (core, personId) => {
    const team = { id: core.newId(), name: 'Tổ', hamletId: null, decision: '', note: '' };
    const member = { teamId: team.id, name: 'Ai đó', personId, role: '', note: '' };
    await changeRegister(core, 'digitalTeam', [{ do: 'put', row: { ...team, foundedOn: null } }]);
    await changeRegister(core, 'teamMember', [
      { do: 'put', row: { id: core.newId(), ...member, joined: null, left: null } },
    ]);
  },
  merge: async (core, id) => {
    const gone = await savePerson(core, { id: null, draft: draft('Bùi Văn An', { note: 'y' }) });
    await savePerson(core, { id: gone.id, draft: draft('Bùi Văn Ân', { sex: 'male' }) });
    await mergePersons(core, { keptId: id, goneId: gone.id });
  },
};
const anySteps = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(NAMES.length - 1)),
  { maxLength: 8 },
);

async function take(core: Core, ids: readonly string[], taken: readonly [string, number][]) {
  for (const [name, at] of taken) {
    const other = ids[(at + 1) % ids.length] ?? '';
    // The number of a card belongs to one person.
    await steps[name]?.(core, ids[at] ?? '', other).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'cccd-taken' });
    });
  }
}

describe('a removal taken back', () => {
  it('leaves every row of every table as it was, whatever the person had', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, fc.nat(NAMES.length - 1), async (taken, at) => {
        const { core, ids } = await book();
        await take(core, ids, taken);
        const before = rows(core);
        await removePerson(core, ids[at] ?? '');
        expect(rows(core)).not.toEqual(before);
        await restorePerson(core, ids[at] ?? '');
        expect(rows(core)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('brings numbers, confirmation, history and merges back although others were changed since', async () => {
    const { core, ids } = await book();
    const [other = '', , , id = ''] = ids;
    const all = Object.keys(steps).map((name): [string, number] => [name, 3]);
    await take(core, ids, all);
    const before = await readPerson(core, id);
    expect(before.merged).toHaveLength(1);
    expect(before.history.length).toBeGreaterThan(5);
    await removePerson(core, id);
    // They take the keys that the removed rows had.
    await take(core, ids, [
      ['merge', 0],
      ['students', 0],
      ['female', 0],
    ]);
    const others = await readPerson(core, other);
    await restorePerson(core, id);
    expect(await readPerson(core, id)).toEqual(before);
    expect(await readPerson(core, other)).toEqual(others);
    const gone = core.store.raw
      .prepare(`select json_extract(gone, '$.person.id') from person_merge where id = ?`)
      .pluck()
      .get(before.merged[0]?.merge) as string;
    await undoMerge(core, { merge: before.merged[0]?.merge ?? '' });
    const { history } = await readPerson(core, gone);
    expect(history.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual(
      expect.arrayContaining(['name', 'sex']),
    );
  });

  it('brings no number back that the office has stopped keeping', async () => {
    const { core, ids } = await book();
    const [id = ''] = ids;
    await take(core, ids, [
      ['phone', 0],
      ['cccd', 0],
    ]);
    await removePerson(core, id);
    await keepNumbers(core, { keepsPhone: false, keepsCccd: true });
    await restorePerson(core, id);
    const stored = core.store.raw.prepare('select phone, cccd from person where id = ?').get(id);
    expect(stored).toEqual({ phone: null, cccd: '019085001234' });
  });

  it('is refused a second time, and of somebody who was never removed; nothing is written', async () => {
    const { core, ids } = await book();
    const [id = ''] = ids;
    await removePerson(core, id);
    await restorePerson(core, id);
    const before = contents(core);
    for (const each of [id, ids[1] ?? '', core.newId()]) {
      await expect(restorePerson(core, each)).rejects.toMatchObject({ code: 'act-unknown' });
    }
    expect(contents(core)).toEqual(before);
  });

  it('joins only what nobody else was joined with since', async () => {
    const { core, ids } = await book();
    const [id = '', other = ''] = ids;
    await take(core, ids, [
      ['honour', 0],
      ['leave', 0],
      ['move', 0],
    ]);
    await removePerson(core, id);
    const [row] = await listRegister(core, 'honour', null);
    if (!row) throw new Error('no row');
    expect(row.personId).toBeNull();
    await changeRegister(core, 'honour', [{ do: 'put', row: { ...row, personId: other } }]);
    // They take the keys that the removed rows had.
    await take(core, ids, [
      ['leave', 1],
      ['move', 1],
    ]);
    await restorePerson(core, id);
    expect(await listRegister(core, 'honour', null)).toMatchObject([{ personId: other }]);
    const owners = (table: string) =>
      core.store.raw
        .prepare(`select p.id from ${table} t join person p on p.no = t.person_no order by t.no`)
        .pluck()
        .all();
    expect(owners('known_leave')).toEqual([other, id]);
    expect(owners('person_move')).toEqual([other, id]);
  });

  it('knows every table that forgets a person', async () => {
    const { core } = await book();
    const forgetting = core.store.raw
      .prepare(
        `select t.name || '.' || f."from" from sqlite_schema t, pragma_foreign_key_list(t.name) f
        where t.type = 'table' and f."table" = 'person' and f.on_delete = 'SET NULL' order by 1`,
      )
      .pluck()
      .all();
    expect(forgetting).toEqual(['honour.person_no', 'team_member.person_no']);
  });

  it('knows every table that loses rows with a person', async () => {
    const { core } = await book();
    const losing = core.store.raw
      .prepare(
        `select t.name || '.' || f."from" from sqlite_schema t, pragma_foreign_key_list(t.name) f
        where t.type = 'table' and f."table" = 'person' and f.on_delete = 'CASCADE' order by 1`,
      )
      .pluck()
      .all();
    expect(losing).toEqual([
      'known_leave.person_no',
      'person_apart.one_no',
      'person_apart.other_no',
      'person_change.person_no',
      'person_merge.kept_no',
      'person_move.person_no',
      'person_move_change.person_no',
      'vneid_confirmation.person_no',
    ]);
  });
});
