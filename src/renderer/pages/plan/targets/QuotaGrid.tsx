import { useMemo, useState } from 'react';
import { quotaIndicatorOf, quotaIndicators } from '../../../../domain/indicator/quota-catalogue';
import { pastedQuotas } from '../../../../domain/plan/pasted-rows';
import { targetText, type Quota } from '../../../../domain/plan/plan';
import { typedValueText } from '../../../../domain/plan/typed-value';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
} from '../../../parts/edit-grid/EditGrid';
import { planText } from '../../../text/plan';
import { PasteNote, type PasteReport } from '../PasteNote';
import { refusalsOf } from '../refusals';
import { rowActions } from '../row-actions';
import { useBlank, type PlanEditing } from '../use-plan-edits';
import { newQuota, quotaColumns, someQuota, withQuotaCell } from './quota-cells';

const words = planText.quotas;
const indicatorOptions = quotaIndicators.map(({ id, name }) => ({ value: id, label: name }));
const perOptions = (['commune', 'hamlet'] as const).map((value) => ({
  value,
  label: words.per[value],
}));
const eachOptions = (['plan', 'month'] as const).map((value) => ({
  value,
  label: words.each[value],
}));
const titles = quotaColumns.map((id) => words.column[id]);
const rowKey = ({ id }: Quota) => id;

/** What has to be done a number of times; edited in place. */
export function QuotaGrid({ editing }: { readonly editing: PlanEditing }) {
  const { plan, edits, refused } = editing;
  const { quotas, tasks } = plan;
  const [pasted, setPasted] = useState<PasteReport | null>(null);
  const typed = useBlank(edits, 'quota');
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const problems = useMemo(() => refusalsOf(refused, 'put-quota'), [refused]);
  const taskIds = useMemo(() => new Set(tasks.map(({ id }) => id)), [tasks]);
  const columns = useMemo((): readonly EditColumn<Quota>[] => {
    const numbers = new Map(tasks.map(({ id, no }) => [id, no]));
    return [
      {
        id: 'task',
        title: words.column.task,
        width: 7.5,
        text: ({ taskId }) => (taskId === null ? '' : (numbers.get(taskId) ?? '')),
        opens: ({ taskId }) => taskId ?? '',
        options: tasks.map(({ id, no, about }) => ({ value: id, label: `${no} ${about}` })),
      },
      {
        id: 'indicator',
        title: words.column.indicator,
        text: ({ indicator }) => quotaIndicatorOf(indicator).name,
        opens: ({ indicator }) => indicator,
        options: indicatorOptions,
        blankHint: words.blank,
      },
      {
        id: 'per',
        title: words.column.per,
        width: 8,
        text: ({ per }) => words.per[per],
        opens: ({ per }) => per,
        options: perOptions,
      },
      {
        id: 'each',
        title: words.column.each,
        width: 7.5,
        text: ({ each }) => words.each[each ?? 'plan'],
        opens: ({ each }) => each ?? 'plan',
        options: eachOptions,
      },
      {
        id: 'value',
        title: words.column.value,
        width: 5,
        align: 'right',
        text: (quota) => targetText({ ...quota, unit: '' }).trim(),
        opens: ({ op, value }) => typedValueText(op, value),
        maxLength: 20,
      },
      { id: 'unit', title: words.column.unit, width: 9, text: ({ unit }) => unit },
      {
        id: 'about',
        title: words.column.about,
        width: 9,
        quiet: true,
        text: ({ about }) => about ?? '',
      },
      {
        id: 'origin',
        title: words.column.origin,
        width: 7,
        quiet: true,
        readOnly: true,
        text: ({ origin }) =>
          origin ? planText.targets.origin(origin.issuer, origin.symbol, targetText(origin)) : '',
      },
    ];
  }, [tasks]);

  const commit = (row: string, column: string, text: string, session: number): Committed => {
    if (row === BLANK) {
      const tried = text === '' ? someQuota : withQuotaCell(someQuota, column, text, taskIds);
      if (typeof tried === 'string') return { says: tried };
      const all = { ...typed, [column]: text };
      const quota = newQuota(all, crypto.randomUUID(), taskIds);
      edits.setBlank('quota', quota ? {} : all);
      if (!quota) return undefined;
      editing.put([{ do: 'put-quota', row: quota }], words.added);
      return { key: quota.id };
    }
    const quota = quotas.find(({ id }) => id === row);
    const next = quota && withQuotaCell(quota, column, text, taskIds);
    if (typeof next === 'string') return { says: next };
    const title = columns.find(({ id }) => id === column)?.title ?? '';
    if (next) editing.put([{ do: 'put-quota', row: next }], planText.edit.cell(title), session);
    return undefined;
  };
  const paste = (text: string) => {
    const { rows, problems: bad } = pastedQuotas(text);
    setPasted({ taken: rows.length, problems: bad, columns: titles });
    if (rows.length === 0) return;
    const changes = rows.map(({ task, ...row }) => ({
      do: 'put-quota' as const,
      row: {
        ...row,
        id: crypto.randomUUID(),
        origin: null,
        taskId: tasks.find(({ no }) => no === task)?.id ?? null,
      },
    }));
    void editing.act(changes, planText.paste.done(rows.length));
  };
  return (
    <>
      <EditGrid
        label={words.title}
        columns={columns}
        rows={quotas}
        rowKey={rowKey}
        blank={blank}
        unread={edits.unread.quota}
        problems={problems}
        onCommit={commit}
        onPasteRows={paste}
        onGiveUp={(row) => (row === BLANK ? edits.setBlank('quota', {}) : edits.giveUp(row))}
        minWidth={66}
        {...rowActions(editing, 'quota', quotas, words)}
      />
      <PasteNote report={pasted} onClose={() => setPasted(null)} />
    </>
  );
}
