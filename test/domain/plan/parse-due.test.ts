import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { parseDue } from '../../../src/domain/plan/parse-due';
import { dueText, type Due, type DueDate } from '../../../src/domain/plan/plan';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const two = (value: number) => String(value).padStart(2, '0');
const date: fc.Arbitrary<DueDate> = fc.oneof(
  fc.record({ kind: fc.constantFrom('day' as const, 'before' as const), value: day }),
  fc.record({
    kind: fc.constant('month' as const),
    value: fc
      .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${two(month)}`),
  }),
  fc.record({
    kind: fc.constant('quarter' as const),
    value: fc
      .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }))
      .map(([year, quarter]) => `${year}-Q${quarter}`),
  }),
  fc.record({
    kind: fc.constant('yearly' as const),
    value: fc
      .integer({ min: 0, max: 365 })
      .map((days) => `--${addDays('2024-01-01', days).slice(5)}`),
  }),
  fc.record({ kind: fc.constant('range' as const), from: day, to: day }),
);
const due: fc.Arbitrary<Due> = fc.oneof(
  date,
  date.map((each): Due => ({ ...each, thenOngoing: true })),
  fc.constantFrom<Due>({ kind: 'ongoing' }, { kind: 'periodic' }),
);

describe('a due date in words', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(due, (each) => {
        expect(parseDue(dueText(each))).toEqual(each);
      }),
    );
  });

  it('is read without accents and in any case', () => {
    fc.assert(
      fc.property(due, (each) => {
        const plain = dueText(each).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect(parseDue(plain)).toEqual(each);
      }),
    );
  });

  test.each<[string, Due]>([
    ['trước 30/11/2026', { kind: 'before', value: '2026-11-30' }],
    ['Trước ngày 30/11', { kind: 'before', value: '2026-11-30' }],
    ['30/11/2026', { kind: 'day', value: '2026-11-30' }],
    ['T10/2025', { kind: 'month', value: '2025-10' }],
    ['Trong tháng 10 năm 2025', { kind: 'month', value: '2025-10' }],
    ['tháng 3', { kind: 'month', value: '2026-03' }],
    ['quý 3/2025', { kind: 'quarter', value: '2025-Q3' }],
    ['Quý III năm 2025', { kind: 'quarter', value: '2025-Q3' }],
    ['quý iv', { kind: 'quarter', value: '2026-Q4' }],
    ['10/10 hàng năm', { kind: 'yearly', value: '--10-10' }],
    ['từ 5/10 đến 10/10/2026', { kind: 'range', from: '2026-10-05', to: '2026-10-10' }],
    ['5/10/2026 - 10/10/2026', { kind: 'range', from: '2026-10-05', to: '2026-10-10' }],
    ['thường xuyên.', { kind: 'ongoing' }],
    ['Quý III/2025, sau đó duy trì', { kind: 'quarter', value: '2025-Q3', thenOngoing: true }],
  ])('“%s” is understood', (text, expected) => {
    expect(parseDue(text, 2026)).toEqual(expected);
  });

  test.each(['', 'sớm', '31/2/2026', 'tháng 13/2025', 'quý V/2025', '30/02 hằng năm', '=1+1'])(
    '“%s” is not guessed at',
    (text) => {
      expect(parseDue(text, 2026)).toBeNull();
    },
  );

  it('without a year nothing is made up', () => {
    expect(parseDue('tháng 3')).toBeNull();
    expect(parseDue('trước 30/11')).toBeNull();
  });
});
