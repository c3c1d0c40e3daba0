import { describe, expect, test } from 'vitest';
import { addresseeLines } from '../../../src/core/documents/form/addressees';
import { printedBlocks, withEndMark } from '../../../src/core/documents/form/blocks';
import {
  numberText,
  placeDateText,
  withRoomToWrite,
} from '../../../src/core/documents/form/numberAndDate';
import { printedDocument } from '../../../src/core/documents/form/printedDocument';
import { recipientLines } from '../../../src/core/documents/form/recipients';
import { type Block } from '../../../src/domain/report/document';
import { sampleReport } from '../../support/docx-samples';

describe('number and date', () => {
  test.each([
    [null, 'Số:      /BC-UBND'],
    [5, 'Số: 05/BC-UBND'],
    [9, 'Số: 09/BC-UBND'],
    [10, 'Số: 10/BC-UBND'],
    [1234, 'Số: 1234/BC-UBND'],
  ])('a number of %s is written %s', (value, written) => {
    expect(numberText({ value, symbol: ' BC-UBND\n' })).toBe(written);
  });

  test.each([
    [null, null, 'Phú Bình, ngày     tháng     năm 2025'],
    [null, 12, 'Phú Bình, ngày     tháng 12 năm 2025'],
    [5, 2, 'Phú Bình, ngày 05 tháng 02 năm 2025'],
    [28, 7, 'Phú Bình, ngày 28 tháng 7 năm 2025'],
    [1, 10, 'Phú Bình, ngày 01 tháng 10 năm 2025'],
  ])('day %s of month %s is written %s', (day, month, written) => {
    expect(placeDateText({ place: 'Phú Bình', day, month, year: 2025 })).toBe(written);
  });

  test('what an annex is attached to leaves room where number and day are not given', () => {
    expect(withRoomToWrite('(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2025)')).toBe(
      '(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm 2025)',
    );
    const given = '(Kèm theo Báo cáo số 05/BC-UBND ngày 28 tháng 7 năm 2025)';
    expect(withRoomToWrite(given)).toBe(given);
  });
});

describe('Kính gửi', () => {
  const texts = (names: readonly string[]) => addresseeLines(names, 165).map(({ text }) => text);

  test('is not there without an addressee', () => {
    expect(texts([])).toEqual([]);
    expect(texts(['  '])).toEqual([]);
  });

  test('has one addressee on its own line', () => {
    expect(texts(['Sở Khoa học và Công nghệ;'])).toEqual(['Kính gửi: Sở Khoa học và Công nghệ']);
  });

  test('has two or more one a line, with a dash, `;` and at the last `.`', () => {
    expect(texts(['- Ủy ban nhân dân tỉnh', 'Sở Tài chính.', 'Sở Nội vụ'])).toEqual([
      'Kính gửi:',
      '- Ủy ban nhân dân tỉnh;',
      '- Sở Tài chính;',
      '- Sở Nội vụ.',
    ]);
  });

  test('has the dashes under the colon and stays within the page, however long a name is', () => {
    const [lead, ...lines] = addresseeLines(['Sở Nội vụ', 'Ủy ban nhân dân '.repeat(20)], 165);
    const starts = lines.map(({ left, hanging }) => left - hanging);
    expect(new Set(starts).size).toBe(1);
    expect(starts[0]).toBeGreaterThan((lead?.left ?? 0) + 15);
    expect(lead?.left).toBe(12.7);
  });
});

describe('Nơi nhận', () => {
  test('begins with Như trên exactly when there is a Kính gửi, and only once', () => {
    expect(recipientLines(['Lưu: VT'], true)).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(recipientLines(['Lưu: VT', '- như trên;'], true)).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(recipientLines(['Như trên', 'Lưu: VT'], false)).toEqual(['- Lưu: VT.']);
  });

  test('ends its last line with a full stop, whatever was typed', () => {
    expect(recipientLines(['HĐND xã ;', '', 'Lưu: VT, VHXH (Ng-05b)..'], false)).toEqual([
      '- HĐND xã;',
      '- Lưu: VT, VHXH (Ng-05b).',
    ]);
    expect(recipientLines([], true)).toEqual(['- Như trên.']);
    expect(recipientLines([], false)).toEqual([]);
  });
});

