import { describe, expect, it } from 'vitest';
import { enrol, readClass, unenrol } from '../../../src/core/actions/change-classes';
import { cancelSession, moveSession } from '../../../src/core/actions/change-sessions';
import { setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { readSheet } from '../../../src/core/actions/take-attendance';
import type { Core } from '../../../src/core/core';
import { classWith, contents, officeBook } from '../../support/book';

const stale = { code: 'class-changed-elsewhere' };
const evening = { startsAt: '19:00', endsAt: '21:00' };

async function aClass(core: Core) {
  const { classId, personIds, sessionIds } = await classWith(
    core,
    ['Lan', 'Bình'],
    ['2025-10-02', '2025-10-09'],
  );
  return { classId, one: personIds[0] ?? '', two: personIds[1] ?? '', id: sessionIds[0] ?? '' };
}

async function refused(core: Core, act: () => Promise<unknown>) {
  const before = contents(core);
  await expect(act()).rejects.toMatchObject(stale);
  expect(contents(core)).toEqual(before);
}

describe('what another window wrote of a class is not overwritten by one that has not seen it', () => {
  const seen = { joined: '2025-10-01', left: null };

  it('the day of leaving; of all or none, and what an answer gives takes it back', async () => {
    const core = await officeBook();
    const { classId, one, two } = await aClass(core);
    const first = await readSheet(core, classId);
    const set = (personId: string, to: { joined: string; left: string | null }, from: typeof to) =>
      setEnrolmentDays(core, { classId, persons: [{ personId, ...to, from }] });
    const theirs = { joined: '2025-10-01', left: '2025-12-01' };
    const { before } = await set(one, theirs, seen);
    const ours = { joined: '2025-09-20', left: null };
    await refused(core, () => set(one, ours, seen));
    await refused(core, () => set(one, ours, { ...theirs, joined: '2025-09-30' }));
    const both = [two, one].map((personId) => ({ personId, ...ours, from: seen }));
    await refused(core, () => setEnrolmentDays(core, { classId, persons: both }));
    await setEnrolmentDays(core, { classId, persons: before });
    expect(await readSheet(core, classId)).toEqual(first);
    await set(one, ours, seen);
    await refused(core, () => setEnrolmentDays(core, { classId, persons: before }));
  });

  it('the day of leaving of one who was taken out and entered again by another', async () => {
    const core = await officeBook();
    const { classId, one } = await aClass(core);
    await unenrol(core, { classId, personIds: [one] });
    await enrol(core, { classId, personIds: [one], joined: '2025-10-05' });
    const left = { personId: one, joined: '2025-10-01', left: '2025-12-01', from: seen };
    await refused(core, () => setEnrolmentDays(core, { classId, persons: [left] }));
  });

  it.each([
    ['day', { day: '2025-10-03', ...evening }],
    ['hour of its start', { day: '2025-10-02', startsAt: '18:00', endsAt: '21:00' }],
    ['hour of its end', { day: '2025-10-02', startsAt: '19:00', endsAt: '20:30' }],
  ])('when a session is held: its %s', async (_what, theirs) => {
    const core = await officeBook();
    const { classId, id } = await aClass(core);
    const first = await readSheet(core, classId);
    const from = { day: '2025-10-02', ...evening };
    await moveSession(core, { id, to: theirs, from });
    const ours = { day: '2025-10-04', ...evening };
    await refused(core, () => moveSession(core, { id, to: ours, from }));
    await moveSession(core, { id, to: from, from: theirs });
    expect(await readSheet(core, classId)).toEqual(first);
    await moveSession(core, { id, to: ours, from });
    await refused(core, () => moveSession(core, { id, to: from, from: theirs }));
  });

  it('why a session is cancelled, which its own window knows as it was typed', async () => {
    const core = await officeBook();
    const { classId, id } = await aClass(core);
    const reason = async () => (await readClass(core, classId)).sessions[0]?.cancelled;
    await cancelSession(core, { id, reason: ' Mưa  bão ', from: null });
    await refused(core, () => cancelSession(core, { id, reason: 'Họp', from: null }));
    await refused(core, () => cancelSession(core, { id, reason: null, from: 'Họp' }));
    await cancelSession(core, { id, reason: null, from: ' Mưa  bão ' });
    expect(await reason()).toBeNull();
    await refused(core, () => cancelSession(core, { id, reason: 'Mưa bão', from: 'Mưa bão' }));
    await cancelSession(core, { id, reason: 'Họp', from: null });
    await cancelSession(core, { id, reason: 'Họp xã', from: 'Họp' });
    expect(await reason()).toBe('Họp xã');
  });
});
