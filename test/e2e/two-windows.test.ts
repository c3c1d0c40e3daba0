import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol, listClasses, readClass, saveClass } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { changeRegister, listRegister } from '../../src/core/actions/change-register';
import { cancelSession, moveSession } from '../../src/core/actions/change-sessions';
import { closeBook } from '../../src/core/actions/close-book';
import { setEnrolmentDays } from '../../src/core/actions/enrol-people';
import { readSheet } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import type { ClassDraft } from '../../src/domain/class/class';
import type { Activity } from '../../src/domain/register/rows';
import { draft } from '../support/book';
import { openProgram, type Program } from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

let program: Program;
let keys: Keys;
let classId = '';
const [BEFORE = '', FIRST = '', SECOND = ''] = rosterNames(3);

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp một', [FIRST, SECOND], ['2025-11-04', '2025-11-06']);
    const row: Activity = {
      ...{ id: core.newId(), day: core.today(), dayTo: null, kind: 'news', name: 'Ra quân' },
      ...{ place: '', hamletId: null, unit: '', quantity: 1, turns: null, note: '' },
    };
    await changeRegister(core, 'activity', [{ do: 'put', row }]);
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const page = () => program.page;
const aside = () => page().locator('aside');
const refusal = () => aside().getByText('Thông tin lớp vừa được sửa ở nơi khác');

async function theySave(core: Core, id: string, part: Partial<ClassDraft>): Promise<void> {
  const { class: row } = await readClass(core, id);
  const { name, subject, teacher, place, hamletId, audience, form, skillId } = row;
  const { capacity, materials, shareNeeded, scoreNeeded } = row;
  const same = { name, subject, teacher, place, hamletId, audience, form, skillId };
  const rest = { capacity, materials, shareNeeded, scoreNeeded };
  await saveClass(core, { id, draft: { ...same, ...rest, ...part } });
}

test('a row that another window changed is shown as that left it, and the reason is said', async () => {
  await keys.press('Control+5');
  const rows = page().getByRole('grid', { name: 'Hoạt động' }).locator('tbody tr[aria-rowindex]');
  await rows.getByText('Ra quân', { exact: true }).waitFor();
  await page().locator('[role=grid]:focus').waitFor();
  await withBook(program.dataFolder, async (core) => {
    const [row] = await listRegister(core, 'activity', null);
    if (!row) throw new Error('no row');
    const theirs = { ...row, name: 'Lễ ra quân' };
    await changeRegister(core, 'activity', [{ do: 'put', row: theirs, from: row }]);
  });
  await keys.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await keys.type('Của ta');
  await keys.press('Enter');
  await page().getByText('Dòng này vừa được sửa hoặc xóa ở nơi khác').waitFor();
  await rows.getByText('Lễ ra quân', { exact: true }).waitFor();
  const inBook = await withBook(program.dataFolder, (core) => listRegister(core, 'activity', null));
  expect(inBook.map(({ name }) => name)).toEqual(['Lễ ra quân']);
});

test('a class that another window changed is not overwritten; opened again it is as that left it', async () => {
  const known = () => withBook(program.dataFolder, (core) => readClass(core, classId));
  await keys.press('Control+4');
  await page().getByText('Lớp một', { exact: true }).first().waitFor();
  await keys.press('ArrowDown', 'Enter');
  await page().getByRole('heading', { name: 'Lớp một' }).waitFor();
  await keys.press('F2');
  const name = page().locator('aside').getByLabel('Tên lớp');
  await name.waitFor();
  await withBook(program.dataFolder, async (core) => {
    await theySave(core, classId, { name: 'Lớp của họ', teacher: 'Cô Hoa' });
  });
  await keys.press('Control+a');
  await keys.type('Lớp của ta');
  await keys.press('Enter');
  await page().getByText('Thông tin lớp vừa được sửa ở nơi khác').waitFor();
  expect((await known()).class).toMatchObject({ name: 'Lớp của họ', teacher: 'Cô Hoa' });
  await page().getByRole('heading', { name: 'Lớp của họ' }).waitFor();
  await keys.press('Escape');
  await name.waitFor({ state: 'detached' });
  await keys.press('F2');
  await expect.poll(() => name.inputValue()).toBe('Lớp của họ');
  await keys.press('Control+a');
  await keys.type('Lớp của ta');
  await keys.press('Enter');
  await page().getByRole('heading', { name: 'Lớp của ta' }).waitFor();
  expect((await known()).class).toMatchObject({ name: 'Lớp của ta', teacher: 'Cô Hoa' });
});

