import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/core/intake/columns';
import { readRows } from './lists';

describe('a cross for one sex', () => {
  it.each([
    'Giới tính (nữ đánh dấu x)',
    'Giới tính (Nữ ghi x)',
    'Giới tính (nữ đánh dấu x, nam để trống)',
    'GT (nữ x)',
    'Giới tính: nữ đánh x',
    'Phái nữ',
    'Đánh dấu x nếu là nữ',
    'Dấu (x) nếu là nữ',
    'Đánh dấu (X) vào ô nếu là nữ',
    'Nữ (đánh dấu x)',
  ])('is a woman under “%s”, and an empty cell a man', async (title) => {
    const list = await readRows([
      ['TT', 'Họ và tên', title, 'Thôn'],
      [1, 'Hà Ngọc Hạ', 'x', 'Thôn Hạ'],
      [2, 'Hà Minh Thu', null, 'Thôn Hạ'],
      [3, 'Hà Ngọc Đông', '✓', 'Thôn Hạ'],
      [4, 'Hà Ngọc Xuân', 1, 'Thôn Hạ'],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['female', 'male', 'female', 'female']);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it.each(['Giới tính (nam đánh dấu x)', 'GT (nam x)', 'Phái nam', 'Đánh dấu x nếu là nam'])(
    'is a man under “%s”',
    async (title) => {
      const list = await readRows([
        ['TT', 'Họ và tên', title],
        [1, 'Hà Ngọc Hạ', 'x'],
        [2, 'Hà Minh Thu', null],
      ]);
      expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female']);
    },
  );

  it('does not hide a sex in words', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Giới tính (nữ đánh dấu x)'],
      [1, 'Hà Ngọc Hạ', 'Nữ'],
      [2, 'Hà Minh Thu', 'Nam'],
      [3, 'Hà Minh Đông', null],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['female', 'male', null]);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it.each([
    ['Giới tính (nam, nữ đánh dấu x)', 'sex'],
    ['Giới tính (Nam/Nữ)', 'sex'],
    ['Năm (đánh dấu x)', null],
    ['Đánh dấu x nếu đã học', null],
    ['Họ và tên (nữ đánh dấu x)', 'name'],
  ])('“%s” asks for none', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
  });
});
