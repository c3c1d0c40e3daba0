import { nextLabel } from './task-label';

/** A task's place in the list and in the tree: the tree follows from the numbers. */
export interface Numbered {
  readonly id: string;
  readonly no: string;
}

export interface TaskNode extends Numbered {
  readonly children: readonly TaskNode[];
}

/** One line of the tree as it is shown. */
export interface TreeLine extends Numbered {
  /** 0 for a task below no other. */
  readonly level: number;
  readonly parentId: string | null;
  readonly hasChildren: boolean;
}

export const dropPlaces = ['before', 'after', 'inside'] as const;
export type DropPlace = (typeof dropPlaces)[number];

type Tasks = readonly Numbered[];

/** A node while it is being moved. `before` is its number up to its own part, without the number of its parent. */
interface Branch {
  readonly id: string;
  readonly no: string;
  before: string;
  children: Branch[];
}

const ROOT_ID = '';

/**
 * The parent of `6.2.1` is the task whose number is its longest beginning at a dot (`6.2`, else `6`), if there is one;
 * siblings stand in the order of the list.
 */
export function taskTree(tasks: Tasks): TaskNode[] {
  return grown(tasks).children;
}

/** Every task of the tree from top to bottom. */
export function treeLines(tasks: Tasks): TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (nodes: readonly TaskNode[], level: number, parentId: string | null) => {
    for (const { id, no, children } of nodes) {
      lines.push({ id, no, level, parentId, hasChildren: children.length > 0 });
      add(children, level + 1, id);
    }
  };
  add(taskTree(tasks), 0, null);
  return lines;
}

/** The task and everything below it. */
export function subtreeIds(tasks: Tasks, id: string): string[] {
  const branch = find(grown(tasks), id)?.branch;
  return branch ? idsOf(branch) : [];
}

/** With its subtree, before the sibling above that is numbered like it; null where there is none. */
export function moveUp(tasks: Tasks, id: string): Numbered[] | null {
  return swapped(tasks, id, -1);
}

export function moveDown(tasks: Tasks, id: string): Numbered[] | null {
  return swapped(tasks, id, 1);
}

/** Becomes the last child of the sibling above; null where there is none. */
export function indent(tasks: Tasks, id: string): Numbered[] | null {
  const root = grown(tasks);
  const place = find(root, id);
  const above = place?.parent.children[place.index - 1];
  if (!place || !above) return null;
  take(place);
  put(place.branch, above, above.children.length, '.');
  return renumbered(tasks, root);
}

/** Becomes the sibling below its parent; null for a task that has none. */
export function outdent(tasks: Tasks, id: string): Numbered[] | null {
  const root = grown(tasks);
  const place = find(root, id);
  const parent = place && find(root, place.parent.id);
  if (!place || !parent) return null;
  take(place);
  put(place.branch, parent.parent, parent.index + 1, parent.branch.before);
  return renumbered(tasks, root);
}

/** Null when nothing is to be moved or a task would come to stand inside itself. */
export function moveTo(
  tasks: Tasks,
  id: string,
  targetId: string,
  where: DropPlace,
): Numbered[] | null {
  if (subtreeIds(tasks, id).includes(targetId)) return null;
  const root = grown(tasks);
  const place = find(root, id);
  if (!place || !find(root, targetId)) return null;
  take(place);
  const target = find(root, targetId);
  if (!target) return null;
  const { branch, parent, index } = target;
  if (where === 'inside') put(place.branch, branch, branch.children.length, '.');
  else put(place.branch, parent, where === 'before' ? index : index + 1, branch.before);
  return renumbered(tasks, root);
}

/** A new task below `id` (and below what belongs to it), numbered like it; at the end of the list for null. */
export function insertAfter(tasks: Tasks, id: string | null, newId: string): Numbered[] {
  const root = grown(tasks);
  const last = root.children.at(-1);
  const place = (id === null ? null : find(root, id)) ?? (last ? find(root, last.id) : null);
  const added: Branch = { id: newId, no: '', before: '', children: [] };
  if (place) put(added, place.parent, place.index + 1, place.branch.before);
  else put(added, root, 0, '');
  return renumbered(tasks, root);
}

/** A copy below the task. `copies` gives the new id of each task to be copied: of the whole subtree, or of the task alone. */
export function duplicateAfter(
  tasks: Tasks,
  id: string,
  copies: ReadonlyMap<string, string>,
): Numbered[] | null {
  const root = grown(tasks);
  const place = find(root, id);
  if (!place) return null;
  const [copy] = copied(place.branch, copies);
  if (!copy) return null;
  put(copy, place.parent, place.index + 1, place.branch.before);
  return renumbered(tasks, root);
}

/** The list without these tasks and what is below them. */
export function removed(tasks: Tasks, ids: ReadonlySet<string>): Numbered[] {
  const root = grown(tasks);
  for (const id of ids) {
    const place = find(root, id);
    if (place) take(place);
  }
  return renumbered(tasks, root);
}