test('the day of leaving that another window wrote stays, and what was typed here stays on show', async () => {
  const days = () =>
    withBook(program.dataFolder, async (core) => {
      const { persons } = await readSheet(core, classId);
      const { joined, left } = persons.find(({ name }) => name === FIRST) ?? {};
      return { joined, left };
    });
  const joined = aside().getByLabel('Vào lớp ngày');
  await keys.press('Control+Home', 'Control+Shift+N');
  await aside().getByRole('heading', { name: FIRST }).waitFor();
  await withBook(program.dataFolder, async (core) => {
    // Somebody before him in the roster: the row the panel was opened at is another's then.
    const { id } = await savePerson(core, { id: null, draft: draft(BEFORE) });
    await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    const first = (await readSheet(core, classId)).persons.find(({ name }) => name === FIRST);
    const theirs = { personId: first?.id ?? '', joined: '2025-10-01', left: '2025-12-31' };
    await setEnrolmentDays(core, { classId, persons: [theirs] });
  });
  await keys.press('Shift+Tab', 'Control+a');
  await keys.type('05102025');
  await keys.press('Enter');
  await refusal().waitFor();
  expect(await days()).toEqual({ joined: '2025-10-01', left: '2025-12-31' });
  const grid = page().getByRole('grid', { name: 'Bảng điểm danh' });
  await grid.getByText('ra lớp 31/12').waitFor();
  await aside().getByRole('heading', { name: FIRST }).waitFor();
  expect(await joined.inputValue()).toMatch(/^05\/?10\/?2025$/u);
  await keys.press('Escape');
  await aside().waitFor({ state: 'detached' });
  await keys.press('ArrowDown', 'Control+Shift+N');
  await aside().getByRole('heading', { name: FIRST }).waitFor();
  await keys.press('Shift+Tab', 'Control+a');
  await keys.type('05102025');
  await keys.press('Enter');
  await aside().waitFor({ state: 'detached' });
  expect(await days()).toEqual({ joined: '2025-10-05', left: '2025-12-31' });
  await keys.press('Control+z');
  await expect.poll(days).toEqual({ joined: '2025-10-01', left: '2025-12-31' });
});

test('a session that another window moved and cancelled stays so, and the panel stays with it', async () => {
  const session = async () => {
    const { sessions } = await withBook(program.dataFolder, (core) => readClass(core, classId));
    return sessions.find(({ movedFrom }) => movedFrom !== null);
  };
  await keys.press('Home', 'Control+Shift+B');
  await aside()
    .getByRole('heading', { name: /04\/11\/2025/u })
    .waitFor();
  await withBook(program.dataFolder, async (core) => {
    const { sessions } = await readClass(core, classId);
    const { id = '', startsAt = '', endsAt = '' } = sessions[0] ?? {};
    // Behind the other one: the column the panel was opened at is another session's then.
    await moveSession(core, { id, to: { day: '2025-11-07', startsAt, endsAt } });
    await cancelSession(core, { id, reason: 'Họp xã' });
  });
  await keys.press('Control+a');
  await keys.type('05112025');
  await keys.press('Enter');
  await refusal().waitFor();
  await aside()
    .getByRole('heading', { name: /07\/11\/2025/u })
    .waitFor();
  const reason = aside().getByLabel('Lý do hủy');
  await reason.focus();
  await keys.type('Mua');
  await keys.press('Enter');
  await expect.poll(() => refusal().count()).toBe(2);
  await aside().getByText('Buổi này đã hủy: Họp xã.').waitFor();
  expect(await reason.inputValue()).toBe('Mua');
  expect(await session()).toMatchObject({ day: '2025-11-07', cancelled: 'Họp xã' });
  await keys.press('Escape');
  await aside().waitFor({ state: 'detached' });
});

test('a new class whose sessions were refused does not overwrite what another window wrote of it', async () => {
  const made = () =>
    withBook(program.dataFolder, async (core) =>
      (await listClasses(core)).find(({ name }) => name === 'Lop ba'),
    );
  await withBook(program.dataFolder, (core) =>
    closeBook(core, { until: '2025-09-30', reason: 'Đã nộp' }),
  );
  await keys.press('Control+4');
  await page().getByText('Lớp của ta', { exact: true }).first().waitFor();
  await keys.press('Control+n');
  await aside().getByLabel('Tên lớp').waitFor();
  await keys.type('Lop ba');
  await aside().getByLabel('Từ ngày').focus();
  await keys.type('04082025');
  await keys.press('Control+Enter');
  await aside().getByText('Lớp đã được lưu, nhưng các buổi học thì chưa.').waitFor();
  const id = (await made())?.id ?? '';
  await withBook(program.dataFolder, (core) => theySave(core, id, { teacher: 'Cô Hoa' }));
  await keys.press('Control+Enter');
  await refusal().waitFor();
  expect(await aside().getByLabel('Từ ngày').inputValue()).toMatch(/^04\/?08\/?2025$/u);
  expect(await made()).toMatchObject({ teacher: 'Cô Hoa', sessions: 0 });
});
