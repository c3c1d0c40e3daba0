import type { CellRules } from './cell-rules';
import type { SheetData } from './sheet-data';

/** Names the cell of a note. */
export function noteKey(personId: string, sessionId: string): string {
  return `${personId} ${sessionId}`;
}

/**
 * Brings `notes` to what the book says of every mark of a sheet. The note of a mark that was taken away is in the book no
 * more and stays here: the mark may be put back.
 */
export function takeNotes(notes: Map<string, string>, data: SheetData, rules: CellRules): void {
  for (const key of notes.keys()) {
    const [personId = '', sessionId = ''] = key.split(' ');
    const cell = rules.cellOf(personId, sessionId);
    if (cell && (data.persons[cell.row]?.marks[cell.column] ?? null) !== null) notes.delete(key);
  }
  for (const { id, notes: known } of data.persons) {
    for (const { sessionId, note } of known) notes.set(noteKey(id, sessionId), note);
  }
}