/** A number nothing has yet, for a task whose own is given out later. */
export function spareNumber(tasks: Tasks): string {
  const taken = new Set(tasks.map(({ no }) => no));
  let number = tasks.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function grown(tasks: Tasks): Branch {
  const root: Branch = { id: ROOT_ID, no: '', before: '', children: [] };
  const byNumber = new Map<string, Branch>();
  const branches = tasks.map(({ id, no }): Branch => ({ id, no, before: '', children: [] }));
  for (const branch of branches) if (!byNumber.has(branch.no)) byNumber.set(branch.no, branch);
  for (const branch of branches) {
    const parent =
      beginnings(branch.no)
        .map((no) => byNumber.get(no))
        .find(Boolean) ?? root;
    branch.before = splitNumber(branch.no).before.slice(parent.no.length);
    parent.children.push(branch);
  }
  return root;
}

/** `6.2.1` → `6.2`, `6`. */
function beginnings(no: string): string[] {
  const found: string[] = [];
  for (let dot = no.lastIndexOf('.'); dot > 0; dot = no.lastIndexOf('.', dot - 1)) {
    found.push(no.slice(0, dot));
  }
  return found;
}

/** `IV.3` → `IV.` and `3`. */
function splitNumber(no: string): { readonly before: string; readonly label: string } {
  const start = no.lastIndexOf('.') + 1;
  return { before: no.slice(0, start), label: no.slice(start) };
}

interface Place {
  readonly branch: Branch;
  readonly parent: Branch;
  readonly index: number;
}

function find(within: Branch, id: string): Place | null {
  for (const [index, branch] of within.children.entries()) {
    if (branch.id === id) return { branch, parent: within, index };
    const below = find(branch, id);
    if (below) return below;
  }
  return null;
}

function take({ parent, branch }: Place): void {
  parent.children = parent.children.filter((each) => each !== branch);
}

function put(branch: Branch, parent: Branch, index: number, before: string): void {
  branch.before = before;
  parent.children = parent.children.toSpliced(index, 0, branch);
}

/** Only with a sibling numbered like it: `1.5` does not change places with the `2` after it. */
function swapped(tasks: Tasks, id: string, by: 1 | -1): Numbered[] | null {
  const root = grown(tasks);
  const place = find(root, id);
  if (!place) return null;
  const { branch, parent, index } = place;
  const alike = (each: Branch) => each.before === branch.before;
  const other =
    by === -1
      ? parent.children.slice(0, index).findLastIndex(alike)
      : parent.children.findIndex((each, at) => at > index && alike(each));
  const sibling = parent.children[other];
  if (!sibling) return null;
  parent.children = parent.children.with(index, sibling).with(other, branch);
  return renumbered(tasks, root);
}

function copied(branch: Branch, copies: ReadonlyMap<string, string>): Branch[] {
  const id = copies.get(branch.id);
  if (id === undefined) return [];
  const children = branch.children.flatMap((child) => copied(child, copies));
  return [{ id, no: '', before: branch.before, children }];
}

function idsOf(branch: Branch): string[] {
  return [branch.id, ...branch.children.flatMap(idsOf)];
}

/** Numbers belong to places: each group of siblings numbered alike has the labels it had, handed out from the top. */
function renumbered(before: Tasks, root: Branch): Numbered[] {
  const old = new Map<string, Map<string, string[]>>();
  const remember = (branch: Branch) => {
    old.set(branch.id, labelsOf(branch));
    branch.children.forEach(remember);
  };
  remember(grown(before));
  const list: Numbered[] = [];
  const give = (branch: Branch, no: string) => {
    const had = old.get(branch.id) ?? new Map<string, string[]>();
    const given = new Map<string, string[]>();
    const groups = new Set(branch.children.map((child) => child.before));
    for (const group of groups) {
      const count = branch.children.filter((child) => child.before === group).length;
      const others = [...groups].filter((other) => other !== group);
      given.set(group, labelsFor(had.get(group) ?? [], count, group, others));
    }
    for (const child of branch.children) {
      const label = given.get(child.before)?.shift() ?? '';
      const childNo = `${no}${child.before}${label}`;
      list.push({ id: child.id, no: childNo });
      give(child, childNo);
    }
  };
  give(root, '');
  return list;
}

function labelsOf(branch: Branch): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { before, no } of branch.children) {
    labels.set(before, [...(labels.get(before) ?? []), splitNumber(no).label]);
  }
  return labels;
}

/** A new label must not make a sibling numbered otherwise (`6.2.1` where there is no `6.2`) the child of a new task. */
function labelsFor(
  had: readonly string[],
  count: number,
  group: string,
  others: readonly string[],
): string[] {
  const labels = had.slice(0, count);
  while (labels.length < count) {
    let label = nextLabel(labels);
    while (labels.includes(label) || others.some((each) => each.startsWith(`${group}${label}.`))) {
      label = nextLabel([...labels, label]);
    }
    labels.push(label);
  }
  return labels;
}
