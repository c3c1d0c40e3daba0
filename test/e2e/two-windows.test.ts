import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClass, saveClass } from '../../src/core/actions/change-classes';
import { changeRegister, listRegister } from '../../src/core/actions/change-register';
import type { Activity } from '../../src/domain/register/rows';
import { openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;
let classId = '';

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp một', [], []);
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
    const { class: row } = await readClass(core, classId);
    const { subject, place, hamletId, audience, form, skillId, capacity, materials } = row;
    const { shareNeeded, scoreNeeded } = row;
    const same = { subject, place, hamletId, audience, form, skillId, capacity, materials };
    const draft = { ...same, shareNeeded, scoreNeeded, name: 'Lớp của họ', teacher: 'Cô Hoa' };
    await saveClass(core, { id: classId, draft });
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
