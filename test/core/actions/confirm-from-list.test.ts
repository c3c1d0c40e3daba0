import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { savePerson } from '../../../src/core/actions/change-people';
import {
  acceptConfirmed,
  chooseConfirmed,
  confirmRows,
  readConfirmed,
} from '../../../src/core/actions/confirm-from-list';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { stopReading } from '../../../src/core/actions/import-people';
import { setContact } from '../../../src/core/actions/person-contact';

import type { Core } from '../../../src/core/core';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { keepBoth } from '../../support/enciphered';
import { sheetOf } from '../intake/lists';

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Xóm', 'Số CCCD', 'Ngày xác nhận trên VNeID'];
type Row = readonly CellValue[];

async function fileOf(rows: readonly Row[], head: readonly string[] = HEAD): Promise<string> {
  const path = join(temporaryFolder(), 'cong-an-xa.xlsx');
  writeFileSync(path, await sheetOf([head, ...rows.map((row, at) => [at + 1, ...row])]));
  return path;
}

async function read(core: Core, rows: readonly Row[], head?: readonly string[]) {
  const path = await fileOf(rows, head);
  return readConfirmed(core, { reading: core.newId(), path, sheet: null, headerRow: null });
}

const shown = (core: Core, preview: string) =>
  confirmRows(core, { preview, show: 'all', offset: 0, limit: 1000 });
const fates = async (core: Core, preview: string) =>
  (await shown(core, preview)).rows.map(({ fate }) => fate);
const confirmed = (core: Core) =>
  core.store.raw
    .prepare(
      `select p.name, v.day, v.source from vneid_confirmation v join person p on p.no = v.person_no
      order by p.no`,
    )
    .raw()
    .all();

/** A book where the hamlet Đoàn Kết has An, two Hoa born the same year, and Bình, who is confirmed. */
async function book() {
  const core = await officeBook();
  const hamletId = core.store.raw
    .prepare(`select id from hamlet where name = 'Đoàn Kết'`)
    .pluck()
    .get() as string;
  const add = async (name: string, birthDay: string | null, birthYear = 1985) => {
    const person = draft(name, { hamletId, birthDay, birthYear });
    return (await savePerson(core, { id: null, draft: person })).id;
  };
  const an = await add('Bùi Văn An', '1990-05-12', 1990);
  const hoa = await add('Nguyễn Thị Hoa', '1985-03-07');
  const otherHoa = await add('Nguyễn Thị Hoa', null);
  const binh = await add('Lê Văn Bình', '1970-01-02', 1970);
  await changePeople(core, {
    who: { ids: [binh] },
    change: { confirmedOn: '2025-11-01', source: 'Thẻ' },
  });
  return { core, an, hoa, otherHoa, binh };
}

const AN: Row = ['BÙI VĂN AN', '12/05/1990', 'Đoàn Kết', '', '05/11/2025'];
const HOA: Row = ['Nguyễn Thị Hoa', '07/03/1985', 'Đoàn Kết', '', '06/11/2025'];
const BINH: Row = ['Lê Văn Bình', '02/01/1970', 'Xóm Đoàn Kết', '', '07/11/2025'];
const STRANGER: Row = ['Trần Văn Lạ', '01/01/1980', 'Đoàn Kết', '', ''];
const given = { day: '2025-12-01', source: 'Công an xã' };

