import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { chanceOf } from '../../src/core/actions/sample/chance';
import { samplePerson } from '../../src/core/actions/sample/people';
import { takeAttendance } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import { insertPerson } from '../../src/core/storage/person';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { ask } from '../support/new-office';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder } from './people-book';

const MANY = 1100;
let program: Program;
let keys: Keys;

/** Three of a class with marks, Hùng twice, and many who are in no class. */
async function fill(core: Core): Promise<void> {
  const classId = await addClass(
    core,
    'Lớp số 1',
    ['Zương Văn Một', 'Zương Văn Hai', 'Zương Văn Ba'],
    ['2025-10-02', '2025-10-09'],
  );
  const texts = (sql: string, ...values: string[]) =>
    core.store.raw
      .prepare(sql)
      .pluck()
      .all(...values) as string[];
  const [sessionId = ''] = texts('select id from class_session order by day');
  const [personId = ''] = texts('select id from person where name = ?', 'Zương Văn Một');
  await takeAttendance(core, [{ personId, sessionId, from: null, to: 'present' }]);
  expect(classId).not.toBe('');
  const born = { birthYear: 1985, birthDay: '1985-03-07' };
  await savePerson(core, { id: null, draft: draft('Zùng Quốc Trùng', born) });
  await savePerson(core, { id: null, draft: draft('ZÙNG QUỐC TRÙNG', born) });
  await core.store.write((writer) => {
    const chance = chanceOf(9);
    for (let number = 0; number < MANY; number += 1) {
      const person = { ...samplePerson(chance), note: 'đợt lớn' };
      insertPerson(writer, core.newId(), { draft: person, hamletNo: null }, null);
    }
    return Promise.resolve();
  });
}

const page = () => program.page;
const rows = () => page().getByRole('grid').locator('tbody tr[aria-rowindex]');
const told = (text: string | RegExp) => page().getByText(text).last().waitFor();
const total = async (filter: Record<string, unknown>) => {
  const asked = { sort: 'newest', offset: 0, limit: 1, ...filter };
  return (await ask<{ total: number }>(program, 'person.list', asked)).total;
};
/** Types into the search and goes down into the list. */
const find = async (text: string, count: number) => {
  await keys.press('Control+f', 'Control+a');
  await keys.type(text);
  await expect.poll(() => rows().count()).toBe(count);
  await keys.press('ArrowDown');
};

/** As WCAG counts it, of red, green and blue from 0 to 255. */
const luminance = (colour: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice(fill) });
  keys = new Keys(program.page);
  await page().getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});
beforeEach(async () => {
  await keys.press('Control+1', 'Control+3');
  await rows().first().waitFor();
});

