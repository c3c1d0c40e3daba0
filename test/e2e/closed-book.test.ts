import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRegister } from '../../src/core/actions/change-register';
import { closeBook } from '../../src/core/actions/close-book';
import { savePerson } from '../../src/core/actions/change-people';
import { addDays, formatDay, type Day } from '../../src/domain/day';
import { draft } from '../support/book';
import { openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;
let today = '';

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    today = core.today();
    await savePerson(core, { id: null, draft: draft('Bùi Văn An') });
    await addClass(core, 'Lớp một', ['Trần Văn Bình'], [addDays(today, -9), addDays(today, -2)]);
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
const grid = () => page().getByRole('grid', { name: 'Hoạt động' });
const rows = () => grid().locator('tbody tr[aria-rowindex]:not([data-blank])');
const close = (until: Day | null) =>
  withBook(program.dataFolder, (core) => closeBook(core, { until, reason: 'Đã gửi báo cáo' }));
const inBook = () => withBook(program.dataFolder, (core) => listRegister(core, 'activity', null));
const toast = (says: string) => page().getByRole('status').getByText(says);

test('what was typed before the book was closed is not taken back, and the reason is said', async () => {
  await keys.press('Control+5');
  await grid().waitFor();
  await page().locator('[role=grid]:focus').waitFor();
  await keys.press('Control+n', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await keys.type('Ra quân');
  await keys.press('Enter');
  await expect.poll(() => rows().count()).toBe(1);
  await page().locator('[data-saved=saved]').waitFor();
  await close(today);
  await keys.press('Escape', 'Control+z');
  await toast(`Sổ đã khóa đến hết ngày ${formatDay(today)}`).waitFor();
  expect(await rows().count()).toBe(1);
  expect(await inBook()).toHaveLength(1);
  await close(addDays(today, -7));
  await keys.press('Control+z');
  await expect.poll(() => rows().count()).toBe(0);
  await keys.press('Control+y');
  await expect.poll(() => rows().count()).toBe(1);
});

test('people join a class from its first session that is not closed; an earlier day is refused in words', async () => {
  await keys.press('Control+4');
  await page().getByText('Lớp một', { exact: true }).first().waitFor();
  await keys.press('ArrowDown', 'Enter');
  await page().getByRole('heading', { name: 'Lớp một' }).waitFor();
  await keys.press('Control+n');
  const panel = page().locator('aside');
  await panel.getByText('1 người phù hợp').waitFor();
  await keys.press('ArrowDown', 'Control+a');
  await panel.getByRole('button', { name: /Thêm 1 người/u }).waitFor();
  const joined = panel.getByLabel('Vào lớp từ ngày');
  await expect.poll(() => joined.inputValue()).toBe(formatDay(addDays(today, -2)));
  const closed = formatDay(addDays(today, -9));
  await joined.focus();
  await keys.press('Control+a');
  await keys.type(closed.replaceAll('/', ''));
  await keys.press('Control+Enter');
  await panel.getByText(`không sửa được ngày ${closed}`).waitFor();
});
