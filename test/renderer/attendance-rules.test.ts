import fc from 'fast-check';
import { selectCell } from '../../src/renderer/pages/attendance/grid/selection';
import { describe, expect, test } from 'vitest';
import { marks, type Mark } from '../../src/domain/attendance/mark';
import { lookOf } from '../../src/renderer/pages/attendance/cell-look';
import {
  markQuickLine,
  markRestPresent,
  markSelection,
} from '../../src/renderer/pages/attendance/grid/changes';
import type { MarkSheet } from '../../src/renderer/pages/attendance/grid/mark-sheet';
import type { SheetData } from '../../src/renderer/pages/attendance/grid/sheet-data';
import { startingColumn } from '../../src/renderer/pages/attendance/grid/starting-column';
import { Book } from './attendance-book';

type Person = SheetData['persons'][number];
type Session = SheetData['sessions'][number];

/** A book of which more is known than its marks. */
class KnownBook extends Book {
  persons_: Partial<Person>[] = [];
  sessions_: Partial<Session>[] = [];
  override closedUntil: string | null = null;

  override sheet(): SheetData {
    const sheet = super.sheet();
    return {
      ...sheet,
      closedUntil: this.closedUntil,
      sessions: sheet.sessions.map((each, index) => ({ ...each, ...this.sessions_[index] })),
      persons: sheet.persons.map((each, index) => ({ ...each, ...this.persons_[index] })),
    };
  }
}

const leave = { id: 'l', from: '2025-10-01', to: '2025-10-03', reason: 'đi viện' };
const shown = (sheet: MarkSheet, column = 0) =>
  sheet.data.persons.map((_, row) => sheet.mark(row, column));

/** Of five: on known leave, not yet in the class, elsewhere, absent, and nothing special. */
function ofFive(): KnownBook {
  const book = new KnownBook(5, 1);
  book.persons_ = [
    { leaves: [leave] },
    { joined: '2025-10-03' },
    { busy: [{ sessionId: 's0', className: 'Lớp khác' }] },
  ];
  book.marks.set('p3 s0', 'absent');
  return book;
}

describe('the rest present', () => {
  test('excuses known leave, leaves out who cannot be there, says why, and is one undo', async () => {
    const book = ofFive();
    const sheet = book.open();
    expect(sheet.apply(markRestPresent(sheet, 0))).toBe(2);
    expect(shown(sheet)).toEqual(['excused', null, null, 'absent', 'present']);
    expect(sheet.refused.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [1, 'mark-outside-enrolment'],
      [2, 'attended-elsewhere'],
    ]);
    await sheet.settled();
    expect(book.written.flat().map(({ personId, to }) => [personId, to])).toEqual([
      ['p0', 'excused'],
      ['p4', 'present'],
    ]);
    sheet.undo();
    expect(shown(sheet)).toEqual([null, null, null, 'absent', null]);
    expect(sheet.refused).toEqual([]);
    expect(sheet.canUndo).toBe(false);
  });

  test('of a quick line treats who is not listed so, and who is listed as it says', () => {
    const sheet = ofFive().open();
    sheet.apply(
      markQuickLine(
        sheet,
        0,
        [
          { order: 3, mark: 'absent' },
          { order: 2, mark: 'late' },
        ],
        ids(sheet),
      ),
    );
    expect(shown(sheet)).toEqual(['excused', null, 'absent', 'absent', 'present']);
    expect(sheet.refused.map(({ row }) => row)).toEqual([1]);
  });

  test('never changes a mark that is there, whatever is known of the persons', () => {
    const person = fc.record({
      mark: fc.option(fc.constantFrom<Mark>(...marks)),
      leaves: fc.constantFrom([], [leave]),
      joined: fc.constantFrom('2025-10-01', '2025-10-03'),
      left: fc.constantFrom(null, '2025-10-01'),
      isBusy: fc.boolean(),
    });
    const session = fc.record({
      cancelled: fc.constantFrom(null, null, 'mưa'),
      day: fc.constantFrom('2025-10-02', '2025-12-02'),
    });
    const closed = fc.constantFrom(null, null, '2025-10-02');
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), session, closed, (all, one, until) => {
        const book = new KnownBook(all.length, 1);
        book.sessions_ = [one];
        book.closedUntil = until;
        book.persons_ = all.map(({ leaves, joined, left, isBusy }) => ({
          leaves: [...leaves],
          joined,
          left: left !== null && left < joined ? null : left,
          busy: isBusy ? [{ sessionId: 's0', className: 'Lớp khác' }] : [],
        }));
        for (const [row, { mark }] of all.entries()) if (mark) book.marks.set(`p${row} s0`, mark);
        const sheet = book.open();
        sheet.apply(markRestPresent(sheet, 0));
        for (const [row, { mark, isBusy }] of all.entries()) {
          const now = sheet.mark(row, 0);
          if (mark !== null) expect(now).toBe(mark);
          else if (sheet.rules.leave(row, 0)) expect(now).not.toBe('present');
          if (mark === null && (isBusy || sheet.rules.isOutside(row, 0))) {
            expect(now).not.toBe('present');
          }
        }
      }),
    );
  });
});

const ids = (sheet: MarkSheet) => sheet.data.persons.map(({ id }) => id);

