import type { HeaderColumn } from './header';
import type { ListColumn, PeopleListRow } from './people-list';
import type { SheetRow } from './sheet';
import type { SheetTexts } from './sheetTexts';

/**
 * What is told of the columns of a list once its persons are read. Of old letters only those of persons count: who
 * signs below is nobody to be entered. Numbers of cards and telephones are no samples.
 * @param under the rows under the head
 */
export function listColumnsOf(
  columns: readonly (HeaderColumn & Pick<ListColumn, 'isSaid'>)[],
  texts: SheetTexts,
  under: readonly SheetRow[],
  persons: readonly PeopleListRow[],
): ListColumn[] {
  const numbers = new Set(persons.map(({ row }) => row));
  const ofPersons = under.filter(({ row }) => numbers.has(row));
  return columns.map((column): ListColumn => {
    const { at, title, meaning, isSaid } = column;
    const letters = texts.column(at);
    const { coding = 'unicode', codingBy = null } = letters ?? {};
    const isShown = letters && meaning !== 'cccd' && meaning !== 'phone';
    const plain = { at, title, meaning, isSaid, coding, codingBy, samples: [] };
    if (!isShown) return plain;
    if (coding === 'unicode' && !letters.hasPasted) return plain;
    const samples = letters.samples(cellsOf(ofPersons, at));
    const hasPasted = coding === 'unicode' && samples.length > 0;
    return { ...plain, samples, codingBy: hasPasted ? 'cells' : codingBy };
  });
}

function* cellsOf(rows: readonly SheetRow[], at: number) {
  for (const { values, oldFonts, continued } of rows) {
    const text = values[at];
    if (typeof text === 'string' && !continued.has(at)) yield { text, font: oldFonts.get(at) };
  }
}
