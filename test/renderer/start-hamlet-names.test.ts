import { expect, test } from 'vitest';
import { readHamletNames } from '../../src/renderer/pages/start/hamlet-names';

test('one name per line, whatever the line ends are, empty lines and repetitions left out', () => {
  expect(readHamletNames('Đoàn Kết\r\nXuân La\n\n  Đoàn  Kết \rBảo Lý', 'xóm')).toEqual([
    'Đoàn Kết',
    'Xuân La',
    'Bảo Lý',
  ]);
});

test('numbering, dashes and the word for a hamlet in front of a name are left out', () => {
  expect(
    readHamletNames('1. Xóm Đoàn Kết\n2) xóm Xuân La\n- XÓM Bảo Lý\n• Kha Sơn', 'xóm'),
  ).toEqual(['Đoàn Kết', 'Xuân La', 'Bảo Lý', 'Kha Sơn']);
});

test('a hamlet named by a number keeps its word', () => {
  expect(readHamletNames('Thôn 3\n4. Thôn 4\nTổ dân phố số 5', 'thôn')).toEqual([
    'Thôn 3',
    'Thôn 4',
    'Tổ dân phố số 5',
  ]);
});

test('of cells copied from Excel the one with the name counts, not the number before it', () => {
  expect(readHamletNames('1\tĐoàn Kết\t412\n2\tXuân La\t388', 'thôn')).toEqual([
    'Đoàn Kết',
    'Xuân La',
  ]);
});

test('names in decomposed Unicode are composed and met as one', () => {
  expect(readHamletNames('Đoàn Kết'.normalize('NFD') + '\nĐoàn Kết', 'thôn')).toEqual(['Đoàn Kết']);
});
