import { expect, test } from 'vitest';
import { lastDayOf } from '../../../src/domain/plan/due-day';
import type { Due } from '../../../src/domain/plan/plan';

test.each<[Due, string | null]>([
  [{ kind: 'day', value: '2025-11-15' }, '2025-11-15'],
  [{ kind: 'before', value: '2025-11-15' }, '2025-11-14'],
  [{ kind: 'before', value: '2026-01-01' }, '2025-12-31'],
  [{ kind: 'range', from: '2025-10-01', to: '2025-10-10' }, '2025-10-10'],
  [{ kind: 'month', value: '2024-02' }, '2024-02-29'],
  [{ kind: 'month', value: '2025-12' }, '2025-12-31'],
  [{ kind: 'month', value: '9999-12' }, '9999-12-31'],
  [{ kind: 'quarter', value: '2025-Q3' }, '2025-09-30'],
  [{ kind: 'quarter', value: '2025-Q4' }, '2025-12-31'],
  [{ kind: 'yearly', value: '--11-22' }, '2025-11-22'],
  [{ kind: 'yearly', value: '--10-10' }, '2026-10-10'],
  [{ kind: 'yearly', value: '--02-29' }, '2026-02-28'],
  [{ kind: 'ongoing' }, null],
  [{ kind: 'periodic' }, null],
])('on 22/11/2025, %o is in time until %s', (due, day) => {
  expect(lastDayOf(due, '2025-11-22')).toBe(day);
});
