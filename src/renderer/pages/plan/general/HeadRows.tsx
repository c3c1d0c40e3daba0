import { useMemo } from 'react';
import type { HeadChange } from '../../../../domain/plan/change';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
} from '../../../parts/edit-grid/EditGrid';
import type { UnreadCells } from '../../../parts/edit-grid/unread-cells';
import { planText } from '../../../text/plan';
import { useBlank, type PlanEditing } from '../use-plan-edits';

const words = planText.general;

export interface HeadRow<Item> {
  readonly key: string;
  readonly item: Item;
}

interface Props<Item> {
  readonly editing: PlanEditing;
  readonly name: 'basis' | 'assignment';
  readonly title: string;
  readonly items: readonly Item[];
  readonly columns: readonly EditColumn<HeadRow<Item>>[];
  /** The item with one cell typed anew; a sentence when the text is none for that cell. */
  readonly withCell: (item: Item, column: string, text: string) => Item | string;
  readonly someItem: Item;
  /** What stands in the empty row; null while something is missing. */
  readonly make: (typed: Readonly<Record<string, string>>) => Item | null;
  readonly head: (items: readonly Item[]) => HeadChange;
  readonly minWidth?: number;
}

const rowKey = ({ key }: { readonly key: string }) => key;

/** Rows that belong to the head of a plan: they have no id, so they are known by their place and written together. */
export function HeadRows<Item>(props: Props<Item>) {
  const { editing, name, title, items, columns, withCell, someItem, make, head } = props;
  const { edits } = editing;
  const unread: UnreadCells = edits.unread[name];
  const rows = useMemo(
    () => items.map((item, index): HeadRow<Item> => ({ key: String(index), item })),
    [items],
  );
  const typed = useBlank(edits, name);
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const refusal = [...editing.refused.values()].find(
    ({ change }) => change.do === 'head' && Object.keys(head([])).some((key) => key in change.set),
  );
  const problems = useMemo(
    () =>
      new Map(refusal ? [[String(items.length - 1), [{ column: null, says: refusal.says }]]] : []),
    [refusal, items.length],
  );
  const write = (next: readonly Item[], label: string, session?: number) =>
    editing.put([{ do: 'head', set: head(next) }], label, session);
  const commit = (row: string, column: string, text: string, session: number): Committed => {
    const before = rows.find(({ key }) => key === row)?.item;
    const isClearing = row === BLANK && text === '';
    const next = isClearing ? someItem : withCell(before ?? someItem, column, text);
    if (typeof next === 'string') return { says: next };
    if (row !== BLANK) {
      const all = rows.map(({ key, item }) => (key === row ? next : item));
      write(all, planText.edit.cell(title), session);
      return undefined;
    }
    const all = { ...typed, [column]: text };
    const made = make(all);
    edits.setBlank(name, made === null ? all : {});
    if (made === null) return undefined;
    write([...items, made], words.added(title));
    return { key: String(items.length) };
  };
  return (
    <EditGrid
      label={title}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      blank={blank}
      unread={unread}
      problems={problems}
      onCommit={commit}
      onRemove={(keys) => {
        const rest = rows.filter(({ key }) => !keys.includes(key)).map(({ item }) => item);
        void editing.act([{ do: 'head', set: head(rest) }], words.removed(title, keys.length));
      }}
      onMoveRow={(row, by) => {
        const at = rows.findIndex(({ key }) => key === row);
        const [one, other] = [items[at], items[at + by]];
        if (one === undefined || other === undefined) return;
        write(items.with(at, other).with(at + by, one), words.moved(title));
      }}
      onGiveUp={(row) => {
        if (row === BLANK) edits.setBlank(name, {});
        else edits.giveUp(`head ${Object.keys(head([])).sort().join(' ')}`);
      }}
      {...(props.minWidth !== undefined && { minWidth: props.minWidth })}
    />
  );
}
