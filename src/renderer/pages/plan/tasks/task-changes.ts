import type { PlanChange, TaskRow } from '../../../../domain/plan/change';
import type { Task } from '../../../../domain/plan/plan';
import { splitTask } from '../../../../domain/plan/split-task';
import {
  duplicateAfter,
  insertAfter,
  removed,
  spareNumber,
  subtreeIds,
  treeLines,
  type Numbered,
} from '../../../../domain/plan/task-tree';
import { contentOf, emptyTask } from './task-cells';

type NewId = () => string;

export function numbersChange(tasks: readonly Numbered[] | null): PlanChange[] {
  return tasks ? [{ do: 'numbers', tasks }] : [];
}

/** A task with something in it, below `after`; at the end for null. */
export function addTask(
  tasks: readonly Task[],
  after: string | null,
  id: string,
  fill: (task: TaskRow) => TaskRow,
): PlanChange[] {
  const row = fill(emptyTask(id, spareNumber(tasks)));
  return [{ do: 'put-task', row }, ...numbersChange(insertAfter(tasks, after, id))];
}

/** Several tasks, one below the other. */
export function addTasks(
  tasks: readonly Task[],
  after: string | null,
  fills: readonly ((task: TaskRow) => TaskRow)[],
  newId: NewId,
): PlanChange[] {
  const puts: PlanChange[] = [];
  let numbered: readonly Numbered[] = tasks;
  let last = after;
  for (const fill of fills) {
    const id = newId();
    const spare = spareNumber([...numbered, ...puts.flatMap(rowIn)]);
    puts.push({ do: 'put-task', row: fill(emptyTask(id, spare)) });
    numbered = insertAfter(numbered, last, id);
    last = id;
  }
  return puts.length === 0 ? [] : [...puts, ...numbersChange(numbered)];
}

/** A copy with everything below it, or of the task alone. */
export function duplicateTask(
  tasks: readonly Task[],
  id: string,
  isWhole: boolean,
  newId: NewId,
): { readonly changes: PlanChange[]; readonly copyId: string } {
  const originals = isWhole ? subtreeIds(tasks, id) : [id];
  const copies = new Map(originals.map((each) => [each, newId()]));
  const puts: PlanChange[] = [];
  for (const [original, copy] of copies) {
    const task = tasks.find((each) => each.id === original);
    if (!task) continue;
    const no = spareNumber([...tasks, ...puts.flatMap(rowIn)]);
    puts.push({ do: 'put-task', row: { ...contentOf(task), id: copy, no } });
  }
  const numbers = numbersChange(duplicateAfter(tasks, id, copies));
  return { changes: [...puts, ...numbers], copyId: copies.get(id) ?? id };
}

/** The first part stays in the task; each of the others becomes a task below it with the same units and due date. */
export function splitIntoTasks(
  tasks: readonly Task[],
  id: string,
  at: number | null,
  newId: NewId,
): { readonly changes: PlanChange[]; readonly parts: number } {
  const task = tasks.find((each) => each.id === id);
  const [first, ...rest] = task ? splitTask(task.about, at) : [];
  if (!task || first === undefined || rest.length === 0) return { changes: [], parts: 1 };
  const { lead, with: helping, directedBy, form, due } = task;
  const fills = rest.map((about) => (row: TaskRow): TaskRow => ({
    ...row,
    about,
    lead,
    with: helping,
    directedBy,
    form,
    due,
  }));
  const changes: PlanChange[] = [
    { do: 'put-task', row: { ...contentOf(task), about: first } },
    ...addTasks(tasks, id, fills, newId),
  ];
  return { changes, parts: rest.length + 1 };
}

/** Out with them and everything below them. */
export function removeTasks(
  tasks: readonly Task[],
  ids: readonly string[],
): { readonly changes: PlanChange[]; readonly count: number } {
  const gone = new Set(ids.flatMap((id) => subtreeIds(tasks, id)));
  if (gone.size === 0) return { changes: [], count: 0 };
  const removes = [...gone].map((id): PlanChange => ({ do: 'remove', of: 'task', id }));
  const numbers = gone.size === tasks.length ? [] : numbersChange(removed(tasks, gone));
  return { changes: [...removes, ...numbers], count: gone.size };
}

/** Another number for a task; what is below it follows. Null when the number is taken or empty. */
export function renumberTask(tasks: readonly Task[], id: string, no: string): PlanChange[] | null {
  const task = tasks.find((each) => each.id === id);
  if (!task || no === '') return null;
  const below = new Set(subtreeIds(tasks, id));
  const all = treeLines(tasks).map((line) => ({
    id: line.id,
    no: below.has(line.id) ? no + line.no.slice(task.no.length) : line.no,
  }));
  const isUnique = new Set(all.map((each) => each.no)).size === all.length;
  return isUnique ? [{ do: 'numbers', tasks: all }] : null;
}

function rowIn(change: PlanChange): Numbered[] {
  return change.do === 'put-task' ? [change.row] : [];
}
