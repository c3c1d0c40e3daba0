import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { setContact } from '../../src/core/actions/person-contact';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { keepBoth } from '../support/enciphered';
import { chooseInSaveDialog, type Program } from '../support/program';
import { programsOfEachTest } from '../support/programs';
import { addClass, folderWithOffice, Keys, withBook } from './people-book';

const { open, close } = programsOfEachTest();
const NAME = 'Nguyễn Thị Mười';
const PHONE = '0912345678';

/** Two with telephones, one of whom is in a class; the book is enciphered. */
const folder = () =>
  folderWithOffice(async (core) => {
    await keepBoth(core);
    await addClass(core, 'Lớp 1', [NAME], ['2025-10-02']);
    const [learner = ''] = core.store.raw
      .prepare('select id from person')
      .pluck()
      .all() as string[];
    const { id } = await savePerson(core, { id: null, draft: draft('Trần Văn Chín') });
    await setContact(core, { id: learner, phone: PHONE });
    await setContact(core, { id, phone: '0912000000' });
  });

const settings = async (keys: Keys) => {
  await keys.press('Control+9');
  await keys.page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  await keys.press('Alt+5');
  await keys.page.getByText('Sổ lưu những gì').waitFor();
};

const card = async (keys: Keys) => {
  await keys.press('Control+3');
  await keys.page.getByRole('grid').getByText(NAME).waitFor();
  await keys.press('Control+f');
  await keys.type('muoi');
  await keys.page.getByRole('grid').getByText('Trần Văn Chín').waitFor({ state: 'detached' });
  await keys.press('ArrowDown', 'Enter');
  await keys.page.getByRole('heading', { name: 'Liên hệ' }).waitFor();
};

const logRows = ({ page }: Program) =>
  page
    .getByRole('grid', { name: 'Ai đã xem, xuất, sửa, xóa' })
    .locator('tbody tr[aria-rowindex]')
    .allInnerTexts();

