import { formatDay, parseTypedDay } from '../../../../domain/day';
import type { LegalBasis } from '../../../../domain/plan/plan';
import { cleanLine } from '../../../../domain/text';
import type { EditColumn } from '../../../parts/edit-grid/EditGrid';
import { planText } from '../../../text/plan';
import type { PlanEditing } from '../use-plan-edits';
import { HeadRows, type HeadRow } from './HeadRows';

const words = planText.general;
const someItem: LegalBasis = { symbol: '', date: '2000-01-01', by: '' };
const columns: readonly EditColumn<HeadRow<LegalBasis>>[] = [
  {
    id: 'symbol',
    title: words.basis.symbol,
    width: 10,
    text: ({ item }) => item.symbol,
    blankHint: words.basis.blank,
  },
  { id: 'date', title: words.basis.date, width: 7, text: ({ item }) => formatDay(item.date) },
  { id: 'by', title: words.basis.by, text: ({ item }) => item.by },
];

export function BasisGrid({ editing }: { readonly editing: PlanEditing }) {
  return (
    <HeadRows
      editing={editing}
      name="basis"
      title={words.bases}
      items={editing.plan.legalBases}
      columns={columns}
      withCell={withCell}
      someItem={someItem}
      make={make}
      head={(legalBases) => ({ legalBases })}
    />
  );
}

function withCell(basis: LegalBasis, column: string, typed: string): LegalBasis | string {
  const text = cleanLine(typed);
  if (column === 'by') return { ...basis, by: text };
  if (column === 'symbol') return text === '' ? planText.edit.empty : { ...basis, symbol: text };
  const date = parseTypedDay(text);
  return date === null ? planText.edit.notDay : { ...basis, date };
}

function make(typed: Readonly<Record<string, string>>): LegalBasis | null {
  const { symbol, date, by } = typed;
  if (!symbol || !date) return null;
  const basis = withCell({ symbol: cleanLine(symbol), date: '', by: by ?? '' }, 'date', date);
  return typeof basis === 'string' ? null : basis;
}
