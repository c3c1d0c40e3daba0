import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import { pastedTasks } from '../../../../domain/plan/pasted-rows';
import { dueText, taskStates, type Task } from '../../../../domain/plan/plan';
import { planYear } from '../../../../domain/plan/plan-year';
import { moveTo, subtreeIds, treeLines, type TreeLine } from '../../../../domain/plan/task-tree';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
  type EditGridHandle,
} from '../../../parts/edit-grid/EditGrid';
import { sentenceOf } from '../../../parts/ErrorNote';
import { showToast } from '../../../parts/toast';
import { useIsWide } from '../../../parts/use-is-wide';
import { planText } from '../../../text/plan';
import { PasteNote, type PasteReport } from '../PasteNote';
import css from '../plan.module.css';
import { refusalsOf } from '../refusals';
import { useBlank, type PlanEditing } from '../use-plan-edits';
import { addTask, addTasks, numbersChange, renumberTask } from './task-changes';
import { contentOf, emptyTask, readPercent, withTaskCell } from './task-cells';
import { setProgress } from './task-progress';
import { progressOf, withPart } from './task-progress-parts';
import { TaskStateBadge } from './TaskStateBadge';

const words = planText.tasks;
const stateOptions = taskStates.map((value) => ({ value, label: words.state[value] }));
const columns: readonly EditColumn<Task>[] = [
  { id: 'no', title: words.column.no, width: 6, text: ({ no }) => no, maxLength: 40 },
  {
    id: 'about',
    title: words.column.about,
    text: ({ about }) => about,
    blankHint: words.blank,
    maxLength: 20_000,
  },
  {
    id: 'lead',
    title: words.column.lead,
    width: 11.5,
    text: ({ lead }) => lead.join('; '),
    show: ({ lead }) => (lead.length === 0 ? <Missing says={words.noLead} /> : lead.join('; ')),
  },
  {
    id: 'with',
    title: words.column.with,
    width: 7,
    quiet: true,
    text: (task) => task.with.join('; '),
  },
  {
    id: 'due',
    title: words.column.due,
    width: 11.75,
    text: ({ due }) => dueText(due),
    show: ({ due }) => (due === null ? <Missing says={words.noDue} /> : dueText(due)),
  },
  {
    id: 'state',
    title: words.column.state,
    width: 7,
    text: ({ state }) => words.state[state],
    opens: ({ state }) => state,
    options: stateOptions,
    show: ({ state }) => <TaskStateBadge state={state} />,
  },
  {
    id: 'percent',
    title: words.column.percent,
    width: 4.5,
    align: 'right',
    text: ({ percent }) => String(percent),
    show: ({ percent }) => `${percent}%`,
    maxLength: 5,
  },
];
const pasteTitles = columns.slice(0, 5).map(({ title }) => title);
const narrow = new Set(['no', 'about', 'due', 'state']);
const wideWidths: Readonly<Record<string, number>> = { lead: 17, with: 17 };
const rowKey = ({ id }: Task) => id;

export interface TaskGridProps {
  readonly editing: PlanEditing;
  readonly handle: Ref<EditGridHandle>;
  /** A panel stands beside the grid. */
  readonly isNarrow: boolean;
  /** The row to stand in; null where the cursor goes by itself. */
  readonly current: string | null;
  /** The task below which the empty row stands; null for the end. */
  readonly addsAfter: string | null;
  readonly onAdded: () => void;
  readonly onOpen: (id: string) => void;
  readonly onCurrent: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onMoveRow: (id: string, by: 1 | -1) => void;
}

