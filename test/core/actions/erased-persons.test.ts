import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { enrol } from '../../../src/core/actions/change-classes';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import {
  listPeople,
  readPerson,
  removePerson,
  savePerson,
} from '../../../src/core/actions/change-people';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { readPeople } from '../../../src/core/actions/import-people';
import { listUnreached, printVisitingList } from '../../../src/core/actions/list-unreached';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { printPeople, writePeopleExcel } from '../../../src/core/actions/people-files';
import { revealContact, setContact } from '../../../src/core/actions/person-contact';
import { keepApart, listSamePersons, undoKeepApart } from '../../../src/core/actions/same-person';
import { previewSummary } from '../../../src/core/actions/show-preview';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import { ERASED_NAME } from '../../../src/domain/person/erased';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { setResult } from '../../support/result';
import { keepBoth } from '../../support/enciphered';
import { sheetOf } from '../intake/lists';

const NAME = 'Đặng Quốc Khoát';
const CCCD = '019085001234';
const reason = 'Đơn ngày 10/12/2025';

/** One who came to a class, achieved, was confirmed, and was erased; with two who were in the same class. */
async function bookWithErased() {
  const core = await keepBoth(await officeBook());
  const { classId, personIds, sessionIds } = await classWith(
    core,
    [NAME, 'Hoàng Thị Ăn', 'Hoàng Thị Ăn'],
    ['2025-10-02'],
  );
  const [id = '', one = '', other = ''] = personIds;
  const [sessionId = ''] = sessionIds;
  await takeAttendance(
    core,
    [id, one].map((personId) => ({ personId, sessionId, from: null, to: 'present' as const })),
  );
  await setResult(core, { classId, personId: id, result: 'achieved', day: '2025-10-20' });
  await setContact(core, { id, cccd: CCCD });
  const { act } = await changePeople(core, {
    who: { ids: [id, one] },
    change: { confirmedOn: '2025-11-01', source: 'Công an xã' },
  });
  const counted = (await readPeriod(core, '2025-Q4')).counts;
  await erasePerson(core, { id, reason });
  return { core, id, one, other, act, counted };
}

const unknown = { code: 'person-unknown' };

