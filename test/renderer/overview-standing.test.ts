import { expect, test } from 'vitest';
import { rankHamlets } from '../../src/renderer/pages/overview/rank-hamlets';
import { standing } from '../../src/renderer/pages/overview/standing';
import { someMeasure } from './samples';

test.each([
  [{ percent: 80, state: 'reached' }, 'Đạt', 'good'],
  [{ percent: 72, state: 'short' }, 'Sát đích', 'due'],
  [{ percent: 71.9, state: 'short' }, 'Chưa đạt', 'wrong'],
  [{ percent: null, state: 'no-figure' }, 'Chưa có số', 'quiet'],
] as const)('against a target of 80%%, %o stands as “%s”', (part, word, tone) => {
  expect(standing(someMeasure(part))).toMatchObject({ word, tone });
});

test('every hamlet is ranked, those with nobody last; unknown hamlets only when somebody is there', () => {
  const hamlets = ['Đoàn Kết', 'Xuân La', 'Bảo Lý'].map((name, index) => ({
    id: `h${index}`,
    name,
  }));
  const counts = (hamletId: string | null, persons: number) => ({
    hamletId,
    hamlet: '',
    classes: 0,
    sessions: 0,
    turns: persons * 3,
    persons,
    achieved: 0,
  });
  const ranked = rankHamlets(
    hamlets,
    [counts('h1', 12), counts('h0', 4), counts(null, 2)],
    'Chưa rõ',
  );
  expect(ranked.map(({ name, persons, turns }) => [name, persons, turns])).toEqual([
    ['Xuân La', 12, 36],
    ['Đoàn Kết', 4, 12],
    ['Bảo Lý', 0, 0],
    ['Chưa rõ', 2, 6],
  ]);
  expect(rankHamlets(hamlets, [counts(null, 0)], 'Chưa rõ')).toHaveLength(3);
});
