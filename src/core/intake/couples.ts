import { isOfOthers, plainTitle } from './columns';
import { codingOfSheet, titlesOf } from './letters';
import type { Sheet } from './sheet';

const HEADER_WITHIN = 30;
const NAME_OF_OTHER = /^((ho va ten|ho ten|ten)\b.*|(nguoi )?(chong|vo))$/u;

/**
 * The titles of a list without a column for names that has two for names of others: “Họ tên chồng”, “Họ tên vợ”. Null
 * for any other.
 */
export function namesOfTwo(sheet: Sheet): { readonly one: string; readonly other: string } | null {
  const coding = codingOfSheet(sheet.rows);
  for (const row of sheet.rows.slice(0, HEADER_WITHIN)) {
    const titles = titlesOf(row, coding).filter(
      (title) => isOfOthers(title) && NAME_OF_OTHER.test(plainTitle(title)),
    );
    const [one, other] = [...new Set(titles)];
    if (one !== undefined && other !== undefined) return { one, other };
  }
  return null;
}
