import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPlanNames } from '../../../src/core/actions/shipped-plans';
import { contents, officeBook, temporaryFolder } from '../../support/book';
import { cli } from '../../support/cli';

const folder = join(import.meta.dirname, '../../../resources/plans');

describe('plan list', () => {
  it('names the shipped plans by their files, and those of a book by their ids', async () => {
    const core = await officeBook();
    const db = core.store.file;
    const shipped = await cli(folder, 'plan', 'list', '--json');
    expect(shipped.code).toBe(0);
    const names = (JSON.parse(shipped.out) as { id: string; where: string }[]).map(({ id }) => id);
    expect(names).toEqual(shippedPlanNames);
    const all = await cli(folder, 'plan', 'list', '--db', db, '--json');
    const list = JSON.parse(all.out) as { id: string; where: string; symbol: string | null }[];
    expect(list.filter(({ where }) => where === 'stored')).toMatchObject([
      { symbol: '64/KH-UBND', role: 'own', year: 2025, targets: 10, tasks: 9 },
    ]);
    expect((await cli(folder, 'plan', 'list', '--db', db)).out).toContain(
      'Ủy ban nhân dân tỉnh Đắk Lắk, chưa rõ số, năm 2026: 7 chỉ tiêu, 17 định mức, 14 nhiệm vụ',
    );
  });
});

describe('plan import and plan export', () => {
  it.each(shippedPlanNames)('%s goes in and comes out equal', async (name) => {
    const core = await officeBook();
    const db = core.store.file;
    const file = join(folder, `${name}.json`);
    const said = await cli(folder, 'plan', 'import', `${name}.json`, '--db', db, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const { id } = JSON.parse(said.out) as { id: string };
    const printed = await cli(folder, 'plan', 'export', '--db', db, '--plan', id, '--json');
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.out)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('finds a taken plan by the name of its shipped file too', async () => {
    const core = await officeBook();
    const said = await cli(
      folder,
      'plan',
      'export',
      '--db',
      core.store.file,
      '--plan',
      'phu-binh-2025',
    );
    expect(JSON.parse(said.out)).toMatchObject({ document: { symbol: '64/KH-UBND' } });
  });

  it.each([
    [['plan', 'import', 'không-có.json', '--db', 'DB'], 1, 'Không tìm thấy tệp không-có.json'],
    [['plan', 'import', 'hỏng.json', '--db', 'DB'], 1, 'không đúng khuôn dạng'],
    [['plan', 'import', 'mới.json', '--db', 'DB'], 1, 'phiên bản mới hơn'],
    [['plan', 'import', '--db', 'DB'], 2, 'Thiếu TỆP.json'],
    [['plan', 'import', 'hỏng.json'], 2, 'Thiếu --db'],
    [['plan', 'import', 'hỏng.json', '--db', 'DB', '--as', 'x'], 2, 'own, upper, other'],
    [['plan', 'import', 'a.json', 'b.json', '--db', 'DB'], 2, 'Không hiểu lệnh: b.json'],
    [['plan', 'export', '--db', 'DB', '--plan', 'x', '--json'], 1, 'Chưa có kế hoạch này'],
    [['plan', 'export', '--db', 'không-có.db', '--plan', 'x'], 1, 'Không tìm thấy tệp sổ'],
    [['plan'], 2, 'Không có lệnh “plan”'],
    [['plan', 'xóa'], 2, 'Không có lệnh “plan xóa”'],
    [['plan', 'list', '--out', 'x'], 2, 'Không hiểu lệnh: --out'],
  ])('%j ends with %d and one sentence, and writes nothing', async (argv, code, sentence) => {
    const core = await officeBook();
    const here = temporaryFolder();
    writeFileSync(join(here, 'hỏng.json'), '{"level": "commune"');
    writeFileSync(join(here, 'mới.json'), '{"format": 2}');
    const before = contents(core);
    const words = argv.map((word) => (word === 'DB' ? core.store.file : word));
    const said = await cli(here, ...words);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(sentence);
    expect(said.err.split('\n')).toHaveLength(1);
    expect(contents(core)).toEqual(before);
  });
});
