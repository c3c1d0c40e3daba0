import { dueText } from '../../../domain/plan/plan';
import { DataTable, type Column } from '../../parts/DataTable';
import { useIsWide } from '../../parts/use-is-wide';
import { planText } from '../../text/plan';
import type { Task } from './PlanView';
import { TaskStateBadge } from './TaskStateBadge';
import css from './plan.module.css';

const words = planText.tasks;

const columns: readonly Column<Task>[] = [
  { id: 'no', title: words.column.no, width: 3.25, cell: ({ no }) => no },
  { id: 'about', title: words.column.about, cell: ({ about }) => about },
  {
    id: 'lead',
    title: words.column.lead,
    width: 10.5,
    quiet: true,
    cell: (task) => task.lead.join('; '),
  },
  {
    id: 'with',
    title: words.column.with,
    width: 7.5,
    quiet: true,
    cell: (task) => task.with.join('; '),
  },
  { id: 'due', title: words.column.due, width: 10.5, cell: ({ due }) => dueText(due) },
  {
    id: 'state',
    title: words.column.state,
    width: 7,
    cell: ({ state }) => <TaskStateBadge state={state} />,
  },
  {
    id: 'progress',
    title: words.column.progress,
    width: 8.5,
    quiet: true,
    cell: ({ progressNote }) => progressNote,
  },
];
const wideWidths: Readonly<Record<string, number>> = { lead: 15, with: 17, progress: 24 };
const narrow = new Set(['no', 'about', 'due', 'state']);

interface Props {
  readonly tasks: readonly Task[];
  /** A panel stands beside the table. */
  readonly isNarrow: boolean;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

export function TaskTable({ tasks, isNarrow, current, onCurrent, onOpen }: Props) {
  const isWide = useIsWide();
  const shown = isNarrow
    ? columns.filter(({ id }) => narrow.has(id))
    : columns.map((column) => {
        const width = isWide ? wideWidths[column.id] : undefined;
        return width === undefined ? column : { ...column, width };
      });
  const done = tasks.filter(({ state }) => state === 'done').length;
  return (
    <section className={css.tasks} aria-labelledby="plan-tasks">
      <header className={css.sectionHead}>
        <h2 id="plan-tasks">{words.title}</h2>
        <span className={css.hint}>
          {words.count(done, tasks.length)} · {words.hint}
        </span>
      </header>
      <DataTable
        label={words.title}
        columns={shown}
        minWidth={isNarrow ? 36 : 62}
        rows={tasks}
        rowKey={({ id }) => id}
        current={current}
        onCurrent={({ id }) => onCurrent(id)}
        onOpen={({ id }) => onOpen(id)}
        onKey={(event, { id }) => {
          if (event.key !== 'F2') return;
          event.preventDefault();
          onOpen(id);
        }}
        autoFocus
        count={null}
        empty={<p className={css.waiting}>{words.none}</p>}
      />
    </section>
  );
}
