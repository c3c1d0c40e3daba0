import type { Cell, Style } from 'exceljs';
import { cleanLine } from '../../../domain/text';

/** The most one cell of Excel holds. */
const CELL_LIMIT = 32_767;

/**
 * Number formats; Excel shows them with the separators of the reader's own Windows: `1.234`, `12,5%`. `_)` keeps a
 * bracket's width free at the right edge.
 */
const formats = { text: '@', count: '#,##0_)', share: '0.00%_)' } as const;
type Format = keyof typeof formats;

/** Every formula our files may contain, made of cell addresses of our own. */
export const formulas = {
  /** Empty, never an error, while there is no denominator or nothing to divide. */
  share: (part: string, whole: string) => `IF(OR(${part}="",N(${whole})=0),"",${part}/${whole})`,
  total: (first: string, last: string) => `SUM(${first}:${last})`,
  /** How many cells hold one of these signs of ours. */
  signs: (first: string, last: string, signs: readonly string[]) =>
    signs.map((sign) => `COUNTIF(${first}:${last},"${sign}")`).join('+'),
} as const;

/** What a cell looks like but for its number format, which goes with the kind of its value. */
export type Look = Readonly<Partial<Omit<Style, 'numFmt'>>>;

/**
 * Writes anything a person has typed: always a text cell, never a formula, whatever it starts with
 * (OWASP, CSV injection). `_x000D_` and the like, which Excel would read as a code, stay the letters they are.
 */
export function writeText(cell: Cell, text: string, look: Look): void {
  const clean = cleanLine(text).replace(/_x(?=[0-9a-f]{4}_)/giu, '_x005F_x');
  cell.value = cutWhole(clean, CELL_LIMIT) || null;
  cell.style = styled(look, 'text');
}

/** Writes a whole number; null leaves the cell empty. */
export function writeCount(cell: Cell, value: number | null, look: Look): void {
  cell.value = value;
  cell.style = styled(look, 'count');
}

/** Writes part over whole as a formula shown in percent, with its value for readers that do not calculate. */
export function writeShare(cell: Cell, part: Cell, whole: Cell, look: Look): void {
  const [above, below] = [part, whole].map((each) => each.result ?? each.value);
  const known = typeof above === 'number' && typeof below === 'number' && below !== 0;
  cell.value = {
    formula: formulas.share(part.address, whole.address),
    result: known ? above / below : '',
  };
  cell.style = styled(look, 'share');
}

/** Writes the sum of a column's cells, with its value for readers that do not calculate. */
export function writeTotal(cell: Cell, first: Cell, last: Cell, sum: number, look: Look): void {
  cell.value = { formula: formulas.total(first.address, last.address), result: sum };
  cell.style = styled(look, 'count');
}

/** Writes how many of these cells hold one of `signs`, with its value for readers that do not calculate. */
export function writeSignCount(
  cell: Cell,
  [first, last]: readonly [Cell, Cell],
  signs: readonly string[],
  count: number,
  look: Look,
): void {
  cell.value = { formula: formulas.signs(first.address, last.address, signs), result: count };
  cell.style = styled(look, 'count');
}

const known = new WeakMap<Look, Map<Format, Partial<Style>>>();

/** One style object for all cells of the same look: the library compares styles by identity, much faster. */
function styled(look: Look, format: Format): Partial<Style> {
  const ofLook = known.get(look) ?? new Map<Format, Partial<Style>>();
  known.set(look, ofLook);
  const style = ofLook.get(format) ?? { ...look, numFmt: formats[format] };
  ofLook.set(format, style);
  return style;
}

function cutWhole(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit);
  // Half of a pair at the cut would make the file unreadable.
  return kept.isWellFormed() ? kept : kept.slice(0, -1);
}
