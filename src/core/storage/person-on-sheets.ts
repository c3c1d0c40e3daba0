import type { GoneClass } from './class-removal';
import type { Writer } from './store';

/** A printed sheet, by its id, and where a person stands on it, the first being 0. */
export interface OnSheet {
  readonly sheet: string;
  readonly at: readonly number[];
}

/** Puts one person where another stands on printed sheets. @returns where that was */
export function moveOnSheets(writer: Writer, from: string, to: string): OnSheet[] {
  const places: OnSheet[] = [];
  changeSheets(writer, from, (sheet, persons) => {
    const at = persons.flatMap((id, index) => (id === from ? [index] : []));
    places.push({ sheet, at });
    return persons.map((id) => (id === from ? to : id));
  });
  return places;
}

export function moveOnSheetsBack(
  writer: Writer,
  places: readonly OnSheet[],
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const placesOn = new Map(places.map(({ sheet, at }) => [sheet, at]));
  changeSheets(writer, from, (sheet, persons) =>
    persons.map((id, index) => (id === from && placesOn.get(sheet)?.includes(index) ? to : id)),
  );
}

/** All sheets a person stands on, also those kept with classes that were removed. */
function changeSheets(
  writer: Writer,
  person: string,
  change: (sheet: string, persons: readonly string[]) => readonly string[],
): void {
  const changed = (sheet: string, persons: string) =>
    JSON.stringify(change(sheet, JSON.parse(persons) as string[]));
  const sheets = writer
    .statement('select id, persons from sign_sheet where instr(persons, ?) > 0 order by no')
    .all(person) as { id: string; persons: string }[];
  for (const { id, persons } of sheets) {
    writer
      .statement('update sign_sheet set persons = ? where id = ?')
      .run(changed(id, persons), id);
  }
  const removed = writer
    .statement('select id, gone from class_removed where instr(gone, ?) > 0 order by id')
    .all(person) as { id: string; gone: string }[];
  for (const { id, gone } of removed) {
    const kept = JSON.parse(gone) as GoneClass;
    const all = kept.sheets.map((sheet) => {
      const [own, persons] = [String(sheet['id']), String(sheet['persons'])];
      return persons.includes(person) ? { ...sheet, persons: changed(own, persons) } : sheet;
    });
    writer
      .statement('update class_removed set gone = ? where id = ?')
      .run(JSON.stringify({ ...kept, sheets: all }), id);
  }
}