describe('a person who was erased', () => {
  it('is refused by every action about one person, and nothing is written', async () => {
    const { core, id, one } = await bookWithErased();
    const { classId } = await classWith(core, [], []);
    const before = contents(core);
    const refused = [
      () => savePerson(core, { id, draft: draft(NAME) }),
      () => removePerson(core, id),
      () => setContact(core, { id, cccd: CCCD }),
      () => revealContact(core, { id, field: 'cccd' }),
      () => enrol(core, { classId, personIds: [one, id], joined: '2025-10-01' }),
      () => mergePersons(core, { keptId: one, goneId: id }),
      () => mergePersons(core, { keptId: id, goneId: one }),
      () => keepApart(core, { oneId: one, otherId: id }),
      () => undoKeepApart(core, { oneId: id, otherId: one }),
      () => erasePerson(core, { id, reason }),
      () => writeOwnData(core, id, join(temporaryFolder(), 'x.docx')),
    ];
    for (const action of refused) await expect(action()).rejects.toMatchObject(unknown);
    expect(contents(core)).toEqual(before);
  });

  it('is left alone by changes of many and by taking one back', async () => {
    const { core, id, one, act } = await bookWithErased();
    const row = () => core.store.raw.prepare('select * from person where id = ?').get(id);
    const before = row();
    const change = { audience: 'workers' as const };
    expect(await changePeople(core, { who: { ids: [id, one] }, change })).toMatchObject({
      persons: 1,
    });
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 1, changedSince: 0 });
    expect(row()).toEqual(before);
    expect((await readPerson(core, id)).person.confirmedOn).toBe('2025-11-01');
  });

  it('is on no list, in no search, no comparison and no file', async () => {
    const { core } = await bookWithErased();
    const said: unknown[] = [];
    for (const search of ['', 'khoat', ERASED_NAME, '1234', '1980']) {
      said.push(await listPeople(core, { search, sort: 'newest', offset: 0, limit: 50 }));
    }
    const { all } = await listPeople(core, { sort: 'newest', offset: 0, limit: 50 });
    expect(all).toBe(2);
    said.push(await listSamePersons(core, { hamletId: null, limit: 50 }));
    const who = { hamletId: null, audience: null, lacks: 'either', adultsOnly: false } as const;
    said.push(await listUnreached(core, { ...who, offset: 0, limit: 50 }));
    said.push(await printVisitingList(core, { ...who, withPhone: true }));
    const list = { filter: {}, sort: 'newest', columns: ['birth', 'cccd'] } as const;
    said.push(await printPeople(core, list));
    const path = join(temporaryFolder(), 'ds.xlsx');
    await writePeopleExcel(core, list, path);
    const book = new exceljs.Workbook();
    await book.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
    for (const sheet of book.worksheets) said.push(sheet.getSheetValues());
    const text = JSON.stringify(said);
    expect(text).toContain('Hoàng Thị Ăn');
    expect(text).not.toContain(ERASED_NAME);
    expect(text).not.toMatch(/Khoát|019085001234/u);
  });

  it('is nobody a list that is brought in is like, by name or by card', async () => {
    const { core } = await bookWithErased();
    const path = join(temporaryFolder(), 'ds.xlsx');
    const head = ['Họ và tên', 'Năm sinh', 'Số CCCD'];
    const rows = [
      [NAME, 1980, CCCD],
      [ERASED_NAME, 1980, ''],
    ];
    writeFileSync(path, await sheetOf([head, ...rows]));
    const asked = { reading: core.newId(), sheet: null, headerRow: null, choice: null };
    const preview = await readPeople(core, { ...asked, path });
    expect(previewSummary(core, preview).counts).toMatchObject({ all: 2, same: 0 });
  });

  it('is counted as before', async () => {
    const { core, counted } = await bookWithErased();
    expect((await readPeriod(core, '2025-Q4')).counts).toEqual(counted);
  });
});

describe('merges around a person who was erased', () => {
  it('taking a merge of others back does not put anybody apart from the erased one again', async () => {
    const core = await officeBook();
    const { personIds } = await classWith(core, [NAME, 'An', 'An'], []);
    const [id = '', kept = '', gone = ''] = personIds;
    await keepApart(core, { oneId: gone, otherId: id });
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    await erasePerson(core, { id, reason });
    await undoMerge(core, { merge });
    expect(contents(core)['person_apart']).toEqual([]);
    expect((await readPerson(core, gone)).person.name).toBe('An');
  });

  it('the merge into an erased one cannot be taken back, and its other name is gone', async () => {
    const core = await officeBook();
    const { personIds } = await classWith(core, [NAME, 'Đặng Khoát'], []);
    const [keptId = '', goneId = ''] = personIds;
    const { merge } = await mergePersons(core, { keptId, goneId });
    await erasePerson(core, { id: keptId, reason });
    await expect(undoMerge(core, { merge })).rejects.toMatchObject({ code: 'merge-unknown' });
    await expect(readPerson(core, goneId)).rejects.toMatchObject(unknown);
    expect(JSON.stringify(contents(core))).not.toContain('Khoát');
  });

  it('a merge of earlier merges goes with the person into whom all went', async () => {
    const core = await officeBook();
    const { personIds } = await classWith(core, [NAME, 'Đặng Khoát', 'Khoát'], []);
    const [a = '', b = '', c = ''] = personIds;
    await mergePersons(core, { keptId: b, goneId: c });
    await mergePersons(core, { keptId: a, goneId: b });
    await erasePerson(core, { id: a, reason });
    expect(JSON.stringify(contents(core))).not.toContain('Khoát');
    expect(contents(core)['person']).toHaveLength(1);
  });
});
