import { useMemo, useState, type Ref } from 'react';
import { indicatorOf, indicators } from '../../../../domain/indicator/catalogue';
import { pastedTargets } from '../../../../domain/plan/pasted-rows';
import { targetAudiences, targetText, type Target } from '../../../../domain/plan/plan';
import { planYear } from '../../../../domain/plan/plan-year';
import { typedValueText } from '../../../../domain/plan/typed-value';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
  type EditGridHandle,
} from '../../../parts/edit-grid/EditGrid';
import { planText } from '../../../text/plan';
import { PasteNote, type PasteReport } from '../PasteNote';
import { refusalsOf } from '../refusals';
import { rowActions } from '../row-actions';
import { useBlank, type PlanEditing } from '../use-plan-edits';
import { newTarget, someTarget, targetColumns, withTargetCell } from './target-cells';

const words = planText.targets;
const indicatorOptions = indicators.map(({ id, name }) => ({ value: id, label: name }));
const audienceOptions = targetAudiences.map((value) => ({
  value,
  label: planText.audience[value],
}));
const audienceNames = targetAudiences.map((id) => ({ id, names: [planText.audience[id]] }));
const columns: readonly EditColumn<Target>[] = [
  { id: 'year', title: words.column.year, width: 4.5, text: ({ year }) => String(year) },
  {
    id: 'label',
    title: words.column.label,
    width: 4,
    text: ({ label }) => (label === '' ? '' : `${label})`),
    opens: ({ label }) => label,
  },
  {
    id: 'indicator',
    title: words.column.indicator,
    text: ({ indicator }) => indicatorOf(indicator).name,
    opens: ({ indicator }) => indicator,
    options: indicatorOptions,
    blankHint: words.blank,
  },
  {
    id: 'audience',
    title: words.column.audience,
    width: 13.5,
    text: ({ audience }) => planText.audience[audience],
    opens: ({ audience }) => audience,
    options: audienceOptions,
  },
  {
    id: 'value',
    title: words.column.value,
    width: 5.5,
    align: 'right',
    text: (target) => targetText({ ...target, unit: '' }).trim(),
    opens: ({ op, value }) => typedValueText(op, value),
    maxLength: 20,
  },
  { id: 'unit', title: words.column.unit, width: 5, text: ({ unit }) => unit },
  {
    id: 'strength',
    title: words.column.strength,
    width: 7,
    quiet: true,
    text: ({ strength }) => strength ?? words.binding,
    opens: ({ strength }) => strength ?? '',
  },
  {
    id: 'origin',
    title: words.column.origin,
    width: 11,
    quiet: true,
    readOnly: true,
    text: ({ origin }) =>
      origin ? words.origin(origin.issuer, origin.symbol, targetText(origin)) : '',
  },
];
const titles = targetColumns.map((id) => words.column[id]);
const rowKey = ({ id }: Target) => id;

interface Props {
  readonly editing: PlanEditing;
  readonly handle: Ref<EditGridHandle>;
}

/** The targets of all years, edited in place. */
export function TargetGrid({ editing, handle }: Props) {
  const { plan, edits, refused } = editing;
  const { targets } = plan;
  const [pasted, setPasted] = useState<PasteReport | null>(null);
  const typed = useBlank(edits, 'target');
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const problems = useMemo(() => refusalsOf(refused, 'put-target'), [refused]);
  const usualYear = targets.at(-1)?.year ?? (planYear(plan) || new Date().getFullYear());

  const commitBlank = (column: string, text: string): Committed => {
    const tried = text === '' ? someTarget : withTargetCell(someTarget, column, text);
    if (typeof tried === 'string') return { says: tried };
    const all = { ...typed, [column]: text };
    const id = crypto.randomUUID();
    const target = newTarget(all, { id, year: usualYear });
    edits.setBlank('target', target ? {} : all);
    if (!target) return undefined;
    editing.put([{ do: 'put-target', row: target }], words.added);
    return { key: id };
  };
  const commit = (row: string, column: string, text: string, session: number): Committed => {
    if (row === BLANK) return commitBlank(column, text);
    const target = targets.find(({ id }) => id === row);
    const next = target && withTargetCell(target, column, text);
    if (typeof next === 'string') return { says: next };
    const title = columns.find(({ id }) => id === column)?.title ?? '';
    if (next) {
      editing.put([{ do: 'put-target', row: next }], planText.edit.cell(title), session);
    }
    return undefined;
  };
  const paste = (text: string) => {
    const { rows, problems: bad } = pastedTargets(text, audienceNames, { year: usualYear });
    setPasted({ taken: rows.length, problems: bad, columns: titles });
    if (rows.length === 0) return;
    const changes = rows.map((row) => ({
      do: 'put-target' as const,
      row: { ...row, id: crypto.randomUUID(), origin: null },
    }));
    void editing.act(changes, planText.paste.done(rows.length));
  };
  return (
    <>
      <EditGrid
        handle={handle}
        label={words.title}
        columns={columns}
        rows={targets}
        rowKey={rowKey}
        blank={blank}
        unread={edits.unread.target}
        problems={problems}
        onCommit={commit}
        onPasteRows={paste}
        onGiveUp={(row) => (row === BLANK ? edits.setBlank('target', {}) : edits.giveUp(row))}
        minWidth={62}
        autoFocus
        {...rowActions(editing, 'target', targets, words)}
      />
      <PasteNote report={pasted} onClose={() => setPasted(null)} />
    </>
  );
}
