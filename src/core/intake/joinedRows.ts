import { hasFamilyName, hasMiddleName } from './familyNames';
import { isRestOfName } from './noNames';
import { hamletOfHeading, isSignature, isTotals } from './otherRows';
import type { PersonReader } from './person';
import type { TextRow } from './sheetTexts';

/** Whether the next row only completes this one: a long name went on there, or the rest of what is known. */
export function goesOn(reader: PersonReader, row: TextRow, next: TextRow): boolean {
  if (next.row.row !== row.row.row + 1 || reader.order(next) !== '') return false;
  const more = reader.name(next);
  if (reader.isNumbered && reader.order(row) === '') return false;
  if (more === '')
    return reader.hasFacts(next) && !reader.hasFacts(row) && completes(row, next, []);
  if (!/^[\p{L}\p{M} ]+$/u.test(more) || reader.refusal(more) !== null) return false;
  const first = reader.name(row).split(' ').length;
  const words = more.split(' ').length;
  if (first > 3 || words > 3 || first + words > 5) return false;
  const begun = reader.name(row);
  // After its middle every name goes on, be it with “Duyệt”.
  const isDue = words === 1 && /(?:^| )(?:văn|thị)$/iu.test(begun);
  if (hamletOfHeading(more) !== null || isTotals([more])) return false;
  if (isSignature([more]) && !isDue) return false;
  if (!isRestOfName(more, begun)) return false;
  if (hasMiddleName(more)) return false;
  const isAnother = words > 1 && hasFamilyName(more) && (words > 2 || first > 2);
  if (isAnother) return false;
  // Without numbers only the look of the words tells that nobody new begins here.
  if (!reader.isNumbered && (words > 1 || first < 2 || hasFamilyName(more))) return false;
  return completes(row, next, reader.nameColumns);
}

/** Whether no cell is filled in both rows, but for those given. */
function completes(row: TextRow, next: TextRow, but: readonly number[]): boolean {
  return next.texts.every(
    (text, at) =>
      text === '' || but.includes(at) || next.row.continued.has(at) || (row.texts[at] ?? '') === '',
  );
}

/** The two as one row. */
export function joined(row: TextRow, next: TextRow): TextRow {
  const width = Math.max(row.texts.length, next.texts.length);
  const texts: string[] = [];
  const values = [...row.row.values];
  for (let at = 0; at < width; at += 1) {
    const [own, more] = [
      row.texts[at] ?? '',
      next.row.continued.has(at) ? '' : (next.texts[at] ?? ''),
    ];
    texts.push(own === '' || more === '' ? own + more : `${own} ${more}`);
    if (own === '') values[at] = next.row.values[at] ?? null;
  }
  return { row: { ...row.row, values }, texts };
}
