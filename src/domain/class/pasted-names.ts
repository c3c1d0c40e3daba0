import { cleanLine } from '../text';

export interface PastedName {
  readonly name: string;
  /** Where a year of birth stands beside it. */
  readonly birthYear: number | null;
}

/**
 * The names of a pasted list: one a line, as they come from Excel, Zalo or Word, with or without an order number, a
 * birth and other columns beside them. Lines without a name are left out.
 */
export function pastedNames(text: string): PastedName[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line) => {
    const cells = line.split(/\t|;|,/u).map(cleanLine);
    const name = cells.map(bareName).find((cell) => /^\p{L}[\p{L}'’.\- ]*$/u.test(cell));
    if (name === undefined) return [];
    const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/u.exec(line)?.[1];
    return [{ name, birthYear: year === undefined ? null : Number(year) }];
  });
}

/** Without an order number before it and without a birth or brackets after it. */
function bareName(cell: string): string {
  return cell
    .replace(/^[\d.)\-–•*+ ]+/u, '')
    .replace(/[\s(\-–]*(?:sinh(?: năm)?|sn)?[\s:.]*\d[\d/.\- )]*$/iu, '')
    .replace(/\s*\(.*\)$/u, '')
    .trim();
}
