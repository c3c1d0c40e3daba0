import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePeople } from '../../../src/core/actions/change-many-people';
import { enrol } from '../../../src/core/actions/change-classes';
import {
  listPeople,
  readPerson,
  removePerson,
  savePerson,
} from '../../../src/core/actions/change-people';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { keepNumbers, privacyLog, privacyState } from '../../../src/core/actions/keep-numbers';
import { mergePersons } from '../../../src/core/actions/merge-persons';
import { revealContact, setContact } from '../../../src/core/actions/person-contact';
import { restorePerson } from '../../../src/core/actions/restore-person';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import type { Core } from '../../../src/core/core';
import { readCccd, readPhone } from '../../../src/domain/person/contact';
import { ERASED_NAME } from '../../../src/domain/person/erased';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { keepBoth } from '../../support/enciphered';
import { officeErrors } from '../../support/ooxml-validator';

const PHONE = '0912345678';
const CCCD = '019085001234';
const NAME = 'Đặng Quốc Khoát';

async function bookWithPerson() {
  const core = await keepBoth(await officeBook());
  const born = draft(NAME, { birthYear: 1985, birthDay: '1985-11-05', note: 'Nhà cạnh chợ' });
  const { id } = await savePerson(core, { id: null, draft: born });
  return { core, id };
}

async function learner() {
  const { core, id } = await bookWithPerson();
  const { classId, sessionIds } = await classWith(core, ['Hoàng Thị Ăn'], ['2025-10-02']);
  const { enrol } = await import('../../../src/core/actions/change-classes');
  await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
  const [sessionId = ''] = sessionIds;
  await takeAttendance(core, [{ personId: id, sessionId, from: null, to: 'present' }]);
  await setContact(core, { id, phone: PHONE, cccd: CCCD });
  return { core, id };
}

/** Everything outside the audit rows of `savePerson`, which belong to another action. */
const allText = (core: Core, except: readonly string[] = ['savePerson']) =>
  JSON.stringify(contents(core), (key, value: unknown) =>
    key === 'audit' && Array.isArray(value)
      ? value.filter((row: { action: string }) => !except.includes(row.action))
      : value,
  );

describe('a number that is typed', () => {
  it('loses its spaces, dots and dashes, and nothing else', () => {
    expect(readPhone(' 0912.345 678 ')).toBe(PHONE);
    expect(readPhone('+84 (91) 234-5678')).toBe('+84912345678');
    expect(readCccd('019 085 001 234')).toBe(CCCD);
    expect(readCccd('123456789')).toBe('123456789');
    expect([readPhone('  '), readCccd('')]).toEqual([null, null]);
  });

  it.each(['912345678', '01234567890', '+1234567', '+123456789012345', '0912345a78', '=1+1'])(
    'is no telephone: %s',
    (text) => expect(() => readPhone(text)).toThrow('phone-bad'),
  );

  it.each(['12345678901', '1234567890', '01908500123x', '1.2E+11'])('is no card: %s', (text) =>
    expect(() => readCccd(text)).toThrow('cccd-bad'),
  );

  it('whatever it is, is refused or fits the columns of the book', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+ .-x') }), (text) => {
        const read = (reader: (text: string) => string | null) => {
          try {
            return reader(text);
          } catch {
            return null;
          }
        };
        expect(read(readPhone) ?? '00000000').toMatch(/^[0-9+]\d{7,14}$/u);
        expect(read(readCccd) ?? '123456789').toMatch(/^(?:\d{9}|\d{12})$/u);
      }),
    );
  });
});

