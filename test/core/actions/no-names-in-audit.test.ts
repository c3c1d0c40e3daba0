import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acceptPeople } from '../../../src/core/actions/accept-people';
import { enrol, unenrol } from '../../../src/core/actions/change-classes';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { removePerson, savePerson } from '../../../src/core/actions/change-people';
import { savePopulation } from '../../../src/core/actions/change-population';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { undoImport } from '../../../src/core/actions/import-batches';
import { decide, mendRow, readPeople } from '../../../src/core/actions/import-people';
import { keepNumbers } from '../../../src/core/actions/keep-numbers';
import {
  printVisitingList,
  writeVisitingExcel,
  writeVisitingWord,
} from '../../../src/core/actions/list-unreached';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { printPeople, writePeopleExcel } from '../../../src/core/actions/people-files';
import { revealContact, setContact } from '../../../src/core/actions/person-contact';
import { restorePerson } from '../../../src/core/actions/restore-person';
import { keepApart, undoKeepApart } from '../../../src/core/actions/same-person';
import { previewRows } from '../../../src/core/actions/show-preview';
import { addLeave, removeLeave } from '../../../src/core/actions/change-leave';
import { setNote, takeAttendance } from '../../../src/core/actions/take-attendance';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import type { Core } from '../../../src/core/core';
import type { PersonDraft } from '../../../src/domain/person/person';
import { classWith, draft, officeBook, temporaryFolder, withoutIds } from '../../support/book';
import { setResult } from '../../support/result';
import { acceptConfirmed, readConfirmed } from '../../../src/core/actions/confirm-from-list';
import { printResults, writeResultsExcel } from '../../../src/core/actions/results';
import { keepBoth } from '../../support/enciphered';
import { sheetOf } from '../intake/lists';

/** Stands in every name, note and search of this test; digits that stand in every number and birth. */
const MARK = 'Zyxwa';
const PHONES = ['0977700001', '0977700002', '0977700003'] as const;
const CARDS = ['019077700001', '019077700002', '019077700003'] as const;
const SEARCH = { search: 'zyxwa 1977' };
const TOLD = /zyxwa|977700|1977-07-0\d|0[1-9]\/07\/1977/iu;

const marked = (name: string, rest: Partial<PersonDraft> = {}) =>
  draft(`${MARK} ${name}`, {
    birthYear: 1977,
    birthDay: '1977-07-07',
    note: `${MARK} cạnh chợ ${PHONES[0]}`,
    ...rest,
  });

const details = (core: Core) =>
  core.store.raw.prepare('select action, subject, detail from audit order by no').all() as {
    action: string;
    subject: string;
    detail: string;
  }[];