describe('a key on a cell that cannot be marked', () => {
  const press = (sheet: MarkSheet, mark: Mark | null) =>
    sheet.apply(markSelection(sheet, selectCell({ row: 0, column: 0 }), mark));
  const cases: [string, (book: KnownBook) => void, Mark | null][] = [
    ['session-cancelled', (book) => (book.sessions_ = [{ cancelled: 'mưa' }]), 'absent'],
    ['session-in-future', (book) => (book.sessions_ = [{ day: '2025-11-05' }]), 'present'],
    ['mark-outside-enrolment', (book) => (book.persons_ = [{ left: '2025-10-01' }]), 'late'],
    ['book-closed', (book) => (book.closedUntil = '2025-10-02'), 'present'],
  ];
  test.each(cases)('%s: writes nothing and says why', async (code, make, mark) => {
    const book = new KnownBook(1, 1);
    make(book);
    const sheet = book.open();
    expect(press(sheet, mark)).toBe(0);
    expect(sheet.refused.map(({ refusal }) => refusal.code)).toEqual([code]);
    await sheet.settled();
    expect(book.written).toEqual([]);
    expect(sheet.canUndo).toBe(false);
  });

  test('and the reason is gone with the next mark that is taken', () => {
    const book = new KnownBook(2, 1);
    book.persons_ = [{ left: '2025-10-01' }];
    const sheet = book.open();
    press(sheet, 'present');
    sheet.apply([{ row: 1, column: 0, to: 'present' }]);
    expect(sheet.refused).toEqual([]);
  });

  test('reads the book again when the core refuses what the page would have taken', async () => {
    const book = new KnownBook(1, 1);
    const problems: { reloaded: boolean }[] = [];
    const sheet = book.open(problems as never);
    book.failures.push('session-cancelled');
    book.sessions_ = [{ cancelled: 'mưa' }];
    press(sheet, 'present');
    await sheet.settled();
    expect(problems).toMatchObject([{ reloaded: true }]);
    expect(sheet.rules.session(0)).toBe('cancelled');
    expect(sheet.mark(0, 0)).toBe(null);
  });
});

describe('a note', () => {
  test('goes with its mark and comes back with the undo, also when the sheet was read anew between', async () => {
    const book = new KnownBook(1, 1);
    book.marks.set('p0 s0', 'late');
    book.persons_ = [{ notes: [{ sessionId: 's0', note: 'xe hỏng' }] }];
    const sheet = book.open();
    expect(sheet.note(0, 0)).toBe('xe hỏng');
    sheet.apply([{ row: 0, column: 0, to: null }]);
    expect(sheet.note(0, 0)).toBe(null);
    await sheet.settled();
    book.persons_ = [];
    await sheet.reload();
    sheet.undo();
    await sheet.settled();
    const cell = { personId: 'p0', sessionId: 's0', note: 'xe hỏng' };
    expect(book.written).toEqual([
      [{ ...cell, from: 'late', to: null }],
      [{ ...cell, from: null, to: 'late' }],
    ]);
  });

  test('taken away in another window is gone', async () => {
    const book = new KnownBook(1, 1);
    book.marks.set('p0 s0', 'late');
    book.persons_ = [{ notes: [{ sessionId: 's0', note: 'xe hỏng' }] }];
    const sheet = book.open();
    book.persons_ = [];
    await sheet.reload();
    expect(sheet.note(0, 0)).toBe(null);
  });
});

describe('a cell', () => {
  test('says what is known of it, and never looks like absent when it was not taken', () => {
    const book = ofFive();
    book.marks.set('p4 s0', 'late');
    book.persons_[4] = { notes: [{ sessionId: 's0', note: 'xe hỏng' }] };
    const sheet = book.open();
    const looks = sheet.data.persons.map((_, row) => lookOf(sheet, row, 0));
    expect(looks.map(({ value, sign, label }) => [value, sign, label])).toEqual([
      ['leave', 'P', 'Nghỉ phép biết trước 01/10/2025–03/10/2025: đi viện'],
      ['outside', '', 'Không học ngày này: vào lớp ngày 03/10/2025'],
      ['elsewhere', 'L', 'Đang học lớp “Lớp khác” cùng giờ'],
      ['absent', 'K', 'Không phép'],
      ['late', 'M', 'Muộn, ghi chú: xe hỏng'],
    ]);
  });
});

describe('the session a class opens at', () => {
  const at = (startsAt: string, endsAt: string) => ({ day: '2025-10-07', startsAt, endsAt });
  const sessions = [at('08:00', '10:00'), at('14:00', '16:00'), at('19:00', '21:00')];
  test('is the one being taken now, half an hour early and late', () => {
    expect(startingColumn(sessions, [0, 0, 0], '2025-10-07', '13:30')).toBe(1);
    expect(startingColumn(sessions, [0, 0, 0], '2025-10-07', '21:30')).toBe(2);
    expect(startingColumn(sessions, [9, 0, 0], '2025-10-07', '12:00')).toBe(1);
  });
  test('is none that was cancelled', () => {
    const cancelled = sessions.map((each, index) => ({
      ...each,
      cancelled: index === 1 ? 'mưa' : null,
    }));
    expect(startingColumn(cancelled, [9, 0, 0], '2025-10-07', '15:00')).toBe(2);
  });
});
