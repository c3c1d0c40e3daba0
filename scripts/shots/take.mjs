// Runs inside Electron as Node, so that it can use the window tests' own way of opening the program.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import {
  chooseInOpenDialog,
  newDataFolder,
  openProgram,
  projectRoot,
  SCREEN,
} from '../../test/support/program.ts';
import { shootClasses } from './classes.mjs';
import { shootClosing, shootConfirmations, shootRegisters } from './registers.mjs';

const run = promisify(execFile);
const out = process.argv[2];

// Ctrl+1 … Ctrl+9 open the pages of the rail in this order.
const pages = [
  'tong-quan',
  'ke-hoach',
  'nguoi-dan',
  'lop-hoc',
  'hoat-dong',
  'chi-tieu',
  'bao-cao',
  'xuat-excel',
  'cai-dat',
];

fs.mkdirSync(out, { recursive: true });
const demo = fs.mkdtempSync(path.join(os.tmpdir(), 'shvs-shots-'));
try {
  await run(
    process.execPath,
    ['--no-deprecation', path.join(projectRoot, 'out/main/cli.js'), 'demo', '--out', demo],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  for (const scheme of ['light', 'dark']) await shootSample(scheme);
  for (const scheme of ['light', 'dark']) await shootEmpty(scheme);
  await shootReport();
} finally {
  fs.rmSync(demo, { recursive: true, force: true });
}

async function shootSample(scheme) {
  const dataFolder = newDataFolder();
  fs.copyFileSync(path.join(demo, 'so-hoc-vu-so.db'), path.join(dataFolder, 'so-hoc-vu-so.db'));
  await inProgram(dataFolder, scheme, async (page, program) => {
    for (const [index, name] of pages.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await shoot(page, `${name}-${scheme}`);
    }
    await shootImport(program, scheme);
    await shootPlans(page, scheme);
    await shootRegisters(program, scheme, shoot, { isEmpty: false });
    await shootConfirmations(program, scheme, shoot);
    await page.keyboard.press('Control+4');
    await settled(page);
    await page.getByRole('row').filter({ hasText: 'Nhã Lộng' }).first().dblclick();
    await page.waitForURL(/lop-hoc\/./u);
    await shoot(page, `diem-danh-${scheme}`);
    await shootClasses(program, scheme, shoot);
    await shootClosing(program, scheme, shoot);
  });
}

/** A list in a font of before with something of every kind to look at, up to the lists brought in. */
async function shootImport(program, scheme) {
  const { page } = program;
  const file = path.join(program.dataFolder, 'danh-sach-xom.xlsx');
  await oldFontList(file);
  await page.evaluate(() => {
    window.location.hash = '#/nguoi-dan/nhap';
  });
  await shoot(page, `nhap-danh-sach-${scheme}`);
  await chooseInOpenDialog(program, file);
  await page.keyboard.press('Control+o');
  await page.getByRole('complementary').waitFor();
  await shoot(page, `nhap-danh-sach-phong-cu-${scheme}`);
  await page.keyboard.press('Escape');
  for (const [index, name] of ['tat-ca', 'dung-duoc', 'can-xem', 'trung', 'khong-nhap'].entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await shoot(page, `nhap-danh-sach-${name}-${scheme}`);
  }
  await page.keyboard.press('Alt+c');
  await shoot(page, `nhap-danh-sach-cot-${scheme}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /Xem người vừa nhập/u }).waitFor();
  await shoot(page, `nhap-danh-sach-xong-${scheme}`);
  await page.keyboard.press('Control+h');
  await page.getByRole('grid').waitFor();
  await shoot(page, `cac-lan-nhap-${scheme}`);
}

async function oldFontList(file) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('DS');
  sheet.addRow(['Hä vµ tªn', 'N¨m sinh', 'Giíi tÝnh', 'Ghi chó']);
  const names = ['NguyÔn V¨n Hïng', 'TrÇn ThÞ H¹nh', 'Lª V¨n Dòng', 'Ph¹m ThÞ Hoµ'];
  for (let index = 0; index < 48; index += 1) {
    const name = `${names[index % names.length]} ${String.fromCodePoint(65 + (index % 20))}`;
    const birth = index % 9 === 0 ? 'kh«ng nhí' : 1950 + index;
    sheet.addRow([name, birth, index % 2 === 0 ? 'Nam' : 'N÷', index % 7 === 0 ? 'hé nghÌo' : '']);
  }
  sheet.addRow(['TrÇn ThÞ H¹nh B', 1951, 'N÷', '']);
  sheet.addRow(['12345', 1990, 'Nam', '']);
  sheet.eachRow((row) => row.eachCell((cell) => (cell.font = { name: '.VnTime' })));
  await book.xlsx.writeFile(file);
}

/** The plan under that of a province: each of its pages, all plans, and the calendar of them. */
async function shootPlans(page, scheme) {
  const hung = await page.evaluate(async () => {
    const upper = await window.api.plan.takeShipped({ name: 'dak-lak-2026', as: 'upper' });
    const own = await window.api.plan.current({});
    return window.api.plan.hang({ id: own.value.id, upperId: upper.value.id });
  });
  if (!hung.ok) throw new Error(hung.error.code);
  // An empty choice shows the plans of all, not only the commune's own.
  await page.evaluate(() => localStorage.setItem('calendar.plan', ''));
  await page.reload();
  await settled(page);
  await page.keyboard.press('Control+2');
  await page.getByRole('tab').first().waitFor();
  for (const [index, name] of ['chi-tieu', 'nhiem-vu', 'thong-tin', 'so-voi-cap-tren'].entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await shoot(page, `ke-hoach-${name}-${scheme}`);
  }
  await page.evaluate(() => {
    window.location.hash = '#/ke-hoach/tat-ca';
  });
  await shoot(page, `cac-ke-hoach-${scheme}`);
  await page.keyboard.press('Alt+L');
  await shoot(page, `lich-${scheme}`);
}

/** The first start, and each page of an office that has entered nothing but its name. */
async function shootEmpty(scheme) {
  await inProgram(newDataFolder(), scheme, async (page, program) => {
    await shoot(page, `bat-dau-${scheme}`);
    const setUp = await page.evaluate(() =>
      window.api.office.setUp({
        office: {
          kind: 'xã',
          name: 'Sơn Mai',
          province: 'Quảng Ngãi',
          hamletWord: 'thôn',
          signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
          signerName: '',
          addressees: [],
          recipients: [],
          draftingUnit: 'VHXH',
          enteredBy: 'Cán bộ',
        },
        hamlets: ['Thôn 1', 'Thôn 2'],
        shippedPlan: null,
      }),
    );
    if (!setUp.ok) throw new Error(setUp.error.code);
    await page.reload();
    await settled(page);
    for (const [index, name] of pages.slice(0, -1).entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await shoot(page, `${name}-trong-${scheme}`);
    }
    await shootRegisters(program, scheme, shoot, { isEmpty: true });
  });
}

async function inProgram(dataFolder, scheme, work) {
  const program = await openProgram({ dataFolder });
  try {
    await program.page.evaluate((value) => localStorage.setItem('look.scheme', value), scheme);
    await program.page.reload();
    await settled(program.page);
    await work(program.page, program);
  } finally {
    await program.close();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function shoot(page, name) {
  await settled(page);
  await page.screenshot({ path: path.join(out, `${name}.png`) });
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (width !== SCREEN.width || height !== SCREEN.height) {
    throw new Error(`the window is ${width}×${height}, not ${SCREEN.width}×${SCREEN.height}`);
  }
  process.stdout.write(`${name}.png\n`);
}

/** A page has a heading, waits for nothing, has its fonts, and has painted twice since. */
async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[role=status] > svg, .mantine-Loader-root') === null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
    );
    for (let frame = 0; frame < 12; frame += 1) await new Promise(requestAnimationFrame);
  });
  await page.waitForFunction(
    () => document.querySelector('[role=status] > svg, .mantine-Loader-root') === null,
  );
}

/** LibreOffice prints the Word report, poppler makes a picture of each page. */
async function shootReport() {
  const profile = pathToFileURL(path.join(demo, 'profile')).href;
  const report = path.join(demo, 'bao-cao.docx');
  await run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    demo,
    report,
  ]);
  await run('pdftoppm', [
    '-r',
    '80',
    '-png',
    path.join(demo, 'bao-cao.pdf'),
    path.join(out, 'bao-cao-word'),
  ]);
  for (const name of fs.readdirSync(out).sort()) {
    if (name.startsWith('bao-cao-word')) process.stdout.write(`${name}\n`);
  }
}