describe('a list of confirmed people', () => {
  it('is set beside the book and writes nothing', async () => {
    const { core } = await book();
    const before = contents(core);
    const { preview, dayColumn } = await read(core, [AN, HOA, BINH, STRANGER, AN]);
    const { rows, counts } = await shown(core, preview);
    expect(dayColumn).toBe('Ngày xác nhận trên VNeID');
    expect(rows.map(({ fate }) => fate)).toEqual([
      'ready',
      'choose',
      'confirmed',
      'unknown',
      'twice',
    ]);
    expect(counts).toEqual({ all: 5, ready: 1, choose: 1, confirmed: 1, unknown: 1, twice: 1 });
    expect(rows[1]?.candidates.map(({ likeness }) => likeness)).toEqual(['likely', 'likely']);
    expect(rows[2]?.candidates[0]?.confirmed).toEqual({ day: '2025-11-01', source: 'Thẻ' });
    expect(contents(core)).toEqual(before);
  });

  it('offers first, of those it may mean alike, who has more in common', async () => {
    const core = await officeBook();
    const hamletId = core.store.raw
      .prepare(`select id from hamlet where name = 'Đoàn Kết'`)
      .pluck()
      .get() as string;
    const add = (where: string | null) =>
      savePerson(core, {
        id: null,
        draft: draft('Nguyễn Thị Hoa', { hamletId: where, birthYear: 1985 }),
      });
    for (let count = 0; count < 7; count += 1) await add(null);
    const { id } = await add(hamletId);
    const row: Row = ['NGUYEN THI HOA', '1985', 'Đoàn Kết', '', ''];
    const { preview } = await read(core, [row]);
    const { candidates = [] } = (await shown(core, preview)).rows[0] ?? {};
    expect(new Set(candidates.map(({ likeness }) => likeness))).toEqual(new Set(['possible']));
    expect(candidates).toHaveLength(6);
    expect(candidates[0]?.personId).toBe(id);
  });

  it('confirms who is ready with the day of his row, and nobody else', async () => {
    const { core } = await book();
    const { preview } = await read(core, [AN, HOA, BINH, STRANGER]);
    expect(await acceptConfirmed(core, { preview, ...given })).toMatchObject({ persons: 1 });
    expect(confirmed(core)).toEqual([
      ['Bùi Văn An', '2025-11-05', 'Công an xã'],
      ['Lê Văn Bình', '2025-11-01', 'Thẻ'],
    ]);
    expect(await fates(core, preview)).toEqual(['confirmed', 'choose', 'confirmed', 'unknown']);
    await expect(acceptConfirmed(core, { preview, ...given })).rejects.toMatchObject({
      code: 'import-nothing',
    });
  });

  it('is one act: taken back, the confirmations are as before and the rows are ready again', async () => {
    const { core, otherHoa } = await book();
    const before = confirmed(core);
    const { preview } = await read(core, [AN, HOA]);
    const [, hoa] = (await shown(core, preview)).rows;
    chooseConfirmed(core, { preview, row: hoa?.key ?? 0, personId: otherHoa });
    const { act, persons } = await acceptConfirmed(core, { preview, ...given });
    expect(persons).toBe(2);
    expect(confirmed(core)).toHaveLength(before.length + 2);
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 2, changedSince: 0 });
    expect(confirmed(core)).toEqual(before);
    expect(await fates(core, preview)).toEqual(['ready', 'ready']);
  });

  it('where the officer says nobody is meant, nobody is confirmed; he may say otherwise after', async () => {
    const { core, hoa } = await book();
    const { preview } = await read(core, [HOA]);
    const key = (await shown(core, preview)).rows[0]?.key ?? 0;
    chooseConfirmed(core, { preview, row: key, personId: null });
    expect(await fates(core, preview)).toEqual(['unknown']);
    chooseConfirmed(core, { preview, row: key, personId: hoa });
    expect(await fates(core, preview)).toEqual(['ready']);
    const choose = (row: number, personId: string) => () =>
      chooseConfirmed(core, { preview, row, personId });
    expect(choose(key, core.newId())).toThrow(expect.objectContaining({ code: 'person-unknown' }));
    expect(choose(999, hoa)).toThrow(expect.objectContaining({ code: 'row-unknown' }));
  });

  it('a day that cannot be read, or that the list does not have, becomes the day of all', async () => {
    const { core } = await book();
    const odd: Row = [...AN.slice(0, 4), 'tháng 11'];
    const { preview } = await read(core, [odd]);
    expect((await shown(core, preview)).rows[0]).toMatchObject({
      day: null,
      unreadDay: 'tháng 11',
    });
    await acceptConfirmed(core, { preview, ...given });
    expect(confirmed(core)[0]).toEqual(['Bùi Văn An', '2025-12-01', 'Công an xã']);
    const without = await read(core, [HOA.slice(0, 3)], HEAD.slice(0, 4));
    expect(without.dayColumn).toBeNull();
  });

  it('a day to come, or no source, is refused and nothing is written', async () => {
    const { core } = await book();
    const { preview } = await read(core, [AN]);
    const before = contents(core);
    await expect(
      acceptConfirmed(core, { preview, ...given, day: '2025-12-17' }),
    ).rejects.toMatchObject({ code: 'day-bad' });
    await expect(acceptConfirmed(core, { preview, ...given, source: '  ' })).rejects.toMatchObject({
      code: 'confirmation-source-empty',
    });
    expect(contents(core)).toEqual(before);
  });

  it('without anybody of the book confirms nobody; one who is erased meanwhile is not confirmed', async () => {
    const { core, an } = await book();
    const strangers = await read(core, [STRANGER]);
    expect(await fates(core, strangers.preview)).toEqual(['unknown']);
    const { preview } = await read(core, [AN]);
    await erasePerson(core, { id: an, reason: 'Đơn ngày 10/12/2025' });
    await expect(acceptConfirmed(core, { preview, ...given })).rejects.toMatchObject({
      code: 'import-nothing',
    });
  });

  it('the same card is enough, whatever hamlet and birth the list leaves out', async () => {
    const core = await keepBoth(await officeBook());
    const { id } = await savePerson(core, { id: null, draft: draft('Phạm Thị Cúc') });
    await setContact(core, { id, cccd: '019180000123' });
    const { preview } = await read(core, [['Phạm Thị Cúc', '', '', '019180000123', '']]);
    const [row] = (await shown(core, preview)).rows;
    expect(row).toMatchObject({ fate: 'ready', personId: id, cccd: '***0123' });
  });

  it('a birth that is doubtful, or worked out from an age, confirms nobody unasked', async () => {
    const { core } = await book();
    const doubtful = await read(core, [['Bùi Văn An', 'sinh 12/05/1990', 'Đoàn Kết']]);
    expect(await fates(core, doubtful.preview)).toEqual(['choose']);
    const hamletId = core.store.raw
      .prepare(`select id from hamlet where name = 'Đoàn Kết'`)
      .pluck()
      .get() as string;
    const person = draft('Trần Văn Cao', { hamletId, birthYear: 1965 });
    await savePerson(core, { id: null, draft: person });
    for (const age of [59, 60, 61]) {
      const head = ['STT', 'Họ và tên', 'Tuổi', 'Xóm'];
      const { preview } = await read(core, [['Trần Văn Cao', age, 'Đoàn Kết']], head);
      expect(await fates(core, preview)).toEqual(['choose']);
    }
  });

  it('a file that is no list of people, a preview that is gone and a stopped reading are said', async () => {
    const { core } = await book();
    const path = join(temporaryFolder(), 'anh.xlsx');
    writeFileSync(path, 'không phải bảng tính');
    await expect(
      readConfirmed(core, { reading: core.newId(), path, sheet: null, headerRow: null }),
    ).rejects.toMatchObject({ code: 'sheet-no-name-column' });
    await expect(shown(core, core.newId())).rejects.toMatchObject({ code: 'preview-gone' });
    const reading = core.newId();
    const file = await fileOf([AN]);
    const running = readConfirmed(core, { reading, path: file, sheet: null, headerRow: null });
    stopReading(core, reading);
    await expect(running).rejects.toMatchObject({ code: 'reading-stopped' });
    expect(core.readings.size).toBe(0);
  });
});
