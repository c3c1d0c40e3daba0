import type { HeadChange, PlanChange } from '../../../../domain/plan/change';
import {
  checkDuty,
  checkHead,
  checkQuota,
  checkTarget,
  checkTask,
} from '../../../../domain/plan/check-row';
import type { Plan } from '../../../../domain/plan/plan';

/** The plan with a change carried out as the core will carry it out, so that it can be shown before the answer is there. */
export function applyChange(plan: Plan, change: PlanChange): Plan {
  switch (change.do) {
    case 'head':
      return applyHead(plan, change.set);
    case 'put-target': {
      const row = orAsIs(change.row, () => checkTarget(change.row, []));
      return { ...plan, targets: withRow(plan.targets, row) };
    }
    case 'put-quota': {
      const ids = new Set(plan.tasks.map(({ id }) => id));
      const row = orAsIs(change.row, () => checkQuota(change.row, ids));
      return { ...plan, quotas: withRow(plan.quotas, row) };
    }
    case 'put-duty': {
      const row = orAsIs(change.row, () => checkDuty(change.row));
      return { ...plan, duties: withRow(plan.duties, row) };
    }
    case 'put-task': {
      const row = orAsIs(change.row, () => checkTask(change.row, []));
      const known = plan.tasks.find(({ id }) => id === row.id);
      const { state = 'not-started', percent = 0, progressNote = '' } = known ?? {};
      return { ...plan, tasks: withRow(plan.tasks, { ...row, state, percent, progressNote }) };
    }
    case 'remove':
      return without(plan, change.of, change.id);
    case 'order':
      return ordered(plan, change.of, change.ids);
    case 'numbers': {
      const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
      return {
        ...plan,
        tasks: change.tasks.flatMap(({ id, no }) => {
          const task = tasks.get(id);
          return task ? [{ ...task, no }] : [];
        }),
      };
    }
  }
}

export function applyChanges(plan: Plan, changes: readonly PlanChange[]): Plan {
  return changes.reduce(applyChange, plan);
}

function applyHead(plan: Plan, set: HeadChange): Plan {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const raw = { ...plan, ...Object.fromEntries(given) };
  return orAsIs(raw, () => ({ ...plan, ...checkHead(plan, set) }));
}

/** A row the core will refuse is shown as it was typed. */
function orAsIs<Row>(row: Row, check: () => Row): Row {
  try {
    return check();
  } catch {
    return row;
  }
}

function withRow<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): Row[] {
  const isKnown = rows.some(({ id }) => id === row.id);
  return isKnown ? rows.map((each) => (each.id === row.id ? row : each)) : [...rows, row];
}

type List = 'target' | 'quota' | 'task' | 'duty';

function without(plan: Plan, of: List, gone: string): Plan {
  const stay = ({ id }: { readonly id: string }) => id !== gone;
  switch (of) {
    case 'target':
      return { ...plan, targets: plan.targets.filter(stay) };
    case 'quota':
      return { ...plan, quotas: plan.quotas.filter(stay) };
    case 'duty':
      return { ...plan, duties: plan.duties.filter(stay) };
    case 'task':
      return { ...plan, tasks: plan.tasks.filter(stay) };
  }
}

function ordered(plan: Plan, of: Exclude<List, 'task'>, ids: readonly string[]): Plan {
  const place = new Map(ids.map((id, index) => [id, index]));
  const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  switch (of) {
    case 'target':
      return { ...plan, targets: inOrder(plan.targets) };
    case 'quota':
      return { ...plan, quotas: inOrder(plan.quotas) };
    case 'duty':
      return { ...plan, duties: inOrder(plan.duties) };
  }
}
