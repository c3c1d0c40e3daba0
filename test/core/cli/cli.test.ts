import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveCopy } from '../../../src/core/actions/save-copy';
import { migrate } from '../../../src/core/storage/migrations';
import { APPLICATION_ID } from '../../../src/core/storage/open';
import type { ListedFigure } from '../../../src/domain/report/listed-figures';
import { formatCount, formatPercent } from '../../../src/domain/number';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { canMount, mountDisk } from '../../support/disks';
import { cli } from '../../support/cli';
import { officeErrors } from '../../support/ooxml-validator';
import { officeBook, temporaryFolder } from '../../support/book';

const documentText = (bytes: Uint8Array) =>
  paragraphTexts(part(openDocx(bytes), 'word/document.xml')).join('\n');
const validateOffice = (file: string) =>
  officeErrors(readFileSync(file), file.endsWith('docx') ? 'docx' : 'xlsx');

afterEach(() => {
  vi.restoreAllMocks();
});

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('demo', () => {
  it('writes the four files, whole, and nothing else', async () => {
    const folder = temporaryFolder();
    const said = await cli(folder, 'demo', '--out', 'xa-mau', '--people', '120');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(folder, 'xa-mau')).sort()).toEqual([
      'bao-cao.docx',
      'so-hoc-vu-so.db',
      'so-lieu.json',
      'tong-hop.xlsx',
    ]);
    expect(await cli(folder, 'verify', '--db', 'xa-mau/so-hoc-vu-so.db')).toMatchObject({
      code: 0,
    });
    expect(readdirSync(join(folder, 'xa-mau'))).toHaveLength(4);
  });

  it('gives the same figures and documents for the same seed, others for another', async () => {
    const folder = temporaryFolder();
    for (const [name, seed] of [
      ['a', '5'],
      ['b', '5'],
      ['c', '6'],
    ] as const) {
      await cli(folder, 'demo', '--out', name, '--people', '150', '--seed', seed);
    }
    for (const file of ['so-lieu.json', 'bao-cao.docx', 'tong-hop.xlsx']) {
      const of = (name: string) => digest(join(folder, name, file));
      expect([file, of('a')]).toEqual([file, of('b')]);
      expect(of('a')).not.toBe(of('c'));
    }
  });

  it('every figure of the list stands in the Word report or the Excel table as listed', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.');
    const { figures } = JSON.parse(readFileSync(join(folder, 'so-lieu.json'), 'utf8')) as {
      figures: ListedFigure[];
    };
    const word = documentText(readFileSync(join(folder, 'bao-cao.docx')));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'tong-hop.xlsx'));
    const numbers = new Set<number>();
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          const value = cell.formula ? cell.result : cell.value;
          if (typeof value === 'number') numbers.add(value);
        });
      });
    });
    expect(figures.length).toBeGreaterThan(100);
    for (const figure of figures) {
      if (figure.value === null || figure.had === 'plan') continue;
      // Said in the report's sentences only.
      if (/^(targets|tasks|units|hamlets)\./u.test(figure.id)) {
        expect([figure.id, word.includes(`${figure.value}`)]).toEqual([figure.id, true]);
        continue;
      }
      if (figure.unit === '%') {
        expect(word).toContain(formatPercent(figure.value));
        const percent = figure.value;
        expect(
          [...numbers].some(
            (number) =>
              Math.abs(number - percent) < 1e-6 || Math.abs(number * 100 - percent) < 1e-6,
          ),
        ).toBe(true);
      } else {
        expect([figure.id, word.includes(formatCount(figure.value))]).toEqual([figure.id, true]);
        expect([figure.id, numbers.has(figure.value)]).toEqual([figure.id, true]);
      }
    }
  });

  it('makes files that Microsoft’s validator finds no error in', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '60');
    expect(await validateOffice(join(folder, 'bao-cao.docx'))).toEqual([]);
    expect(await validateOffice(join(folder, 'tong-hop.xlsx'))).toEqual([]);
  });

  it('does not write over an office’s own book', async () => {
    const core = await officeBook();
    const folder = temporaryFolder();
    core.store.raw.prepare('vacuum into ?').run(join(folder, 'so-hoc-vu-so.db'));
    const before = digest(join(folder, 'so-hoc-vu-so.db'));
    expect(await cli(folder, 'demo', '--out', '.', '--people', '5')).toMatchObject({ code: 1 });
    expect(digest(join(folder, 'so-hoc-vu-so.db'))).toBe(before);
    expect(existsSync(join(folder, 'bao-cao.docx'))).toBe(false);
  });

  it('works with one person', async () => {
    const folder = temporaryFolder();
    expect(await cli(folder, 'demo', '--out', '.', '--people', '1')).toMatchObject({ code: 0 });
  });
});

