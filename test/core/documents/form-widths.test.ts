import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedRoom } from '../../../src/core/documents/form/balancedRoom';
import { columnWidths } from '../../../src/core/documents/form/columnWidths';
import { breakLines, textWidth } from '../../../src/core/documents/form/textWidth';
import { columnTwips } from '../../../src/core/documents/word/units';

const bold = { bold: true, italic: false };

describe('the width of a text', () => {
  // Measured from rendered pages (domain facts 1.4, MEAS).
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 88.3],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.7],
    ['Độc lập - Tự do - Hạnh phúc', 13, 56.2],
    ['Độc lập - Tự do - Hạnh phúc', 14, 60.5],
  ])('%s at %d pt bold is %d mm', (text, size, measured) => {
    expect(textWidth(text, { size, ...bold })).toBeCloseTo(measured, 0.5);
  });

  test('does not change with the tone of a letter, nor with how its marks are coded', () => {
    for (const face of [bold, { bold: false, italic: false }, { bold: false, italic: true }]) {
      const width = (text: string) => textWidth(text, { size: 14, ...face });
      expect(width('ấầẩẫậắằẳẵặ')).toBeCloseTo(width('aaaaaaaaaa'), 6);
      expect(width('Ứng dụng'.normalize('NFD'))).toBeCloseTo(width('Ứng dụng'), 6);
      expect(width('ứ')).toBeGreaterThan(width('ú'));
    }
  });
});

describe('a centred title', () => {
  const lettering = { size: 14, ...bold };
  const subject =
    'Kết quả triển khai Phong trào “Bình dân học vụ số” trên địa bàn xã Phú Bình quý IV năm 2025';

  test('breaks into lines of about one length, not inside “…”', () => {
    const { room } = balancedRoom(subject, lettering, 145);
    expect(breakLines(subject, lettering, room).map(({ text }) => text)).toEqual([
      'Kết quả triển khai Phong trào “Bình dân học vụ số”',
      'trên địa bàn xã Phú Bình quý IV năm 2025',
    ]);
  });

  test('does not part a year from its number', () => {
    const text =
      '(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm 2025 của UBND xã Phú Bình)';
    const italic = { size: 14, bold: false, italic: true };
    for (const room of [100, 110, 120, 130, 140, 150]) {
      const lines = breakLines(text, italic, balancedRoom(text, italic, room).room);
      expect(lines.filter((line) => /(?:ngày|tháng|năm)$/u.test(line.text))).toEqual([]);
    }
  });

  test('fills no more lines than it needs and never more room than there is', () => {
    const words = fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,9}$/), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 220 }), (list, available) => {
        const text = list.join(' ');
        const { room, longest } = balancedRoom(text, lettering, available);
        expect(room).toBeLessThanOrEqual(available);
        expect(longest).toBeLessThanOrEqual(available);
        expect(breakLines(text, lettering, room).length).toBe(
          breakLines(text, lettering, available).length,
        );
      }),
    );
  });

  test('is not broken at the room left for writing', () => {
    const text = 'Báo cáo số      /BC-UBND';
    const parts = breakLines(text, lettering, 30).map((line) => line.text);
    expect(parts.join(' ')).toBe(text);
    expect(parts.at(-1)).toBe('số      /BC-UBND');
  });
});

describe('columns', () => {
  const column = fc.record({
    title: fc.string({ maxLength: 60 }),
    width: fc.double({ min: 0, max: 50, noNaN: true }),
    align: fc.constantFrom('left', 'center', 'right' as const),
  });

  test('fill the table exactly, in millimetres and in twips, whatever shares are asked for', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 15 }), (columns) => {
        const rows = [columns.map(() => '1.234.567')];
        const widths = columnWidths({ caption: null, columns, rows, totalRow: null }, 165);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6);
        expect(widths.every((width) => width > 0)).toBe(true);
        expect(columnTwips(widths).reduce((sum, width) => sum + width, 0)).toBe(9354);
      }),
    );
  });

  test('are wide enough for their numbers, however small a share they have', () => {
    const columns = [
      { title: 'Chỉ tiêu', width: 100, align: 'left' as const },
      { title: 'Số', width: 0.1, align: 'right' as const },
    ];
    const table = { caption: null, columns, rows: [['x', '1.234.567.890']], totalRow: null };
    const number = textWidth('1.234.567.890', { size: 12, bold: false, italic: false });
    expect(columnWidths(table, 165)[1]).toBeGreaterThan(number + 2.8);
  });

  test('are not taken over by a word without end', () => {
    const columns = ['A', 'B'].map((title) => ({ title, width: 1, align: 'left' as const }));
    const table = { caption: null, columns, rows: [['a'.repeat(500), 'b']], totalRow: null };
    expect(columnWidths(table, 165)).toEqual([82.5, 82.5]);
  });
});
