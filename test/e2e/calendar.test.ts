import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Plan, Task } from '../../src/domain/plan/plan';
import { addDays, formatDay } from '../../src/domain/day';
import { axeFindings } from '../support/axe';
import { readIcs } from '../support/ics';
import { ask, openNewOffice } from '../support/new-office';
import { chooseInSaveDialog, type Program } from '../support/program';

/** Well over what a busy machine needs; nothing waits so long when all is well. */
const SOON = { timeout: 15_000 };

let program: Program;
let today: string;
beforeAll(async () => {
  program = await openNewOffice(null);
  today = (await ask<{ today: string }>(program, 'office.state')).today;
});
afterAll(() => program.close());

const page = () => program.page;
/** The frame hears its keys once a page stands in it. */
const reload = async () => {
  await page().reload();
  await page().locator('#page').waitFor();
};
const press = async (...keys: string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
const grid = () => page().getByRole('grid', { name: /^Lịch tháng/u });
const dayCell = (day: string) =>
  page().getByRole('gridcell', { name: new RegExp(`, ${formatDay(day)};`, 'u') });
const heard = async (day: string) => (await dayCell(day).textContent()) ?? '';
/** The day on which the grid's cursor stands. */
const current = () => page().locator('[role=gridcell][aria-selected=true]').textContent();
const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));

/** From today, whenever that is, to the month of a day, with keys. */
async function goToMonth(day: string): Promise<void> {
  await grid().focus();
  await press('t');
  const months = monthsBetween(today, day);
  for (let step = 0; step < Math.abs(months); step += 1) {
    await press(months < 0 ? 'PageUp' : 'PageDown');
  }
  await page()
    .getByRole('grid', { name: `Lịch tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}` })
    .waitFor();
}

