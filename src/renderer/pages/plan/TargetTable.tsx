import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDo } from '../../api/client';
import { usePeriod } from '../../app/period';
import { indicatorOf } from '../../../domain/indicator/catalogue';
import { targetText, type Target } from '../../../domain/plan/plan';
import { Choice } from '../../parts/Choice';
import { DataTable, type Column } from '../../parts/DataTable';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { planText } from '../../text/plan';
import { readTarget, targetInput } from './target-input';
import { TargetCell } from './TargetCell';
import css from './plan.module.css';

const words = planText.targets;

interface Props {
  readonly targets: readonly Target[];
  /** A panel stands beside the table. */
  readonly isNarrow: boolean;
}

/** “Chỉ tiêu cụ thể” of one year; the value is edited in its cell, as in Excel. */
export function TargetTable({ targets, isNarrow }: Props) {
  const years = useMemo(
    () => [...new Set(targets.map(({ year }) => year))].sort((a, b) => a - b),
    [targets],
  );
  const [chosenYear, setYear] = useState<number | null>(null);
  const { period } = usePeriod();
  const year = chosenYear ?? years.find((each) => each === period.year) ?? years[0];
  const rows = useMemo(() => targets.filter((target) => target.year === year), [targets, year]);
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ id: string; text: string } | null>(null);
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLElement>(null);
  const setTarget = useDo('plan', 'setTarget', { refresh: ['plan', 'figure', 'report'] });

  // Enter pressed twice, and the cell left because Enter was pressed, come with a value that is on its way already.
  const sent = useRef<{ value: string; outcome: Promise<boolean> } | null>(null);

  const start = (target: Target, text = targetInput(target)) => {
    sent.current = null;
    setWrong(false);
    setTarget.reset();
    setCurrent(target.id);
    setEditing({ id: target.id, text });
  };
  const stop = () => {
    setEditing(null);
    box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const save = async (target: Target, typed: string): Promise<boolean> => {
    const read = readTarget(typed, target.op);
    setWrong(read === null);
    if (read === null) return false;
    const value = JSON.stringify([target.id, read]);
    if (sent.current?.value !== value) sent.current = { value, outcome: send(target, read) };
    return sent.current.outcome;
  };
  const send = async (target: Target, read: Pick<Target, 'op' | 'value'>): Promise<boolean> => {
    const { id, op, value } = target;
    if (read.value === value && read.op === op) return true;
    try {
      await setTarget.mutateAsync({ id, ...read });
    } catch {
      sent.current = null;
      return false;
    }
    showToast({
      text: words.saved(target.label, target.year, targetText({ ...target, ...read })),
      undo: () => setTarget.mutateAsync({ id, op, value }),
    });
    return true;
  };
  const enter = async (target: Target, typed: string) => {
    if (!(await save(target, typed))) return;
    const below = rows[rows.indexOf(target) + 1];
    if (below) setCurrent(below.id);
    stop();
  };
  const leave = async (target: Target, typed: string) => {
    await save(target, typed);
    setEditing((now) => (now?.id === target.id ? null : now));
  };
  const onKey = (event: KeyboardEvent, target: Target) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'F2' || event.key === 'Enter') start(target);
    else if (isPlain && /^[\d>]$/u.test(event.key)) start(target, event.key);
    else return;
    event.preventDefault();
  };

  const columns: Column<Target>[] = [
    {
      id: 'name',
      title: words.column.name,
      cell: ({ label, indicator }) => `${label}) ${indicatorOf(indicator).name}`,
    },
    {
      id: 'audience',
      title: words.column.audience,
      width: 13.5,
      quiet: true,
      cell: ({ audience }) => planText.audience[audience],
    },
    {
      id: 'value',
      title: words.column.value,
      width: 7.5,
      align: 'right',
      cell: (target) => (
        <TargetCell
          target={target}
          editing={editing?.id === target.id ? editing.text : null}
          isWrong={wrong}
          onStart={() => start(target)}
          onEnter={(text) => void enter(target, text)}
          onLeave={(text) => void leave(target, text)}
          onCancel={stop}
        />
      ),
    },
    {
      id: 'strength',
      title: words.column.strength,
      width: 6.5,
      quiet: true,
      cell: ({ strength }) => strength ?? words.binding,
    },
  ];
  return (
    <section ref={box} className={css.targets} aria-labelledby="plan-targets">
      <header className={css.sectionHead}>
        <h2 id="plan-targets">{words.title}</h2>
        {years.length > 1 && year !== undefined && (
          <Choice
            label={words.yearLabel}
            value={String(year)}
            options={Object.fromEntries(years.map((each) => [String(each), words.year(each)]))}
            onChange={(value) => setYear(Number(value))}
            fullWidth={false}
          />
        )}
        <span className={css.hint}>{words.hint}</span>
      </header>
      <DataTable
        label={words.title}
        columns={isNarrow ? columns.filter(({ id }) => id !== 'audience') : columns}
        minWidth={isNarrow ? 32 : 50}
        rows={rows}
        rowKey={({ id }) => id}
        current={current}
        onCurrent={({ id }) => setCurrent(id)}
        onKey={onKey}
        count={null}
        empty={<p className={css.waiting}>{words.none}</p>}
      />
      {wrong && (
        <p className={css.wrong} role="alert" id="target-wrong">
          {words.bad}
        </p>
      )}
      <ErrorNote error={setTarget.error} />
    </section>
  );
}
