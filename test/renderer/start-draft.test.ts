import { expect, test } from 'vitest';
import {
  emptyDraft,
  provinceInFull,
  readOfficeName,
  toInput,
} from '../../src/renderer/pages/start/draft';

test.each([
  ['UBND xã Phú Bình', 'xã', 'Phú Bình'],
  ['Ủy ban nhân dân phường Điện Biên Phủ', 'phường', 'Điện Biên Phủ'],
  ['đặc khu Phú Quốc', 'đặc khu', 'Phú Quốc'],
  ['  Phú   Bình ', 'xã', 'Phú Bình'],
  ['Xã', 'xã', 'Xã'],
  ['1', 'xã', '1'],
] as const)('“%s” is read as %s “%s”', (typed, kind, name) => {
  expect(readOfficeName(typed, 'xã')).toEqual({ kind, name });
});

test.each([
  ['Thái Nguyên', 'tỉnh Thái Nguyên'],
  ['hai phong', 'thành phố hai phong'],
  ['TP. Huế', 'TP. Huế'],
  ['tỉnh Đắk Lắk', 'tỉnh Đắk Lắk'],
  ['', ''],
])('the province “%s” is addressed as “%s”', (typed, full) => {
  expect(provinceInFull(typed)).toBe(full);
});

test('a name and Enter to the end give an office that can make a report', () => {
  const { office, hamlets, shippedPlan } = toInput({
    ...emptyDraft,
    name: 'xã Sơn Mai',
    province: 'Quảng Ngãi',
    hamletText: 'An Thọ\nAn Bình',
  });
  expect(office).toMatchObject({
    kind: 'xã',
    name: 'Sơn Mai',
    signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    addressees: ['UBND tỉnh Quảng Ngãi', 'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi'],
    draftingUnit: 'VHXH',
  });
  expect(hamlets).toEqual(['An Thọ', 'An Bình']);
  expect(shippedPlan).toBeNull();
});

test('without a province nobody is addressed by a name made up', () => {
  expect(toInput({ ...emptyDraft, name: 'Phú Bình' }).office.addressees).toEqual([]);
});
