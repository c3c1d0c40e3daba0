import { describe, expect, test } from 'vitest';
import { draft } from '../support/book';
import {
  leftOut,
  newHamlets,
  rowsOf,
  showAtFirst,
  takenAtFirst,
  type Preview,
  type PreviewRow,
} from '../../src/renderer/pages/people-import/preview';

const { hamletId: _, ...person } = draft('Lê Văn Ân');
const row = (number: number, rest: Partial<PreviewRow> = {}): PreviewRow => ({
  row: number,
  person,
  hamlet: 'Đoàn Kết',
  newHamlet: false,
  doubts: [],
  sameAs: null,
  ...rest,
});
const preview = (rows: PreviewRow[]): Preview => ({
  preview: 'p',
  fileName: 'ds.xlsx',
  sheet: 'Sheet1',
  headerRow: 2,
  columns: [],
  rows,
  rejected: [],
});
const doubt = { column: 'Năm sinh', reason: 'Không đọc được' };
const known = { personId: 'x', name: 'Lê Văn Ân', row: null };

describe('a list before it is entered', () => {
  test('takes everybody but those who may be in the book already', () => {
    const list = preview([row(3), row(4, { doubts: [doubt] }), row(5, { sameAs: known })]);
    expect([...takenAtFirst(list)]).toEqual(['3', '4']);
    expect(leftOut(list, takenAtFirst(list))).toEqual([5]);
  });

  test('shows first what must be looked at, and everything when nothing must', () => {
    const list = preview([row(3), row(4, { doubts: [doubt] }), row(5, { sameAs: known })]);
    expect(showAtFirst(list)).toBe('check');
    expect(rowsOf(list, 'check').map((each) => each.row)).toEqual([4, 5]);
    expect(rowsOf(list, 'same').map((each) => each.row)).toEqual([5]);
    expect(showAtFirst(preview([row(3)]))).toBe('all');
  });

  test('names each new hamlet once, and none whose rows are all left out', () => {
    const list = preview([
      row(3, { hamlet: 'Cầu Ca', newHamlet: true }),
      row(4, { hamlet: 'Cầu Ca', newHamlet: true }),
      row(5, { hamlet: 'Úc Kỳ', newHamlet: true }),
      row(6),
    ]);
    expect(newHamlets(list, new Set(['3', '4', '6']))).toEqual(['Cầu Ca']);
  });
});
