import { describe, expect, test } from 'vitest';
import { findHamlets, NONE, step } from '../../src/renderer/pages/people/hamlet-list';

const hamlets = ['Đoàn Kết', 'Bảo Lý', 'Xuân La'].map((name) => ({ name }));
const found = (typed: string | null) => findHamlets(hamlets, typed).map(({ name }) => name);

describe('the hamlets of the field', () => {
  test('are found by letters without accents', () => {
    expect(found('bao ly')).toEqual(['Bảo Lý']);
    expect(found(' DOAN ')).toEqual(['Đoàn Kết']);
    expect(found('xx')).toEqual([]);
  });

  test.each([null, '', ' '])('are all there while nothing is typed (%j)', (typed) => {
    expect(found(typed)).toHaveLength(3);
  });

  test('arrows go round at the ends, and from nothing to the first or the last', () => {
    expect([NONE, 0, 2].map((at) => step(3, at, 'ArrowDown'))).toEqual([0, 1, 0]);
    expect([NONE, 0, 2].map((at) => step(3, at, 'ArrowUp'))).toEqual([2, 2, 1]);
    expect(step(0, NONE, 'ArrowDown')).toBe(NONE);
  });
});