describe('many people at once', () => {
  test('are added to a class, whoever is in it left out, and taken out together with Ctrl+Z', async () => {
    await find('zuong', 3);
    await find('z', 5);
    await keys.press('Control+a');
    await told('Đã chọn 5 người');
    await page().getByLabel('Thêm vào lớp…').selectOption('Lớp số 1');
    await told('Đã thêm 2 người vào lớp; 3 người đã có trong lớp.');
    await expect.poll(() => total({ reached: 'in-class' })).toBe(5);
    await keys.press('Control+z');
    await expect.poll(() => total({ reached: 'in-class' })).toBe(3);
  });

  test('are confirmed on VNeID from the keyboard, then given a sex; Ctrl+Z goes back one by one', async () => {
    await find('zuong', 3);
    await keys.press('Control+a');
    await told('Đã chọn 3 người');
    await page().getByRole('button', { name: 'Ghi xác nhận VNeID' }).focus();
    await keys.press('Enter');
    await page().getByLabel('Ngày xác nhận').and(page().locator(':focus')).waitFor();
    await keys.type('05/11/2025');
    await keys.press('Tab');
    await keys.type('Công an xã');
    await keys.press('Enter');
    await told('Đã sửa 3 người.');
    await expect.poll(() => page().getByLabel('Ngày xác nhận').count()).toBe(0);
    await expect.poll(() => total({ confirmed: 'yes' })).toBe(3);
    await page().getByLabel('Đổi giới tính…').selectOption('Nữ');
    await expect.poll(() => total({ search: 'zuong', sex: 'female' })).toBe(3);
    // Long after both messages are gone.
    const close = page().getByRole('button', { name: 'Đóng thông báo' });
    // One may go by itself at any moment: those that are there are closed at once.
    await close.evaluateAll((all) => all.forEach((it) => (it as HTMLElement).click()));
    await expect.poll(() => close.count()).toBe(0);
    await keys.press('Control+z');
    await expect.poll(() => total({ search: 'zuong', sex: 'female' })).toBe(0);
    expect(await total({ confirmed: 'yes' })).toBe(3);
    await keys.press('Control+z');
    await expect.poll(() => total({ confirmed: 'yes' })).toBe(0);
  });

  test('have every choice of the bar named whole, on one line', async () => {
    await find('zuong', 3);
    await keys.press('Control+f', 'Control+a', 'Delete');
    await told(`${(MANY + 5).toLocaleString('vi')} người`);
    await keys.press('ArrowDown', 'Control+a');
    const bar = page().getByRole('toolbar', { name: 'Sửa những người đã chọn' });
    await bar.waitFor();
    const room = await bar.locator('select').evaluateAll((selects) =>
      selects.map((select) => {
        const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } =
          getComputedStyle(select);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const label = select.getAttribute('aria-label') ?? '';
        const padding = parseFloat(paddingLeft) + parseFloat(paddingRight);
        return select.clientWidth - padding - pen.measureText(label).width;
      }),
    );
    expect(room).toHaveLength(4);
    expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
    const tops = await bar
      .locator(':scope > *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(16);
    // Fifty thousand take the place of a digit more.
    const spare = await bar.evaluate((all) => {
      const last = all.lastElementChild?.getBoundingClientRect().right ?? Infinity;
      return all.getBoundingClientRect().right - last;
    });
    expect(spare).toBeGreaterThan(12);
  });

  test('all that match get a hamlet, loaded or not, and have none again with Ctrl+Z', async () => {
    await keys.press('Control+f', 'Control+a', 'Delete');
    await told(`${(MANY + 5).toLocaleString('vi')} người`);
    await keys.press('ArrowDown', 'Control+a');
    await told(`Đã chọn ${(MANY + 5).toLocaleString('vi')} người`);
    await page().getByLabel('Đổi xóm…').selectOption('Bảo Lý');
    await told(`Đã sửa ${(MANY + 5).toLocaleString('vi')} người.`);
    expect(await total({ hamletId: 'none' })).toBe(0);
    await keys.press('Control+z');
    await told(`Đã trả lại như cũ cho ${(MANY + 5).toLocaleString('vi')} người.`);
    expect(await total({ hamletId: 'none' })).toBe(MANY + 5);
  });

  test('are searched for anew with Ctrl+F, though ↓ still waits for the answer to what was typed before', async () => {
    await keys.press('Control+f', 'Control+a', 'Delete');
    await told(`${(MANY + 5).toLocaleString('vi')} người`);
    await keys.pressWhileBusy(...'zuong', 'ArrowDown', 'Control+f');
    await expect.poll(() => rows().count()).toBe(3);
    await keys.press('Control+a', 'z');
    await expect.poll(() => rows().count()).toBe(5);
  });

  test('are all marked with Ctrl+A, though the ↓ before it still waits for the answer', async () => {
    await keys.press('Control+f', 'Control+a', 'Delete');
    await told(`${(MANY + 5).toLocaleString('vi')} người`);
    await keys.pressWhileBusy(...'zuong', 'ArrowDown', 'Control+a');
    await told('Đã chọn 3 người');
    await expect.poll(() => rows().count()).toBe(3);
    await page().locator('table:focus').waitFor();
  });

  test('are asked why they move: Escape and Enter lead back to the choice of the hamlet', async () => {
    await find('zuong', 3);
    await keys.press('Control+a');
    await told('Đã chọn 3 người');
    const choice = page().getByLabel('Đổi xóm…');
    const isBack = () => choice.and(page().locator(':focus')).waitFor();
    await choice.selectOption('Bảo Lý');
    await expect.poll(() => total({ search: 'zuong', hamletId: 'none' })).toBe(0);
    await choice.selectOption('Đoàn Kết');
    const give = page().getByRole('button', { name: 'Đổi cho 3 người' });
    await give.and(page().locator(':focus')).waitFor();
    await keys.press('Escape');
    await isBack();
    await choice.selectOption('Đoàn Kết');
    await give.and(page().locator(':focus')).waitFor();
    await keys.press('Enter');
    await isBack();
    await rows().filter({ hasText: 'Đoàn Kết' }).nth(2).waitFor();
    await find('zuong', 3);
    await keys.press('Control+z');
    await rows().filter({ hasText: 'Bảo Lý' }).nth(2).waitFor();
    await keys.press('Control+z');
    await expect.poll(() => total({ search: 'zuong', hamletId: 'none' })).toBe(3);
  });

  test('Ctrl+Z in a field belongs to what is typed there', async () => {
    await find('zuong', 3);
    await keys.press('Control+a');
    await page().getByLabel('Đổi giới tính…').selectOption('Nam');
    await expect.poll(() => total({ search: 'zuong', sex: 'male' })).toBe(3);
    await keys.press('Control+f', 'Control+z');
    expect(await total({ search: 'zuong', sex: 'male' })).toBe(3);
    await find('zuong', 3);
    await keys.press('Control+z');
    await expect.poll(() => total({ search: 'zuong', sex: 'male' })).toBe(0);
  });
});

