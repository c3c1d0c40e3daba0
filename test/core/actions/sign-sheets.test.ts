import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import phrases from '../../../resources/report/sign-in-phrases.json';
import { addSessions, enrol, unenrol } from '../../../src/core/actions/change-classes';
import { savePerson } from '../../../src/core/actions/change-people';
import {
  findSignSheet,
  previewSignSheet,
  printSignSheet,
  writeSignSheet,
} from '../../../src/core/actions/sign-sheets';
import { writeHtml } from '../../../src/core/documents/html/writeHtml';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { signInSheet, type SignInMatter } from '../../../src/domain/report/sign-in-sheet';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { htmlTexts } from '../../support/docx-html';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { printByLibreOffice } from '../../support/libreoffice';
import { office } from '../../support/office';
import { officeErrors } from '../../support/ooxml-validator';

const DAYS = ['2025-10-02', '2025-10-07'];
const blank = { filled: false, blankRows: 5 };

async function made() {
  const core = await officeBook();
  const one = await classWith(core, ['Lê Anh', 'Lê Bình', 'Lê Cúc'], DAYS);
  const [sessionId = '', next = ''] = one.sessionIds;
  return { core, ...one, sessionId, next, of: { classId: one.classId, sessionId, ...blank } };
}

describe('a sheet that was printed', () => {
  it('is remembered by a number with its persons in order; looking at one remembers nothing', async () => {
    const { core, of, personIds, sessionId, classId } = await made();
    const before = contents(core);
    expect((await previewSignSheet(core, of)).html).toContain('Lê Cúc');
    expect(contents(core)).toEqual(before);
    expect(await findSignSheet(core, { classId, sessionId, no: null })).toEqual({ sheet: null });
    const { no, html, fileName } = await printSignSheet(core, of);
    expect(html).toContain(`Phiếu số ${no}`);
    expect(fileName).toBe('Phiếu điểm danh 02-10-2025 - Kỹ năng số cơ bản.docx');
    const { sheet } = await findSignSheet(core, { classId, sessionId, no: null });
    expect(sheet).toMatchObject({ no, sessionId });
    expect(sheet?.persons.map(({ id }) => id)).toEqual(personIds);
  });

  it('keeps its order when somebody joins or leaves; the next print is another sheet', async () => {
    const { core, of, personIds, sessionId, classId } = await made();
    const { no } = await printSignSheet(core, of);
    expect((await printSignSheet(core, { ...of, blankRows: 10 })).no).toBe(no);
    await unenrol(core, { classId, personIds: [personIds[0] ?? ''] });
    const { id } = await savePerson(core, { id: null, draft: draft('Lê Ân') });
    await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    const kept = await findSignSheet(core, { classId, sessionId, no });
    expect(kept.sheet?.persons.map(({ name }) => name)).toEqual(['Lê Anh', 'Lê Bình', 'Lê Cúc']);
    const again = await printSignSheet(core, of);
    expect(again.no).toBeGreaterThan(no);
    expect((await findSignSheet(core, { classId, sessionId, no: null })).sheet?.no).toBe(again.no);
  });

  it('of the whole class serves each of its sessions, until one has a newer sheet of its own', async () => {
    const { core, of, classId, sessionId, next } = await made();
    const whole = await printSignSheet(core, { ...of, sessionId: null });
    const own = await printSignSheet(core, of);
    const sheetFor = async (id: string) =>
      (await findSignSheet(core, { classId, sessionId: id, no: null })).sheet?.no;
    expect(await sheetFor(sessionId)).toBe(own.no);
    expect(await sheetFor(next)).toBe(whole.no);
  });

  it('of a number the class does not have is refused, also one of another class', async () => {
    const { core, of, classId, sessionId } = await made();
    const { no } = await printSignSheet(core, of);
    const unknown = { code: 'sign-sheet-unknown', detail: { no: 99 } };
    await expect(findSignSheet(core, { classId, sessionId, no: 99 })).rejects.toMatchObject(
      unknown,
    );
    const other = await classWith(core, [], DAYS);
    const [first = ''] = other.sessionIds;
    await expect(
      findSignSheet(core, { classId: other.classId, sessionId: first, no }),
    ).rejects.toMatchObject({ code: 'sign-sheet-unknown' });
  });

  it('leaves out who was not in the class that day', async () => {
    const { core, of, classId } = await made();
    const { id } = await savePerson(core, { id: null, draft: draft('Lê Mới') });
    await enrol(core, { classId, personIds: [id], joined: '2025-10-05' });
    expect((await previewSignSheet(core, of)).html).not.toContain('Lê Mới');
    expect((await previewSignSheet(core, { ...of, sessionId: null })).html).toContain('Lê Mới');
  });

  it('is kept in the log by numbers, with no name, and written as Word', async () => {
    const { core, of, sessionId } = await made();
    const path = join(temporaryFolder(), 'phieu.docx');
    await writeSignSheet(core, of, path);
    expect(existsSync(path)).toBe(true);
    const detail = core.store.raw
      .prepare(`select detail from audit where action = 'writeSignSheet'`)
      .pluck()
      .get() as string;
    expect(JSON.parse(detail)).toEqual({ sheet: 1, sessionId, persons: 3, filled: false });
    await addSessions(core, {
      classId: of.classId,
      sessions: [{ day: '2025-10-07', startsAt: '08:00', endsAt: '09:00' }],
    });
    expect((await previewSignSheet(core, { ...of, sessionId: null })).html).toContain(
      '07/10 08:00',
    );
  });
});

