import { nothingAsked } from '../../../src/domain/class/class';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptPeople } from '../../../src/core/actions/accept-people';
import { addLeave } from '../../../src/core/actions/change-leave';
import { enrol, saveClass } from '../../../src/core/actions/change-classes';
import { listPeople, removePerson, savePerson } from '../../../src/core/actions/change-people';
import { listImports, undoImport } from '../../../src/core/actions/import-batches';
import {
  acceptProposals,
  decide,
  mendRow,
  readingProgress,
  readPeople,
  stopReading,
} from '../../../src/core/actions/import-people';
import { importFile } from '../../../src/core/actions/import-files';
import { officeState } from '../../../src/core/actions/read-office';
import {
  previewRow,
  previewRows,
  previewSummary,
  rejectedRows,
} from '../../../src/core/actions/show-preview';
import type { Core } from '../../../src/core/core';
import { readListHere } from '../../../src/core/intake/readPeopleList';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { sheetOf } from '../intake/lists';

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm', 'Số CCCD', 'Điện thoại'];
type Row = readonly [name: CellValue, ...rest: CellValue[]];

const AN: Row = ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới', '019090000001', '0912345678'];
const ANH: Row = ['Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết', '019185000002', '0987654321'];
const DOUBTFUL: Row = ['Lê Văn Bình', '31/02/1970', 'Nam', 'Đoàn Kết'];

async function listOf(rows: readonly Row[]): Promise<string> {
  const file = join(temporaryFolder(), 'danh-sach.xlsx');
  writeFileSync(file, await sheetOf([HEAD, ...rows.map((row, index) => [index + 1, ...row])]));
  return file;
}

async function read(core: Core, rows: readonly Row[]): Promise<string> {
  const asked = { sheet: null, headerRow: null, choice: null };
  return readPeople(core, { reading: core.newId(), path: await listOf(rows), ...asked });
}

async function shown(core: Core, preview: string) {
  return (await previewRows(core, { preview, show: 'all', offset: 0, limit: 1000 })).rows;
}

function accept(core: Core, preview: string, rest: object = {}) {
  return acceptPeople(core, {
    preview,
    audience: null,
    hamletId: null,
    keepsApart: true,
    ...rest,
  });
}

async function entered(core: Core, rows: readonly Row[]) {
  return accept(core, await read(core, rows));
}

async function people(core: Core) {
  return (await listPeople(core, { sort: 'newest', offset: 0, limit: 1000 })).rows;
}

/** Without what no taking back can undo: that something was done, and what was learnt of the columns. */
function withoutTraces(core: Core) {
  const { audit: _, list_look: __, ...rest } = contents(core);
  return rest;
}

function keepNumbers(core: Core, phone: boolean, cccd: boolean): void {
  core.store.raw
    .prepare('update office set keeps_phone = ?, keeps_cccd = ?')
    .run(Number(phone), Number(cccd));
}

function numbers(core: Core) {
  return core.store.raw.prepare('select phone, cccd from person order by no').raw().all();
}

