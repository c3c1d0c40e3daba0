import type { RegisterChange } from '../../../domain/register/rows';
import { UnreadCells } from '../edit-grid/unread-cells';
import { Edits, type EditStore } from '../edits/edits';

export interface AnyRow {
  readonly id: string;
}

/** One register as its page shows it: the rows of all years. */
export class RegisterEdits<Row extends AnyRow> extends Edits<readonly Row[], RegisterChange<Row>> {
  readonly unread = new UnreadCells();

  constructor(rows: readonly Row[], store: EditStore<readonly Row[], RegisterChange<Row>>) {
    super(rows, store, {
      apply: applyChanges,
      rowOf: (change) => (change.do === 'remove' ? change.id : change.row.id),
      isTyped: (change) => change.do === 'put',
      asSeen,
    });
  }

  /** With what was typed into the empty row and is no whole row yet. */
  override get unsaved(): number {
    const begun = Object.values(this.blank(BLANK_ROW)).some((text) => text !== '') ? 1 : 0;
    return super.unsaved + this.unread.all().size + begun;
  }
}

export const BLANK_ROW = 'new';

export function applyChanges<Row extends AnyRow>(
  rows: readonly Row[],
  changes: readonly RegisterChange<Row>[],
): readonly Row[] {
  // A row that is set again keeps its place.
  const now = new Map(rows.map((row) => [row.id, row]));
  for (const change of changes) {
    if (change.do === 'remove') now.delete(change.id);
    else now.set(change.row.id, change.row);
  }
  return [...now.values()];
}

/** What each row is at the time its change comes to it. */
function asSeen<Row extends AnyRow>(
  rows: readonly Row[],
  changes: readonly RegisterChange<Row>[],
): RegisterChange<Row>[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  return changes.map((change) => {
    if (change.do === 'remove') {
      const from = now.get(change.id);
      now.delete(change.id);
      return { ...change, from };
    }
    const from = now.get(change.row.id) ?? null;
    now.set(change.row.id, change.row);
    return { ...change, from };
  });
}
