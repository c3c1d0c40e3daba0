import { describe, expect, test } from 'vitest';
import {
  belongsTo,
  changedPages,
  keyAfter,
  tabAtFirst,
  toggled,
  withFate,
  withProposals,
  type PreviewRow,
} from '../../src/renderer/pages/people-import/preview';
import { lookWords, mendable } from '../../src/renderer/pages/people-import/row-words';

const row = (number: number, rest: Partial<PreviewRow> = {}): PreviewRow => ({
  key: number,
  row: number,
  name: `Nguyễn Thị ${number}`,
  birthYear: 1985,
  birthDay: null,
  sex: null,
  audience: null,
  group: '',
  hamlet: null,
  newHamlet: false,
  cccd: null,
  phone: null,
  note: '',
  doubts: [],
  sameAs: null,
  fate: 'enter',
  isJoined: false,
  ...rest,
});
const doubt: PreviewRow['doubts'][number] = {
  field: 'birth',
  column: 'Năm sinh',
  reason: 'Không đọc được “85?”',
  proposal: '1985',
};
const doubtful = (number: number) => row(number, { doubts: [doubt], fate: 'leave-out' });
const same = (number: number, likeness: 'certain' | 'possible' = 'possible') =>
  row(number, {
    fate: 'leave-out',
    sameAs: {
      likeness,
      reasons: ['same-name'],
      personId: null,
      row: 2,
      name: 'Nguyễn Thị 2',
      birthYear: null,
      birthDay: null,
      sex: null,
      hamlet: null,
      classes: [],
    },
  });
const counts = { all: 4, good: 4, doubtful: 0, same: 0, rejected: 0, taken: 4, joined: 0 };

describe('the rows of a preview', () => {
  test('what has to be settled comes first into sight', () => {
    expect(tabAtFirst(counts)).toBe('all');
    expect(tabAtFirst({ ...counts, same: 1 })).toBe('same');
    expect(tabAtFirst({ ...counts, same: 1, doubtful: 1 })).toBe('doubtful');
    expect(tabAtFirst({ ...counts, all: 0, rejected: 2 })).toBe('rejected');
  });

  test('a row belongs to every tab it has to do with', () => {
    const both = { ...same(3), doubts: [doubt] };
    const tabs = ['all', 'good', 'doubtful', 'same'] as const;
    expect(tabs.filter((tab) => belongsTo(tab, row(1)))).toEqual(['all', 'good']);
    expect(tabs.filter((tab) => belongsTo(tab, both))).toEqual(['all', 'doubtful', 'same']);
  });

  test('a settled row leaves its tab and is counted no more, the next page begins where it should', () => {
    const pages = [
      { rows: [doubtful(2), doubtful(3)], total: 5 },
      { rows: [doubtful(4)], total: 5 },
    ];
    const after = changedPages(pages, 'doubtful', (each) =>
      each.row === 3 ? withProposals(each) : each,
    );
    expect(after.map(({ rows }) => rows.map((each) => each.row))).toEqual([[2], [4]]);
    expect(after.map(({ total }) => total)).toEqual([4, 4]);
  });

  test('a row whose proposals are taken goes in, unless it is like somebody', () => {
    expect(withProposals(doubtful(2))).toEqual(row(2));
    const both = { ...same(3), doubts: [doubt] };
    expect(withProposals(both)).toEqual(same(3));
  });

  test('whoever is certainly somebody of the book does not go in a second time', () => {
    expect(withFate(same(3), 'enter').fate).toBe('enter');
    const twin = same(3, 'certain');
    const inBook = { ...twin, sameAs: twin.sameAs && { ...twin.sameAs, row: null } };
    expect(withFate(inBook, 'enter').fate).toBe('leave-out');
    expect(withFate(twin, 'enter').fate).toBe('enter');
  });

  test('after a settled row the one below is stood on, after the last the one above', () => {
    const rows = [row(2), row(5), row(9)];
    expect(keyAfter(rows, row(2))).toBe('5');
    expect(keyAfter(rows, row(9))).toBe('5');
    expect(keyAfter([row(2)], row(2))).toBeNull();
  });

  test('marking tells the rows that changed, and which way', () => {
    const rows = [row(2), doubtful(3), row(4)];
    expect(toggled(rows, new Set(['2', '3', '4']))).toEqual({ rows: [3], fate: 'enter' });
    expect(toggled(rows, new Set(['4']))).toEqual({ rows: [2], fate: 'leave-out' });
  });
});

describe('what is said of a row', () => {
  test('a doubt says its column, its reason and what would be entered', () => {
    expect(lookWords(doubtful(2))).toBe('Năm sinh: Không đọc được “85?” → 1985');
    const empty = row(2, { doubts: [{ ...doubt, proposal: null }] });
    expect(lookWords(empty)).toBe('Năm sinh: Không đọc được “85?”');
  });

  test('being like somebody is said before the doubts', () => {
    expect(lookWords({ ...same(3), doubts: [doubt] })).toMatch(
      /^Có thể trùng dòng 2: .* · Năm sinh/,
    );
  });

  test('only doubtful fields are mended, each once; without a doubt the usual ones', () => {
    expect(mendable(row(2, { doubts: [doubt, doubt] }))).toEqual(['birth']);
    expect(mendable(row(2))).toContain('name');
  });
});
