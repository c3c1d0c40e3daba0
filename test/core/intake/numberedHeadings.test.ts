import { describe, expect, it } from 'vitest';
import { readRows } from './lists';

const HEAD = ['STT', 'Họ và tên', 'Năm sinh'];

const hamlets = ({ rows }: Awaited<ReturnType<typeof readRows>>) =>
  rows.map(({ name, hamlet }) => [name, hamlet]);

describe('a numbered hamlet between the rows', () => {
  const ways: readonly (readonly [string, string, string, string])[] = [
    ['1. Thôn Đông', '2. Thôn Tây', 'Thôn Đông', 'Thôn Tây'],
    ['01. XÓM NÚI', '02. XÓM CHÙA', 'Xóm Núi', 'Xóm Chùa'],
    ['1/ Thôn 1 (25 người)', '2/ Thôn 2: 30', 'Thôn 1', 'Thôn 2'],
    ['1.Bản Lìa', '2.Bản Chiềng', 'Bản Lìa', 'Bản Chiềng'],
    ['1. Tổ dân phố Tân Lập', '2. Tổ Hai', 'Tổ dân phố Tân Lập', 'Tổ Hai'],
  ];
  it.each(ways)('heads those below it: “%s”, “%s”', async (one, other, first, second) => {
    const expected = [
      ['Nguyễn Văn An', first],
      ['Trần Thị Bé', first],
      ['Lê Văn Cường', second],
    ];
    for (const at of [[null], []]) {
      const list = await readRows([
        HEAD,
        [...at, one],
        [1, 'Nguyễn Văn An', 1970],
        [2, 'Trần Thị Bé', 1971],
        [...at, other],
        [1, 'Lê Văn Cường', 1972],
      ]);
      expect(hamlets(list)).toEqual(expected);
      expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
      expect(list.rejected).toEqual([]);
    }
  });

  it('heads those below it where births tell who is a person', async () => {
    const list = await readRows([
      ['Họ và tên', 'Năm sinh'],
      ['1. Thôn Đông'],
      ['Nguyễn Văn An', 1970],
      ['2. Khu Tây'],
      ['Trần Thị Bé', 1971],
    ]);
    expect(hamlets(list)).toEqual([
      ['Nguyễn Văn An', 'Thôn Đông'],
      ['Trần Thị Bé', 'Khu Tây'],
    ]);
  });

  it('may be called like somebody when it has the next number', async () => {
    const list = await readRows([
      HEAD,
      [null, '1. Khu Vân Đồn'],
      [1, 'Nguyễn Văn An', 1970],
      [null, '2. Khu Văn Miếu'],
      [2, 'Trần Thị Bé', 1971],
    ]);
    expect(hamlets(list)).toEqual([
      ['Nguyễn Văn An', 'Khu Vân Đồn'],
      ['Trần Thị Bé', 'Khu Văn Miếu'],
    ]);
  });
});

describe('a numbered name like a hamlet’s', () => {
  it.each([
    ['in a list of names', [['Họ và tên']], []],
    ['beside an empty column for numbers', [['STT', 'Họ và tên']], [null]],
  ])('stays a person %s', async (_, head, before) => {
    const list = await readRows([
      ...head,
      [...before, '1. Nguyễn Văn An'],
      [...before, '2. Khu Thị Nga'],
      [...before, '3. Tổ Quang Hải'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual([
      'Nguyễn Văn An',
      'Khu Thị Nga',
      'Tổ Quang Hải',
    ]);
  });

  it('is asked about where others have a number', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1970],
      [null, '2. Khu Thị Nga'],
      [3, 'Trần Thị Bé', 1971],
    ]);
    expect(list.rows.map(({ name, doubts }) => [name, doubts.length > 0])).toEqual([
      ['Nguyễn Văn An', false],
      ['Khu Thị Nga', true],
      ['Trần Thị Bé', false],
    ]);
  });
});
