import { describe, expect, it } from 'vitest';
import { formatDay, formatDayInWords, isDay, parseTypedDay } from '../../src/domain/day';
import { formatCount, formatPercent } from '../../src/domain/number';
import { cleanLine, cleanParagraphs, fold } from '../../src/domain/text';

describe('days', () => {
  it('exist or are refused', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of [
      '2025-02-29',
      '2025-13-01',
      '2025-1-1',
      '',
      '+002025-01-01',
      '2025-01-01T00',
    ]) {
      expect([text, isDay(text)]).toEqual([text, false]);
    }
  });

  it('typed by hand are read day first, never month first', () => {
    expect(parseTypedDay('5/2/2026')).toBe('2026-02-05');
    expect(parseTypedDay('05-02-2026')).toBe('2026-02-05');
    expect(parseTypedDay('13.12.2025')).toBe('2025-12-13');
    expect(parseTypedDay('12/13/2025')).toBeNull();
    expect(parseTypedDay('31/2/2025')).toBeNull();
  });

  it.each(['5/2/0205', '05/02/9999', '1899-12-31'])(
    'of no year that can be meant, as %s, are none',
    (text) => {
      expect(parseTypedDay(text)).toBeNull();
    },
  );

  it('in words get a zero below 10 and for months 1 and 2 only', () => {
    expect(formatDayInWords('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(formatDayInWords('2025-07-28')).toBe('ngày 28 tháng 7 năm 2025');
    expect(formatDay('2025-07-28')).toBe('28/07/2025');
  });
});

describe('numbers and texts', () => {
  it('are written as in official documents', () => {
    expect(formatCount(12142)).toBe('12.142');
    expect(formatPercent(61.2)).toBe('61,2%');
    expect(formatPercent(100)).toBe('100%');
  });

  it('lose control and bidi characters, keep letters and accents', () => {
    expect(cleanLine('  Nguyê\u0303n\u0000 Va\u0306n\t\u202eÂn\u200b ')).toBe('Nguyễn Văn Ân');
    expect(cleanLine('\u3164\u115f\u180e\u061c')).toBe('');
    expect(cleanLine('Nguyễn Văn Kh\u00adánh')).toBe('Nguyễn Văn Khánh');
    expect(cleanParagraphs('một\r\n\r\n\r\n\r\nhai\u0007')).toBe('một\n\nhai');
  });

  it('are cleaned alike whether they need it or not: every letter up to U+FFFF, at each place', () => {
    const dirt = '\u200b';
    for (let code = 0; code <= 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      for (const text of [letter, `${letter}a b`, `a ${letter} b`, `a b${letter}`]) {
        const cleaned = cleanLine(text + dirt);
        if (cleanLine(text) !== cleaned) expect([code, cleanLine(text)]).toEqual([code, cleaned]);
      }
    }
    expect(cleanLine(`a${dirt}  b `)).toBe('a b');
  });

  it('fold to the same key whatever accents, đ, case and spaces', () => {
    expect(fold('ĐẶNG  Thị Ân')).toBe('dang thi an');
    expect(fold('Đặng Thị Ân'.normalize('NFD'))).toBe('dang thi an');
    expect(fold('Hoà')).toBe(fold('Hòa'));
  });
});
