import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHamlet, renameHamlet } from '../../../src/core/actions/change-hamlets';
import { removePerson, savePerson } from '../../../src/core/actions/change-people';
import { listImports, undoImport } from '../../../src/core/actions/import-batches';
import { importFile } from '../../../src/core/actions/import-files';
import { decide } from '../../../src/core/actions/import-people';
import { mergePersons } from '../../../src/core/actions/merge-persons';
import { setContact } from '../../../src/core/actions/person-contact';
import { officeState } from '../../../src/core/actions/read-office';
import { previewSummary } from '../../../src/core/actions/show-preview';
import type { Core } from '../../../src/core/core';
import { AppError } from '../../../src/domain/errors';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { acceptList, readList, rowsOf, type ListRow } from '../../support/people-list';

const CARD = '019185000002';
const OTHER_CARD = '019185000003';

async function bookKeeping(phone = true, cccd = true): Promise<Core> {
  const core = await officeBook();
  core.store.raw
    .prepare('update office set keeps_phone = ?, keeps_cccd = ?')
    .run(Number(phone), Number(cccd));
  return core;
}

/** Without what no taking back can undo: that something was done, and what was learnt of the columns. */
function withoutTraces(core: Core) {
  const { audit: _, list_look: __, ...rest } = contents(core);
  return rest;
}

interface Stored {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly birth_year: number | null;
  readonly birth_day: string | null;
  readonly sex: string | null;
  readonly note: string;
  readonly phone: string | null;
  readonly cccd: string | null;
}

function persons(core: Core): Stored[] {
  return core.store.raw.prepare('select * from person order by no').all() as Stored[];
}

function history(core: Core) {
  return core.store.raw
    .prepare('select act, field, was, became from person_change order by no')
    .all() as { act: string; field: string; was: string | null; became: string | null }[];
}

const saved = (core: Core, name: string, rest: object = {}) =>
  savePerson(core, { id: null, draft: draft(name, rest) });

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (refused: unknown) => refused,
  );
  if (!(error instanceof AppError)) throw new Error('was not refused');
  return error;
}

describe('a list accepted after the book has changed', () => {
  const ROW: ListRow = ['Bùi Văn An', 1990, 'Nam', 'Đoàn Kết'];

  async function withNewcomer() {
    const core = await bookKeeping();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
    const preview = await readList(core, [ROW, ['Lê Thị Bé', 1991, 'Nữ', 'Xóm Mới']]);
    expect(previewSummary(core, preview).counts).toMatchObject({ good: 2, taken: 2 });
    const { id } = await saved(core, 'Bùi Văn An', { birthYear: 1990, sex: 'male', hamletId });
    return { core, preview, id };
  }

  it('writes nothing when somebody added since may be one of its rows, and shows that row again', async () => {
    const { core, preview, id } = await withNewcomer();
    const before = contents(core);
    const { code, detail } = await refusal(acceptList(core, preview));
    expect([code, detail['rows']]).toEqual(['import-changed-since', 1]);
    expect(contents(core)).toEqual(before);
    const again = String(detail['preview']);
    expect(previewSummary(core, again).counts).toMatchObject({ good: 1, same: 1, taken: 1 });
    expect((await rowsOf(core, again))[0]).toMatchObject({
      sameAs: { personId: id },
      fate: 'leave-out',
    });
    decide(core, { preview: again, rows: [2], fate: 'enter' });
    expect(await acceptList(core, again)).toMatchObject({ persons: 2 });
    expect(core.store.raw.prepare('select count(*) from person_apart').pluck().get()).toBe(1);
  });

  it('also when that came with another list, and an answer given about another person is asked again', async () => {
    const core = await bookKeeping();
    const [first, second] = [await readList(core, [ROW]), await readList(core, [ROW])];
    decide(core, { preview: second, rows: 'all', fate: 'enter' });
    await acceptList(core, first);
    const { code, detail } = await refusal(acceptList(core, second));
    expect(code).toBe('import-changed-since');
    const again = String(detail['preview']);
    expect(previewSummary(core, again).counts).toMatchObject({ same: 1, taken: 0 });
    await expect(acceptList(core, again)).rejects.toMatchObject({ code: 'import-nothing' });
    expect(persons(core)).toHaveLength(1);
  });

  it('also when the person a row was left out for is no more; whom the user left out stays out', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Lê Thị Bé', { birthYear: 1991 });
    const rows: ListRow[] = [
      ROW,
      ['Lê Thị Bé', 1991, 'Nữ', 'Đoàn Kết'],
      ['Hà Văn Cảnh', 1980, 'Nam', 'Đoàn Kết'],
    ];
    const preview = await readList(core, rows);
    decide(core, { preview, rows: [3], fate: 'same' });
    decide(core, { preview, rows: [4], fate: 'leave-out' });
    await removePerson(core, id);
    const { detail } = await refusal(acceptList(core, preview));
    const again = await rowsOf(core, String(detail['preview']));
    expect(again.map(({ fate }) => fate)).toEqual(['enter', 'enter', 'leave-out']);
  });

  it('also when the hamlet of a row was renamed: the new one it would make is shown first', async () => {
    const core = await bookKeeping();
    const { hamlets } = await officeState(core);
    const id = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? '';
    const preview = await readList(core, [ROW, ['Lê Thị Bé', 1991, 'Nữ', 'Xóm Mới']]);
    await renameHamlet(core, id, 'Đoàn Kết Một');
    const before = contents(core);
    const { code, detail } = await refusal(acceptList(core, preview));
    expect([code, detail['rows']]).toEqual(['import-changed-since', 1]);
    expect(contents(core)).toEqual(before);
    const again = String(detail['preview']);
    expect(previewSummary(core, again).newHamlets).toEqual(['Đoàn Kết', 'Xóm Mới']);
    expect(await acceptList(core, again)).toMatchObject({ persons: 2, newHamlets: 2 });
  });

  it('goes in at once when what changed is like none of its rows, and finds the hamlet made since', async () => {
    const core = await bookKeeping();
    const preview = await readList(core, [['Bùi Văn An', 1990, 'Nam', 'XÓM TRẠI GIỮA']]);
    await saved(core, 'Phạm Văn Xa', { birthYear: 1950 });
    await addHamlet(core, 'Trại Giữa');
    expect(await acceptList(core, preview)).toMatchObject({ persons: 1, newHamlets: 0 });
  });
});

