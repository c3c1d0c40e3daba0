import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget, targetInput } from '../../src/renderer/pages/plan/target-input';

describe('a target typed into its cell', () => {
  it.each([
    ['85', { op: '>=', value: 85 }],
    [' 85 % ', { op: '>=', value: 85 }],
    ['85,5', { op: '>=', value: 85.5 }],
    ['85.5%', { op: '>=', value: 85.5 }],
    ['>= 80', { op: '>=', value: 80 }],
    ['≥80%', { op: '>=', value: 80 }],
    ['> 80', { op: '>', value: 80 }],
    ['0', { op: '>=', value: 0 }],
    ['100', { op: '>=', value: 100 }],
  ])('“%s” is read', (typed, expected) => {
    expect(readTarget(typed, '>=')).toEqual(expected);
  });

  it.each(['', 'tám mươi', '101', '-5', '85,', '8 5', '85%%', '< 80', '1e2', '1.000', '=1+1'])(
    '“%s” is no target, so the old one can be kept',
    (typed) => {
      expect(readTarget(typed, '>=')).toBeNull();
    },
  );

  it('without a sign the target keeps its own', () => {
    expect(readTarget('90', '>')).toEqual({ op: '>', value: 90 });
  });

  it('what the cell opens with is read back as the same target', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('>=' as const, '>' as const),
        fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
        (op, value) => {
          expect(readTarget(targetInput({ op, value }), '>=')).toEqual({ op, value });
        },
      ),
    );
  });
});
