import type { QueryClient } from '@tanstack/react-query';
import type { RegisterChange, RegisterName, RegisterRows } from '../../../domain/register/rows';
import { call, type FeatureName } from '../../api/client';
import { tracked } from '../../api/saved';
import { registerText } from '../../text/register';
import { UnreadCells } from '../edit-grid/unread-cells';
import { Edits, type ChangeAnswer, type EditStore } from '../edits/edits';
import { sentenceOf } from '../ErrorNote';
import { showToast } from '../toast';

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

// They outlive the page: what is on its way, refused, or can be taken back is still so when one comes back.
const opened = new Map<string, RegisterEdits<AnyRow>>();

/** What follows from registers elsewhere. */
const FOLLOWING: readonly FeatureName[] = ['plan', 'report', 'figure', 'calendar'];

/**
 * The edits of a register, which also keep the answer of its `list` as it is.
 * @param book names the book the rows are of: those of another are not to be taken back into this one
 */
export function registerEditsOf<Name extends RegisterName>(
  name: Name,
  book: string,
  rows: readonly RegisterRows[Name][],
  queries: QueryClient,
): RegisterEdits<RegisterRows[Name]> {
  type Row = RegisterRows[Name];
  const key = `${name} ${book}`;
  const known = opened.get(key);
  if (known) return known as unknown as RegisterEdits<Row>;
  // The registers are of one shape; the compiler cannot follow their names through the client.
  const register = call[name] as unknown as {
    list: (input: { year: null }) => Promise<Row[]>;
    change: (input: {
      changes: RegisterChange<Row>[];
    }) => Promise<ChangeAnswer<RegisterChange<Row>>>;
  };
  const edits = new RegisterEdits<Row>(rows, {
    change: async (changes) => {
      const answer = await tracked(() => register.change({ changes: [...changes] }));
      for (const feature of FOLLOWING) void queries.invalidateQueries({ queryKey: [feature] });
      return answer;
    },
    read: () => register.list({ year: null }),
    sentenceOf,
  });
  edits.subscribe(() => queries.setQueryData([name, 'list', { year: null }], edits.expected));
  opened.set(key, edits as unknown as RegisterEdits<AnyRow>);
  return edits;
}

let told = false;
window.addEventListener('beforeunload', (event) => {
  const all = [...opened.values()];
  const pending = all.filter(({ isPending }) => isPending);
  if (pending.length > 0) {
    event.preventDefault();
    void Promise.all(pending.map((edits) => edits.settled())).then(() => window.close());
    return;
  }
  const unsaved = all.reduce((sum, edits) => sum + edits.unsaved, 0);
  if (unsaved === 0 || told) return;
  told = true;
  event.preventDefault();
  showToast({ text: registerText.notClosed(unsaved), tone: 'wrong' });
});
