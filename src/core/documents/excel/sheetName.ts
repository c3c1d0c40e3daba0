import { cleanLine } from '../../../domain/text';

const LIMIT = 31;

/** A name Excel takes for a sheet: no `[ ] : * ? / \ '`, at most 31 characters, not one of `taken` in any case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = cleanLine(wanted.replace(/[[\]:*?/\\']/gu, ' ')) || 'Bảng';
  const others = new Set(taken.map((name) => name.toLocaleLowerCase('vi')));
  for (let turn = 1; ; turn += 1) {
    const ending = turn === 1 ? '' : ` (${turn})`;
    const name = cut(plain, LIMIT - ending.length) + ending;
    // Excel keeps this name for itself.
    if (name.toLowerCase() !== 'history' && !others.has(name.toLocaleLowerCase('vi'))) return name;
  }
}

function cut(text: string, limit: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > limit) break;
    kept += letter;
  }
  return kept.trim();
}
