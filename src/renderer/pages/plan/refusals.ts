import type { Problem } from '../../parts/edit-grid/EditGrid';
import type { PlanChange } from '../../../domain/plan/change';
import type { RefusedRow } from './edits/plan-edits';

/** The cell a refusal belongs to. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'target-twice': 'indicator',
  'target-year-bad': 'year',
  'value-negative': 'value',
  'percent-out-of-range': 'value',
  'unit-empty': 'unit',
  'task-unknown': 'task',
  'text-empty': 'about',
  'task-number-empty': 'no',
  'task-number-taken': 'no',
  'due-day-bad': 'due',
  'due-ends-before-start': 'due',
};

/** Sentences of refused rows of one kind, by row. */
export function refusalsOf(
  refused: ReadonlyMap<string, RefusedRow>,
  kind: PlanChange['do'],
): Map<string, Problem[]> {
  return new Map(
    [...refused].flatMap(([row, { change, code, says }]) =>
      change.do === kind ? [[row, [{ column: COLUMN_OF[code] ?? null, says }]] as const] : [],
    ),
  );
}
