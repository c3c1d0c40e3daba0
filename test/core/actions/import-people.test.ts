import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../../src/core/core';
import { enrol } from '../../../src/core/actions/change-classes';
import { listPeople, savePerson } from '../../../src/core/actions/change-people';
import {
  acceptPeople,
  previewPeople,
  undoPeopleImport,
} from '../../../src/core/actions/import-people';
import { officeState } from '../../../src/core/actions/read-office';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';

async function list(rows: unknown[][]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm', 'Đối tượng']);
  rows.forEach((row, index) => sheet.addRow([index + 1, ...row]));
  const file = join(temporaryFolder(), 'danh-sach.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

const people = (core: Core) =>
  listPeople(core, { sort: 'given-name', offset: 0, limit: 100 }).then(({ rows }) => rows);

const ROWS = [
  ['Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết', 'Người dân'],
  ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới', 'Người dân'],
];

describe('a list of people', () => {
  it('is shown first: the preview writes nothing', async () => {
    const core = await officeBook();
    const before = contents(core);
    const preview = await previewPeople(core, await list(ROWS));
    expect(
      preview.rows.map((row) => [row.person.name, row.person.birthYear, row.newHamlet]),
    ).toEqual([
      ['Nguyễn Thị Ánh', 1985, false],
      ['Bùi Văn An', 1990, true],
    ]);
    expect(contents(core)).toEqual(before);
  });

  it('enters as one batch, makes the new hamlets, and can be taken back whole', async () => {
    const core = await officeBook();
    const { preview } = await previewPeople(core, await list(ROWS));
    const result = await acceptPeople(core, { preview, leaveOut: [], audience: null });
    expect(result).toMatchObject({ persons: 2, newHamlets: 1 });
    expect((await people(core)).map((person) => [person.name, person.hamlet])).toEqual([
      ['Bùi Văn An', 'Xóm Mới'],
      ['Nguyễn Thị Ánh', 'Đoàn Kết'],
    ]);
    expect(await undoPeopleImport(core, result.batch)).toEqual({ persons: 2 });
    expect(await people(core)).toEqual([]);
    await expect(undoPeopleImport(core, result.batch)).rejects.toMatchObject({
      code: 'import-unknown',
    });
  });

  it('leaves out what the officer leaves out; with nothing left it says so', async () => {
    const core = await officeBook();
    const { preview, rows } = await previewPeople(core, await list(ROWS));
    const all = rows.map((row) => row.row);
    await expect(
      acceptPeople(core, { preview, leaveOut: all, audience: null }),
    ).rejects.toMatchObject({ code: 'import-nothing' });
    await acceptPeople(core, { preview, leaveOut: all.slice(1), audience: null });
    expect(await people(core)).toHaveLength(1);
    await expect(
      acceptPeople(core, { preview, leaveOut: [], audience: null }),
    ).rejects.toMatchObject({ code: 'preview-gone' });
  });

  it('points at who may be there already, in the book and above in the list, and merges nobody', async () => {
    const core = await officeBook();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find((hamlet) => hamlet.name === 'Đoàn Kết')?.id ?? null;
    const { id } = await savePerson(core, {
      id: null,
      draft: draft('Nguyễn Thị ánh', { birthYear: 1985, hamletId }),
    });
    const preview = await previewPeople(
      core,
      await list([
        ...ROWS,
        ['BÙI VĂN AN', '', 'Nam', '', ''],
        ['Bùi Văn An', 1960, 'Nam', 'Xóm Mới', ''],
      ]),
    );
    expect(preview.rows.map((row) => row.sameAs?.personId ?? row.sameAs?.row ?? null)).toEqual([
      id,
      null,
      3,
      4,
    ]);
    await acceptPeople(core, { preview: preview.preview, leaveOut: [], audience: null });
    expect(await people(core)).toHaveLength(5);
  });

  it('whose people are in a class is not taken back, and says how many', async () => {
    const core = await officeBook();
    const { classId } = await classWith(core, [], []);
    const { preview } = await previewPeople(core, await list(ROWS));
    const { batch } = await acceptPeople(core, { preview, leaveOut: [], audience: null });
    const [first] = await people(core);
    await enrol(core, { classId, personIds: [first?.id ?? ''], joined: '2025-10-01' });
    const before = contents(core);
    await expect(undoPeopleImport(core, batch)).rejects.toMatchObject({
      code: 'import-in-use',
      detail: { persons: 1 },
    });
    expect(contents(core)).toEqual(before);
  });

  it('with hostile names stays text, and what is no list is refused with its sentence', async () => {
    const core = await officeBook();
    const hostile = ['=1+1', '<w:p/>', "=cmd|' /C calc'!A0", 'Lê\u0007 Văn\u202e Ân'];
    const { preview } = await previewPeople(
      core,
      await list(hostile.map((name) => [name, 1990, 'Nam', 'Đoàn Kết', ''])),
    );
    await acceptPeople(core, { preview, leaveOut: [], audience: null });
    const names = (await people(core)).map((person) => person.name).sort();
    for (const name of names) expect(name).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);

    const text = join(temporaryFolder(), 'chu.xlsx');
    writeFileSync(text, 'Họ và tên;Năm sinh\nA;1990\n');
    await expect(previewPeople(core, text)).rejects.toMatchObject({ code: 'sheet-not-xlsx' });
    await expect(previewPeople(core, join(text, 'khong-co.xlsx'))).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
