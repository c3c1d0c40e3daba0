import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeRegister } from '../../src/core/actions/change-register';
import { countEvidence, listEvidence } from '../../src/core/actions/prove-row';
import type { Activity, Honour, OfficialDocumentEntry } from '../../src/domain/register/rows';
import { axeFindings } from '../support/axe';
import { evidenceFile } from '../../src/main/evidence-file';
import { chooseInOpenDialog, openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;

// The grids open in the year of the clock.
const today = Temporal.Now.plainDateISO().toString();
const id = (at: number) => `0197e1a2-0000-7000-8000-00000000000${at}`;
const honour: Honour = {
  id: id(1),
  day: today,
  kind: 'model-citizen',
  name: 'Lê Ân',
  personId: null,
  hamletId: null,
  state: 'candidate',
  decision: '',
  decidedOn: null,
  note: '',
};
const activity: Activity = {
  id: id(2),
  day: today,
  dayTo: null,
  kind: 'news',
  name: 'Tin về Ngày hội',
  place: '',
  hamletId: null,
  unit: '',
  quantity: 1,
  turns: null,
  note: '',
};
const document: OfficialDocumentEntry = {
  id: id(3),
  direction: 'issued',
  type: 'KH',
  symbol: '64/KH-UBND',
  day: today,
  issuer: '',
  subject: 'Triển khai Phong trào',
  note: '',
};

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    await changeRegister(core, 'honour', [{ do: 'put', row: honour }]);
    await changeRegister(core, 'activity', [{ do: 'put', row: activity }]);
    await changeRegister(core, 'officialDocument', [
      { do: 'put', row: document },
      { do: 'put', row: { ...document, id: id(4), symbol: '65/CV-UBND', type: 'CV' } },
    ]);
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await keys.press('Control+5');
  await program.page.getByRole('heading', { name: 'Hoạt động', level: 1 }).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const page = () => program.page;
const button = (name: string) => page().getByRole('button', { name });
const panel = () => page().getByRole('complementary', { name: 'Minh chứng' });
const open = async (tab: string, grid: string) => {
  const key = await page().getByRole('tab', { name: tab }).getAttribute('title');
  await keys.press(key ?? '');
  await page().getByRole('grid', { name: grid }).waitFor();
  await page().locator('[role=grid]:focus').waitFor();
  await keys.press('Control+Home');
};
const shown = (grid: string) => async () =>
  page()
    .getByRole('grid', { name: grid })
    .locator('tbody tr[aria-rowindex] td:last-of-type')
    .allInnerTexts();
const addLink = async (link: string, name: string) => {
  await button('Thêm đường dẫn').focus();
  await keys.press('Enter');
  await keys.type(link);
  await keys.press('Enter');
  await keys.type(name);
  await keys.press('Enter');
};
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await page().screenshot({ path: path.join(folder, `${name}.png`) });
};

describe('evidence of a row', () => {
  test('a file and a link of a document are added by the keyboard; the grid counts them', async () => {
    const file = path.join(program.dataFolder, 'Kế hoạch 64 bản ký.pdf');
    fs.writeFileSync(file, 'văn bản');
    await chooseInOpenDialog(program, file);
    await open('Văn bản', 'Văn bản đi, đến');
    await keys.press('Control+m');
    await panel().getByText('64/KH-UBND – Triển khai Phong trào').waitFor();
    await page().locator('button:focus', { hasText: 'Thêm tệp' }).waitFor();
    await keys.press('Enter');
    await button('Mở Kế hoạch 64 bản ký.pdf').waitFor();
    await addLink('phubinh.gov.vn', 'Tin trên trang xã');
    await page().getByText('Đường dẫn phải bắt đầu bằng').waitFor();
    await page().getByRole('textbox', { name: 'Đường dẫn' }).fill('https://phubinh.gov.vn/tin');
    await keys.press('Control+Enter');
    await button('Mở Tin trên trang xã').waitFor();
    await page().locator('button:focus', { hasText: 'Thêm đường dẫn' }).waitFor();
    await expect.poll(shown('Văn bản đi, đến')).toEqual(['2', '', '']);
    expect(await axeFindings(page())).toEqual([]);
    await shot('evidence-document');
  });

  test('what is taken out comes back with one key; Esc gives the keyboard back to the row', async () => {
    await button('Bỏ Tin trên trang xã').focus();
    await keys.press('Enter');
    await expect.poll(shown('Văn bản đi, đến')).toEqual(['1', '', '']);
    await panel().focus();
    await keys.press('Escape');
    await page().locator('[role=grid]:focus').waitFor();
    await keys.press('Control+z');
    await expect.poll(shown('Văn bản đi, đến')).toEqual(['2', '', '']);
  });

  test('the panel follows the cursor', async () => {
    await keys.press('Control+m');
    await button('Mở Tin trên trang xã').waitFor();
    await page().getByRole('grid', { name: 'Văn bản đi, đến' }).focus();
    await keys.press('ArrowDown');
    await panel().getByText('65/CV-UBND').waitFor();
    await panel().getByText('Chưa có tệp hay đường dẫn nào.').waitFor();
    await keys.press('ArrowDown');
    await panel().getByText('Chọn một dòng đã có trong bảng').waitFor();
    await keys.press('Control+m');
    await panel().waitFor({ state: 'detached' });
  });

  test.each([
    ['Mô hình', 'Mô hình, khen thưởng', 'Lê Ân'],
    ['Hoạt động', 'Hoạt động', 'Tin về Ngày hội'],
  ])('the tab %s keeps it alike', async (tab, grid, name) => {
    await open(tab, grid);
    await keys.press('Control+m');
    await panel().getByText(name).waitFor();
    await addLink('https://phubinh.gov.vn/anh', 'Ảnh');
    await expect.poll(shown(grid)).toEqual(['1', '']);
    expect(await axeFindings(page())).toEqual([]);
    await shot(`evidence-${grid}`);
    await keys.press('Control+m');
  });
});

