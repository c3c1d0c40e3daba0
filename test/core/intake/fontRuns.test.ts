import exceljs, { type RichText } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openList } from '../../../src/core/intake/openList';
import { rewriteByLibreOffice } from '../../support/libreoffice';

const run = (name: string, text: string): RichText => ({ font: { name, size: 12 }, text });

/** The parts of a text, and the text and the font of before it is read in. */
const texts: readonly [RichText[], string, string?][] = [
  // Each part in its own font: Unicode as a whole.
  [[run('.VnTime', 'NguyÔn '), run('Arial', 'Văn Ất')], 'Nguyễn Văn Ất'],
  [[run('Arial', 'Nguyễn '), run('VNI-Times', 'Vaên Töù')], 'Nguyễn Văn Tứ'],
  [[run('.VnTime', 'Lª '), run('VNI-Times', 'Vaên '), run('.VnTime', 'Tø')], 'Lê Văn Tứ'],
  [[run('.VnTimeH', 'nguyÔn '), run('Arial', 'Văn Ất')], 'NGUYỄN Văn Ất'],
  // A sign of two letters in two parts of one font.
  [[run('VNI-Times', 'Nguye'), run('VNI-Times', 'ãn '), run('Arial', 'Ất')], 'Nguyễn Ất'],
  // Typed in Unicode, whatever the font says.
  [[run('.VnTime', 'Nguyễn Văn '), run('Arial', 'Tứ')], 'Nguyễn Văn Tứ'],
  // A space, or letters that are alike in all fonts, decide nothing.
  [[run('Arial', 'Lê Thành Công'), run('.VnTime', ' ')], 'Lê Thành Công '],
  [[run('.VnTime', 'Lan '), run('Arial', 'Bùi Hòa')], 'Lan Bùi Hòa'],
  [[run('.VnTime', 'Lª V¨n '), run('Arial', 'An')], 'Lª V¨n An', '.VnTime'],
  [
    [run('.VnTime', 'Lª V¨n '), { text: 'Tø', font: { name: '.VnTime', bold: true } }],
    'Lª V¨n Tø',
    '.VnTime',
  ],
  [[run('.VnTime', 'Hoa'), run('.VnTime', ' Lan')], 'Hoa Lan', '.VnTime'],
  [[run('Arial', 'Đạt '), run('Wingdings', 'ü')], 'Đạt ✓'],
];

describe('a text in several fonts', () => {
  it.each(['xlsx', 'xls', 'ods'] as const)('is read part by part, in .%s', async (kind) => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('a');
    for (const [richText] of texts) sheet.addRow([{ richText }]);
    // The cell’s own font is that of the parts without one.
    sheet.addRow([{ richText: [{ text: 'NguyÔn ' }, run('Arial', 'Ất')] }]);
    sheet.getCell(texts.length + 1, 1).font = { name: '.VnTime' };
    const xlsx = new Uint8Array(await workbook.xlsx.writeBuffer());
    const bytes =
      kind === 'xlsx' ? xlsx : await rewriteByLibreOffice({ extension: 'xlsx', bytes: xlsx }, kind);
    const { rows } = await (await openList(bytes, 'a')).read(0);
    expect(rows.map(({ values, oldFonts }) => [values[0], oldFonts.get(0)])).toEqual([
      ...texts.map(([, text, font]) => [text, font]),
      ['Nguyễn Ất', undefined],
    ]);
  });
});
