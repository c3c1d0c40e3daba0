import type { Task } from '../plan/plan';

const MOST_PARTS = 20;

/**
 * The number each task has within the chapter of tasks, by its id: its own without the parts that all tasks share, as
 * those name the chapter it once stood in (`IV.1`, `IV.2` → `1`, `2`; `1.1`, `2` stay).
 */
export function taskLabels(tasks: readonly Pick<Task, 'id' | 'no'>[]): Map<string, string> {
  const numbers = tasks.map(({ id, no }) => ({ id, parts: no.split('.').filter((part) => part) }));
  const shortest = numbers.reduce((least, { parts }) => Math.min(least, parts.length), MOST_PARTS);
  let shared = 0;
  while (
    shared < shortest - 1 &&
    numbers.every(({ parts }) => parts[shared] === numbers[0]?.parts[shared])
  ) {
    shared += 1;
  }
  return new Map(numbers.map(({ id, parts }) => [id, parts.slice(shared).join('.')]));
}
