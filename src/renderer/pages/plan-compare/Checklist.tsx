import { useQueryClient } from '@tanstack/react-query';
import { call, refreshFeature, useAsk } from '../../api/client';
import { tracked } from '../../api/saved';
import { useBook } from '../../app/office';
import { formatDay } from '../../../domain/day';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { compareText } from '../../text/plan-compare';
import type { Step } from '../plan/edits/plan-edits';
import type { PlanEditing } from '../plan/use-plan-edits';
import { gridsOf, type CheckedQuota, type Entry } from './checklist-grids';
import { EntryGrid, type Column, type EntryChange } from './EntryGrid';
import css from './plan-compare.module.css';

const words = compareText.checklist;

/** The quotas to be met with how far each is, entered in their cells. */
export function Checklist({ editing }: { readonly editing: PlanEditing }) {
  const { office } = useBook();
  const quotas = useAsk('plan', 'checklist', { id: editing.plan.id });
  const enter = useEnter(editing);
  const { commune, months, monthNames, hamlets, hamletQuotas } = gridsOf(quotas.data ?? []);
  return (
    <section className={css.checklist} aria-labelledby="quotas">
      <header className={css.head}>
        <h2 id="quotas">{words.title}</h2>
        <span className={css.hint}>{words.keys}</span>
      </header>
      <ErrorNote error={quotas.error} retry={() => void quotas.refetch()} />
      {quotas.data?.length === 0 && <p className={css.hint}>{words.none}</p>}
      {commune.length > 0 && (
        <>
          <h3>{words.sections.commune}</h3>
          <EntryGrid
            label={words.sections.commune}
            columns={{ heads: quotaHeads, entries: [valueColumn], tails: [howColumn, stateColumn] }}
            rows={commune.map(([entry]) => ({
              key: entry.quota.quotaId,
              heads: headsOf(entry.quota),
              entries: [entry],
              tails: [<How key="how" quota={entry.quota} />, <Met key="met" entry={entry} />],
            }))}
            onEnter={enter}
          />
        </>
      )}
      {months.length > 0 && (
        <>
          <h3>{words.sections.months}</h3>
          <EntryGrid
            label={words.sections.months}
            columns={{
              heads: [nameColumn, askedColumn],
              entries: monthNames.map((month) => ({
                id: month,
                title: words.month(month),
                width: 3,
                hint: words.monthLong(month),
              })),
              tails: [progressColumn],
            }}
            rows={months.map((entries) => ({
              key: `${entries[0]?.quota.quotaId} ${entries[0]?.cell.hamletId}`,
              heads: entries[0] ? headsOf(entries[0].quota).slice(0, 2) : [],
              entries,
              tails: [words.months(countMet(entries), entries.length)],
            }))}
            onEnter={enter}
          />
        </>
      )}
      {hamlets.length > 0 && (
        <>
          <h3>{words.sections.hamlets(office.hamletWord)}</h3>
          <EntryGrid
            label={words.sections.hamlets(office.hamletWord)}
            columns={{
              heads: [{ id: 'hamlet', title: capital(office.hamletWord), width: 14 }],
              entries: hamletQuotas.map((quota) => ({
                id: quota.quotaId,
                title: <HamletHead quota={quota} word={office.hamletWord} />,
                width: 15,
                hint: quota.name,
              })),
              tails: [{ id: 'rest', title: '' }],
            }}
            rows={hamlets.map((entries) => ({
              key: entries[0]?.cell.hamletId ?? '',
              heads: [entries[0]?.cell.title ?? ''],
              entries,
              tails: [''],
            }))}
            onEnter={enter}
          />
        </>
      )}
    </section>
  );
}