it('no action about persons writes a name, a birthday, a note or a number into the audit', async () => {
  const core = await keepBoth(await officeBook());
  const folder = temporaryFolder();
  const id: string[] = [];
  for (const name of ['Văn Một', 'Văn Hai', 'Văn Ba', 'Văn Bốn']) {
    id.push((await savePerson(core, { id: null, draft: marked(name) })).id);
  }
  const [one = '', two = '', three = '', four = ''] = id;
  await savePerson(core, { id: one, draft: marked('Văn Năm', { birthDay: '1977-07-08' }) });
  await setContact(core, { id: one, phone: PHONES[0], cccd: CARDS[0] });
  await setContact(core, { id: two, phone: PHONES[1], cccd: CARDS[1] });
  await setContact(core, { id: one, phone: PHONES[2] });
  await revealContact(core, { id: one, field: 'phone' });

  const change = { confirmedOn: '2025-11-01', source: `${MARK} xã` } as const;
  const { act } = await changePeople(core, { who: { ids: [one, three] }, change });
  await undoPeopleChange(core, act);
  await changePeople(core, { who: { matching: SEARCH }, change: { sex: 'male' } });

  const { classId, sessionIds } = await classWith(core, [], ['2025-10-02']);
  const [sessionId = ''] = sessionIds;
  await enrol(core, { classId, personIds: [one, two, four], joined: '2025-10-01' });
  await unenrol(core, { classId, personIds: [four] });
  await takeAttendance(core, [{ personId: one, sessionId, from: null, to: 'present' }]);
  const note = `${MARK} đưa đi viện`;
  await setNote(core, { personId: one, sessionId, from: null, to: note });
  await setNote(core, { personId: one, sessionId, from: note, to: `${note} ${PHONES[0]}` });
  const leave = { personId: one, from: '2025-10-02', to: '2025-10-09', reason: note };
  await removeLeave(core, (await addLeave(core, leave)).id);
  await setResult(core, { classId, personId: two, result: 'achieved', day: null });

  await keepApart(core, { oneId: one, otherId: four });
  await undoKeepApart(core, { oneId: one, otherId: four });
  const { merge } = await mergePersons(core, { keptId: one, goneId: two });
  await undoMerge(core, { merge });
  await mergePersons(core, { keptId: one, goneId: two });

  const path = join(folder, 'ds.xlsx');
  const head = ['Họ và tên', 'Ngày sinh', 'Xóm', 'Số CCCD', 'Điện thoại', 'Ghi chú'];
  const row = [`${MARK} Thị Sáu`, '06/07/1977', 'Đoàn Kết', CARDS[2], PHONES[1], MARK];
  writeFileSync(path, await sheetOf([head, row, [`${MARK} Thị Bảy`, '31/02/1977', 'Đoàn Kết']]));
  const asked = { reading: core.newId(), sheet: null, headerRow: null, choice: null };
  const preview = await readPeople(core, { ...asked, path });
  const { rows } = await previewRows(core, { preview, show: 'all', offset: 0, limit: 9 });
  const key = rows.at(-1)?.key ?? 0;
  await mendRow(core, { preview, row: key, field: 'name', text: `${MARK} Thị Tám` });
  decide(core, { preview, rows: 'all', fate: 'enter' });
  const choice = { preview, audience: null, hamletId: null, keepsApart: true };
  const { batch } = await acceptPeople(core, choice);
  expect(core.store.raw.prepare('select count(*) from person').pluck().get()).toBe(5);
  await undoImport(core, batch);

  const list = {
    filter: SEARCH,
    sort: 'newest',
    columns: ['birth', 'note', 'phone', 'cccd'],
  } as const;
  await writePeopleExcel(core, list, join(folder, 'nguoi.xlsx'));
  await printPeople(core, list);
  const who = {
    hamletId: null,
    audience: null,
    lacks: 'either',
    adultsOnly: true,
    withPhone: true,
  } as const;
  await printVisitingList(core, who);
  await writeVisitingWord(core, who, join(folder, 'den.docx'));
  await writeVisitingExcel(core, who, join(folder, 'den.xlsx'));
  await savePopulation(core, {
    year: 2025,
    figures: [
      {
        hamletId: null,
        kind: 'adults',
        persons: 9,
        source: 'Công an xã',
        day: '2025-01-01',
      },
    ],
  });

  await printResults(core, { classId, which: 'both' });
  await writeResultsExcel(core, { classId, which: 'both' }, join(folder, 'ket-qua.xlsx'));
  writeFileSync(path, await sheetOf([head, [`${MARK} Văn Năm`, '08/07/1977', '', CARDS[0]]]));
  const confirmed = await readConfirmed(core, {
    reading: core.newId(),
    path,
    sheet: null,
    headerRow: null,
  });
  const given = { preview: confirmed.preview, day: '2025-12-01', source: `${MARK} xã` };
  expect(await acceptConfirmed(core, given)).toMatchObject({ persons: 1 });

  await writeOwnData(core, one, join(folder, `${MARK} Văn Năm.docx`));
  await removePerson(core, three);
  await restorePerson(core, three);
  await removePerson(core, three);
  for (const reason of [`Đơn của ông ${MARK} Văn Năm`, `đơn của "zyxwa  van nam", 12/12`]) {
    await expect(erasePerson(core, { id: one, reason })).rejects.toMatchObject({
      code: 'reason-tells-who',
    });
  }
  await erasePerson(core, { id: one, reason: `Gọi từ số ${PHONES[2]}, thẻ 019 077 700 001` });
  await erasePerson(core, { id: four, reason: 'Đơn ngày 10/12/2025' });
  await keepNumbers(core, { keepsPhone: false, keepsCccd: false });

  const written = details(core);
  const done = new Set(written.map(({ action }) => action));
  const expected = [
    'savePerson',
    'removePerson',
    'restorePerson',
    'setContact',
    'revealContact',
    'changePeople',
    'undoPeopleChange',
    'enrol',
    'unenrol',
    'mark',
    'setNote',
    'addLeave',
    'removeLeave',
    'setResult',
    'printResults',
    'exportResults',
    'confirmFromList',
    'keepApart',
    'undoKeepApart',
    'mergePersons',
    'undoMerge',
    'acceptPeople',
    'undoPeopleImport',
    'exportPeople',
    'printPeople',
    'printVisitingList',
    'exportVisitingList',
    'savePopulation',
    'writeOwnData',
    'erasePerson',
    'setPrivacy',
  ];
  expect(expected.filter((action) => !done.has(action))).toEqual([]);
  expect(written.filter((entry) => TOLD.test(withoutIds(JSON.stringify(entry))))).toEqual([]);
  // The search itself finds what it looks for.
  expect(JSON.stringify(marked('Văn Một'))).toMatch(TOLD);
});
