import { nothingAsked } from '../../src/domain/class/class';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSessions, enrol, saveClass } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { listSamePersons } from '../../src/core/actions/same-person';
import { takeAttendance } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import type { PersonDraft } from '../../src/domain/person/person';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;

/** Hùng twice and both at one session, Hoa twice with one accent written elsewhere, Ba once in each hamlet. */
async function fill(core: Core): Promise<void> {
  const hamlets = core.store.raw.prepare('select id from hamlet order by no').pluck().all();
  const [here = '', there = ''] = hamlets as string[];
  const add = async (name: string, rest: Partial<PersonDraft>) =>
    (await savePerson(core, { id: null, draft: draft(name, rest) })).id;
  const born = { birthYear: 1985, birthDay: '1985-03-07' };
  const first = await add('Nguyễn Văn Hùng', { birthYear: 1985, hamletId: here });
  const second = await add('NGUYỄN VĂN HÙNG', { ...born, hamletId: here, sex: 'male' });
  await add('Lê Thị Hoà', { ...born, hamletId: here });
  await add('Lê Thị Hòa', { ...born, hamletId: here });
  await add('Trần Văn Ba', { ...born, hamletId: here });
  await add('Trần Văn Ba', { ...born, hamletId: there });
  for (const [name, ids, startsAt, endsAt] of [
    ['Kỹ năng số cơ bản', [first, second], '19:00', '21:00'],
    ['An toàn trên mạng', [second], '14:00', '16:00'],
  ] as const) {
    const { id: classId } = await saveClass(core, {
      id: null,
      draft: {
        name,
        subject: '',
        teacher: '',
        place: '',
        hamletId: null,
        audience: 'adults',
        form: 'in-person',
        ...nothingAsked,
      },
    });
    const sessions = ['2025-10-02', '2025-10-09'].map((day) => ({
      day,
      startsAt,
      endsAt,
    }));
    const made = await addSessions(core, { classId, sessions });
    await enrol(core, { classId, personIds: ids, joined: '2025-10-01' });
    await takeAttendance(
      core,
      ids.map((personId) => ({
        personId,
        sessionId: made.ids[0] ?? '',
        from: null,
        to: 'present',
      })),
    );
  }
}

const pairsInBook = () =>
  withBook(program.dataFolder, async (core) => {
    const { total, keptApart } = await listSamePersons(core, { hamletId: null, limit: 10 });
    const persons = core.store.raw.prepare('select count(*) from person').pluck().get();
    return { total, keptApart, persons };
  });

const here = (text: string | RegExp) => program.page.locator('main').getByText(text);
const status = () => program.page.locator('main [role=status]').innerText();

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice(fill) });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});
beforeEach(async () => {
  await keys.press('Control+1');
  await program.page.evaluate(() => (location.hash = '#/nguoi-dan/trung'));
  await program.page.getByRole('heading', { name: 'Có thể trùng người' }).waitFor();
});

describe('persons who may be entered twice', () => {
  test('stand beside each other with the reason, what differs and what a merge keeps; axe finds nothing', async () => {
    await here('Cặp 1 trong 3').waitFor();
    await expect.poll(status).toContain('Rất có thể là một người');
    await keys.press('ArrowDown');
    await here('Cặp 2 trong 3').waitFor();
    await expect.poll(status).toContain('cùng họ tên, cùng năm sinh, cùng thôn, xóm');
    await here('Gộp: giữ 2 buổi điểm danh, 2 lớp.').waitFor();
    await here(/1 buổi cả hai bên/u).waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('ArrowDown');
    await here('Cặp 3 trong 3').waitFor();
    await expect.poll(status).toContain('khác thôn, xóm');
  });

  test('the record in more classes is kept unless an arrow chooses the other', async () => {
    await keys.press('ArrowDown');
    await here('Cặp 2 trong 3').waitFor();
    const kept = () =>
      program.page.locator('main tbody tr').first().locator('td[data-kept]').innerText();
    await expect.poll(kept).toBe('NGUYỄN VĂN HÙNG');
    await keys.press('ArrowLeft');
    await expect.poll(kept).toBe('Nguyễn Văn Hùng');
    await here('Điền thêm: ngày sinh, giới tính.').waitFor();
    await keys.press('ArrowRight');
    await expect.poll(kept).toBe('NGUYỄN VĂN HÙNG');
  });

  test('one key answers and the next pair is there; Ctrl+Z brings the last ones back', async () => {
    await here('Cặp 1 trong 3').waitFor();
    const before = keys.pressed;
    // Faster than the page: each key answers another pair.
    await keys.pressWhileBusy('1', '2', '1');
    expect(keys.pressed - before).toBe(3);
    await here('Không có ai có vẻ được nhập hai lần.').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await expect.poll(pairsInBook).toEqual({ total: 0, keptApart: 1, persons: 4 });
    await keys.press('Control+z');
    await here('Cặp 1 trong 1').waitFor();
    await here('khác thôn, xóm').waitFor();
    await keys.press('Control+z', 'Control+z');
    await here(/Cặp . trong 3/u).waitFor();
    await expect.poll(pairsInBook).toEqual({ total: 3, keptApart: 0, persons: 6 });
  });

  test('those of one hamlet, chosen by keyboard', async () => {
    await here('Cặp 1 trong 3').waitFor();
    await keys.press('t');
    await program.page.locator('main [role=combobox]:focus').waitFor();
    await keys.type('bao');
    await keys.press('Enter');
    await here('Cặp 1 trong 1').waitFor();
    await here('Trần Văn Ba').first().waitFor();
    await keys.press('2');
    await here('Ở đây không có ai có vẻ được nhập hai lần.').waitFor();
    await keys.press('Control+z');
    await here('Cặp 1 trong 1').waitFor();
    await expect.poll(pairsInBook).toMatchObject({ total: 3 });
  });

  test('a record is one step from the people’s list, which shows that one and no namesake', async () => {
    const rows = program.page.getByRole('grid').locator('tbody tr[aria-rowindex]');
    for (const [at, name, hamlet] of [
      [0, 'Trần Văn Ba', 'Đoàn Kết'],
      [1, 'Trần Văn Ba', 'Bảo Lý'],
    ] as const) {
      await program.page.evaluate(() => (location.hash = '#/nguoi-dan/trung'));
      await here('Cặp 1 trong 3').waitFor();
      await keys.press('ArrowDown', 'ArrowDown');
      await here('Cặp 3 trong 3').waitFor();
      await program.page
        .getByRole('button', { name: 'Xem trong danh sách' })
        .nth(at)
        .press('Enter');
      await program.page.getByRole('heading', { name: 'Người dân' }).waitFor();
      await expect.poll(() => rows.count()).toBe(1);
      await rows.first().getByText(name).waitFor();
      await rows.first().getByText(hamlet).waitFor();
      await program.page.getByText('1 người đã chọn để xem').waitFor();
    }
    // Typing looks in the whole book again.
    await keys.press('Control+f');
    await keys.type('tran van ba');
    await expect.poll(() => rows.count()).toBe(2);
  });
});
