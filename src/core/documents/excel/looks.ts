import type { Alignment, Borders, Font } from 'exceljs';
import type { Look } from './cells';

/** The one font of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4). */
export const FONT_NAME = 'Times New Roman';

/** Nothing but these four: the library writes any other property of a font in an order Excel's schema forbids. */
function font(size: number, weight: Partial<Pick<Font, 'bold' | 'italic' | 'underline'>> = {}) {
  return { name: FONT_NAME, size, ...weight };
}

const line = { style: 'thin' } as const;
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const middle = { vertical: 'middle', wrapText: true } as const;
const centred: Partial<Alignment> = { ...middle, horizontal: 'center' };

const cell = (alignment: Partial<Alignment>, bold = false): Look => ({
  font: font(11, bold ? { bold } : {}),
  border,
  alignment,
});
const left: Partial<Alignment> = { ...middle, horizontal: 'left', indent: 1 };
const right: Partial<Alignment> = { vertical: 'middle', horizontal: 'right' };

/** The looks of a table sent upward, by what stands in the cell. */
export const looks = {
  nationalName: { font: font(12, { bold: true }), alignment: centred },
  /** The rule under the motto is as long as its text (Phụ lục I, mục II.1.b); underlining is that long at any width. */
  motto: { font: font(13, { bold: true, underline: true }), alignment: centred },
  issuer: { font: font(12, { bold: true }), alignment: centred },
  title: { font: font(14, { bold: true }), alignment: centred },
  under: { font: font(12, { italic: true }), alignment: centred },
  columnTitle: {
    ...cell(centred, true),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEEE' } },
  },
  order: cell(centred),
  text: cell(left),
  centred: cell(centred),
  number: cell(right),
  totalText: cell(left, true),
  totalNumber: cell(right, true),
  placeDate: { font: font(12, { italic: true }), alignment: centred },
  signature: { font: font(12, { bold: true }), alignment: centred },
} as const satisfies Readonly<Record<string, Look>>;