describe('report and export', () => {
  it('write valid files without holes for any period of the book', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '80');
    for (const period of ['2025-Q4', '2025-M11', '2026-Q1', '2025-10-01..2025-11-30']) {
      const db = ['--db', 'so-hoc-vu-so.db', '--period', period];
      expect(await cli(folder, 'report', ...db, '--out', 'a.docx')).toMatchObject({ code: 0 });
      expect(await cli(folder, 'export', ...db, '--out', 'a.xlsx')).toMatchObject({ code: 0 });
      expect(await validateOffice(join(folder, 'a.docx'))).toEqual([]);
      expect(await validateOffice(join(folder, 'a.xlsx'))).toEqual([]);
      expect(documentText(readFileSync(join(folder, 'a.docx')))).not.toMatch(
        /undefined|null|NaN|\{\w+\}/u,
      );
    }
  });

  it.runIf(canMount)('onto a full disk leave no half file and the old one whole', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '20');
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    mountDisk(disk, '16k');
    writeFileSync(join(disk, 'cu.docx'), 'bản cũ');
    const said = await cli(
      folder,
      'report',
      '--db',
      'so-hoc-vu-so.db',
      '--period',
      '2025-Q4',
      '--out',
      'disk/cu.docx',
    );
    expect(said.code).toBe(1);
    expect(said.err).toContain('Ổ đĩa đã đầy');
    expect(readFileSync(join(disk, 'cu.docx'), 'utf8')).toBe('bản cũ');
    expect(readdirSync(disk)).toEqual(['cu.docx']);
  });
});

describe('what cannot be done ends with one clear sentence and a code', () => {
  const wrong: [string[], number, RegExp][] = [
    [['nhap'], 2, /Không có lệnh “nhap”/u],
    [['constructor'], 2, /Không có lệnh/u],
    [['demo'], 2, /Thiếu --out/u],
    [['demo', '--out', 'x', '--people', '0'], 2, /từ 1 đến 100000/u],
    [['demo', '--out', 'x', '--people', '1e3'], 2, /số nguyên/u],
    [['demo', '--out', 'x', '--db', 'y'], 2, /--db/u],
    [
      ['report', '--db', 'khong-co.db', '--period', '2025-Q4', '--out', 'a.docx'],
      1,
      /Không tìm thấy tệp sổ khong-co\.db/u,
    ],
    [
      ['report', '--db', 'so-hoc-vu-so.db', '--period', '2025-Q9', '--out', 'a.docx'],
      1,
      /Không hiểu kỳ “2025-Q9”/u,
    ],
    [
      [
        'report',
        '--db',
        'so-hoc-vu-so.db',
        '--period',
        '2025-12-10..2025-10-01',
        '--out',
        'a.docx',
      ],
      1,
      /kết thúc \(01\/10\/2025\) trước khi bắt đầu/u,
    ],
    [
      ['report', '--db', 'so-hoc-vu-so.db', '--period', '2025-Q4', '--out', 'khong/co/a.docx'],
      1,
      /Không có thư mục/u,
    ],
    [
      ['report', '--db', 'chu.db', '--period', '2025-Q4', '--out', 'a.docx'],
      1,
      /không phải là sổ/u,
    ],
    [['verify', '--db', 'chu.db'], 1, /không phải là sổ/u],
    [['verify', '--db', 'khong-co.db'], 1, /Không tìm thấy tệp sổ khong-co\.db/u],
    [['verify', '--foo'], 2, /Không hiểu các lựa chọn/u],
    [['verify', '--db'], 2, /Không hiểu các lựa chọn/u],
  ];
  it.each(wrong)('%j', async (argv, code, sentence) => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '3');
    writeFileSync(join(folder, 'chu.db'), 'không phải sổ');
    const before = readdirSync(folder).sort();
    const said = await cli(folder, ...argv);
    expect(said.code).toBe(code);
    expect(said.err).toMatch(sentence);
    expect(said.err).not.toMatch(/…|undefined|Error|at /u);
    expect(said.out).toBe('');
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('verify finds a session that says wrongly whether it was taken, and reads books of before', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '40');
    const file = join(folder, 'so-hoc-vu-so.db');
    expect((await cli(folder, 'verify', '--db', file)).code).toBe(0);
    const raw = new Database(file);
    raw.exec('update class_session set taken = 1 - taken where no = 1');
    raw.close();
    const said = await cli(folder, 'verify', '--db', file);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/1 buổi học ghi sai là đã hay chưa điểm danh/u);

    const before = new Database(join(folder, 'truoc.db'));
    before.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(before, 30);
    before.close();
    expect((await cli(folder, 'verify', '--db', 'truoc.db')).code).toBe(0);
  });

  it('verify finds marks that no enrolment covers, and damage, and writes nothing', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '40');
    const file = join(folder, 'so-hoc-vu-so.db');
    const raw = new Database(file);
    raw.exec('drop trigger attendance_mark_only_enrolled');
    raw.exec(
      'delete from enrolment where person_no = (select person_no from attendance_mark limit 1)',
    );
    raw.close();
    const said = await cli(folder, 'verify', '--db', file);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/điểm danh của người không có tên trong lớp/u);
    expect(said.out).toMatch(/cấu trúc bảng khác/u);

    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 8192, bytes.length - 4096);
    writeFileSync(file, bytes);
    const before = digest(file);
    expect((await cli(folder, 'verify', '--db', file)).code).toBe(1);
    expect(digest(file)).toBe(before);
  });
});