/** The tasks as a tree, edited in place. */
export function TaskGrid(props: TaskGridProps) {
  const { editing, isNarrow, addsAfter } = props;
  const { plan, edits, refused } = editing;
  const { tasks } = plan;
  const queries = useQueryClient();
  const isWide = useIsWide();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<PasteReport | null>(null);
  const problems = useMemo(() => refusalsOf(refused, 'put-task'), [refused]);
  const year = planYear(plan) || undefined;

  const lines = useMemo(() => treeLines(tasks), [tasks]);
  const levels = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const tree = useCallback(
    ({ id }: Task) => {
      const line = levels.get(id);
      const isOpen = line?.hasChildren ? !folded.has(id) : undefined;
      return { level: line?.level ?? 0, isOpen };
    },
    [levels, folded],
  );
  const rows = useMemo(() => {
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const hidden = new Set<string>();
    return lines.flatMap(({ id, parentId }) => {
      const isHidden = parentId !== null && (hidden.has(parentId) || folded.has(parentId));
      if (isHidden) hidden.add(id);
      const task = byId.get(id);
      return isHidden || !task ? [] : [task];
    });
  }, [lines, tasks, folded]);
  const numberWidth = numberColumnWidth(lines);
  const numbered = useMemo(
    () =>
      columns.map((column) => (column.id === 'no' ? { ...column, width: numberWidth } : column)),
    [numberWidth],
  );
  const shown = useMemo(
    () =>
      isNarrow
        ? numbered.filter(({ id }) => narrow.has(id))
        : numbered.map((column) => {
            const width = isWide ? wideWidths[column.id] : undefined;
            return width === undefined ? column : { ...column, width };
          }),
    [isNarrow, isWide, numbered],
  );
  const typed = useBlank(edits, 'task');
  const blank = useMemo(() => {
    const below = addsAfter === null ? [] : subtreeIds(tasks, addsAfter);
    const last = rows.findLast(({ id }) => below.includes(id));
    const level = addsAfter === null ? 0 : (levels.get(addsAfter)?.level ?? 0);
    return { typed, after: last?.id ?? null, tree: { level, isOpen: undefined } };
  }, [typed, addsAfter, tasks, rows, levels]);

  const add = (column: string, text: string): Committed => {
    const tried = text === '' ? null : withTaskCell(emptyTask('', ''), column, text, year);
    if (typeof tried === 'string') return { says: tried };
    const all = { ...typed, [column]: text };
    if (!all['about']) {
      edits.setBlank('task', all);
      return undefined;
    }
    const id = crypto.randomUUID();
    const changes = addTask(tasks, addsAfter, id, (row) =>
      Object.entries(all).reduce((task, [cell, value]) => {
        const next = withTaskCell(task, cell, value, year);
        return typeof next === 'string' ? task : next;
      }, row),
    );
    edits.setBlank('task', {});
    editing.put(changes, words.done.added);
    props.onAdded();
    return { key: id };
  };
  const progress = (task: Task, part: Parameters<typeof withPart>[1]): Committed => {
    const place = { id: task.id, edits, queries };
    const from = progressOf(task);
    void setProgress(place, from, withPart(from, part), words.done.progress(task.no)).then(
      (step) => edits.did(step),
      (error: unknown) => showToast({ text: sentenceOf(error), tone: 'wrong' }),
    );
    return undefined;
  };
  const commit = (row: string, column: string, text: string, session: number): Committed => {
    if (row === BLANK) return add(column, text);
    const task = tasks.find(({ id }) => id === row);
    if (!task) return undefined;
    if (column === 'no') {
      const changes = renumberTask(tasks, row, text.trim());
      if (!changes) return { says: text.trim() ? words.numberTaken(text) : planText.edit.empty };
      editing.put(changes, words.done.number(task.no), session);
      return undefined;
    }
    if (column === 'state') {
      const state = taskStates.find((each) => each === text);
      return state ? progress(task, { state }) : { says: planText.edit.unknownChoice(text) };
    }
    if (column === 'percent') {
      const percent = readPercent(text);
      return percent === null ? { says: words.percentBad } : progress(task, { percent });
    }
    const next = withTaskCell(contentOf(task), column, text, year);
    if (typeof next === 'string') return { says: next };
    const title = columns.find(({ id }) => id === column)?.title ?? '';
    editing.put([{ do: 'put-task', row: next }], planText.edit.cell(title), session);
    return undefined;
  };
  const paste = (text: string, row: string) => {
    const read = pastedTasks(text, year ?? new Date().getFullYear());
    setPasted({ taken: read.rows.length, problems: read.problems, columns: pasteTitles });
    const fills = read.rows.map((given) => (task: ReturnType<typeof emptyTask>) => ({
      ...task,
      ...given,
    }));
    const after = row === BLANK ? addsAfter : row;
    const changes = addTasks(tasks, after, fills, () => crypto.randomUUID());
    if (changes.length > 0) void editing.act(changes, planText.paste.done(fills.length));
  };
  return (
    <>
      <EditGrid
        handle={props.handle}
        label={words.title}
        columns={shown}
        rows={rows}
        rowKey={rowKey}
        blank={blank}
        unread={edits.unread.task}
        problems={problems}
        onCommit={commit}
        onPasteRows={paste}
        onRemove={props.onRemove}
        onMoveRow={props.onMoveRow}
        onOpen={props.onOpen}
        onCurrent={props.onCurrent}
        onKey={props.onKey}
        current={props.current}
        onGiveUp={(row) => {
          if (row !== BLANK) return edits.giveUp(row);
          edits.setBlank('task', {});
          props.onAdded();
        }}
        tree={tree}
        onFold={(id) => {
          if (!levels.get(id)?.hasChildren) return;
          const next = new Set(folded);
          if (!next.delete(id)) next.add(id);
          setFolded(next);
        }}
        onDrop={(id, target, where) => {
          const moved = numbersChange(moveTo(tasks, id, target, where));
          const no = levels.get(id)?.no ?? '';
          if (moved.length > 0) void editing.act(moved, words.done.moved(no));
        }}
        minWidth={isNarrow ? 36 : 62}
        autoFocus
      />
      <PasteNote report={pasted} onClose={() => setPasted(null)} />
    </>
  );
}

/** Wide enough for the longest number at its depth, in rem: no number is cut. */
function numberColumnWidth(lines: readonly TreeLine[]): number {
  const hasFolds = lines.some(({ hasChildren }) => hasChildren);
  const needed = lines.map(({ no, level }) => no.length * 0.6 + level * 1.125);
  return Math.min(14, Math.max(3, ...needed) + (hasFolds ? 3.25 : 2.25));
}

function Missing({ says }: { readonly says: string }) {
  return (
    <span className={css.missing}>
      <span aria-hidden>! </span>
      {says}
    </span>
  );
}
