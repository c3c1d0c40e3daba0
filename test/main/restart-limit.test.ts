import { expect, test } from 'vitest';
import { RestartLimit } from '../../src/main/restart-limit';

test('three starts in a minute are allowed, a fourth is not', () => {
  const limit = new RestartLimit(3);
  expect([0, 10_000, 20_000, 30_000].map((now) => limit.allows(now))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a minute after the first start there is room for another', () => {
  const limit = new RestartLimit(3);
  for (const now of [0, 10_000, 20_000]) limit.allows(now);
  expect(limit.allows(59_999)).toBe(false);
  expect(limit.allows(60_000)).toBe(true);
  expect(limit.allows(60_001)).toBe(false);
});
