import type { Day } from '../../../domain/day';
import { remember, remembered } from '../../api/remembered';
import { NUMBERS_A_CELL, StepHistory, type KeptSteps } from './grid/step-history';

/** The number tells forms of keeping apart: a step of an older one would be read as another. */
const KEY = 'mark-steps-2';
/** Over all classes; a day's marking of a large commune many times over. */
const MOST_CELLS = 40_000;

/** The steps of one day, by class. Over a restart only ids and marks are kept, never a name. */
let shelf: { readonly day: Day; readonly ofClass: Map<string, StepHistory> } | null = null;

/** The steps taken in this class today, also before the page was left or the program closed. */
export function stepsOf(classId: string, today: Day): StepHistory {
  if (shelf?.day !== today) {
    shelf = { day: today, ofClass: readKept(today) };
    keepSteps();
  }
  const steps = shelf.ofClass.get(classId) ?? new StepHistory();
  // The class worked on last is the last to be forgotten.
  shelf.ofClass.delete(classId);
  shelf.ofClass.set(classId, steps);
  return steps;
}

/** Writes down the newest steps of today; those of another day go. */
export function keepSteps(): void {
  if (!shelf) return;
  let left = MOST_CELLS;
  const classes: Record<string, KeptSteps> = {};
  for (const [classId, steps] of [...shelf.ofClass].reverse()) {
    const kept = steps.kept(left);
    left -= [...kept.undo, ...kept.redo].reduce(
      (sum, { length }) => sum + length / NUMBERS_A_CELL,
      0,
    );
    classes[classId] = kept;
  }
  remember(KEY, JSON.stringify({ day: shelf.day, classes }));
}

/** What cannot be read is no history. */
function readKept(today: Day): Map<string, StepHistory> {
  try {
    const { day, classes } = JSON.parse(remembered(KEY) ?? '{}') as {
      readonly day?: Day;
      readonly classes?: Readonly<Record<string, KeptSteps>>;
    };
    if (day !== today || !classes) return new Map();
    const inOrder = Object.entries(classes).reverse();
    return new Map(inOrder.map(([classId, kept]) => [classId, StepHistory.of(kept)]));
  } catch {
    return new Map();
  }
}