const nameColumn: Column = { id: 'name', title: words.columns.name };
const askedColumn: Column = { id: 'asked', title: words.columns.asked, width: 9 };
const quotaHeads: readonly Column[] = [
  nameColumn,
  askedColumn,
  { id: 'due', title: words.columns.due, width: 7 },
];
const valueColumn: Column = { id: 'value', title: words.columns.value, width: 6.5 };
const howColumn: Column = { id: 'how', title: words.columns.counted, width: 14.5 };
const stateColumn: Column = { id: 'state', title: words.columns.progress, width: 7.5 };
const progressColumn: Column = { id: 'progress', title: words.columns.progress, width: 8.5 };

function headsOf({ name, asked, due }: CheckedQuota) {
  return [
    <span key="name" title={name}>
      {name}
    </span>,
    asked,
    due === null ? '' : formatDay(due),
  ];
}

function How({ quota }: { readonly quota: CheckedQuota }) {
  return (
    <span className={css.hint}>
      {[howOf(quota), ...(quota.isUpper ? [words.ofUpper] : [])].join(' · ')}
    </span>
  );
}

/** A number typed over what the registers hold says both. */
function howOf({ counted, indicator, cells: [cell] }: CheckedQuota): string {
  if (counted) return indicator === 'guidance-sessions' ? words.countedGuidance : words.counted;
  if (!cell || cell.found === null) return words.typed;
  if (cell.value !== null && cell.value !== cell.found) return words.typedOver(cell.found);
  return indicator === 'model-citizens' || indicator === 'model-hamlets'
    ? words.foundModels
    : words.found;
}

function Met({ entry: { cell } }: { readonly entry: Entry }) {
  if (cell.isMet) return <StateBadge tone="good">{words.met}</StateBadge>;
  return <StateBadge tone={cell.value === null ? 'quiet' : 'due'}>{words.notMet}</StateBadge>;
}

function HamletHead({ quota, word }: { readonly quota: CheckedQuota; readonly word: string }) {
  return (
    <span className={css.hamletHead}>
      <span>{quota.name}</span>
      <small>
        {quota.asked} · {words.hamlets(quota.met, quota.cells.length, word)}
      </small>
    </span>
  );
}

function countMet(entries: readonly Entry[]): number {
  return entries.filter(({ cell }) => cell.isMet).length;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Writes entries one after the other; taking them back gives each cell the value it had. */
function useEnter({ did, edits }: PlanEditing): (changes: readonly EntryChange[]) => void {
  const queries = useQueryClient();
  const write = (changes: readonly EntryChange[]) =>
    tracked(async () => {
      for (const { entry, value } of changes) {
        const { quota, cell } = entry;
        const { month, hamletId } = cell;
        await call.plan.setQuotaEntry({ quotaId: quota.quotaId, month, hamletId, value });
      }
    });
  const showAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['plan', 'checklist'] }),
      refreshFeature(queries, 'calendar'),
    ]);
  const stepOf = (
    label: string,
    back: readonly EntryChange[],
    again: readonly EntryChange[],
  ): Step => ({
    label,
    back: async () => {
      await write(back).finally(showAgain);
      return stepOf(label, again, back);
    },
  });
  return (changes) => {
    const before = changes.map(({ entry }) => ({
      entry,
      // What was only found there was not typed: with nothing typed it is shown again.
      value: entry.cell.value === entry.cell.found ? null : entry.cell.value,
    }));
    const [first] = changes;
    if (!first) return;
    const label =
      changes.length === 1
        ? words.entered(first.entry.quota.name, first.entry.cell.title)
        : words.enteredMany(changes.length);
    const written = write(changes).then(
      () => {
        const step = stepOf(label, before, changes);
        // One number typed is said by the cell itself and the top bar; a message for each would hide the next row.
        if (changes.length === 1) edits.did(step);
        else did(step);
      },
      (error: unknown) => void showToast({ text: sentenceOf(error), tone: 'wrong' }),
    );
    // After it can be taken back: what is asked again may take a moment, and Ctrl+Z comes quickly.
    void written.then(showAgain);
  };
}
