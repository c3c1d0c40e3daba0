/** Letters in the order in which Vietnamese documents count with them. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const ROMAN_TENS = ['', 'X', 'XX', 'XXX'];
const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN = ROMAN_TENS.flatMap((tens) => ROMAN_ONES.map((ones) => tens + ones)).slice(1);

/** What comes after the labels of a list: `3` after `1`, `2`; `d` after `c`; `IV` after `III`; `1` for none. */
export function nextLabel(labels: readonly string[]): string {
  const last = labels.at(-1);
  if (last === undefined) return '1';
  const following = after(LETTERS, last) ?? after(ROMAN, last);
  if (following !== undefined) return following;
  const numbers = labels.filter((label) => /^\d{1,9}$/.test(label)).map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

function after(row: readonly string[], label: string): string | undefined {
  const at = row.indexOf(label);
  return at === -1 ? undefined : row[at + 1];
}