/** From the day the cursor stands on to another one of the same month. */
async function goToDay(day: string): Promise<void> {
  await grid().focus();
  const at = await current();
  const from = Number(/, (\d\d)\//u.exec(at ?? '')?.[1]);
  const steps = Number(day.slice(8)) - from;
  for (let step = 0; step < Math.abs(steps); step += 1) {
    await press(steps < 0 ? 'ArrowLeft' : 'ArrowRight');
  }
  expect(await current()).toContain(formatDay(day));
}

function contentOf({ state: _state, percent: _percent, progressNote: _note, ...content }: Task) {
  return content;
}

describe('the page “Lịch” by keyboard alone', () => {
  test('without a plan says what to do first, and Enter leads there', async () => {
    await press('Alt+L');
    await page().getByText('Chưa có kế hoạch nên lịch còn trống.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    const choose = page().getByRole('button', { name: 'Chọn kế hoạch' });
    await expect
      .poll(() => choose.evaluate((it) => it === document.activeElement), SOON)
      .toBe(true);
    await press('Enter');
    await page().getByRole('heading', { name: 'Kế hoạch', level: 1 }).waitFor();
  });

  test('shows what Phú Bình has to do on the right days', async () => {
    await ask(program, 'plan.takeShipped', { name: 'phu-binh-2025', as: 'own' });
    await ask(program, 'plan.takeShipped', { name: 'dak-lak-2026', as: 'upper' });
    await reload();
    await press('Alt+L');
    await grid().waitFor();
    await goToMonth('2025-10-31');
    expect(await heard('2025-10-10')).toContain('Việc IV.4: Ngày hội toàn dân học tập số');
    // A whole month is a bar over all its days.
    for (const day of ['2025-10-01', '2025-10-15', '2025-10-31']) {
      expect(await heard(day)).toContain('Việc IV.2: Tổ chức phát động Phong trào');
    }
    expect(await heard('2025-11-01')).not.toContain('IV.2');
    expect(await heard('2025-10-11')).not.toContain('IV.4');
  });

  test('what the province asks of its own is shown when all plans are chosen', async () => {
    await goToMonth('2026-10-10');
    expect(await heard('2026-10-07')).not.toContain('Việc 1.5');
    await page().getByLabel('Kế hoạch', { exact: true }).focus();
    await press('ArrowDown');
    await expect.poll(() => heard('2026-10-07'), SOON).toContain('Việc 1.5');
    for (const day of ['2026-10-05', '2026-10-10']) {
      expect(await heard(day)).toContain('Việc 1.5: Ngày Chuyển đổi số');
    }
    for (const day of ['2026-10-04', '2026-10-11']) {
      expect(await heard(day)).not.toContain('Việc 1.5');
    }
  });

  test('“before a day” is the day before; days off have their names', async () => {
    await goToMonth('2026-04-29');
    expect(await heard('2026-04-29')).toContain('Việc 1.3: Xây dựng tài liệu');
    expect(await heard('2026-04-29')).toContain('Việc 2: Tăng cường lãnh đạo');
    expect(await heard('2026-04-30')).toContain('Ngày Chiến thắng');
    expect(await heard('2026-04-30')).not.toContain('Việc 1.3');
    expect(await heard('2026-04-26')).toContain('Giỗ Tổ Hùng Vương');
    await goToMonth('2026-12-09');
    expect(await heard('2026-12-09')).toContain('Báo cáo');
    expect(await axeFindings(page())).toEqual([]);
  });

  test('at most three things stand on a day, the rest is counted', async () => {
    await goToMonth('2026-11-29');
    const count = (await heard('2026-11-29')).match(/\((?:quá hạn|tuần này|sắp tới)\)/gu)?.length;
    expect(count).toBeGreaterThan(3);
    expect(await dayCell('2026-11-29').innerText()).toContain(`+${(count ?? 0) - 3} việc`);
  });

  test('arrows, Home, End, PageUp, PageDown and T move; Enter opens the day, Esc goes back', async () => {
    await goToMonth('2026-11-01');
    await goToDay('2026-11-25');
    await press('ArrowUp');
    expect(await current()).toContain('Thứ Tư, 18/11/2026');
    await press('End');
    expect(await current()).toContain('Chủ nhật, 22/11/2026');
    await press('ArrowDown');
    expect(await current()).toContain('Chủ nhật, 29/11/2026');
    await press('Enter');
    const panel = page().getByRole('complementary', { name: 'Chủ nhật, 29/11/2026' });
    await panel.waitFor();
    await panel.getByText('29/11 là Chủ nhật, nên xong chậm nhất thứ Sáu 27/11.').first().waitFor();
    await panel.getByText('Công an tỉnh', { exact: true }).first().waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => grid().evaluate((it) => it === document.activeElement)).toBe(true);
    await press('PageDown');
    expect(await current()).toContain('29/12/2026');
    await press('t');
    expect(await current()).toContain(formatDay(today));
    await goToMonth('2026-12-01');
    await goToDay('2026-12-01');
    await press('n');
    expect(await current()).toContain('Thứ Tư, 09/12/2026');
    await press('Shift+N');
    expect(await current()).toContain('Thứ Hai, 30/11/2026');
  });

  test('units, kinds and states narrow it down, and “Bỏ lọc” takes that back', async () => {
    await goToMonth('2026-11-29');
    await page().getByLabel('Loại', { exact: true }).selectOption({ label: 'Báo cáo' });
    await expect.poll(() => heard('2026-11-29'), SOON).toContain('không có việc');
    await page().getByLabel('Loại', { exact: true }).selectOption({ label: 'Mọi loại' });
    await page().getByLabel('Chủ trì', { exact: true }).selectOption({ label: 'Công an tỉnh' });
    await expect.poll(() => heard('2026-11-29'), SOON).not.toContain('Việc 6');
    expect(await heard('2026-11-29')).toContain('Việc 4');
    await page().getByRole('button', { name: 'Bỏ lọc' }).press('Enter');
    await expect.poll(() => heard('2026-11-29'), SOON).toContain('không có việc');
  });

  test('V shows the list in groups; view and filter are there after a restart of the page', async () => {
    await page().getByLabel('Kế hoạch', { exact: true }).selectOption({ label: 'Mọi kế hoạch' });
    await grid().focus();
    await press('v');
    const list = page().getByRole('grid', { name: 'Việc theo thời hạn' });
    await list.waitFor();
    await list.getByText('Quá hạn', { exact: false }).first().waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await reload();
    await list.waitFor();
    expect(await page().getByLabel('Kế hoạch', { exact: true }).inputValue()).toBe('');
    await list.focus();
    await press('End');
    await list.getByRole('row', { selected: true }).getByText('Thường xuyên').waitFor();
    await press('Home', 'Enter');
    await page()
      .getByRole('complementary', { name: /10\/10\/2025/u })
      .waitFor();
    await press('Escape', 'v');
    await grid().waitFor();
    // The keyboard goes along: arrows and Enter are heard at once.
    await grid().and(page().locator(':focus')).waitFor();
  });

  test('Ctrl+E writes what is shown as a calendar file that can be read', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lich-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'Lịch.ics');
    await chooseInSaveDialog(program, file);
    await press('Control+e');
    await page().getByText('Đã ghi tệp Lịch.ics').waitFor();
    const { events } = readIcs(fs.readFileSync(file, 'utf8'));
    const onDay = (day: string) =>
      events.filter((event) => event.day === day).map(({ summary }) => summary);
    expect(onDay('2026-11-29').join()).toContain('Xác nhận phổ cập chuyển đổi số');
    expect(onDay('2026-12-09')).toHaveLength(1);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);

    await page().getByLabel('Kế hoạch', { exact: true }).selectOption({ label: 'Việc của xã' });
    await grid().focus();
    await goToMonth('2026-11-29');
    await expect.poll(() => heard('2026-11-29'), SOON).toContain('không có việc');
    await press('Control+e');
    await expect
      .poll(() => readIcs(fs.readFileSync(file, 'utf8')).events.length, SOON)
      .toBeLessThan(events.length);
    const ours = readIcs(fs.readFileSync(file, 'utf8')).events;
    expect(ours.some(({ summary }) => summary.startsWith('Tổ chức phát động Phong trào'))).toBe(
      true,
    );
    expect(ours.some(({ summary }) => summary.startsWith('Xác nhận phổ cập'))).toBe(false);
  });
});

