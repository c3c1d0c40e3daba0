import { expect, test } from 'vitest';
import { hitsFor } from '../../src/renderer/app/search-results';
import { someClass } from './samples';

const classes = [
  someClass({ id: 'c1', name: 'Kỹ năng số cơ bản – xóm Đoàn Kết' }),
  someClass({ id: 'c2', name: 'Dịch vụ công trực tuyến' }),
];

const somePerson = {
  id: 'p1',
  name: 'Nguyễn Thị Hồng',
  hamletId: null,
  hamlet: 'Kha Sơn',
  birthYear: 1970,
  birthDay: null,
  sex: null,
  audience: 'adults',
  note: '',
  classes: 2,
  achieved: false,
  confirmedOn: null,
} as const;

test('pages and classes are found without accents, words in any order', () => {
  expect(hitsFor('doan ket so', undefined, classes).map(({ id }) => id)).toEqual(['c1']);
  expect(hitsFor('bao cao', undefined, classes).map(({ to }) => to)).toEqual(['/bao-cao']);
});

test('before anything is typed the pages stand there', () => {
  expect(hitsFor('  ', undefined, classes)).toHaveLength(9);
});

test('persons who come later stand last, so that Enter opens what was seen', () => {
  const before = hitsFor('doan ket', undefined, classes);
  const persons = { rows: [somePerson], total: 1, all: 9 };
  expect(hitsFor('doan ket', persons, classes).slice(0, before.length)).toEqual(before);
});

test('a person leads to the people page and says who is meant', () => {
  const [hit] = hitsFor('hong', { rows: [somePerson], total: 1, all: 9 }, classes);
  expect(hit).toMatchObject({
    group: 'persons',
    to: '/nguoi-dan',
    search: 'Nguyễn Thị Hồng',
    detail: '1970 · Kha Sơn · 2 lớp',
  });
});