describe('numbers of a person', () => {
  it('are not kept until they are turned on, each by itself', async () => {
    const core = await officeBook();
    const { id } = await savePerson(core, { id: null, draft: draft(NAME) });
    const set = () => setContact(core, { id, phone: PHONE });
    await expect(set()).rejects.toMatchObject({ code: 'contact-not-kept' });
    await expect(revealContact(core, { id, field: 'phone' })).rejects.toMatchObject({
      code: 'contact-not-kept',
    });
    await keepNumbers(core, { keepsPhone: true, keepsCccd: false });
    await set();
    await expect(setContact(core, { id, cccd: CCCD })).rejects.toMatchObject({
      code: 'contact-not-kept',
    });
  });

  it('are shown by their last digits; seeing one whole is logged, without the number', async () => {
    const { core, id } = await bookWithPerson();
    await setContact(core, { id, phone: PHONE, cccd: CCCD });
    expect((await readPerson(core, id)).contact).toEqual({ phone: '***5678', cccd: '***1234' });
    expect(await revealContact(core, { id, field: 'cccd' })).toEqual({ value: CCCD });
    const { rows, total } = await privacyLog(core, { offset: 0, limit: 10 });
    expect(total).toBe(3);
    expect(rows.map(({ action, who, persons }) => [action, who, persons])).toEqual([
      ['revealContact.cccd', 'Nguyễn Thị Hạnh', 1],
      ['setContact', 'Nguyễn Thị Hạnh', 1],
      ['setPrivacy', 'Nguyễn Thị Hạnh', null],
    ]);
    const { audit, person_change: history } = contents(core);
    expect(JSON.stringify([audit, history])).not.toMatch(new RegExp(`${PHONE}|${CCCD}`, 'u'));
    expect(JSON.stringify(history)).toContain('***5678');
  });

  it('stay when left out, go when emptied', async () => {
    const { core, id } = await bookWithPerson();
    await setContact(core, { id, phone: PHONE, cccd: CCCD });
    await setContact(core, { id, phone: '' });
    expect((await readPerson(core, id)).contact).toEqual({ phone: null, cccd: '***1234' });
    await setContact(core, { id, cccd: null });
    expect((await readPerson(core, id)).contact.cccd).toBeNull();
  });

  it('a card of somebody else is refused with the name, and nothing is written', async () => {
    const { core, id } = await bookWithPerson();
    await setContact(core, { id, cccd: CCCD });
    await setContact(core, { id, cccd: CCCD });
    const other = await savePerson(core, { id: null, draft: draft('Hoàng Thị Ăn') });
    const before = contents(core);
    await expect(
      setContact(core, { id: other.id, phone: PHONE, cccd: '019 085 001 234' }),
    ).rejects.toMatchObject({ code: 'cccd-taken', detail: { name: NAME } });
    expect(contents(core)).toEqual(before);
  });

  it('turned off, leave every person for good; the cipher stays', async () => {
    const { core, id } = await bookWithPerson();
    await setContact(core, { id, phone: PHONE, cccd: CCCD });
    core.store.raw
      .prepare(`insert into person_merge (id, kept_no, at, who, gone) values (?, 1, 'x', '', ?)`)
      .run(core.newId(), JSON.stringify({ person: { name: 'B', phone: PHONE, cccd: CCCD } }));
    expect(await keepNumbers(core, { keepsPhone: false, keepsCccd: true })).toEqual({
      removedPhone: 1,
      removedCccd: 0,
    });
    expect(allText(core)).not.toMatch(/0912345678|\*\*\*5678/u);
    expect(allText(core)).toContain(CCCD);
    expect(await privacyState(core)).toMatchObject({ isEnciphered: true, withPhone: 0 });
  });

  it('turned off, do not come back with whoever was removed before, nor with whom he was put together', async () => {
    const { core, id } = await bookWithPerson();
    await setContact(core, { id, phone: PHONE, cccd: CCCD });
    const other = await savePerson(core, { id: null, draft: draft('Hoàng Thị Ăn') });
    await setContact(core, { id: other.id, phone: '0987654321', cccd: '019085005678' });
    await mergePersons(core, { keptId: id, goneId: other.id });
    await removePerson(core, id);
    await keepNumbers(core, { keepsPhone: false, keepsCccd: false });
    await keepBoth(core);
    await restorePerson(core, id);
    expect(allText(core)).toContain(NAME);
    expect(allText(core)).not.toMatch(/0912345678|0987654321|01908500|\*\*\*/u);
  });

  it('need an office', async () => {
    const { emptyBook } = await import('../../support/book');
    const core = await emptyBook();
    await expect(keepBoth(core)).rejects.toMatchObject({ code: 'office-not-set-up' });
    expect((await privacyState(core)).isEnciphered).toBe(false);
  });
});

