import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../src/domain/money';
import { formatCount } from '../../src/domain/number';

describe('a sum of money as offices write it', () => {
  it.each([
    ['12.500.000', 12_500_000],
    ['12500000', 12_500_000],
    ['12.500.000đ', 12_500_000],
    ['12.500.000 đồng', 12_500_000],
    ['12,5 triệu', 12_500_000],
    ['12,5 triệu đồng', 12_500_000],
    ['12,5tr', 12_500_000],
    ['12.500 triệu', 12_500_000_000],
    ['1,2 tỷ', 1_200_000_000],
    ['1,2 TỈ', 1_200_000_000],
    ['500 nghìn', 500_000],
    ['500k', 500_000],
    ['0', 0],
    ['0,1 triệu', 100_000],
    // Typed by a keyboard that sends accents apart.
    ['2 triệu'.normalize('NFD'), 2_000_000],
  ])('reads %s', (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each(['', 'triệu', '12.50', '1,5', '1,5 đồng', '12.5 triệu', '-5', '5 usd', '9999999 tỷ'])(
    'takes %s for none',
    (text) => {
      expect(parseMoney(text)).toBeNull();
    },
  );

  it('is the same whole, with dots, and in thousands', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (thousands) => {
        const amount = thousands * 1000;
        expect(parseMoney(String(amount))).toBe(amount);
        expect(parseMoney(formatCount(amount))).toBe(amount);
        expect(parseMoney(`${thousands} nghìn`)).toBe(amount);
      }),
    );
  });
});