describe('the list as it is shown', () => {
  test('is written as Excel with the same people in the same order', async () => {
    await find('zuong', 3);
    const shown = await rows().locator('td:nth-child(2)').allInnerTexts();
    const file = path.join(program.dataFolder, 'ds.xlsx');
    await chooseInSaveDialog(program, file);
    await page().getByRole('button', { name: 'Thêm ▾' }).focus();
    await keys.press('Enter');
    await page().locator('[role=menu] :focus').waitFor({ state: 'attached' });
    await keys.press('ArrowDown', 'Enter');
    await told('Đã ghi tệp ds.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const texts: string[] = [];
    book.worksheets[0]?.eachRow((row) => {
      const { value } = row.getCell(2);
      if (typeof value === 'string') texts.push(value);
    });
    expect(texts.filter((text) => text.startsWith('Zương'))).toEqual(shown);
    expect(shown).toHaveLength(3);
  });

  test('is printed with Ctrl+P, and nobody else is on the paper', async () => {
    await program.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, paper) => {
        // As paper it can be read back; without a printer there is no dialog.
        paper.print = (_options, done) => {
          void paper.printToPDF({}).then((pdf) => {
            (globalThis as { printed?: string }).printed = pdf.toString('base64');
            done?.(true, '');
          });
        };
      });
    });
    await find('zuong', 3);
    await keys.press('Control+p');
    await told('Đã gửi Danh sách người dân tới máy in.');
    const pdf = await program.app.evaluate(
      () => (globalThis as { printed?: string }).printed ?? '',
    );
    const printed = execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: Buffer.from(pdf, 'base64'),
      encoding: 'utf8',
    }).normalize('NFC');
    expect(printed.match(/Zương Văn \p{L}+/gu)?.sort()).toEqual([
      'Zương Văn Ba',
      'Zương Văn Hai',
      'Zương Văn Một',
    ]);
    expect(printed).not.toMatch(/Trùng/iu);
  });

  test('fits at 120 %: nothing of it lies beyond its right edge', async () => {
    const look = async (scale: string) => {
      await page().evaluate((chosen) => localStorage.setItem('look.scale', chosen), scale);
      await page().reload();
      await page().getByRole('navigation').waitFor();
      await keys.press('Control+3');
      await rows().first().waitFor();
    };
    await look('120');
    const beyond = await page()
      .getByRole('grid')
      .evaluate((table) => table.clientWidth - (table.parentElement?.clientWidth ?? 0));
    await look('100');
    expect(beyond).toBe(0);
  });

  test('says so when there is no printer', async () => {
    await program.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, paper) => {
        paper.print = (_options, done) => done?.(false, 'Print job failed');
      });
    });
    await find('zuong', 3);
    await keys.press('Control+p');
    await page().getByRole('alert').getByText('máy in').waitFor();
  });

  test('has the columns chosen, over a restart too; numbers not kept are not offered', async () => {
    await keys.press('Control+f', 'Control+a', 'Delete');
    await page().getByRole('button', { name: 'Các cột' }).focus();
    await keys.press('Enter');
    await page().getByRole('checkbox', { name: 'Ghi chú' }).waitFor();
    expect(
      await page()
        .getByRole('checkbox', { name: /Số điện thoại|Số căn cước/u })
        .count(),
    ).toBe(0);
    expect(await axeFindings(page())).toEqual([]);
    await page().getByRole('checkbox', { name: 'Ghi chú' }).focus();
    await keys.press('Space', 'Escape');
    await page().getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    await page().getByRole('gridcell', { name: 'đợt lớn' }).first().waitFor();
    await program.close();
    program = await openProgram({ dataFolder: program.dataFolder });
    keys = new Keys(program.page);
    await page().getByRole('navigation').waitFor();
    await keys.press('Control+3');
    await page().getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
  });
});