describe('on request of a person', () => {
  it('all that is kept is written as a document in the official form, and that is logged', async () => {
    const { core, id } = await learner();
    await revealContact(core, { id, field: 'phone' });
    const born = draft(NAME, { birthYear: 1985, birthDay: '1985-11-06', note: 'Nhà cạnh chợ' });
    await savePerson(core, { id, draft: { ...born, sex: 'female', audience: 'workers' } });
    await savePerson(core, { id, draft: { ...born, birthDay: '1985-11-05', sex: 'female' } });
    const confirmed = { confirmedOn: '2025-11-01', source: 'Công an xã' };
    await changePeople(core, { who: { ids: [id] }, change: confirmed });
    const path = join(temporaryFolder(), 'thong-tin.docx');
    const written = await writeOwnData(core, id, path);
    const bytes = new Uint8Array(readFileSync(path));
    expect(written.bytes).toBe(bytes.length);
    const text = paragraphTexts(part(openDocx(bytes), 'word/document.xml')).join('\n');
    for (const kept of [NAME, '05/11/1985', 'Nhà cạnh chợ', PHONE, CCCD, 'Kỹ năng số cơ bản']) {
      expect(text).toContain(kept);
    }
    expect(text).toMatch(/02\/10\/2025 19:00/u);
    expect(text).toContain('Có mặt');
    expect(text).toContain('Xem số điện thoại');
    for (const became of [
      '06/11/1985',
      'Nữ',
      'Người lao động',
      'ngày 01/11/2025, theo Công an xã',
    ]) {
      expect(text).toContain(became);
    }
    expect(text).not.toMatch(/undefined|null|\{|female|workers|adults|\d{4}-\d{2}-\d{2}/u);
    expect(checkOfficialForm(bytes)).toEqual([]);
    expect(await officeErrors(bytes, 'docx')).toEqual([]);
    const { rows } = await privacyLog(core, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ action: 'writeOwnData', persons: 1, note: '' });
  });

  it('the person is forgotten and the totals stay', async () => {
    const { core, id } = await learner();
    core.store.raw.exec(
      `insert into vneid_confirmation select no, '2025-11-01', 'Công an xã' from person where id = '${id}'`,
    );
    const before = contents(core);
    await expect(erasePerson(core, { id, reason: '  ' })).rejects.toMatchObject({
      code: 'reason-empty',
    });
    await erasePerson(core, { id, reason: 'Đơn ngày 10/12/2025' });
    const after = contents(core);
    for (const table of ['enrolment', 'attendance_mark', 'class', 'class_session']) {
      expect(after[table]).toEqual(before[table]);
    }
    const { person } = await readPerson(core, id);
    expect(person).toMatchObject({
      name: ERASED_NAME,
      birthYear: 1985,
      birthDay: null,
      note: '',
      confirmedOn: '2025-11-01',
      classes: 1,
    });
    expect(after['person_change']).toEqual([]);
    expect(allText(core)).not.toMatch(/Khoát|Nhà cạnh chợ|1985-11-05|0912345678|019085001234/u);
    const { rows } = await privacyLog(core, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ action: 'erasePerson', note: 'Đơn ngày 10/12/2025' });
    const again = { id, reason: 'Lần nữa' };
    await expect(erasePerson(core, again)).rejects.toMatchObject({ code: 'person-unknown' });
    await expect(setContact(core, { id, phone: PHONE })).rejects.toMatchObject({
      code: 'person-unknown',
    });
  });

  it('of whom nothing is left in any file, not only once the book is closed', async () => {
    const core = await officeBook();
    const { id } = await savePerson(core, { id: null, draft: draft(NAME) });
    const { classId } = await classWith(core, ['Hoàng Thị Ăn'], []);
    await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    const folder = dirname(core.store.file);
    const telling = () =>
      readdirSync(folder).filter((file) =>
        /Khoát|khoat/u.test(readFileSync(join(folder, file), 'utf8')),
      );
    expect(telling()).not.toEqual([]);
    await erasePerson(core, { id, reason: 'Đơn ngày 10/12/2025' });
    expect(telling()).toEqual([]);
  });

  it('who is in no class is gone wholly', async () => {
    const { core, id } = await bookWithPerson();
    await erasePerson(core, { id, reason: 'Đơn ngày 10/12/2025' });
    expect((await listPeople(core, { sort: 'newest', offset: 0, limit: 1 })).all).toBe(0);
  });
});
