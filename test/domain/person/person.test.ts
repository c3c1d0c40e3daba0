import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../../resources/sample/commune.json';
import {
  checkPerson,
  compareNames,
  isAdult,
  NAME_LIMIT,
  type PersonDraft,
} from '../../../src/domain/person/person';
import { nameSortKey } from '../../../src/domain/person/sort-key';

const roster = [
  'Bùi Văn An',
  'Nguyễn Văn An',
  'Phạm Đức Anh',
  'Nguyễn Thị Ánh',
  'Trần Thị Ánh',
  'Hoàng Thị Ăn',
  'Đặng Thị Ân',
  'Lê Văn Ân',
  'Ma Văn Dũng',
  'Lý Duy',
  'Hà Thị Đào',
  'Trịnh Minh Đức',
];

const draft = (name: string, rest: Partial<PersonDraft> = {}): PersonDraft => ({
  name,
  hamletId: null,
  birthYear: null,
  birthDay: null,
  sex: null,
  audience: 'adults',
  note: '',
  ...rest,
});

const anyName = fc
  .tuple(
    fc.constantFrom(...names.familyNames),
    fc.constantFrom(...names.femaleMiddle, ...names.maleMiddle),
    fc.constantFrom(...names.femaleGiven, ...names.maleGiven, 'Ẩn', 'Ẵn', 'Đẩu', 'Ưu', 'Ôn', 'Ơn'),
  )
  .map((parts) => parts.join(' '));

describe('names', () => {
  it('sort by given name, then family name, in Vietnamese order', () => {
    expect([...roster].reverse().sort(compareNames)).toEqual(roster);
  });

  it('have a stored key whose plain order is the same as the collator’s', () => {
    const sign = (number: number) => Math.sign(number);
    fc.assert(
      fc.property(anyName, anyName, (left, right) => {
        const a = nameSortKey(left);
        const b = nameSortKey(right);
        const byKey = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(sign(byKey)).toBe(sign(compareNames(left, right)));
      }),
      { numRuns: 3000 },
    );
  });

  it('are cleaned, and what is no name is refused', () => {
    expect(checkPerson(draft(' Lê \u0007 Văn  Ân '), '2025-12-01').name).toBe('Lê Văn Ân');
    expect(checkPerson(draft('<w:p/>'), '2025-12-01').name).toBe('<w:p/>');
    expect(checkPerson(draft('=1+1'), '2025-12-01').name).toBe('=1+1');
    expect(() => checkPerson(draft(' \u200b\t '), '2025-12-01')).toThrow('name-empty');
    expect(() => checkPerson(draft('a'.repeat(500)), '2025-12-01')).toThrow('name-too-long');
    expect(checkPerson(draft('a'.repeat(NAME_LIMIT)), '2025-12-01').name).toHaveLength(NAME_LIMIT);
  });
});

describe('birth and age', () => {
  it('the year follows the day, and neither lies in the future', () => {
    expect(
      checkPerson(draft('A', { birthDay: '1980-05-01', birthYear: 3 }), '2025-12-01').birthYear,
    ).toBe(1980);
    expect(() => checkPerson(draft('A', { birthYear: 2026 }), '2025-12-01')).toThrow('birth-year');
    expect(() => checkPerson(draft('A', { birthYear: 1850 }), '2025-12-01')).toThrow('birth-year');
  });

  it('adult is 18 by the end of the year; without a year, everybody but pupils', () => {
    expect(isAdult({ birthYear: 2007, audience: 'students' }, '2025-03-14')).toBe(true);
    expect(isAdult({ birthYear: 2008, audience: 'workers' }, '2025-12-14')).toBe(false);
    expect(isAdult({ birthYear: null, audience: 'students' }, '2025-12-14')).toBe(false);
    expect(isAdult({ birthYear: null, audience: 'adults' }, '2025-12-14')).toBe(true);
  });
});