const signs = ['present', 'late', 'excused', 'absent', null] as const;
function matter(persons: number, sessions: number, rest: Partial<SignInMatter>): SignInMatter {
  const days = Array.from({ length: sessions }, (_, at) =>
    Temporal.PlainDate.from('2025-10-02')
      .add({ days: at * 3 })
      .toString(),
  );
  return {
    office,
    trainingClass: {
      name: 'Kỹ năng số cơ bản cho người cao tuổi và phụ nữ xóm Đoàn Kết, đợt 2 năm 2025',
      subject: 'Cài đặt, sử dụng VNeID và dịch vụ công trực tuyến',
      teacher: 'Trần Thị Hồng Phương Khánh',
      place: 'Nhà văn hóa xóm Đoàn Kết',
    },
    of: sessions === 1 ? 'session' : 'class',
    sessions: days.map((day) => ({ day, startsAt: '19:00', endsAt: '21:00', cancelled: null })),
    persons: Array.from({ length: persons }, (_, at) => ({
      name:
        at % 5 === 0 ? `Hoàng Phủ Ngọc Tường Nguyễn Thị Khánh ${at + 1}` : `Lê Thị Bình ${at + 1}`,
      birthYear: at % 7 === 0 ? null : 1950 + (at % 50),
      hamlet: at % 3 === 0 ? 'Tổ dân phố Thượng Đoàn Kết' : 'Bảo Lý',
      marks: days.map((_, day) => signs[(at + day) % 5] ?? null),
    })),
    filled: false,
    blankRows: 5,
    no: 12,
    day: '2025-12-16',
    ...rest,
  };
}

const papers: readonly (readonly [string, SignInMatter])[] = [
  ['a session, blank', matter(40, 1, {})],
  ['a session, filled', matter(40, 1, { filled: true, blankRows: 0 })],
  ['a session of 200', matter(200, 1, { blankRows: 10 })],
  ['a session of nobody', matter(0, 1, { blankRows: 10 })],
  ['a class of 40 for 20 sessions', matter(40, 20, {})],
  ['a class of 200 for 12 sessions, filled', matter(200, 12, { filled: true })],
  ['a class without sessions', matter(12, 0, { of: 'class' })],
];

describe.each(papers)('on paper: %s', (name, one) => {
  const document = signInSheet(one, phrases);

  it('keeps the form but for what a sheet has not, without error for Office, and prints whole', async () => {
    const bytes = await writeWord(document, { fixedDate: new Date('2025-12-16T02:00:00Z') });
    const across = one.of === 'class';
    // What a sheet to be signed has not, and nothing else: the number of văn thư, Nơi nhận, the end mark.
    const departures = new Set([
      'no-footer: main has a footer',
      'missing: số',
      'same-line: the number and the date are not in one row',
      'end-mark: 0 end marks',
      'wording: Nơi nhận “”',
      ...(across ? ['main-portrait: the document itself lies across'] : []),
    ]);
    const findings = checkOfficialForm(bytes).filter(
      (finding) =>
        !departures.has(finding) &&
        !finding.startsWith('end-mark: the text ends') &&
        // The checker knows the room of the rules only upright.
        !(across && finding.startsWith('rule-length')),
    );
    expect(findings).toEqual([]);
    expect(await officeErrors(bytes, 'docx')).toEqual([]);
    const word = part(openDocx(bytes), 'word/document.xml');
    expect(paragraphTexts(word)).toEqual(htmlTexts(writeHtml(document)));
    const [pdf] = await printByLibreOffice([{ extension: 'docx', bytes }]);
    if (process.env['KEEP_PAPER']) {
      const file = `${process.env['KEEP_PAPER']}/${name.replaceAll(/[ ,]+/gu, '-')}`;
      writeFileSync(`${file}.docx`, bytes);
      writeFileSync(`${file}.html`, writeHtml(document));
    }
    expect(pdf?.paper.every(({ width, height }) => width > height === across)).toBe(true);
    for (const page of pdf?.pages ?? []) {
      expect(page).toContain('Phiếu số 12');
    }
    const pages = pdf?.pages.length ?? 0;
    const heads = new Set(pdf?.words.filter(({ text }) => text === 'TT').map(({ page }) => page));
    // The last page may hold the signature alone with the words above it.
    expect(heads.size).toBeGreaterThanOrEqual(pages - 1);
    expect(pages).toBeLessThanOrEqual(
      Math.ceil(Math.max(1, one.persons.length) / 8) *
        Math.max(1, Math.ceil(one.sessions.length / 10)),
    );
  }, 120_000);
});
