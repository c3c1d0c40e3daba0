import { AppError } from '../../../domain/errors';
import { decree30 } from './decree30';
import { marginSides, type MarginSide } from './officialForm';

/** Millimetres, as the page is read (a landscape page has its own top). */
export type PageMargins = Readonly<Record<MarginSide, number>>;

/** Millimetres; `textWidth` is what the margins leave for a line. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: PageMargins;
  readonly textWidth: number;
}

/** 20 / 20 / 30 / 15 mm. */
export function usualMargins(): PageMargins {
  const { top, bottom, left, right } = decree30.page.margins;
  return { top: top.usual, bottom: bottom.usual, left: left.usual, right: right.usual };
}

/**
 * Gives the margins back if each is within Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3.
 * @throws AppError `bad-input`
 */
export function checkMargins(margins: PageMargins): PageMargins {
  for (const side of marginSides) {
    const { from, to } = decree30.page.margins[side];
    const value = margins[side];
    if (!(value >= from && value <= to)) throw new AppError('bad-input', { side, value, from, to });
  }
  return margins;
}

/**
 * The A4 page. The decree sets no other margins for a landscape page, so it keeps the same four, each
 * on the side it names.
 */
export function pageOf(margins: PageMargins, landscape: boolean): Page {
  const { width: short, height: long } = decree30.page;
  const [width, height] = landscape ? [long, short] : [short, long];
  return { width, height, margins, textWidth: width - margins.left - margins.right };
}
