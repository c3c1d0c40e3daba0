import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { openCore } from '../../../src/core/core';
import { classWith, contents, officeBook, temporaryFolder } from '../../support/book';
import { cli } from '../../support/cli';

async function book() {
  const core = await officeBook();
  const made = await classWith(core, ['Lê An', 'Lê Bê'], ['2025-10-02']);
  return { core, db: core.store.file, folder: temporaryFolder(), ...made };
}

async function put(path: string, ...signs: readonly string[]): Promise<void> {
  const workbook = await new exceljs.Workbook().xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  sheet?.eachRow((row) => {
    const sign = signs[Number(row.getCell(1).value) - 1];
    if (sign !== undefined) row.getCell(5).value = sign;
  });
  await workbook.xlsx.writeFile(path);
}

describe('attendance export and import', () => {
  it('show a difference, write nothing before they are told, then only what nobody contradicts', async () => {
    const { core, db, folder, classId, personIds, sessionIds } = await book();
    const where = ['--db', db, '--class', classId];
    const out = await cli(folder, 'attendance', 'export', ...where, '--out', 'dd.xlsx');
    expect(out).toMatchObject({ code: 0, err: '' });
    await put(join(folder, 'dd.xlsx'), 'P', 'K');
    const [, personId = ''] = personIds;
    const [sessionId = ''] = sessionIds;
    await takeAttendance(core, [{ personId, sessionId, from: null, to: 'present' }]);
    const before = contents(core);
    const shown = await cli(folder, 'attendance', 'import', 'dd.xlsx', ...where);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain('1 ô sẽ đổi, 1 ô mâu thuẫn, 0 ô như trong sổ');
    expect(shown.out).toMatch(/Sẽ đổi ô E\d+, Lê An, buổi 02\/10\/2025 19:00: \(trống\) → P/u);
    expect(shown.out).toMatch(
      /Mâu thuẫn ô E\d+, Lê Bê.*trong sổ ✓, trong tệp K, lúc xuất \(trống\)/u,
    );
    expect(shown.out).toContain('Chưa ghi gì.');
    expect(contents(core)).toEqual(before);
    const taken = await cli(
      folder,
      'attendance',
      'import',
      'dd.xlsx',
      ...where,
      '--accept',
      '--json',
    );
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(taken.out)).toMatchObject({
      accepted: true,
      written: 1,
      conflicts: [{ name: 'Lê Bê', book: 'present', file: 'absent' }],
    });
    const again = await openCore({ file: db });
    const marks = again.store.raw
      .prepare('select mark from attendance_mark order by person_no')
      .pluck()
      .all();
    await again.close();
    expect(marks).toEqual([3, 1]);
  });

  it('list what cannot be marked, with the reason, and take the rest', async () => {
    const { core, db, folder, classId, personIds } = await book();
    const where = ['--db', db, '--class', classId];
    await cli(folder, 'attendance', 'export', ...where, '--out', 'dd.xlsx');
    await put(join(folder, 'dd.xlsx'), 'P', 'K');
    const [personId = ''] = personIds;
    const persons = [{ personId, joined: '2025-10-05', left: null }];
    await setEnrolmentDays(core, { classId, persons });
    const said = await cli(folder, 'attendance', 'import', 'dd.xlsx', ...where, '--accept');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(
      /Không lấy ô E\d+, Lê An: ngoài thời gian học \(từ 05\/10\/2025 đến nay\)\n/u,
    );
    expect(said.out).toContain('Đã ghi 1 ô vào sổ.');
    expect(said.out).not.toContain('Chưa ghi gì');
    const json = await cli(folder, 'attendance', 'import', 'dd.xlsx', ...where, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      changes: [],
      refused: [{ cell: expect.stringMatching(/^E\d+$/u) as string, name: 'Lê An' }],
    });
  });

  it.each([
    [['attendance', 'export', '--db', 'DB'], 2, 'Thiếu --class'],
    [['attendance', 'export', '--db', 'DB', '--class', 'x', '--out', 'a.xlsx'], 1, 'lớp'],
    [['attendance', 'import', '--db', 'DB', '--class', 'x'], 2, 'Thiếu TỆP.xlsx'],
    [['attendance', 'import', 'khong.xlsx', '--db', 'DB', '--class', 'x'], 1, 'khong.xlsx'],
    [['attendance', 'import', 'a.xlsx', '--db', 'DB', '--out', 'b'], 2, '--out'],
    [
      ['attendance', 'export', '--db', 'DB', '--class', 'x', '--class', 'y', '--out', 'a.xlsx'],
      2,
      'Lựa chọn --class ghi hai lần.',
    ],
    [
      ['attendance', 'import', 'không\ncó.xlsx', '--db', 'DB', '--class', 'x'],
      1,
      'Không tìm thấy tệp không có.xlsx.',
    ],
    [['attendance', 'xóa'], 2, 'Không có lệnh “attendance xóa”'],
  ])('%j ends with %d and one sentence, and writes nothing', async (argv, code, sentence) => {
    const { core, db, folder } = await book();
    const before = contents(core);
    const said = await cli(folder, ...argv.map((word) => (word === 'DB' ? db : word)));
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(sentence);
    expect(contents(core)).toEqual(before);
  });
});
