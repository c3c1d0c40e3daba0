import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/core/files/fileNames';

describe('file names from titles', () => {
  it.each([
    ['Báo cáo quý IV năm 2025', 'Báo cáo quý IV năm 2025.docx'],
    ['Báo cáo: kết quả 12/2025', 'Báo cáo - kết quả 12-2025.docx'],
    ['Phong trào "Bình dân học vụ số"', 'Phong trào Bình dân học vụ số.docx'],
    ['a\\b/c|d', 'a-b-c-d.docx'],
    ['Xã Hoà\u0300', 'Xã Hoà\u0300.docx'],
    ['  .. tên ẩn ..  ', 'tên ẩn.docx'],
    ['CON', '_CON.docx'],
    ['com1', '_com1.docx'],
    ['aux.bản nháp', '_aux.bản nháp.docx'],
    ['console', 'console.docx'],
    ['', 'Tài liệu.docx'],
    ['???', 'Tài liệu.docx'],
    ['/', 'Tài liệu.docx'],
    ['tên\u0000\u202efdp\nhai dòng', 'tênfdp hai dòng.docx'],
  ])('%j becomes %j', (title, expected) => {
    expect(fileName(title, 'docx')).toBe(expected);
  });

  it('keeps a long Vietnamese title within 120 characters and 255 bytes', () => {
    const name = fileName('Ở'.repeat(500), 'xlsx');
    expect(name.length).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^Ở+\.xlsx$/u);
    expect(fileName('a'.repeat(500), 'xlsx')).toHaveLength(120);
  });

  it('is a name both systems take, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileName(title, 'xlsx');
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.xlsx$/u);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/[\p{L}\p{N}].*\.xlsx$/u);
      }),
    );
  });
});