describe('a report', () => {
  test('is marked as sent with D, stands under “Đã xong”, and the toast takes that back', async () => {
    await page().getByLabel('Loại', { exact: true }).selectOption({ label: 'Báo cáo' });
    await grid().focus();
    await press('v');
    const list = page().getByRole('grid', { name: 'Việc theo thời hạn' });
    await list.waitFor();
    const done = list.getByText('Đã xong 1 việc');
    await list.focus();
    await press('Home', 'Enter');
    const panel = page().getByRole('complementary');
    await panel.getByRole('button', { name: 'Đánh dấu đã gửi' }).waitFor();
    expect(await done.count()).toBe(0);
    await press('d');
    await panel.getByRole('button', { name: 'Bỏ đánh dấu' }).waitFor();
    await done.waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await press('?');
    await page().getByRole('dialog').getByText('Đánh dấu việc đang xem').waitFor();
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await press('Control+z');
    await panel.getByRole('button', { name: 'Đánh dấu đã gửi' }).waitFor();
    await done.waitFor({ state: 'detached' });
    await press('Escape', 'v');
    await grid().waitFor();
    await page().getByLabel('Loại', { exact: true }).selectOption({ label: 'Mọi loại' });
  });
});

describe('what is due leads to where it is kept', () => {
  test('Enter on the link of the panel opens the task in its plan', async () => {
    await goToMonth('2025-10-10');
    await goToDay('2025-10-10');
    await press('Enter');
    const panel = page().getByRole('complementary', { name: 'Thứ Sáu, 10/10/2025' });
    await panel.waitFor();
    const link = panel.getByRole('link', { name: 'Mở việc này trong kế hoạch' }).first();
    await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
    await press('Enter');
    await page()
      .getByRole('complementary', { name: /^Nhiệm vụ IV\.4/u })
      .waitFor();
    await press('Alt+L');
    await grid().waitFor();
  });
});

describe('a task that is near', () => {
  test('is counted in the top bar and marked as of this week', async () => {
    const plan = await ask<Plan>(program, 'plan.current');
    const [first, second] = plan.tasks;
    if (!first || !second) throw new Error('the plan has tasks');
    const due = page().getByRole('link', { name: /^Việc đến hạn.* quá hạn/u });
    // In some weeks of the year something of the plan is near by itself.
    const near = Number(/(\d+) tuần này/u.exec(await due.innerText())?.[1] ?? 0);
    await ask(program, 'plan.change', {
      id: plan.id,
      changes: [
        {
          do: 'put-task',
          row: { ...contentOf(first), due: { kind: 'day', value: addDays(today, 2) } },
        },
      ],
    });
    await reload();
    await page()
      .getByRole('link', { name: new RegExp(`^Việc đến hạn.* ${near + 1} tuần này`, 'u') })
      .waitFor();
    await press('Alt+L');
    await grid().waitFor();
    await expect.poll(() => heard(addDays(today, 2)), SOON).toContain('IV.1');
    expect(await heard(addDays(today, 2))).toContain('(tuần này)');
  });
});