describe('a document never destroys a book', () => {
  const targets = ['so-hoc-vu-so.db', './x/../so-hoc-vu-so.db', 'lien-ket.docx', 'ban-sao.docx'];
  it.each(targets)('report into %s is refused and every file stays as it was', async (target) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x'));
    await cli(folder, 'demo', '--out', '.', '--people', '3');
    const book = join(folder, 'so-hoc-vu-so.db');
    symlinkSync(book, join(folder, 'lien-ket.docx'));
    copyFileSync(book, join(folder, 'ban-sao.docx'));
    const before = digest(book);
    for (const command of ['report', 'export']) {
      const said = await cli(folder, command, '--db', book, '--period', '2025-Q4', '--out', target);
      expect(said.code).toBe(1);
      expect(said.err).toMatch(/là một sổ|không đúng loại/u);
    }
    expect(digest(join(folder, 'ban-sao.docx'))).toBe(before);
    expect((await cli(folder, 'verify', '--db', book)).code).toBe(0);
  });

  it('and a file of another kind is not given a wrong name', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '3');
    const db = ['--db', 'so-hoc-vu-so.db', '--period', '2025-Q4'];
    expect(await cli(folder, 'export', ...db, '--out', 'b.docx')).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, 'b.docx'))).toBe(false);
  });

  it('a copy of the book onto itself is refused', async () => {
    const core = await officeBook();
    await expect(async () => saveCopy(core, core.store.file)).rejects.toMatchObject({
      code: 'file-is-book',
    });
    expect(existsSync(core.store.file)).toBe(true);
  });

  it('a table for a period before the plan is refused with the plan’s date; the report goes without it', async () => {
    const folder = temporaryFolder();
    await cli(folder, 'demo', '--out', '.', '--people', '3');
    const db = ['--db', 'so-hoc-vu-so.db', '--period', '2024-Q4'];
    const said = await cli(folder, 'export', ...db, '--out', 'b.xlsx');
    expect(said).toMatchObject({ code: 1 });
    expect(said.err).toContain('64/KH-UBND ban hành ngày 29/09/2025');
    await cli(folder, 'report', ...db, '--out', 'b.docx');
    const text = documentText(readFileSync(join(folder, 'b.docx')));
    expect(text).not.toContain('64/KH-UBND');
    expect(text).not.toContain('chỉ tiêu năm 2024');
  });
});
