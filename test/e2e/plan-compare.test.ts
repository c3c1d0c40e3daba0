import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import { openProgram, type Program } from '../support/program';

/** Well over what a busy machine needs; nothing waits so long when all is well. */

/** Of grown-ups; that of officials is another row. */
const ESIGNATURE = 'Người dân trong độ tuổi trưởng thành có sử dụng chữ ký số';

let program: Program;
beforeAll(async () => {
  program = await openNewOffice('phu-binh-2025');
  await press('Control+2');
  await page().getByRole('tab', { name: 'So với cấp trên' }).waitFor();
  await press('Alt+4');
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
const plan = () => ask<Plan>(program, 'plan.current');
const table = () => page().getByRole('grid', { name: 'So với kế hoạch cấp trên' });
const rows = () => table().locator('tbody tr[aria-rowindex]');
const row = (text: string) => table().getByRole('row').filter({ hasText: text });
const sum = () => page().getByText(/^(So với cấp trên, xã|Xã không thiếu)/u);

interface Checked {
  readonly quotaId: string;
  readonly indicator: string;
  readonly isUpper: boolean;
  readonly cells: readonly { readonly value: number | null; readonly isMet: boolean }[];
}
const checked = async (indicator: string, isUpper = true) => {
  const { id } = await plan();
  const quotas = await ask<Checked[]>(program, 'plan.checklist', { id });
  return quotas.find((each) => each.indicator === indicator && each.isUpper === isUpper);
};
const valuesOf = async (indicator: string) =>
  (await checked(indicator))?.cells.map(({ value }) => value);

describe('“So với cấp trên” by keyboard alone', () => {
  test('hung under none, it offers the province’s plan first', async () => {
    await page().getByText('Kế hoạch này chưa gắn với kế hoạch cấp trên nào.').waitFor();
    const take = page().getByRole('button', { name: /^Lấy làm cấp trên/u });
    expect(await take.first().getAttribute('aria-label')).toContain('UBND tỉnh Đắk Lắk');
    expect(await axeFindings(page())).toEqual([]);
    await take.first().focus();
    await press('Enter');
    await table().waitFor();
    expect((await plan()).upperId).not.toBeNull();
  });

  test('missing rows stand first and are counted in words', async () => {
    await sum().waitFor();
    expect(await sum().innerText()).toMatch(/^So với cấp trên, xã thiếu \d+/u);
    const first = await rows().first().innerText();
    expect(first).toContain('Thiếu');
    const esignature = await row(ESIGNATURE).innerText();
    expect(esignature).toContain('≥ 30%');
    expect(esignature).toContain('Thiếu');
    const visual = await row('tuyên truyền trực quan').innerText();
    expect(visual).toContain('≥ 10 hoạt động');
    expect(visual).toContain('Thiếu');
    expect(await axeFindings(page())).toEqual([]);
  });

  test('Enter takes a row over with where it came from, Ctrl+Z gives it back', async () => {
    const before = await plan();
    const missing = await sum().innerText();
    await goTo(ESIGNATURE);
    await press('Enter');
    await row(ESIGNATURE).getByText('Bằng').waitFor();
    const taken = (await plan()).targets.find(
      ({ indicator, year }) => indicator === 'adults-esignature' && year === 2026,
    );
    expect(taken).toMatchObject({
      audience: 'adults',
      op: '>=',
      value: 30,
      unit: '%',
      origin: { plan: before.upperId, value: 30, unit: '%' },
    });
    expect(await sum().innerText()).not.toBe(missing);
    await press('Control+z');
    await row(ESIGNATURE).getByText('Thiếu').waitFor();
    expect((await plan()).targets).toEqual(before.targets);
    expect(await sum().innerText()).toBe(missing);
  });

  test('a row set lower is raised', async () => {
    const { id, targets, upperId } = await plan();
    const own = targets.find(
      ({ indicator, year }) => indicator === 'adults-vneid-confirmed' && year === 2026,
    );
    if (!own) throw new Error('Phú Bình has a target for VNeID in 2026');
    const compared = await ask<{ rows: { lowerRowId: string; upper: string }[] }>(
      program,
      'plan.compare',
      { upperId, lowerId: id, year: 2026 },
    );
    const asked = compared.rows.find(({ lowerRowId }) => lowerRowId === own.id)?.upper;
    await ask(program, 'plan.change', {
      id,
      changes: [{ do: 'put-target', row: { ...own, value: 5 } }],
    });
    await reload();
    await table().waitFor();
    await page()
      .getByText(/thấp hơn 1\.$/u)
      .waitFor();
    const lower = row('Thấp hơn');
    expect(await lower.innerText()).toContain('≥ 5%');
    await goTo('Thấp hơn');
    await press('Enter');
    await row('Thấp hơn').waitFor({ state: 'detached' });
    const raised = (await plan()).targets.find((each) => each.id === own.id);
    expect(raised && `≥ ${raised.value}%`).toBe(asked);
  });

  test('Ctrl+Enter takes every missing row over in one step, and one Ctrl+Z gives all back', async () => {
    const before = await plan();
    const missing = await row('Thiếu').count();
    expect(missing).toBeGreaterThan(5);
    await page()
      .getByRole('button', { name: /^Lấy tất cả \d+ dòng còn thiếu$/u })
      .waitFor();
    await press('Control+Enter');
    await page().getByText('Xã không thiếu và không đặt thấp hơn dòng nào.').waitFor();
    const quota = (await plan()).quotas.find(({ indicator }) => indicator === 'visual-campaigns');
    expect(quota).toMatchObject({ op: '>=', value: 10, taskId: null, per: 'commune' });
    await table().focus();
    await press('Control+z');
    await page()
      .getByText(/^So với cấp trên, xã thiếu/u)
      .waitFor();
    const after = await plan();
    expect(after.targets).toEqual(before.targets);
    expect(after.quotas).toEqual(before.quotas);
  });

  test('another year is compared with its own targets', async () => {
    await page().getByLabel('Năm', { exact: true }).selectOption('2025');
    await row('Riêng của xã').first().waitFor();
    await page().getByLabel('Năm', { exact: true }).selectOption('2026');
    await row(ESIGNATURE).waitFor();
  });

  async function goTo(text: string): Promise<void> {
    await table().focus();
    await press('Home');
    const all = await rows().count();
    for (let step = 0; step < all; step += 1) {
      const current = await table().locator('tr[data-current]').innerText();
      if (current.includes(text)) return;
      await press('ArrowDown');
    }
    throw new Error(`no row with ${text}`);
  }
});

describe('the checklist of quotas', () => {
  const months = () => page().getByRole('grid', { name: 'Tính theo tháng' });
  const commune = () => page().getByRole('grid', { name: 'Tính chung cả xã' });

  test('numbers are typed from month to month, what is enough is counted', async () => {
    await months().focus();
    await press('1', '2', 'Tab', '4', 'Enter');
    await expect
      .poll(async () => (await valuesOf('news-items'))?.slice(0, 3))
      .toEqual([12, 4, null]);
    await months().getByText('1/12 tháng đạt').waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });

  test('a cell stays after the page was opened again', async () => {
    await reload();
    await months().getByText('1/12 tháng đạt').waitFor();
    await months()
      .getByRole('gridcell', { name: /: 12, đạt$/u })
      .waitFor();
  });

  test('a text that is no number is refused at the cell and the old one stays', async () => {
    await months().focus();
    await press('F2');
    await page().keyboard.insertText('x');
    await press('Enter');
    await page().getByRole('alert').getByText('Ô này nhận số không âm').waitFor();
    await press('Escape');
    await months()
      .getByRole('gridcell', { name: /: 12, đạt$/u })
      .waitFor();
    expect((await valuesOf('news-items'))?.[0]).toBe(12);
  });

  test('what is typed is saved though another tab is opened by its key with the cell still open', async () => {
    await months().focus();
    await press('Home', 'ArrowRight', 'ArrowRight', '7', 'Alt+1');
    await months().waitFor({ state: 'detached' });
    await expect.poll(async () => (await valuesOf('news-items'))?.slice(0, 3)).toEqual([12, 4, 7]);
    await press('Alt+4');
    await months().focus();
    await press('Home', 'ArrowRight', 'ArrowRight', 'Delete');
    await expect
      .poll(async () => (await valuesOf('news-items'))?.slice(0, 3))
      .toEqual([12, 4, null]);
  });

  test('a column of Excel is pasted over the months, and one Ctrl+Z takes it back', async () => {
    await months().focus();
    await press('Home', 'ArrowRight', 'ArrowRight');
    await months().evaluate((grid) => {
      const data = new DataTransfer();
      data.setData('text/plain', '11\t13\tx\t1.200');
      grid.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page().getByRole('alert').getByText('1 ô không nhận giá trị được dán').waitFor();
    await expect
      .poll(() => valuesOf('news-items'))
      .toEqual([12, 4, 11, 13, null, 1200, null, null, null, null, null, null]);
    await press('Control+z');
    await expect
      .poll(async () => (await valuesOf('news-items'))?.slice(0, 6))
      .toEqual([12, 4, null, null, null, null]);
  });

  test('what is only done or not is ticked with Space, and Delete takes the tick back', async () => {
    await goToQuota('Tham dự Lễ phát động');
    await press('Space');
    await commune()
      .getByRole('gridcell', { name: /^Tham dự Lễ phát động.*: đã làm, đạt$/u })
      .waitFor();
    await expect.poll(() => valuesOf('launch-attended')).toEqual([1]);
    await press('Delete');
    await expect.poll(() => valuesOf('launch-attended')).toEqual([null]);
  });

  test('what is counted from the classes is not typed over, and says where it comes from', async () => {
    await goToQuota('Lớp học');
    await press('5');
    await page().getByRole('alert').getByText('được đếm từ sổ lớp học').waitFor();
    expect(await commune().getByRole('textbox').count()).toBe(0);
  });

  test('a cell that is open when the window is closed is saved', async () => {
    await months().focus();
    await press('Home', 'ArrowRight', 'ArrowRight', '9');
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    program = await openProgram({ dataFolder: program.dataFolder });
    await page().locator('#page').waitFor();
    expect((await valuesOf('news-items'))?.slice(0, 3)).toEqual([12, 4, 9]);
  });

  async function goToQuota(name: string): Promise<void> {
    await commune().focus();
    for (let step = 0; step < 30; step += 1) {
      const label = await commune()
        .locator('[role=gridcell][aria-selected=true]')
        .getAttribute('aria-label');
      if (label?.startsWith(name)) return;
      await press('ArrowDown');
    }
    throw new Error(`no quota ${name}`);
  }
});
