import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';

let program: Program;
let page: Page;

beforeAll(async () => {
  program = await openProgram();
  page = program.page;
  await page.getByRole('button', { name: /Mở xã mẫu/ }).waitFor();
  await page.keyboard.press('Enter');
  await overview();
});
afterAll(() => program.close());

async function overview(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await page.getByRole('table', { name: 'Phong trào trong kỳ và từ đầu năm' }).waitFor();
}

/** Opens a page by its key and waits until it is the one on show. */
async function goTo(key: number): Promise<void> {
  await page.keyboard.press(`Control+${key}`);
  await page.locator(`nav li:nth-child(${key}) a[aria-current=page]`).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function lookSettings(choice: string): Promise<void> {
  await goTo(9);
  await page.keyboard.press('Alt+3');
  await page.getByText(choice, { exact: true }).click();
}

interface Status {
  readonly inPeriod: Readonly<Record<string, number>>;
  readonly yearToDate: Readonly<Record<string, number>>;
  readonly measures: readonly {
    readonly toEnd: number | null;
    readonly denominator: number | null;
  }[];
}

/** What the core itself answers, asked through the same bridge as the page does. */
function askCore(period: string): Promise<Status> {
  return page.evaluate(async (code) => {
    const { api } = globalThis as typeof globalThis & {
      api: { figure: { status: (input: object) => Promise<{ value: Status }> } };
    };
    return (await api.figure.status({ period: code })).value;
  }, period);
}

const vi = (count: number) => new Intl.NumberFormat('vi-VN').format(count);
/** What scrolls sideways although it is no table: the page itself or a part of it. */
const sideways = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .filter(
        (each) => each.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(each).overflowX),
      )
      .filter((each) => each.querySelector(':scope > table, :scope > [role=grid]') === null)
      .map((each) => `${each.tagName} ${each.className}`),
  );

test('what the page shows is what the core counted: targets, turns and persons apart', async () => {
  await overview();
  const status = await askCore('2025-Q4');
  expect(status.measures).toHaveLength(5);
  const rows = page.getByRole('grid', { name: 'Chỉ tiêu so với thực hiện' }).getByRole('row');
  for (const [index, { toEnd, denominator }] of status.measures.entries()) {
    const shown = await rows.nth(index + 1).innerText();
    const ratio =
      toEnd === null || denominator === null
        ? 'chưa có tổng số'
        : `${vi(toEnd)}/${vi(denominator)}`;
    expect(shown).toContain(ratio);
  }
  const movement = page.getByRole('table', { name: 'Phong trào trong kỳ và từ đầu năm' });
  for (const [row, counts] of [status.inPeriod, status.yearToDate].entries()) {
    const cells = await movement
      .getByRole('row')
      .nth(row + 1)
      .getByRole('cell')
      .allInnerTexts();
    expect(cells).toEqual(
      ['classes', 'sessions', 'turns', 'persons', 'achieved'].map((key) => vi(counts[key] ?? NaN)),
    );
  }
  expect(status.inPeriod['turns']).toBeGreaterThan(status.inPeriod['persons'] ?? 0);
});

test('the one period switch changes every figure, and is remembered', async () => {
  await overview();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('button', { name: 'Quý III/2025' }).press('Enter');
  await page.getByRole('button', { name: /Kỳ: Quý III\/2025 · 15\/6 – 14\/9\/2025/ }).waitFor();
  await page.getByRole('button', { name: 'Lập báo cáo quý III năm 2025' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Kỳ: Quý III\/2025/ }).waitFor();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('button', { name: 'Quý IV/2025' }).press('Enter');
  await page.getByRole('button', { name: 'Lập báo cáo quý IV năm 2025' }).waitFor();
});

test('a year the plan has no targets for is said, with the way to one that has', async () => {
  await overview();
  await page.keyboard.press('Control+Shift+P');
  await page.getByText('Tự chọn ngày').click();
  await page.getByLabel('Từ ngày').fill('01012024');
  await page.getByLabel('Đến ngày').fill('31/12/2024');
  await page.keyboard.press('Enter');
  await page.getByText('Kế hoạch 64/KH-UBND không có chỉ tiêu năm 2024.').waitFor();
  await page.getByRole('button', { name: /^Xem Quý IV/ }).click();
  await page.getByRole('grid', { name: 'Chỉ tiêu so với thực hiện' }).waitFor();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('button', { name: 'Năm trước' }).click();
  await page.getByRole('button', { name: 'Quý IV/2025' }).press('Enter');
  await page.getByRole('button', { name: /Kỳ: Quý IV\/2025/ }).waitFor();
});

test('Ctrl+Enter begins the report, Ctrl+K finds a page, ? shows the keys, Ctrl+S says it is saved', async () => {
  await overview();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Báo cáo', level: 1 }).waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('tong qua');
  await page.getByRole('option', { name: 'Tổng quan' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Các phím tắt' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[role=grid]:focus').waitFor();
  await page.keyboard.press('Control+S');
  await page.getByText('Đã lưu. Chương trình tự lưu').waitFor();
});

test('every page stands at 1366×768 without scrolling sideways, from 90% to 140%', async () => {
  for (const scale of ['90', '140', '100']) {
    await lookSettings(`${scale}%`);
    for (const key of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await goTo(key);
      expect(await sideways(), `Ctrl+${key}, ${scale}%`).toEqual([]);
    }
  }
});

test.each([
  ['Sáng', 'light'],
  ['Tối', 'dark'],
])('axe finds nothing in the frame, the overview and the settings (%s)', async (look, scheme) => {
  await lookSettings(look);
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
  for (const [index, tab] of ['Đơn vị', 'Thôn, xóm', 'Giao diện', 'Dữ liệu'].entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    expect(await axeFindings(page), tab).toEqual([]);
  }
  await overview();
  expect(await axeFindings(page)).toEqual([]);
  for (const sheet of ['Control+K', '?', 'Control+Shift+P']) {
    await page.keyboard.press(sheet);
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page), sheet).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
});
