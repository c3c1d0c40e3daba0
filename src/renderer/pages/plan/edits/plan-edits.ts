import type { PlanChange } from '../../../../domain/plan/change';
import type { Plan } from '../../../../domain/plan/plan';
import { UnreadCells } from '../../../parts/edit-grid/unread-cells';
import * as edits from '../../../parts/edits/edits';
import { applyChanges } from './apply-change';

export type ChangeAnswer = edits.ChangeAnswer<PlanChange>;
export type PlanStore = edits.EditStore<Plan, PlanChange>;
export type RefusedRow = edits.Refused<PlanChange>;
export type Step = edits.Step;
export type Outcome = edits.Outcome<PlanChange>;

/** One plan as its pages show it. */
export class PlanEdits extends edits.Edits<Plan, PlanChange> {
  readonly unread = {
    target: new UnreadCells(),
    quota: new UnreadCells(),
    task: new UnreadCells(),
    duty: new UnreadCells(),
    basis: new UnreadCells(),
    assignment: new UnreadCells(),
  };

  constructor(plan: Plan, store: PlanStore) {
    super(plan, store, { apply: applyChanges, rowOf, isTyped });
  }

  override get unsaved(): number {
    const cells = Object.values(this.unread).reduce((sum, each) => sum + each.all().size, 0);
    return super.unsaved + cells;
  }
}

/** The row a change is about, by which its sentence is found; moves and removals are about none. */
export function rowOf(change: PlanChange): string {
  switch (change.do) {
    case 'head':
      return `head ${Object.keys(change.set).sort().join(' ')}`;
    case 'order':
      return `order ${change.of}`;
    case 'numbers':
      return 'numbers';
    case 'remove':
      return change.id;
    default:
      return change.row.id;
  }
}

function isTyped(change: PlanChange): boolean {
  return change.do === 'head' || change.do.startsWith('put-');
}
