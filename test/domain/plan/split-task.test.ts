import { expect, test } from 'vitest';
import { splitTask } from '../../../src/domain/plan/split-task';

const about = 'Mở lớp cho người dân; ra quân ngày hội;\n khen thưởng;';

test('a wording is split at every semicolon and line end', () => {
  expect(splitTask(about, null)).toEqual([
    'Mở lớp cho người dân',
    'Ra quân ngày hội',
    'Khen thưởng',
  ]);
});

test('or in two at the cursor', () => {
  expect(splitTask('Mở lớp, ra quân', 7)).toEqual(['Mở lớp', 'Ra quân']);
});

test('one part is nothing to split', () => {
  expect(splitTask('Mở lớp;', null)).toEqual(['Mở lớp']);
  expect(splitTask('Mở lớp', 0)).toEqual(['Mở lớp']);
  expect(splitTask(' ; ;', null)).toEqual([]);
});
