import { nothingAsked } from '../../src/domain/class/class';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { OwnSection } from '../../src/domain/report/own-text';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import { officeErrors } from '../support/ooxml-validator';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';

interface Preview {
  readonly html: string;
  readonly own: readonly { readonly section: OwnSection; readonly text: string }[];
}

let program: Program;
beforeAll(async () => {
  program = await openNewOffice('phu-binh-2025');
  await press('Control+7');
  await page().getByRole('region', { name: 'Báo cáo như khi in' }).waitFor();
});
afterAll(() => program.close());

const page = () => program.page;
const press = async (...keys: string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
const type = (text: string) => page().keyboard.insertText(text);
const onDisk = async (section: OwnSection, from = program) => {
  const { own } = await ask<Preview>(from, 'report.preview', { period: '2025-Q4' });
  return own.find((part) => part.section === section)?.text;
};
const field = (name: string) => page().getByRole('textbox', { name });
const isFocused = (name: string) => field(name).evaluate((it) => it === document.activeElement);
const paper = () => page().frameLocator('iframe').locator('body');
const folder = () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'bao-cao-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
};

describe('the page “Báo cáo” by keyboard alone', () => {
  test('shows the report as it will print and what is still missing', async () => {
    await expect.poll(() => paper().innerText()).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await page().getByText('5 chỉ tiêu chưa có số').waitFor();
    expect(
      await page().getByRole('link', { name: 'Nhập số ở trang Chỉ tiêu' }).getAttribute('href'),
    ).toBe('#/chi-tieu');
    expect(await axeFindings(page())).toEqual([]);
  });

  test('an own paragraph is saved while typing and stands in the preview', async () => {
    await expect.poll(() => isFocused('Công tác lãnh đạo')).toBe(true);
    await type('Thành lập Ban Chỉ đạo\nvà 14 Tổ công nghệ số cộng đồng.');
    await page().getByText('đã lưu', { exact: true }).first().waitFor();
    await expect
      .poll(() => onDisk('direction'))
      .toBe('Thành lập Ban Chỉ đạo\nvà 14 Tổ công nghệ số cộng đồng.');
    await expect.poll(() => paper().innerText()).toContain('và 14 Tổ công nghệ số cộng đồng.');
  });

  test('Ctrl+Enter goes to the next paragraph and Alt+G takes its suggestion over', async () => {
    await press('Control+Enter');
    expect(await isFocused('Công tác thông tin, tuyên truyền')).toBe(true);
    await press('Alt+g');
    await expect.poll(() => onDisk('propaganda')).toMatch(/^Tuyên truyền trên hệ thống/u);
    expect(await isFocused('Công tác thông tin, tuyên truyền')).toBe(true);
    expect(await field('Công tác thông tin, tuyên truyền').inputValue()).toMatch(/^Tuyên truyền/u);
  });

  test('Ctrl+P looks at the paper, Esc goes back to where one was writing', async () => {
    const place = page().getByRole('region', { name: 'Báo cáo như khi in' });
    await press('Control+p');
    expect(await place.evaluate((it) => it === document.activeElement)).toBe(true);
    await press('End');
    await expect.poll(() => place.evaluate((it) => it.scrollTop)).toBeGreaterThan(500);
    await press('Escape');
    expect(await isFocused('Công tác thông tin, tuyên truyền')).toBe(true);
  });

  test('leaving the page in the middle of a word loses nothing', async () => {
    await press('Control+Enter');
    await type('Sóng yếu ở');
    await press('Control+1');
    await page().getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await press('Control+7');
    await expect.poll(() => field('Khó khăn').inputValue()).toBe('Sóng yếu ở');
    await expect.poll(() => onDisk('difficulties')).toBe('Sóng yếu ở');
  });

  test('Ctrl+S saves what is being typed before it says so', async () => {
    await field('Khó khăn').focus();
    await press('Control+End');
    await type(' vùng xa.');
    await press('Control+s');
    await page().getByText('Đã lưu. Chương trình tự lưu sau mỗi thay đổi.').waitFor();
    expect(await onDisk('difficulties')).toBe('Sóng yếu ở vùng xa.');
  });

  test('the frame of the preview runs no script', async () => {
    const sandbox = await page().locator('iframe').getAttribute('sandbox');
    expect(sandbox).toBe('allow-same-origin');
    await field('Kiến nghị').fill(
      '<script>parent.hit = 1</script><img src=x onerror=parent.hit=1>',
    );
    await expect.poll(() => paper().innerText()).toContain('<script>parent.hit = 1</script>');
    expect(await page().evaluate(`typeof window.hit`)).toBe('undefined');
    await field('Kiến nghị').fill('');
    await expect.poll(() => onDisk('proposals')).toBe('');
  });

  test('Ctrl+E writes a whole Word file with the words typed a moment before', async () => {
    const file = path.join(folder(), 'Báo cáo.docx');
    await chooseInSaveDialog(program, file);
    await field('Nhiệm vụ trọng tâm').focus();
    await type('Mở thêm 5 lớp buổi tối.');
    await press('Control+e');
    await page().getByText('Đã ghi tệp Báo cáo.docx').waitFor();
    const open = page().getByRole('button', { name: 'Mở tệp' });
    await expect.poll(() => open.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await axeFindings(page())).toEqual([]);
    const bytes = fs.readFileSync(file);
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    for (const words of [
      'Thành lập Ban Chỉ đạo',
      'Sóng yếu ở vùng xa.',
      'Mở thêm 5 lớp buổi tối.',
      '64/KH-UBND',
    ]) {
      expect(body).toContain(words);
    }
    expect(await officeErrors(bytes, 'docx')).toEqual([]);
    await press('Escape');
    await open.waitFor({ state: 'detached' });
  });

  test('sessions of the period not taken yet are named with their class', async () => {
    const { id: classId } = await ask<{ id: string }>(program, 'class.save', {
      id: null,
      draft: {
        name: 'Lớp buổi tối xóm Đoàn Kết',
        subject: '',
        teacher: '',
        place: '',
        hamletId: null,
        audience: 'adults',
        form: 'in-person',
        ...nothingAsked,
      },
    });
    // One before the period, two in it.
    const sessions = ['2025-09-10', '2025-10-02', '2025-10-09'].map((day) => ({
      day,
      startsAt: '19:00',
      endsAt: '21:00',
    }));
    await ask(program, 'class.addSessions', { classId, sessions });
    await page().reload();
    await page().getByText('2 buổi học trong kỳ chưa điểm danh').waitFor();
    await page().getByText('Lớp buổi tối xóm Đoàn Kết (2 buổi)').waitFor();
    const link = page().getByRole('link', { name: 'Mở Lớp học' });
    expect(await link.getAttribute('href')).toBe(`#/lop-hoc/${classId}`);
  });

  test('closing the dialog writes nothing and says nothing', async () => {
    await chooseInSaveDialog(program, null);
    await press('Control+e');
    await page()
      .getByRole('button', { name: 'Xuất Word' })
      .and(page().locator(':enabled'))
      .waitFor();
    expect(await page().getByRole('alert').count()).toBe(0);
    expect(await page().getByText('Đã ghi tệp').count()).toBe(0);
  });

  test('a place that cannot be written to gives the sentence and no file', async () => {
    const place = folder();
    fs.mkdirSync(path.join(place, 'Báo cáo.docx'));
    await chooseInSaveDialog(program, path.join(place, 'Báo cáo.docx'));
    await press('Control+e');
    await page().getByRole('alert').getByText('Báo cáo.docx').waitFor();
    expect(fs.readdirSync(place)).toEqual(['Báo cáo.docx']);
    expect(fs.readdirSync(path.join(place, 'Báo cáo.docx'))).toEqual([]);
    expect(await axeFindings(page())).toEqual([]);

    await chooseInSaveDialog(program, path.join(place, 'không có', 'Báo cáo.docx'));
    await press('Control+e');
    await page().getByRole('alert').getByText('Không có thư mục để ghi tệp Báo cáo.docx').waitFor();
  });

  test.each(disks())('a full disk gives the sentence and no half file (%s)', async (_, fill) => {
    const place = folder();
    const old = path.join(place, 'Báo cáo.docx');
    const free = fill(place);
    onTestFinished(free);
    fs.writeFileSync(old, 'bản cũ');
    await chooseInSaveDialog(program, old);
    await press('Control+e');
    await page().getByRole('alert').getByText('Ổ đĩa đã đầy nên không ghi được').waitFor();
    expect(fs.readdirSync(place)).toEqual(['Báo cáo.docx']);
    expect(fs.readFileSync(old, 'utf8')).toBe('bản cũ');
  });

  test('closing the window in the middle of a word loses nothing', async () => {
    const { dataFolder } = program;
    await field('Nhiệm vụ trọng tâm').focus();
    await press('Control+End');
    await type(' Câu cuối cùng.');
    const closed = program.app.waitForEvent('close');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    program = await openProgram({ dataFolder });
    await page().locator('#page').waitFor();
    expect(await onDisk('next-tasks')).toBe('Mở thêm 5 lớp buổi tối. Câu cuối cùng.');
  });
});

/** Ways to have a full disk: a small one of our own where this machine lets us mount one. */
function disks(): (readonly [string, (folder: string) => () => void])[] {
  const small = (folder: string) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', folder], { stdio: 'pipe' });
    return () => execFileSync('umount', [folder]);
  };
  const trial = fs.mkdtempSync(path.join(os.tmpdir(), 'disk-'));
  try {
    small(trial)();
    return [['a disk of 8 kB', small]];
  } catch {
    return [];
  } finally {
    fs.rmdirSync(trial);
  }
}
