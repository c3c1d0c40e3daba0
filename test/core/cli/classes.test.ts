import { describe, expect, it } from 'vitest';
import { addSessions } from '../../../src/core/actions/change-classes';
import { classWith, officeBook, temporaryFolder } from '../../support/book';
import { cli } from '../../support/cli';

describe('class list', () => {
  it('tells of every class, in words and as JSON, and names nobody', async () => {
    const core = await officeBook();
    const { classId } = await classWith(core, ['Zyxwa'], ['2025-10-02']);
    const sessions = [{ day: '2099-01-05', startsAt: '19:00', endsAt: '21:00' }];
    await addSessions(core, { classId, sessions });
    const folder = temporaryFolder();
    const said = await cli(folder, 'class', 'list', '--db', core.store.file);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/đang học, 1 người, 2 buổi, 1 buổi chưa điểm danh/u);
    const json = await cli(folder, 'class', 'list', '--db', core.store.file, '--json');
    expect(JSON.parse(json.out)).toMatchObject([
      {
        id: classId,
        state: 'running',
        persons: 1,
        sessions: 2,
        notTaken: 1,
        nextDay: '2099-01-05',
      },
    ]);
    expect(said.out + json.out).not.toContain('Zyxwa');
  });

  it('says so when there is none, and what is missing', async () => {
    const core = await officeBook();
    const folder = temporaryFolder();
    expect(await cli(folder, 'class', 'list', '--db', core.store.file)).toMatchObject({
      code: 0,
      out: 'Sổ chưa có lớp nào.',
    });
    expect((await cli(folder, 'class', 'list')).code).toBe(2);
    expect((await cli(folder, 'class', 'list', '--db', 'không-có.db')).code).toBe(1);
  });
});