describe('who is in the book already', () => {
  const FULL: ListRow = [
    'Nguyễn Thị Ánh',
    '07/03/1985',
    'Nữ',
    'Đoàn Kết',
    CARD,
    '0987654321',
    'Hội viên',
  ];

  it('certainly, by one card: gaps are filled, the history says so under the batch, undoing takes all back', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const before = withoutTraces(core);
    const preview = await readList(core, [FULL]);
    expect(previewSummary(core, preview).counts).toMatchObject({ taken: 0, joined: 1 });
    const done = await acceptList(core, preview);
    expect(done).toMatchObject({ persons: 0, filled: 1, leftOut: 1, withoutCccd: 0 });
    expect(persons(core)).toMatchObject([
      { birth_day: '1985-03-07', sex: 'female', note: 'Hội viên', phone: '0987654321', cccd: CARD },
    ]);
    expect(history(core).filter(({ act }) => act === done.batch)).toEqual([
      { act: done.batch, field: 'birth', was: '1985', became: '1985-03-07' },
      { act: done.batch, field: 'sex', was: null, became: 'female' },
      { act: done.batch, field: 'note', was: null, became: 'Hội viên' },
      { act: done.batch, field: 'phone', was: null, became: '***4321' },
    ]);
    expect(await listImports(core)).toMatchObject([{ usedBy: [], persons: 0 }]);
    await undoImport(core, done.batch);
    expect(withoutTraces(core)).toEqual(before);
  });

  it('by the word of the user: the card comes too; left out without that word, nothing comes', async () => {
    const core = await bookKeeping();
    await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    const before = withoutTraces(core);
    const preview = await readList(core, [FULL]);
    for (const fate of ['leave-out', 'enter', 'leave-out'] as const) {
      decide(core, { preview, rows: 'all', fate });
    }
    await expect(acceptList(core, preview)).rejects.toMatchObject({ code: 'import-nothing' });
    expect(withoutTraces(core)).toEqual(before);
    decide(core, { preview, rows: 'all', fate: 'same' });
    const { batch } = await acceptList(core, preview);
    expect(persons(core)).toMatchObject([{ cccd: CARD, phone: '0987654321' }]);
    await undoImport(core, batch);
    expect(withoutTraces(core)).toEqual(before);
  });

  it('numbers come only where the office keeps them, doubtful cells not at all', async () => {
    const core = await bookKeeping(false, false);
    await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    const row: ListRow = ['Nguyễn Thị Ánh', '31/02/1985', ...FULL.slice(2)];
    const preview = await readList(core, [row]);
    decide(core, { preview, rows: 'all', fate: 'same' });
    await acceptList(core, preview);
    expect(persons(core)).toMatchObject([
      { birth_year: 1985, birth_day: null, phone: null, cccd: null, note: 'Hội viên' },
    ]);
  });

  it('twice in the list: the row that goes in is filled by the other, and goes whole when taken back', async () => {
    const core = await bookKeeping();
    const before = withoutTraces(core);
    const preview = await readList(core, [['Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết', CARD], FULL]);
    const { batch, ...done } = await acceptList(core, preview);
    expect(done).toMatchObject({ persons: 1, filled: 0 });
    expect(persons(core)).toMatchObject([{ birth_day: '1985-03-07', phone: '0987654321' }]);
    expect(history(core)).toHaveLength(3);
    expect(await listImports(core)).toMatchObject([{ usedBy: [] }]);
    await undoImport(core, batch);
    expect(withoutTraces(core)).toEqual(before);
  });

  it('what was corrected since stays when the list is taken back', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const { batch } = await acceptList(core, await readList(core, [FULL]));
    await setContact(core, { id, phone: '0911114321' });
    await undoImport(core, batch);
    expect(persons(core)).toMatchObject([{ birth_day: null, note: '', phone: '0911114321' }]);
  });

  it('is not taken back while the filled person was put into another since', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const { batch } = await acceptList(core, await readList(core, [FULL]));
    const { id: keptId } = await saved(core, 'Nguyễn Thị Anh', { birthYear: 1985 });
    await mergePersons(core, { keptId, goneId: id });
    await expect(undoImport(core, batch)).rejects.toMatchObject({
      code: 'import-in-use',
      detail: { usedBy: '1 người đã gộp với người khác' },
    });
  });

  it('from the command line: the certain ones are filled without a question', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const path = join(temporaryFolder(), 'ds.csv');
    writeFileSync(
      path,
      `Họ và tên,Ngày sinh,Số CCCD,Ghi chú\nNguyễn Thị Ánh,07/03/1985,${CARD},Hội viên\n`,
    );
    const asked = { path, sheet: null, headerRow: null };
    expect(await importFile(core, asked, false)).toMatchObject({ entered: 0, leftOut: 1 });
    expect(persons(core)).toMatchObject([{ birth_day: '1985-03-07', note: 'Hội viên' }]);
    expect(await importFile(core, asked, false)).toMatchObject({ batch: null, leftOut: 1 });
  });

  it('a year from one row and its day from the next are both taken back', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: null });
    await setContact(core, { id, cccd: CARD });
    const before = withoutTraces(core);
    const preview = await readList(core, [
      ['Nguyễn Thị Ánh', 1985, null, null, CARD, null, null],
      ['Nguyễn Thị Ánh', '07/03/1985', null, null, null, null, null],
      ['Nguyễn Thị Ánh', null, null, null, null, null, null],
    ]);
    for (const [row, fate] of [
      [2, 'enter'],
      [3, 'same'],
      [4, 'enter'],
    ] as const) {
      decide(core, { preview, rows: [row], fate });
    }
    const { batch } = await acceptList(core, preview);
    expect(persons(core)[0]).toMatchObject({ birth_year: 1985, birth_day: '1985-03-07' });
    await undoImport(core, batch);
    expect(withoutTraces(core)).toEqual(before);
  });

  it('whatever is answered, nothing known is overwritten, and taken back the book is as it was', async () => {
    const core = await bookKeeping();
    const gap = <T>(value: T) => fc.constantFrom<T | null>(null, value);
    const known = fc.record({
      year: gap(1985),
      day: gap('1985-03-07'),
      sex: gap('female' as const),
      note: fc.constantFrom('', 'Cũ'),
      phone: gap('0900000001'),
      cccd: fc.constantFrom(null, CARD, OTHER_CARD),
    });
    const row = fc.record({
      name: fc.constantFrom('Nguyễn Thị Ánh', 'NGUYEN THI ANH', 'Lê Văn Khác'),
      birth: fc.constantFrom(null, 1985, '07/03/1985', '08/03/1985', '31/02/1985'),
      sex: fc.constantFrom(null, 'Nữ', 'Nam'),
      hamlet: fc.constantFrom(null, 'Đoàn Kết', 'Xóm Rất Mới'),
      cccd: fc.constantFrom(null, CARD, OTHER_CARD),
      phone: gap('0900000002'),
      note: gap('Mới'),
      answer: fc.constantFrom('enter' as const, 'leave-out' as const, 'same' as const, null),
    });
    await fc.assert(
      fc.asyncProperty(known, fc.array(row, { minLength: 1, maxLength: 5 }), async (k, rows) => {
        core.store.raw.exec('delete from person');
        await saved(core, 'Nguyễn Thị Ánh', {
          birthYear: k.year,
          birthDay: k.year === null ? null : k.day,
          sex: k.sex,
          note: k.note,
        });
        core.store.raw.prepare('update person set phone = ?, cccd = ?').run(k.phone, k.cccd);
        const before = withoutTraces(core);
        const [old] = persons(core);
        const preview = await readList(
          core,
          rows.map((r): ListRow => [r.name, r.birth, r.sex, r.hamlet, r.cccd, r.phone, r.note]),
        );
        for (const [index, { answer }] of rows.entries()) {
          if (answer) decide(core, { preview, rows: [index + 2], fate: answer });
        }
        expect(withoutTraces(core)).toEqual(before);
        const batch = await acceptList(core, preview).then(
          (done) => done.batch,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'import-nothing' });
            return null;
          },
        );
        const [now] = persons(core);
        for (const [field, value] of Object.entries(old ?? {}) as [string, unknown][]) {
          if (value !== null && value !== '') expect(now?.[field as keyof Stored]).toBe(value);
        }
        const cards = persons(core).flatMap(({ cccd }) => cccd ?? []);
        expect(new Set(cards).size).toBe(cards.length);
        if (batch !== null) await undoImport(core, batch);
        expect(withoutTraces(core)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('one card for two names', () => {
  const ROW: ListRow = ['Trần Thị Khác', 1985, 'Nữ', 'Đoàn Kết', CARD, null, 'Ghi chú'];

  it('is a doubt: nothing goes in or is filled before it is answered', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const before = withoutTraces(core);
    const preview = await readList(core, [ROW]);
    expect((await rowsOf(core, preview))[0]).toMatchObject({
      sameAs: {
        personId: id,
        likeness: 'likely',
        reasons: ['same-cccd', 'same-birth-year', 'hamlet-unknown'],
      },
      fate: 'leave-out',
    });
    expect(previewSummary(core, preview).counts).toMatchObject({ taken: 0, joined: 0 });
    await expect(acceptList(core, preview)).rejects.toMatchObject({ code: 'import-nothing' });
    expect(withoutTraces(core)).toEqual(before);
  });

  it('answered as two persons: the second goes in without the number, and that is counted', async () => {
    const core = await bookKeeping();
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const preview = await readList(core, [ROW, ['Vũ Thị Nữa', 1985, 'Nữ', 'Bảo Lý', CARD]]);
    decide(core, { preview, rows: 'all', fate: 'enter' });
    expect(await acceptList(core, preview)).toMatchObject({ persons: 2, withoutCccd: 2 });
    expect(persons(core).map(({ cccd }) => cccd)).toEqual([CARD, null, null]);
  });

  it('in the list alone: the row above has it, the row below is asked about', async () => {
    const core = await bookKeeping();
    const preview = await readList(core, [ROW, ['Vũ Thị Nữa', 1985, 'Nữ', 'Bảo Lý', CARD]]);
    expect((await rowsOf(core, preview)).map(({ fate }) => fate)).toEqual(['enter', 'leave-out']);
    decide(core, { preview, rows: 'all', fate: 'enter' });
    await acceptList(core, preview);
    expect(persons(core).map(({ cccd }) => cccd)).toEqual([CARD, null]);
  });

  it('stands before a better name without the number: the one with the card is shown', async () => {
    const core = await bookKeeping();
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
    await saved(core, 'Trần Thị Khác', { birthYear: 1985, sex: 'female', hamletId });
    const { id } = await saved(core, 'Nguyễn Thị Ánh', { birthYear: 1985 });
    await setContact(core, { id, cccd: CARD });
    const preview = await readList(core, [ROW]);
    expect((await rowsOf(core, preview))[0]).toMatchObject({ sameAs: { personId: id } });
  });
});

describe('hamlets that a list made', () => {
  const ROW: ListRow = ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới'];
  const names = async (core: Core) => (await officeState(core)).hamlets.map(({ name }) => name);

  it('go with it, those of the office stay', async () => {
    const core = await bookKeeping();
    const before = withoutTraces(core);
    const { batch, newHamlets } = await acceptList(core, await readList(core, [ROW]));
    expect(newHamlets).toBe(1);
    expect(await names(core)).toContain('Xóm Mới');
    await undoImport(core, batch);
    expect(withoutTraces(core)).toEqual(before);
  });

  it.each(['person', 'population', 'renamed'] as const)('stay when used (%s)', async (use) => {
    const core = await bookKeeping();
    const { batch } = await acceptList(core, await readList(core, [ROW]));
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Xóm Mới')?.id ?? '';
    if (use === 'person') await saved(core, 'Lê Thị Bé', { hamletId });
    else if (use === 'renamed') await renameHamlet(core, hamletId, 'Xóm Mới Tinh');
    else {
      core.store.raw
        .prepare(
          `insert into population (year, hamlet_no, kind, persons, source, day)
          select 2025, no, 'adults', 10, 'Công an xã', '2025-12-01' from hamlet where id = ?`,
        )
        .run(hamletId);
    }
    await undoImport(core, batch);
    expect(await names(core)).toHaveLength(3);
  });
});
