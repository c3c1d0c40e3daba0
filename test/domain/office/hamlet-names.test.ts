import { describe, expect, it } from 'vitest';
import { HamletNames } from '../../../src/domain/office/hamlet-names';

describe('a hamlet', () => {
  const names = new HamletNames(['Đoàn Kết', 'Thôn 3', 'Tổ 3', 'Tổ dân phố số 5', 'Xóm Núi']);

  it.each([
    ['Đoàn Kết', 'doan ket'],
    ['XÓM ĐOÀN KẾT', 'doan ket'],
    ['thon doan ket', 'doan ket'],
    ['Núi', 'xom nui'],
    ['Thôn 3', 'thon 3'],
    ['thôn số 03', 'thon 3'],
    ['Tổ 3', 'to 3'],
    ['TDP 5', 'to dan pho so 5'],
    ['X. Đoàn Kết', 'doan ket'],
    ['X. Núi', 'xom nui'],
    ['Tổ dân phố 05', 'to dan pho so 5'],
    ['Tổ 5', 'to dan pho so 5'],
    ['Tổ dân phố 3', 'to 3'],
  ])('%s is found', (name, folded) => expect(names.find(name)).toBe(folded));

  it.each(['3', 'Thôn Núi', 'T.3', 'T. Núi', 'X.Y. Núi', 'Đoàn Kết 2', 'Thôn', 'Khu 3', ''])(
    '%s is none of them',
    (name) => {
      expect(names.find(name)).toBeNull();
    },
  );

  it('is meant by the short form of its word only where no other is called so, and one alone could be', () => {
    const town = new HamletNames(['Tổ 1', 'Tổ dân phố 1', 'Khu phố 2', 'Khu dân cư 2', 'Sóc Tre']);
    expect(
      ['Tổ 1', 'TDP 1', 'Khu 2', 'KP 2', 'Tre', 'Ấp Tre'].map((name) => town.find(name)),
    ).toEqual(['to 1', 'to dan pho 1', null, 'khu pho 2', 'soc tre', null]);
    const other = new HamletNames(['Khu phố 2']);
    expect(['Khu 2', 'Khu dân cư 2', 'Phố 2'].map((name) => other.find(name))).toEqual([
      'khu pho 2',
      null,
      null,
    ]);
  });

  it('is found by the rest of its name, also when that begins with such a word', () => {
    const names = ['Làng Plei Klah', 'Ấp Sóc Ruộng', 'Buôn Bon Sar', 'Sóc Tre'];
    const book = new HamletNames(names);
    expect(['Plei Klah', 'Sóc Ruộng', 'Bon Sar', 'Tre'].map((name) => book.find(name))).toEqual([
      'lang plei klah',
      'ap soc ruong',
      'buon bon sar',
      'soc tre',
    ]);
  });

  it('with no more than a number is the one known by it, whatever word is likely', () => {
    const list = new HamletNames(['Tổ 2', 'Thôn 3', 'Tổ 3', 'KP 4']);
    expect([
      list.findOrAdd('Thôn 2', '2'),
      list.findOrAdd('Thôn 3', '3'),
      list.findOrAdd('Thôn 2'),
      list.findOrAdd('Thôn 1', '1'),
      list.findOrAdd('Khu phố số 4'),
    ]).toEqual(['to 2', 'thon 3', 'thon 2', 'thon 1', 'kp 4']);
  });

  it('new in a list is one under both its names', () => {
    const list = new HamletNames();
    expect([list.findOrAdd('Xóm Mới'), list.findOrAdd('Mới'), list.findOrAdd('Thôn Mới')]).toEqual([
      'xom moi',
      'xom moi',
      'thon moi',
    ]);
  });
});
