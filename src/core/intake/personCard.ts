import type { Sex } from '../../domain/person/person';
import type { BlockCells, Doubts } from './blockCells';
import { cccdDisagrees, readCccd } from './cardNumber';
import type { HeaderColumn } from './header';
import type { PeopleListRow } from './people-list';
import type { TextRow } from './sheetTexts';

/** The columns of a block for cards: of a row the first that holds one tells it, a CCCD before a CMND. */
export class PersonCard {
  private readonly columns: readonly HeaderColumn[];

  constructor(private readonly cells: BlockCells) {
    const best = cells.columns.get('cccd');
    const instead = cells.meant('cccd').filter((column) => column.isInstead);
    this.columns = best ? [best, ...instead] : [];
  }

  isTold(row: TextRow): boolean {
    return this.columns.some(({ at }) => readCccd(row.row.values[at] ?? null).value !== null);
  }

  /** The number on the card, or the end of it, with doubts about the cell, also where sex or birth speak against it. */
  read(
    row: TextRow,
    person: { readonly sex: Sex | null; readonly birthYear: number | null },
    doubts: Doubts,
  ): Pick<PeopleListRow, 'cccd' | 'cccdTail'> {
    for (const { at, title: column } of this.columns) {
      const { value, doubt, tail = null } = readCccd(this.cells.cell(row, at));
      if (value === null && doubt === null) continue;
      const reasons = doubt === null ? [] : [doubt];
      if (value !== null) reasons.push(...cccdDisagrees(value, person));
      for (const reason of reasons) doubts.push({ field: 'cccd', column, reason, proposal: value });
      return { cccd: value, cccdTail: tail };
    }
    return { cccd: null, cccdTail: null };
  }
}