/** What the program asks of the system's own shell from now on: no other program is started for a test. */
async function listenToShell(): Promise<() => Promise<string[]>> {
  await program.app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedOfShell: asked });
    shell.openPath = (file) => {
      asked.push(`open ${file}`);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (file) => {
      asked.push(`show ${file}`);
    };
  });
  return () =>
    program.app.evaluate(() => (globalThis as unknown as { askedOfShell: string[] }).askedOfShell);
}

describe('a file of evidence', () => {
  const odd = 'Ảnh “họp” #1 100% & đẹp; $(x) \u202egpj.Thị Én\u200b.JPG';
  const names = ['Kế hoạch 64 bản ký.pdf', odd, 'cài đặt.exe'];
  const shownNames = [
    'Kế hoạch 64 bản ký.pdf',
    'Ảnh “họp” #1 100% & đẹp; $(x) gpj.Thị Én.JPG',
    'cài đặt.exe',
  ];
  const opened = () => page().getByRole('button', { name: /^Mở .*\.(pdf|JPG|exe)$/u });

  test('is opened from the window with its own program; what could be a program is only shown', async () => {
    const asked = await listenToShell();
    await open('Văn bản', 'Văn bản đi, đến');
    await keys.press('Control+m');
    await button('Mở Kế hoạch 64 bản ký.pdf').waitFor();
    for (const name of names.slice(1)) {
      const file = path.join(program.dataFolder, name);
      fs.writeFileSync(file, name);
      await chooseInOpenDialog(program, file);
      await button('Thêm tệp').focus();
      await keys.press('Enter');
      await expect.poll(() => opened().count()).toBe(names.indexOf(name) + 1);
    }
    for (const name of shownNames) {
      await button(`Mở ${name}`).focus();
      await keys.press('Enter');
      await expect.poll(async () => (await asked()).length).toBe(shownNames.indexOf(name) + 1);
    }
    const rows = await withBook(program.dataFolder, (core) => listEvidence(core, document.id));
    const places = shownNames.map((name) => {
      const found = rows.find((row) => row.kind === 'file' && row.name === name);
      return evidenceFile(program.dataFolder, found?.id ?? '', name);
    });
    expect(places.map((place) => fs.existsSync(place))).toEqual([true, true, true]);
    expect(await asked()).toEqual([`open ${places[0]}`, `open ${places[1]}`, `show ${places[2]}`]);
  });

  test('that was deleted from the disk is said to be missing, and stays in the list', async () => {
    const asked = await listenToShell();
    const [kept] = await withBook(program.dataFolder, (core) => listEvidence(core, document.id));
    fs.rmSync(evidenceFile(program.dataFolder, kept?.id ?? '', kept?.name ?? ''));
    await button('Mở Kế hoạch 64 bản ký.pdf').focus();
    await keys.press('Enter');
    await panel()
      .getByText('Không tìm thấy tệp Kế hoạch 64 bản ký.pdf. Hãy kiểm tra lại tên và nơi để tệp.')
      .waitFor();
    expect(await asked()).toEqual([]);
    await button('Mở Kế hoạch 64 bản ký.pdf').waitFor();
  });
});

test('all of it is in the book', async () => {
  await program.close();
  const counts = await withBook(program.dataFolder, async (core) => ({
    documents: await countEvidence(core, 'officialDocument'),
    honours: await countEvidence(core, 'honour'),
    activities: await countEvidence(core, 'activity'),
  }));
  expect(counts).toEqual({
    documents: [{ owner: document.id, count: 4 }],
    honours: [{ owner: honour.id, count: 1 }],
    activities: [{ owner: activity.id, count: 1 }],
  });
});