test('turning a number off is asked about with how many it is, can be left, and is done by keys', async () => {
  const program = await open({ dataFolder: await folder() });
  const { page } = program;
  const keys = new Keys(page);
  await page.getByRole('navigation').waitFor();
  await settings(keys);
  const box = page.getByRole('checkbox', { name: 'Lưu số điện thoại' });
  await box.and(page.locator(':checked')).focus();
  await keys.press('Space');
  await page.getByText('Tắt sẽ xóa số điện thoại của 2 người, không lấy lại được.').waitFor();
  await page.getByRole('button', { name: 'Giữ nguyên' }).and(page.locator(':focus')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await keys.press('Escape');
  await page.getByText('Tắt sẽ xóa').waitFor({ state: 'detached' });
  await box.and(page.locator(':checked:focus')).waitFor();
  await keys.press('Space');
  await page.getByRole('button', { name: 'Giữ nguyên' }).and(page.locator(':focus')).waitFor();
  await keys.press('Tab', 'Enter');
  await page.getByText('Đã tắt và xóa số của 2 người.').waitFor();
  await box.and(page.locator(':focus:not(:checked)')).waitFor();
  await page.getByText('Sổ đang được mã hóa').waitFor();
  await expect
    .poll(() => logRows(program))
    .toContainEqual(expect.stringMatching(/Bật, tắt lưu số/u));
  await close(program);
  await withBook(program.dataFolder, (core) => {
    expect(core.store.raw.prepare('select count(phone) from person').pluck().get()).toBe(0);
    return Promise.resolve();
  });
});

test('a number that was shown is hidden again when the card is left; own data and erasing go by keys and are in the log', async () => {
  const program = await open({ dataFolder: await folder() });
  const { page } = program;
  const keys = new Keys(page);
  await page.getByRole('navigation').waitFor();
  await card(keys);
  await page.getByRole('button', { name: 'Hiện số điện thoại' }).focus();
  await keys.press('Enter');
  await page.getByText(PHONE).waitFor();
  await keys.press('Control+9');
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  expect(await page.getByText(PHONE).count()).toBe(0);
  await card(keys);
  await page.getByText('***5678').first().waitFor();
  expect(await page.getByText(PHONE).count()).toBe(0);

  const target = path.join(program.dataFolder, 'Thông tin.docx');
  await chooseInSaveDialog(program, target);
  await page.getByRole('button', { name: 'Xuất thông tin…' }).focus();
  await keys.press('Enter');
  await page.getByText(/Đã ghi tệp Thông tin.docx/u).waitFor();
  expect(fs.readFileSync(target).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'Xóa thông tin…' }).focus();
  await keys.press('Enter');
  const reason = page.getByLabel('Ai yêu cầu, khi nào');
  await reason.and(page.locator(':focus')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await keys.press('Enter');
  await page.getByText('Chưa ghi lý do').waitFor();
  await keys.type('Don cua ba Nguyen Thi Muoi');
  await keys.press('Enter');
  await page.getByText('Lý do có tên của người này').waitFor();
  await keys.press('Control+a');
  await keys.type('Don ngay 10/12');
  await keys.press('Enter');
  await page.getByText('Đã xóa thông tin của một người.').waitFor();
  await page.getByRole('grid').getByText(NAME).waitFor({ state: 'detached' });

  await settings(keys);
  await expect
    .poll(async () => (await logRows(program)).map((row) => row.split('\t')[2]?.trim()))
    .toEqual([
      'Xóa thông tin của một người',
      'Xuất thông tin của một người',
      'Xem số điện thoại',
      'Sửa số điện thoại, số căn cước',
      'Sửa số điện thoại, số căn cước',
      'Bật, tắt lưu số',
    ]);
  expect((await logRows(program)).join('\n')).toContain('Don ngay 10/12');
});

test('a number or the erasing of a person left with Esc gives the focus back to its button, and Esc then closes the card', async () => {
  const { page } = await open({ dataFolder: await folder() });
  const keys = new Keys(page);
  await page.getByRole('navigation').waitFor();
  await card(keys);
  for (const [opener, field] of [
    ['Sửa số điện thoại', 'Số điện thoại mới'],
    ['Xóa thông tin…', 'Ai yêu cầu, khi nào'],
  ] as const) {
    const button = page.getByRole('button', { name: opener });
    await button.focus();
    await keys.press('Enter');
    await page.getByLabel(field).and(page.locator(':focus')).waitFor();
    await keys.press('Escape');
    await button.and(page.locator(':focus')).waitFor();
  }
  await page.getByRole('button', { name: 'Sửa số điện thoại' }).focus();
  await keys.press('Enter');
  await page.getByLabel('Số điện thoại mới').and(page.locator(':focus')).waitFor();
  await keys.type('0987654321');
  await keys.press('Enter');
  await page.getByText('***4321').first().waitFor();
  await page
    .getByRole('button', { name: 'Sửa số điện thoại' })
    .and(page.locator(':focus'))
    .waitFor();
  await keys.press('Escape');
  await page.getByRole('heading', { name: 'Liên hệ' }).waitFor({ state: 'detached' });
});

test('while a book of 50,000 is enciphered the page says so and goes on painting', async () => {
  const dataFolder = await folderWithOffice((core) => {
    core.store.raw.exec(`insert into person (id, name, folded, given_key, audience, note)
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 50000)
      select printf('%036d', i), 'Nguyễn Văn ' || i, 'nguyen van ' || i, printf('%06d', i), 'adults', '' from n`);
    return Promise.resolve();
  });
  const { page } = await open({ dataFolder });
  const keys = new Keys(page);
  await page.getByRole('navigation').waitFor();
  await settings(keys);
  await page.getByText('Sổ chưa mã hóa').waitFor();
  await page.evaluate(() => {
    const seen = { longest: 0, said: 0 };
    Object.assign(window, { seen });
    let last = performance.now();
    const next = (now: number) => {
      const since = now - last;
      last = now;
      seen.longest = Math.max(seen.longest, since);
      if (document.body.innerText.includes('Đang mã hóa sổ')) seen.said += since;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await page.getByRole('checkbox', { name: 'Lưu số điện thoại' }).focus();
  await keys.press('Space');
  await page.getByText('Đã bật lưu số điện thoại.').waitFor();
  await page.getByText('Sổ đang được mã hóa').waitFor();
  const { longest, said } = await page.evaluate(
    () => (window as unknown as { seen: { longest: number; said: number } }).seen,
  );
  expect(said).toBeGreaterThan(0);
  // Enciphering takes more than a second; were it done by the page's own process, one picture would stay that long.
  // A busy machine paints rarely, and enciphers as slowly.
  expect(longest).toBeLessThan(Math.max(1000, said / 2));
});
