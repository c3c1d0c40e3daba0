import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { cli } from '../support/cli';
import { programsOfEachTest } from '../support/programs';
import { folderWithOffice } from './people-book';

const { open, close } = programsOfEachTest();
const NAME = 'Nguyễn Thị Bímật';
const PHONE = '0912345678';

/** Whether any file of the book tells the name to whoever reads its bytes. */
const isReadable = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.startsWith('so-hoc-vu-so.db'))
    .some((name) => fs.readFileSync(path.join(folder, name)).includes('Bímật'));

test('turned on by keys, a number is kept masked, shown on request and logged; the book opens only with its key', async () => {
  const dataFolder = await folderWithOffice((core) =>
    savePerson(core, { id: null, draft: draft(NAME) }),
  );
  expect(isReadable(dataFolder)).toBe(true);
  let program = await open({ dataFolder });
  let { page } = program;
  const shots = process.env['SHVS_PICTURES'];
  const picture = async (name: string) => {
    if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`) });
  };
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+9');
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  await page.keyboard.press('Alt+5');
  await page.getByText('Sổ chưa mã hóa').waitFor();
  await picture('privacy-off');
  await page.getByRole('checkbox', { name: 'Lưu số điện thoại' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Sổ đang được mã hóa').waitFor();
  await page.getByText('Mất tệp khóa là mất sổ').waitFor();
  await page.getByText('Chưa bảo vệ: tệp khóa (.db.khoa) nằm cạnh tệp sổ').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture('privacy-on');
  expect(isReadable(dataFolder)).toBe(false);

  await page.keyboard.press('Control+3');
  await page.getByRole('grid').getByText(NAME).waitFor();
  const purpose = page.locator('aside').getByText('Chỉ ghi những gì cần để mở lớp, điểm danh');
  await page.getByRole('button', { name: 'Thêm người' }).first().focus();
  await page.keyboard.press('Enter');
  await purpose.waitFor();
  await page.keyboard.press('Escape');
  await purpose.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await purpose.waitFor();
  await page.getByRole('button', { name: 'Sửa số điện thoại' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Số điện thoại mới').waitFor();
  await page.keyboard.type(PHONE);
  await page.keyboard.press('Enter');
  await page.getByText('***5678').first().waitFor();
  await page.getByRole('button', { name: 'Hiện số điện thoại' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(PHONE).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture('privacy-card');
  await close(program);

  expect(isReadable(dataFolder)).toBe(false);
  const log = path.join(dataFolder, 'logs', 'nhat-ky.log');
  if (fs.existsSync(log)) expect(fs.readFileSync(log, 'utf8')).not.toMatch(/0912345678|Bímật/u);
  expect(await cli(dataFolder, 'verify', '--db', 'so-hoc-vu-so.db')).toMatchObject({ code: 0 });

  const keyFile = path.join(dataFolder, 'so-hoc-vu-so.db.khoa');
  fs.renameSync(keyFile, `${keyFile}.cat`);
  program = await open({ dataFolder });
  ({ page } = program);
  await page.getByText('không thấy tệp khóa so-hoc-vu-so.db.khoa').waitFor();
  expect(await page.getByRole('button', { name: 'Mở thư mục chứa sổ' }).isVisible()).toBe(true);
  await picture('privacy-no-key');
  const refused = await cli(dataFolder, 'plan', 'list', '--db', 'so-hoc-vu-so.db');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('so-hoc-vu-so.db.khoa');
  fs.renameSync(`${keyFile}.cat`, keyFile);
  // The core counts one failed attempt for all that is asked within a second of it.
  const opened = async () => {
    const retry = page.getByRole('button', { name: 'Thử lại' });
    if (await retry.isVisible()) await retry.press('Enter', { timeout: 1000 }).catch(() => {});
    return page.getByRole('navigation').isVisible();
  };
  await expect.poll(opened, { timeout: 20_000, interval: 300 }).toBe(true);
  await page.keyboard.press('Control+9');
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  await page.keyboard.press('Alt+5');
  await page.getByText('Xem số điện thoại').waitFor();
  await picture('privacy-log');
});