describe('the text', () => {
  const bodyOf = (...blocks: Block[]) =>
    withEndMark(printedBlocks(blocks, 165)).map((block) =>
      block.kind === 'table' ? '(bảng)' : block.text,
    );

  test.each([
    ['trân trọng báo cáo.', 'trân trọng báo cáo./.'],
    ['trân trọng báo cáo', 'trân trọng báo cáo./.'],
    ['trân trọng báo cáo./.', 'trân trọng báo cáo./.'],
    ['trân trọng báo cáo ./. ', 'trân trọng báo cáo./.'],
    ['các việc khác;', 'các việc khác./.'],
    ['(kèm theo Phụ lục).', '(kèm theo Phụ lục)./.'],
  ])('“%s” as the last words ends “%s”', (last, written) => {
    expect(bodyOf({ kind: 'paragraph', text: last })).toEqual([written]);
  });

  test('has its end mark on a line of its own after a table, and none when it is empty', () => {
    const table = { caption: null, columns: [], rows: [], totalRow: null };
    expect(bodyOf({ kind: 'table', table })).toEqual(['(bảng)', './.']);
    expect(bodyOf()).toEqual([]);
    expect(bodyOf({ kind: 'paragraph', text: ' \n ' })).toEqual([]);
  });

  test('has labels, capitals, dashes and the marks of its bases put in', () => {
    expect(
      bodyOf(
        { kind: 'basis', text: 'Căn cứ Luật Tổ chức chính quyền địa phương.' },
        { kind: 'basis', text: 'Căn cứ Nghị định số 30/2020/NĐ-CP;' },
        { kind: 'section', label: 'I', text: 'Đặc điểm, tình hình' },
        { kind: 'heading', label: '1.', text: 'Thuận lợi' },
        { kind: 'heading', label: 'a)', text: 'Về hạ tầng' },
        { kind: 'heading', label: '', text: 'Về con người' },
        { kind: 'item', text: '- Có mạng;' },
        { kind: 'paragraph', text: 'Dòng một\r\n\r\nDòng hai' },
      ),
    ).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Nghị định số 30/2020/NĐ-CP.',
      'I. ĐẶC ĐIỂM, TÌNH HÌNH',
      '1. Thuận lợi',
      'a) Về hạ tầng',
      'Về con người',
      '- Có mạng;',
      'Dòng một',
      'Dòng hai./.',
    ]);
  });

  test('refuses a table row with more cells than columns rather than lose one', () => {
    const table = {
      caption: null,
      columns: [{ title: 'STT', width: 1, align: 'left' as const }],
      rows: [['1', 'mất']],
      totalRow: null,
    };
    expect(() => bodyOf({ kind: 'table', table })).toThrow(/2 cells/);
  });

  test('fills a row with fewer cells', () => {
    const columns = ['A', 'B'].map((title) => ({ title, width: 1, align: 'left' as const }));
    const table = { caption: ' ', columns, rows: [['1']], totalRow: [] };
    const [printed] = printedBlocks([{ kind: 'table', table }], 165);
    expect(printed).toMatchObject({ caption: null, rows: [['1', '']], totalRow: ['', ''] });
  });
});

describe('the whole', () => {
  test('prints letterhead, title, authority and annex title in capitals, the annex label not', () => {
    const report = sampleReport();
    const printed = printedDocument({
      ...report,
      letterhead: { parent: 'ubnd xã Đồng Đăng', issuer: ['phòng kinh tế'] },
      type: 'báo cáo',
      signature: { lines: ['tl. chủ tịch', ''], name: null },
    });
    expect(printed.letterhead).toMatchObject({
      parent: { text: 'UBND XÃ ĐỒNG ĐĂNG' },
      issuer: [{ text: 'PHÒNG KINH TẾ' }],
    });
    expect(printed.title.type).toBe('BÁO CÁO');
    expect(printed.closing).toMatchObject({ authority: ['TL. CHỦ TỊCH'], name: '' });
    expect(printed.annexes[0]?.label).toBe('Phụ lục');
    expect(printed.annexes[0]?.title.text).toMatch(/^SỐ LIỆU KẾT QUẢ/);
  });

  test('composes decomposed letters, so that every program finds and draws them', () => {
    const report = sampleReport();
    const printed = printedDocument({ ...report, subject: 'Đường đến trường'.normalize('NFD') });
    expect(printed.title.subject?.text).toBe('Đường đến trường'.normalize('NFC'));
  });
});