describe('the card', () => {
  const card = () => page().locator('aside');

  test('shows marks, and a confirmation set and removed with its history in words', async () => {
    await find('zuong van mot', 1);
    await keys.press('Enter');
    await card().getByRole('listitem', { name: '02/10/2025: Có mặt' }).waitFor();
    await card().getByRole('listitem', { name: '09/10/2025: chưa điểm danh' }).waitFor();
    await card().getByRole('button', { name: 'Ghi xác nhận' }).focus();
    await keys.press('Enter');
    await page().getByLabel('Ngày xác nhận').and(page().locator(':focus')).waitFor();
    await keys.type('06/11/2025');
    await keys.press('Tab');
    await keys.type('Công an xã');
    await keys.press('Enter');
    await card().getByText('Đã xác nhận ngày 06/11/2025, theo Công an xã.').waitFor();
    await card().getByText('Xác nhận VNeID: chưa có → 06/11/2025 Công an xã').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    const focused = (name: string) =>
      card().getByRole('button', { name }).and(page().locator(':focus')).waitFor();
    await focused('Bỏ xác nhận');
    await keys.press('Enter');
    await card().getByText('Xác nhận VNeID: 06/11/2025 Công an xã → chưa có').waitFor();
    await card().getByText('Chưa ghi xác nhận.').waitFor();
    await focused('Ghi xác nhận');
    await keys.press('Escape');
  });

  test('takes leave told ahead and out: the focus goes back to the button, and on to the next one', async () => {
    await find('zuong van hai', 1);
    await keys.press('Enter');
    const more = card().getByRole('button', { name: 'Ghi thêm một đợt nghỉ' });
    const isFocused = (part: Locator) => part.and(page().locator(':focus')).waitFor();
    await more.focus();
    await keys.press('Enter');
    await isFocused(card().getByLabel('Từ ngày'));
    await keys.press('Escape');
    await isFocused(more);
    await keys.press('Enter');
    await isFocused(card().getByLabel('Từ ngày'));
    const removeOf = (day: string) => card().getByRole('button', { name: `Bỏ đợt nghỉ ${day}` });
    await keys.type('09/10/2025');
    await keys.press('Enter');
    await removeOf('09/10/2025').waitFor();
    await isFocused(more);
    await keys.press('Enter');
    await isFocused(card().getByLabel('Từ ngày'));
    await keys.type('10/10/2025');
    await keys.press('Enter');
    await isFocused(more);
    await removeOf('09/10/2025').focus();
    await keys.press('Enter');
    await removeOf('09/10/2025').waitFor({ state: 'detached' });
    await isFocused(removeOf('10/10/2025'));
    await keys.press('Enter');
    await removeOf('10/10/2025').waitFor({ state: 'detached' });
    await keys.press('Tab');
    await isFocused(more);
    await keys.press('Escape');
  });

  test('offers to remove the person in a red that can be read, in light and dark', async () => {
    await find('zuong van ba', 1);
    await keys.press('Enter');
    const colours = () =>
      card()
        .getByRole('button', { name: 'Xóa người này' })
        .evaluate((button) => {
          const pen = document.createElement('canvas').getContext('2d');
          const panel = button.closest('aside');
          if (!pen || !panel) throw new Error('no canvas or panel');
          return [getComputedStyle(button).color, getComputedStyle(panel).backgroundColor].map(
            (colour) => {
              pen.fillStyle = colour;
              pen.fillRect(0, 0, 1, 1);
              return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
            },
          );
        });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      const isDark = colorScheme === 'dark';
      await expect.poll(async () => luminance((await colours())[1] ?? []) < 0.2).toBe(isDark);
      const [ink = [], ground = []] = await colours();
      const [red = 0, green = 0, blue = 0] = ink;
      expect(red - Math.max(green, blue)).toBeGreaterThan(80);
      const [less = 0, more = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
      expect((more + 0.05) / (less + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
    await page().emulateMedia({ colorScheme: null });
    await keys.press('Escape');
  });

  test('tells who was put together with this person, and takes them apart', async () => {
    await page().evaluate(() => (location.hash = '#/nguoi-dan/trung'));
    await page().getByRole('heading', { name: 'Có thể trùng người' }).waitFor();
    await page()
      .getByRole('main')
      .getByText(/Zùng Quốc Trùng/iu)
      .first()
      .waitFor();
    await keys.press('1');
    await expect.poll(() => total({ search: 'zung quoc' })).toBe(1);
    await keys.press('Control+3');
    await find('zung quoc', 1);
    await keys.press('Enter');
    await card()
      .getByText(/Đã gộp với Zùng Quốc Trùng, ngày/iu)
      .waitFor();
    await card().getByRole('button', { name: 'Tách ra' }).focus();
    await keys.press('Enter');
    await told(/Đã tách Zùng Quốc Trùng ra\./iu);
    await expect.poll(() => total({ search: 'zung quoc' })).toBe(2);
    await expect
      .poll(() =>
        card()
          .getByText(/Đã gộp với/u)
          .count(),
      )
      .toBe(0);
  });
});
