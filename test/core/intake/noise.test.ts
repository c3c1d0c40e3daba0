import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet, SheetRow, SheetValue } from '../../../src/core/intake/sheet';
import { headIn, understand } from '../../../src/core/intake/understand';
import { toTcvn3, toVni } from '../../../src/domain/legacy-text/convert';
import { found } from './lists';

const piece = fc.constantFrom(
  ...['STT', 'Họ và tên', 'Họ', 'Tên', 'Năm sinh', 'Nam', 'Nữ', 'Ngày', 'Xóm', 'Số CCCD', 'SĐT'],
  ...['Nguyễn Văn An', 'Trần Thị', 'Xóm Núi', 'I. Thôn 3', 'Cộng', 'x', '"', '1', '=1+1', '@x'],
  ...['05/11/1985', '31/02/1985', '019085001234', '+84912345678', 'nt', 'Trưởng xóm', ''],
  ...[toTcvn3('Đặng Quỳnh Như'), toVni('Họ và tên'), '\u00ad', '\u202e\u0007', ' ', '😀'],
);
const value: fc.Arbitrary<SheetValue> = fc.oneof(
  { weight: 6, arbitrary: piece },
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant({ day: '1985-11-05' }),
  fc.constant(null),
);
const column = fc.integer({ min: 0, max: 6 });
const row: fc.Arbitrary<Noise> = fc.record({
  values: fc.array(value, { maxLength: 7 }),
  continued: fc.uniqueArray(column, { maxLength: 2 }),
  covered: fc.array(fc.tuple(column, column), { maxLength: 2 }),
  oldFonts: fc.array(fc.tuple(column, fc.constantFrom('.VnTime', '.VnTimeH', 'VNI-Times')), {
    maxLength: 2,
  }),
});

interface Noise {
  readonly values: SheetValue[];
  readonly continued: number[];
  readonly covered: [number, number][];
  readonly oldFonts: [number, string][];
}

function sheetOfNoise(rows: readonly Noise[]): Sheet {
  return {
    name: 'Danh sách',
    rows: rows.map((each, index): SheetRow => ({
      row: index + 1,
      isHidden: false,
      values: each.values,
      continued: new Set(each.continued),
      covered: new Map(each.covered),
      oldFonts: new Map(each.oldFonts),
      formulas: new Set(),
      struck: new Set(),
    })),
  };
}

describe('a sheet of anything', () => {
  it('is understood or not, but never breaks and never gives a person without a name', () => {
    const head = fc.constant<Noise>({
      values: ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm', 'Đối tượng', 'Ghi chú'],
      continued: [],
      covered: [],
      oldFonts: [],
    });
    const any = fc.array(row, { maxLength: 12 });
    const sheets = fc.oneof(
      any,
      fc.tuple(head, any).map(([first, rest]) => [first, ...rest]),
    );
    const file = {
      encoding: 'unicode',
      sheets: [{ name: 'Danh sách', isHidden: false }],
      read: () => Promise.reject(new Error('not asked')),
    };
    fc.assert(
      fc.property(sheets, (rows) => {
        const sheet = sheetOfNoise(rows);
        const read = headIn(sheet, found);
        const list = read && understand(read, file, found, () => undefined);
        for (const person of list?.rows ?? []) {
          expect(person.name).toMatch(/\p{L}/u);
          expect(person.name).toBe(person.name.normalize('NFC').trim());
          expect(person.name.length).toBeLessThanOrEqual(100);
          expect(person.row).toBeGreaterThan(0);
          expect(person.phone ?? '0912345678').toMatch(/^\+?\d{8,15}$/u);
          expect(person.cccd ?? '012345678').toMatch(/^(\d{9}|\d{12})$/u);
          expect(JSON.stringify(person)).not.toMatch(/[\u202a-\u202e\u00ad]|\\u0007/u);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