describe('a list of people', () => {
  it('is shown first, with its counts, and nothing is written', async () => {
    const core = await officeBook();
    const before = contents(core);
    const preview = await read(core, [ANH, AN, DOUBTFUL, ['', 1990]]);
    expect(previewSummary(core, preview)).toMatchObject({
      fileName: 'danh-sach.xlsx',
      sheet: 'Danh sách',
      headerRow: 1,
      isRemembered: false,
      newHamlets: ['Xóm Mới'],
      counts: { all: 3, good: 2, doubtful: 1, same: 0, rejected: 1, taken: 2 },
      keepsPhone: false,
      keepsCccd: false,
    });
    expect(
      (await shown(core, preview)).map(({ row, name, fate, newHamlet }) => [
        row,
        name,
        fate,
        newHamlet,
      ]),
    ).toEqual([
      [2, 'Nguyễn Thị Ánh', 'enter', false],
      [3, 'Bùi Văn An', 'enter', true],
      [4, 'Lê Văn Bình', 'leave-out', false],
    ]);
    expect(rejectedRows(core, { preview, offset: 0, limit: 5 })).toMatchObject({
      rows: [{ row: 5 }],
      total: 1,
    });
    expect(contents(core)).toEqual(before);
  });

  it('shows of the numbers of cards and telephones only the last digits', async () => {
    const core = await officeBook();
    const preview = await read(core, [AN]);
    const said = JSON.stringify([await shown(core, preview), previewSummary(core, preview)]);
    expect(said).toContain('***0001');
    expect(said).toContain('***5678');
    expect(said).not.toMatch(/019090000001|0912345678/u);
  });

  it('goes in as one batch with the hamlets that are new, and can be taken back whole', async () => {
    const core = await officeBook();
    const before = withoutTraces(core);
    const { batch, ...result } = await entered(core, [ANH, AN, DOUBTFUL]);
    expect(result).toEqual({
      persons: 2,
      newHamlets: 1,
      leftOut: 1,
      filled: 0,
      withoutCccd: 0,
    });
    expect((await people(core)).map(({ name, hamlet }) => [name, hamlet])).toEqual([
      ['Bùi Văn An', 'Xóm Mới'],
      ['Nguyễn Thị Ánh', 'Đoàn Kết'],
    ]);
    expect(await listImports(core)).toMatchObject([
      { id: batch, sheet: 'Danh sách', persons: 2, left: 2, usedBy: [] },
    ]);
    expect(await undoImport(core, batch)).toEqual({ persons: 2 });
    expect(withoutTraces(core)).toEqual(before);
    await expect(undoImport(core, batch)).rejects.toMatchObject({ code: 'import-unknown' });
  });

  it('whatever is in it, accepted and taken back leaves the book as it was', async () => {
    const core = await officeBook();
    const name = fc.constantFrom('Bùi Văn An', 'BUI VAN AN', 'Lê Thị Hoà', 'Lê Thị Hòa', 'Ân');
    const row = fc.tuple(
      name,
      fc.constantFrom(null, 1985, 1990, '05/11/1985', '31/02/1970'),
      fc.constantFrom(null, 'Nam', 'Nữ'),
      fc.constantFrom(null, 'Đoàn Kết', 'Bảo Lý'),
      fc.constantFrom(null, '019085000002', '019085000003'),
    );
    const known = draft('Lê Thị Hòa', { birthYear: 1985 });
    await savePerson(core, { id: null, draft: known });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const before = withoutTraces(core);
        const preview = await read(core, rows);
        decide(core, { preview, rows: 'all', fate: 'enter' });
        expect(withoutTraces(core)).toEqual(before);
        const { taken } = previewSummary(core, preview).counts;
        if (taken === 0) return;
        const { batch, persons } = await accept(core, preview);
        expect(persons).toBe(taken);
        await undoImport(core, batch);
        expect(withoutTraces(core)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('with nobody left to enter says so, and accepted twice enters nobody twice', async () => {
    const core = await officeBook();
    const preview = await read(core, [AN]);
    decide(core, { preview, rows: 'all', fate: 'leave-out' });
    await expect(accept(core, preview)).rejects.toMatchObject({ code: 'import-nothing' });
    decide(core, { preview, rows: [2], fate: 'enter' });
    const both = await Promise.allSettled([accept(core, preview), accept(core, preview)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(accept(core, preview)).rejects.toMatchObject({ code: 'preview-gone' });
    expect(await people(core)).toHaveLength(1);
  });

  it('names no audience and no hamlet: the officer’s words fill them in', async () => {
    const core = await officeBook();
    const { hamlets } = await officeState(core);
    const preview = await read(core, [['Lê Văn Ân', 1990], AN]);
    const hamletId = hamlets[0]?.id ?? '';
    await accept(core, preview, { audience: 'workers', hamletId });
    expect((await people(core)).map(({ audience, hamlet }) => [audience, hamlet])).toEqual([
      ['workers', 'Xóm Mới'],
      ['workers', hamlets[0]?.name],
    ]);
    const again = await read(core, [['Lê Văn Bảo', 1991]]);
    const unknown = core.newId();
    await expect(accept(core, again, { hamletId: unknown })).rejects.toMatchObject({
      code: 'hamlet-unknown',
    });
    await accept(core, again);
  });

  it('can be stopped while it is read, and says how far it is', async () => {
    const phases: (string | null)[] = [];
    const reading = '0193e5a0-0000-7000-8000-000000000001';
    const core: Core = await officeBook({
      readList: (request, watch) =>
        readListHere(request, {
          ...watch,
          onProgress: (progress) => {
            watch.onProgress(progress);
            phases.push(readingProgress(core, reading).phase);
            stopReading(core, reading);
          },
        }),
    });
    const path = await listOf([AN]);
    const asked = { reading, path, sheet: null, headerRow: null, choice: null };
    await expect(readPeople(core, asked)).rejects.toMatchObject({ code: 'reading-stopped' });
    expect(phases[0]).toBe('opening');
    expect(readingProgress(core, reading)).toEqual({ phase: null, done: 0, total: 0 });
    expect(core.previews.size).toBe(0);
    stopReading(core, reading);
  });

  it('with hostile names stays text', async () => {
    const core = await officeBook();
    const hostile = ['=1+1 a', '<w:p/> b', "=cmd|' /C calc'!A0", 'Lê\u0007 Văn\u202e Ân'];
    const preview = await read(
      core,
      hostile.map((name): Row => [name, 1990, 'Nam', 'Đoàn Kết']),
    );
    acceptProposals(core, { preview, rows: null });
    await accept(core, preview);
    const names = (await people(core)).map(({ name }) => name);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe('what the user decides', () => {
  it('a proposal accepted makes a doubtful row good, for some rows or for all', async () => {
    const core = await officeBook();
    const preview = await read(core, [DOUBTFUL, ['Ân', 1990, 'Nam', 'Đoàn Kết'], AN]);
    expect(acceptProposals(core, { preview, rows: [2, 99] }).counts).toMatchObject({
      good: 2,
      doubtful: 1,
      taken: 2,
    });
    expect(acceptProposals(core, { preview, rows: null }).counts).toMatchObject({
      good: 3,
      doubtful: 0,
      taken: 3,
    });
    expect(await accept(core, preview)).toMatchObject({ persons: 3, leftOut: 0 });
  });

  it('a row left out by the user stays out when all proposals are accepted', async () => {
    const core = await officeBook();
    const preview = await read(core, [DOUBTFUL, AN]);
    decide(core, { preview, rows: [2], fate: 'leave-out' });
    expect(acceptProposals(core, { preview, rows: null }).counts.taken).toBe(1);
    expect(acceptProposals(core, { preview, rows: [2] }).counts.taken).toBe(1);
    expect(decide(core, { preview, rows: [2], fate: 'enter' }).counts.taken).toBe(2);
  });

  it('a value typed into a doubtful cell makes the row good; what cannot be read changes nothing', async () => {
    const core = await officeBook();
    const preview = await read(core, [DOUBTFUL]);
    await expect(
      mendRow(core, { preview, row: 2, field: 'birth', text: 'hôm qua' }),
    ).rejects.toMatchObject({ code: 'list-value-unread' });
    await expect(
      mendRow(core, { preview, row: 7, field: 'birth', text: '1970' }),
    ).rejects.toMatchObject({ code: 'row-unknown' });
    expect((await shown(core, preview))[0]).toMatchObject({ fate: 'leave-out' });
    await mendRow(core, { preview, row: 2, field: 'birth', text: '28/2/1970' });
    expect(await previewRow(core, preview, 2)).toMatchObject({
      row: { birthDay: '1970-02-28', doubts: [], fate: 'enter' },
      counts: { good: 1, doubtful: 0, taken: 1 },
    });
  });

  it('a rejected row that is given a name becomes a person, in its place', async () => {
    const core = await officeBook();
    const preview = await read(core, [['', 1990, 'Nam', 'Đoàn Kết'], AN]);
    const typed = { preview, row: 2, text: 'Bùi Văn Ân' };
    await expect(mendRow(core, { ...typed, field: 'note' })).rejects.toMatchObject({
      code: 'row-unknown',
    });
    await mendRow(core, { ...typed, field: 'name' });
    expect((await shown(core, preview)).map(({ row, name }) => [row, name])).toEqual([
      [2, 'Bùi Văn Ân'],
      [3, 'Bùi Văn An'],
    ]);
    expect(previewSummary(core, preview).counts).toMatchObject({ all: 2, rejected: 0 });
  });

  it('a mended name is compared anew, and so are the rows that were like it', async () => {
    const core = await officeBook();
    const twin: Row = ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới'];
    const preview = await read(core, [twin, twin]);
    expect((await shown(core, preview)).map(({ sameAs }) => sameAs?.row ?? null)).toEqual([
      null,
      2,
    ]);
    await mendRow(core, { preview, row: 2, field: 'name', text: 'Bùi Văn Ban' });
    expect((await shown(core, preview)).map(({ sameAs }) => sameAs?.row ?? null)).toEqual([
      null,
      null,
    ]);
    await mendRow(core, { preview, row: 2, field: 'name', text: 'Bùi Văn An' });
    expect((await shown(core, preview)).map(({ fate }) => fate)).toEqual(['enter', 'leave-out']);
  });
});

describe('somebody who may be there already', () => {
  it('is shown with their classes and left out; entered in spite of it, the two stay apart', async () => {
    const core = await officeBook();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
    const known = draft('Nguyễn Thị Ánh', { birthYear: 1985, hamletId, sex: 'female' });
    const { id } = await savePerson(core, { id: null, draft: known });
    const classId = await aClass(core, 'Lớp A');
    await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    const preview = await read(core, [ANH, ['Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết']]);
    const [first, second] = await shown(core, preview);
    expect(first).toMatchObject({
      sameAs: { personId: id, row: null, hamlet: 'Đoàn Kết', classes: ['Lớp A'] },
      fate: 'leave-out',
    });
    expect(second).toMatchObject({ sameAs: { personId: id }, fate: 'leave-out' });
    expect(previewSummary(core, preview).counts).toMatchObject({ same: 2, taken: 0 });
    decide(core, { preview, rows: 'same', fate: 'enter' });
    await accept(core, preview);
    const nos = core.store.raw.prepare('select no from person order by no').pluck().all();
    expect(
      core.store.raw
        .prepare('select one_no, other_no from person_apart order by other_no')
        .raw()
        .all(),
    ).toEqual([
      [nos[0], nos[1]],
      [nos[0], nos[2]],
    ]);
  });

  it('two rows of one list that are alike and both entered stay apart', async () => {
    const core = await officeBook();
    const twin: Row = ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới'];
    const preview = await read(core, [twin, twin]);
    decide(core, { preview, rows: [3], fate: 'enter' });
    await accept(core, preview);
    const apart = core.store.raw.prepare('select one_no, other_no from person_apart').raw().all();
    expect(apart).toEqual([[1, 2]]);
  });

  it('with the same number of the card and the same name goes in once, whatever is pressed', async () => {
    const core = await officeBook();
    keepNumbers(core, true, true);
    const preview = await read(core, [AN, AN]);
    expect((await shown(core, preview))[1]).toMatchObject({
      sameAs: { likeness: 'certain', row: 2 },
      fate: 'leave-out',
    });
    expect(decide(core, { preview, rows: 'all', fate: 'enter' }).counts.taken).toBe(1);
    await accept(core, preview);
    const again = await read(core, [AN]);
    expect(decide(core, { preview: again, rows: 'all', fate: 'enter' }).counts.taken).toBe(0);
  });
});

describe('a year worked out from an age', () => {
  it('hides nobody who is there already, goes in, and once it is typed over counts as any', async () => {
    const core = await officeBook();
    await entered(core, [['Nguyễn Thị Ánh', 1965, 'Nữ', 'Đoàn Kết']]);
    const path = join(temporaryFolder(), 'tuoi.xlsx');
    const head = ['STT', 'Họ và tên', 'Tuổi', 'Giới tính', 'Xóm'];
    writeFileSync(path, await sheetOf([head, [1, 'Nguyễn Thị Ánh', 61, 'Nữ', 'Đoàn Kết']]));
    const asked = { sheet: null, headerRow: null, choice: null };
    const preview = await readPeople(core, { reading: core.newId(), path, ...asked });
    const [row] = await shown(core, preview);
    expect(row).toMatchObject({ birthYear: 1964, sameAs: { likeness: 'possible' } });
    await mendRow(core, { preview, row: row?.key ?? 0, field: 'birth', text: '1964' });
    expect((await shown(core, preview))[0]).toMatchObject({ birthYear: 1964, sameAs: null });
    await accept(core, preview);
    expect((await people(core)).map(({ birthYear }) => birthYear)).toEqual([1964, 1965]);
  });
});

describe('numbers of cards and telephones', () => {
  it('are not taken from a list that was read before they were kept: their doubts were not shown', async () => {
    const core = await officeBook();
    const preview = await read(core, [AN]);
    keepNumbers(core, true, true);
    await accept(core, preview);
    expect(numbers(core)).toEqual([[null, null]]);
  });

  it.each([
    [false, false, [null, null]],
    [true, false, ['0912345678', null]],
    [false, true, [null, '019090000001']],
    [true, true, ['0912345678', '019090000001']],
  ])('phone kept: %s, card kept: %s', async (phone, cccd, stored) => {
    const core = await officeBook();
    keepNumbers(core, phone, cccd);
    await entered(core, [AN]);
    expect(numbers(core)).toEqual([stored]);
    const { audit } = contents(core);
    expect(JSON.stringify(audit)).not.toMatch(/Bùi Văn An|0912345678|019090000001/u);
  });
});

describe('a list with the last digits of cards only', () => {
  /** As a value or at the end of one; identifiers made by chance have such digits between others of theirs. */
  const ENDS = /(?<![\da-f-])(?:9999|7777)(?![\da-f-])/u;

  it('has them set beside the whole numbers of the book and beside each other, and enters none', async () => {
    const core = await officeBook();
    keepNumbers(core, false, true);
    await entered(core, [AN, ANH]);
    const preview = await read(core, [
      ['Bùi Văn An', null, null, 'Đoàn Kết', '***0001'],
      ['Bùi Văn An', null, null, 'Núi', 9999],
      ['Lê Thị Lụa', 1950, 'Nữ', 'Núi', '4 số cuối 7777'],
      ['Lê Thị Lụa', null, null, 'Đoàn Kết', 'xxxx7777'],
      ['Nguyễn Thị Hạnh', 1985, 'Nữ', 'Đoàn Kết', '***0002'],
    ]);
    const rows = await shown(core, preview);
    const tail = 'same-cccd-tail';
    expect(
      rows.map(({ sameAs }) => sameAs && [sameAs.likeness, sameAs.row, ...sameAs.reasons]),
    ).toEqual([
      ['likely', null, tail, 'same-name', 'birth-unknown', 'other-hamlet'],
      null,
      null,
      ['likely', 4, tail, 'same-name', 'birth-unknown', 'other-hamlet'],
      null,
    ]);
    for (const { cccd, fate, doubts } of rows) {
      expect([cccd, fate]).toEqual([null, 'leave-out']);
      expect(doubts).toMatchObject([{ field: 'cccd', proposal: null }]);
    }
    expect(JSON.stringify(contents(core))).not.toMatch(ENDS);
    acceptProposals(core, { preview, rows: null });
    await accept(core, preview);
    expect((await people(core)).map(({ name }) => name)).toContain('Nguyễn Thị Hạnh');
    expect(numbers(core).slice(2)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(JSON.stringify(contents(core))).not.toMatch(ENDS);
  });

  it('raises no question of them where numbers are not kept, and still finds one person in two rows', async () => {
    const core = await officeBook();
    const preview = await read(core, [
      ['Lê Thị Lụa', 1950, 'Nữ', 'Núi', '***7777'],
      ['Lê Thị Lụa', null, null, 'Đoàn Kết', '***7777'],
    ]);
    const rows = await shown(core, preview);
    expect(rows.map(({ doubts }) => doubts)).toEqual([[], []]);
    expect(rows.map(({ sameAs }) => sameAs?.reasons[0])).toEqual([undefined, 'same-cccd-tail']);
    expect(rows.map(({ fate }) => fate)).toEqual(['enter', 'leave-out']);
  });

  it('finds them no more once another number is typed in the row, or none', async () => {
    const core = await officeBook();
    keepNumbers(core, false, true);
    await entered(core, [AN]);
    for (const text of ['019090000009', '']) {
      const preview = await read(core, [['Bùi Văn An', null, null, 'Đoàn Kết', '***0001']]);
      const [row] = await shown(core, preview);
      expect(row?.sameAs?.reasons[0]).toBe('same-cccd-tail');
      await mendRow(core, { preview, row: row?.key ?? 0, field: 'cccd', text });
      expect(await shown(core, preview)).toMatchObject([{ sameAs: null, fate: 'enter' }]);
    }
  });
});

describe('a list of the same look', () => {
  it('is taken as the one before was; a list with other titles is not', async () => {
    const core = await officeBook();
    const asked = { reading: core.newId(), sheet: null, headerRow: null };
    const choice = { columns: [{ at: 4, meaning: 'note' as const }] };
    const first = await readPeople(core, { ...asked, path: await listOf([AN]), choice });
    expect((await shown(core, first))[0]).toMatchObject({ hamlet: null, note: 'Xóm Mới' });
    await accept(core, first);
    const second = await read(core, [ANH]);
    expect(previewSummary(core, second).isRemembered).toBe(true);
    expect((await shown(core, second))[0]).toMatchObject({ hamlet: null, note: 'Đoàn Kết' });
    const file = join(temporaryFolder(), 'khác.xlsx');
    writeFileSync(
      file,
      await sheetOf([
        ['Họ tên', 'Xóm'],
        ['Lê Văn Ân', 'Đoàn Kết'],
      ]),
    );
    const other = await readPeople(core, { ...asked, path: file, choice: null });
    expect(previewSummary(core, other).isRemembered).toBe(false);
  });
});

describe('of a list of the same look only what the user has said is remembered', () => {
  const asked = { sheet: null, headerRow: null };
  const form = async (...rows: (string | number | null)[][]) => {
    const file = join(temporaryFolder(), 'mẫu.xlsx');
    const head = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Địa chỉ', 'Số CMND', 'Số CCCD', 'Khác'];
    writeFileSync(file, await sheetOf([head, ...rows]));
    return file;
  };
  const one = () =>
    form(
      [1, 'Bùi Văn An', 1980, null, 'Xóm Núi', '123456780', null, 'vắng'],
      [2, 'Lê Thị Lụa', 1950, null, 'Xóm Núi', '123456781', null, null],
    );
  const other = () =>
    form(
      [1, 'Đỗ Văn Ba', 1980, 'Thôn Đông', 'Số 5', null, '019080000123', 'ốm'],
      [2, 'Lê Thị Hoa', 1950, 'Thôn Tây', 'Số 6', null, '019150000124', null],
    );
  const readAs = (core: Core, path: string, choice: Parameters<typeof readPeople>[1]['choice']) =>
    readPeople(core, { ...asked, reading: core.newId(), path, choice });

  it('nothing, when nothing was said: another hamlet fills other columns of the form', async () => {
    const core = await officeBook();
    keepNumbers(core, false, true);
    const first = await readAs(core, await one(), null);
    expect((await shown(core, first))[0]).toMatchObject({ hamlet: 'Xóm Núi', cccd: '***6780' });
    await accept(core, first);
    const second = await readAs(core, await other(), null);
    expect(previewSummary(core, second).isRemembered).toBe(false);
    expect((await shown(core, second))[0]).toMatchObject({
      hamlet: 'Thôn Đông',
      cccd: '***0123',
    });
  });

  it('what one column is, while the others are found anew', async () => {
    const core = await officeBook();
    keepNumbers(core, false, true);
    const found = previewSummary(core, await readAs(core, await one(), null)).columns;
    const columns = found.map(({ at, meaning }) =>
      at === 7 ? { at, meaning: 'note' as const } : { at, meaning, isFound: true as const },
    );
    const first = await readAs(core, await one(), { columns });
    expect(previewSummary(core, first).columns.filter(({ isSaid }) => isSaid)).toMatchObject([
      { at: 7, meaning: 'note' },
    ]);
    await accept(core, first);
    const second = await readAs(core, await other(), null);
    expect(previewSummary(core, second).isRemembered).toBe(true);
    expect((await shown(core, second))[0]).toMatchObject({
      hamlet: 'Thôn Đông',
      cccd: '***0123',
      note: 'ốm',
    });
  });

  it('that a title does not say what it seems to', async () => {
    const core = await officeBook();
    const found = previewSummary(core, await readAs(core, await one(), null)).columns;
    const columns = found.map(({ at, meaning }) =>
      at === 4 ? { at, meaning: null } : { at, meaning, isFound: true as const },
    );
    const first = await readAs(core, await one(), { columns });
    expect((await shown(core, first))[0]).toMatchObject({ hamlet: null });
    await accept(core, first);
    const second = await readAs(core, await one(), null);
    expect((await shown(core, second))[0]).toMatchObject({ hamlet: null });
    const third = await readAs(core, await other(), null);
    expect((await shown(core, third))[0]).toMatchObject({ hamlet: 'Thôn Đông' });
  });

  it('also of a column that was not taken, but of none that held nothing', async () => {
    const core = await officeBook();
    const found = previewSummary(core, await readAs(core, await other(), null)).columns;
    const columns = found.map(({ at, meaning }) =>
      at === 3 ? { at, meaning: null } : { at, meaning, isFound: true as const },
    );
    const first = await readAs(core, await other(), { columns });
    expect((await shown(core, first))[0]).toMatchObject({ hamlet: null });
    await accept(core, first);
    const second = await readAs(core, await other(), null);
    expect((await shown(core, second))[0]).toMatchObject({ hamlet: null });
    expect(previewSummary(core, second).columns.filter(({ isSaid }) => isSaid)).toMatchObject([
      { at: 3, meaning: null },
      { at: 4, meaning: null },
    ]);
  });
});

describe('taking a list back', () => {
  async function threeEntered() {
    const core = await officeBook();
    const { batch } = await entered(core, [ANH, AN, ['Lê Văn Ân', 1970, 'Nam', 'Đoàn Kết']]);
    const rows = await people(core);
    const no = (index: number) =>
      core.store.raw.prepare('select no from person where id = ?').pluck().get(rows[index]?.id);
    return { core, batch, rows, no };
  }

  it('goes although somebody of it is in a team that was removed, which no page shows', async () => {
    const { core, batch, no } = await threeEntered();
    const run = (sql: string, ...values: unknown[]) => core.store.raw.prepare(sql).run(...values);
    run(
      `insert into digital_team (no, id, name, decision, note, removed) values (1, ?, 'Tổ', '', '', 1)`,
      core.newId(),
    );
    run(
      `insert into team_member (id, team_no, name, person_no, role, note) values (?, 1, 'Ai Đó', ?, '', '')`,
      core.newId(),
      no(0),
    );
    expect(await listImports(core)).toMatchObject([{ usedBy: [] }]);
    await undoImport(core, batch);
    expect(core.store.raw.prepare('select count(*) from person').pluck().get()).toBe(0);
  });

  it.each([
    ['classes', '2 người đã có tên trong lớp “Lớp A”, “Lớp B”, “Lớp C” và 1 lớp khác'],
    ['kept', '1 người đã gộp với người khác'],
    ['gone', '1 người đã gộp với người khác'],
    ['changed', '1 người đã sửa sau khi nhập'],
    ['confirmed', '1 người đã được xác nhận trên VNeID'],
    ['honour', '1 người đã có tên ở trang Hoạt động'],
    ['member', '1 người đã có tên ở trang Hoạt động'],
    ['leave', '1 người đã được ghi nghỉ phép'],
    ['erased', '1 người đã được xóa thông tin theo yêu cầu'],
  ])('is refused when used (%s), and says by what', async (use, words) => {
    const { core, batch, rows, no } = await threeEntered();
    const run = (sql: string, ...values: unknown[]) => core.store.raw.prepare(sql).run(...values);
    const merge = `insert into person_merge (id, kept_no, at, who, gone) values (?, ?, '', '', ?)`;
    if (use === 'classes') {
      const personIds = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
      for (const name of ['Lớp A', 'Lớp B', 'Lớp C', 'Lớp D']) {
        await enrol(core, { classId: await aClass(core, name), personIds, joined: '2025-10-01' });
      }
    } else if (use === 'kept') {
      run(merge, core.newId(), no(0), '{"person":{"batch_no":null}}');
    } else if (use === 'gone') {
      const { id } = await savePerson(core, { id: null, draft: draft('Ai Đó') });
      const kept = core.store.raw.prepare('select no from person where id = ?').pluck().get(id);
      const gone = core.store.raw.prepare('select * from person where no = ?').get(no(0));
      run('delete from person where no = ?', no(0));
      run(merge, core.newId(), kept, JSON.stringify({ person: gone }));
    } else if (use === 'changed') {
      const change = `insert into person_change (act, person_no, at, who, field) values (?, ?, '', '', 'note')`;
      run(change, core.newId(), no(0));
      run(change, core.newId(), no(0));
    } else if (use === 'confirmed') {
      run(`insert into vneid_confirmation values (?, '2025-12-01', 'Công an xã')`, no(0));
    } else if (use === 'honour') {
      run(
        `insert into honour (id, day, kind, name, person_no, state, decision, note)
        values (?, '2025-12-01', 'model-citizen', 'Ai Đó', ?, 'candidate', '', '')`,
        core.newId(),
        no(0),
      );
    } else if (use === 'member') {
      run(
        `insert into digital_team (no, id, name, decision, note) values (1, ?, 'Tổ', '', '')`,
        core.newId(),
      );
      run(
        `insert into team_member (id, team_no, name, person_no, role, note)
        values (?, 1, 'Ai Đó', ?, '', '')`,
        core.newId(),
        no(0),
      );
    } else if (use === 'leave') {
      const leave = { from: '2025-12-01', to: '2025-12-05', reason: '' };
      await addLeave(core, { personId: rows[0]?.id ?? '', ...leave });
    } else run(`update person set erased_at = '2025-12-01' where no = ?`, no(0));
    expect(await listImports(core)).toMatchObject([{ usedBy: [words] }]);
    const before = contents(core);
    await expect(undoImport(core, batch)).rejects.toMatchObject({
      code: 'import-in-use',
      detail: { usedBy: words },
    });
    expect(contents(core)).toEqual(before);
  });

  it('takes those who are still there, newest lists first', async () => {
    const { core, batch, rows } = await threeEntered();
    const second = await entered(core, [['Trần Thị Bé', 1960, 'Nữ', 'Bảo Lý']]);
    await removePerson(core, rows[0]?.id ?? '');
    expect((await listImports(core)).map(({ id, persons, left }) => [id, persons, left])).toEqual([
      [second.batch, 1, 1],
      [batch, 3, 2],
    ]);
    expect(await undoImport(core, batch)).toEqual({ persons: 2 });
    expect((await people(core)).map(({ name }) => name)).toEqual(['Trần Thị Bé']);
  });
});

async function aClass(core: Core, name: string): Promise<string> {
  const { id } = await saveClass(core, {
    id: null,
    draft: {
      name,
      subject: 'VNeID',
      teacher: 'Trần Minh Đức',
      place: 'Nhà văn hóa',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  return id;
}

describe('a list with two persons side by side in each row', () => {
  it('enters both, and each is decided about alone', async () => {
    const core = await officeBook();
    const file = join(temporaryFolder(), 'hai-khoi.xlsx');
    const head = ['STT', 'Họ và tên', 'Năm sinh'];
    const rows = [
      [...head, ...head],
      [1, 'Bùi Văn An', 1980, 4, 'Lê Thị Bé', 1990],
      [2, 'Hà Văn Cảnh', 1981, 5, 'Lý Thị Dung', 1991],
    ];
    writeFileSync(file, await sheetOf(rows));
    const asked = { reading: core.newId(), path: file, sheet: null, headerRow: null, choice: null };
    const preview = await readPeople(core, asked);
    const before = await shown(core, preview);
    expect(before.map(({ row, name }) => [row, name]).sort()).toEqual([
      [2, 'Bùi Văn An'],
      [2, 'Lê Thị Bé'],
      [3, 'Hà Văn Cảnh'],
      [3, 'Lý Thị Dung'],
    ]);
    const key = before.find(({ name }) => name === 'Lê Thị Bé')?.key ?? 0;
    decide(core, { preview, rows: [key], fate: 'leave-out' });
    await accept(core, preview);
    expect((await people(core)).map(({ name }) => name).sort()).toEqual([
      'Bùi Văn An',
      'Hà Văn Cảnh',
      'Lý Thị Dung',
    ]);
  });
});

it('a hamlet of the book is found under the names lists give it, and no second one is made', async () => {
  const core = await officeBook();
  const preview = await read(core, [
    ['Bùi Văn An', 1990, 'Nam', 'XÓM ĐOÀN KẾT'],
    ['Lê Thị Bé', 1991, 'Nữ', 'xóm đoàn kết'],
  ]);
  expect(previewSummary(core, preview).newHamlets).toEqual([]);
  await accept(core, preview);
  expect((await people(core)).map(({ hamlet }) => hamlet)).toEqual(['Đoàn Kết', 'Đoàn Kết']);
  expect((await officeState(core)).hamlets).toHaveLength(2);
});

it('a doubtful number raises no question while the office keeps none', async () => {
  const core = await officeBook();
  const row: Row = ['Bùi Văn An', 1990, 'Nam', 'Đoàn Kết', '19090000001', '912345678'];
  const preview = await read(core, [row]);
  expect((await shown(core, preview))[0]).toMatchObject({ doubts: [], fate: 'enter' });
  core.store.raw.exec('update office set keeps_cccd = 1');
  const kept = await read(core, [row]);
  expect((await shown(core, kept))[0]?.doubts.map(({ field }) => field)).toEqual(['cccd']);
});

it('whoever is likely somebody in the book is never entered where nobody looks, who is possibly so only when told', async () => {
  const core = await officeBook();
  await entered(core, [['Bùi Văn An', '01/02/1990', 'Nam', 'Đoàn Kết']]);
  const path = await listOf([
    ['BÙI VĂN AN', '01/02/1990', 'Nam', 'Đoàn Kết'],
    ['Bui Van An', '01/02/1990', 'Nam', 'Đoàn Kết'],
  ]);
  const preview = await read(core, [['Bui Van An', '01/02/1990', 'Nam', 'Đoàn Kết']]);
  expect((await shown(core, preview))[0]?.sameAs?.likeness).toBe('possible');
  const request = { path, sheet: null, headerRow: null };
  expect(await importFile(core, request, false)).toMatchObject({ entered: 0, leftOut: 2 });
  expect(await importFile(core, request, true)).toMatchObject({ entered: 1, leftOut: 1 });
  expect((await people(core)).map(({ name }) => name)).toEqual(['Bui Van An', 'Bùi Văn An']);
});

describe('the same person twice in a list, with one card', () => {
  const rows: Row[] = [
    ['Bùi Văn An', '31/02/1990', 'Nam', 'Đoàn Kết', '019090000001'],
    ['Bùi Văn An', '01/02/1990', 'Nam', 'Đoàn Kết', '019090000001'],
  ];

  it('goes in once: the row below in the place of the one that stays out, never both', async () => {
    const core = await officeBook();
    const preview = await read(core, rows);
    decide(core, { preview, rows: [3], fate: 'enter' });
    expect((await shown(core, preview)).map(({ fate }) => fate)).toEqual(['leave-out', 'enter']);
    decide(core, { preview, rows: [2], fate: 'enter' });
    expect((await shown(core, preview)).map(({ fate }) => fate)).toEqual(['enter', 'leave-out']);
  });

  it('is not lost where nobody looks: the sure row is taken', async () => {
    const core = await officeBook();
    core.store.raw.exec('update office set keeps_cccd = 1');
    const request = { path: await listOf(rows), sheet: null, headerRow: null };
    expect(await importFile(core, request, false)).toMatchObject({ entered: 1, leftOut: 1 });
    expect(await importFile(core, request, true)).toMatchObject({ entered: 0, leftOut: 2 });
    expect((await people(core)).map(({ birthDay }) => birthDay)).toEqual(['1990-02-01']);
  });
});
