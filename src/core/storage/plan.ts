import {
  planRoles,
  type Plan,
  type PlanDraft,
  type PlanHead,
  type PlanRole,
} from '../../domain/plan/plan';
import {
  dutyOf,
  dutyRow,
  headOf,
  headRow,
  quotaOf,
  quotaRow,
  targetOf,
  targetRow,
  taskOf,
  taskRow,
} from './plan-rows';
import type { Reader, Writer } from './store';

/** Every plan of the book that was not removed, the one being worked on first, then as they came. */
export async function listPlans(reader: Reader): Promise<Plan[]> {
  return plansWith(reader, planRoles);
}

/** The office's own, the one being worked on first. */
export async function ownPlans(reader: Reader): Promise<Plan[]> {
  return plansWith(reader, ['own']);
}

async function plansWith(reader: Reader, roles: readonly PlanRole[]): Promise<Plan[]> {
  const rows = await reader.query
    .selectFrom('plan')
    .select('no')
    .where('removed', '=', 0)
    .where('role', 'in', roles)
    .orderBy('is_current', 'desc')
    .orderBy('no')
    .execute();
  const plans: Plan[] = [];
  for (const { no } of rows) plans.push(await planWithNo(reader, no));
  return plans;
}

/** The plan being worked on; null until one is taken. */
export async function currentPlan(reader: Reader): Promise<Plan | null> {
  const row = await reader.query
    .selectFrom('plan')
    .select('no')
    .where('is_current', '=', 1)
    .where('removed', '=', 0)
    .executeTakeFirst();
  return row ? planWithNo(reader, row.no) : null;
}

/** The key of a plan that was not removed; undefined when there is none of this id. */
export async function planNo(reader: Reader, id: string): Promise<number | undefined> {
  const row = await reader.query
    .selectFrom('plan')
    .select('no')
    .where('id', '=', id)
    .where('removed', '=', 0)
    .executeTakeFirst();
  return row?.no;
}

export async function readPlan(reader: Reader, id: string): Promise<Plan | null> {
  const no = await planNo(reader, id);
  return no === undefined ? null : planWithNo(reader, no);
}

async function planWithNo(reader: Reader, no: number): Promise<Plan> {
  const row = await reader.query
    .selectFrom('plan')
    .leftJoin('plan as upper', (join) =>
      join.onRef('upper.no', '=', 'plan.upper_no').on('upper.removed', '=', 0),
    )
    .selectAll('plan')
    .select('upper.id as upper_id')
    .where('plan.no', '=', no)
    .executeTakeFirstOrThrow();
  const targets = await reader.query
    .selectFrom('plan_target')
    .selectAll()
    .where('plan_no', '=', no)
    .orderBy('position')
    .orderBy('no')
    .execute();
  const quotas = await reader.query
    .selectFrom('plan_quota')
    .selectAll()
    .where('plan_no', '=', no)
    .where('removed', '=', 0)
    .orderBy('position')
    .orderBy('no')
    .execute();
  const tasks = await reader.query
    .selectFrom('plan_task')
    .selectAll()
    .where('plan_no', '=', no)
    .where('removed', '=', 0)
    .orderBy('position')
    .orderBy('no')
    .execute();
  const duties = await reader.query
    .selectFrom('plan_duty')
    .selectAll()
    .where('plan_no', '=', no)
    .orderBy('position')
    .orderBy('no')
    .execute();
  const head = headOf(row);
  // A task that was taken out is named no more; when it comes back, so does its name.
  const known = new Set(tasks.map(({ id }) => id));
  return {
    ...head,
    id: row.id,
    source: row.source,
    role: row.role as PlanRole,
    isCurrent: row.is_current === 1,
    upperId: row.upper_id,
    assignments: head.assignments.map((each) => ({
      ...each,
      taskIds: each.taskIds.filter((id) => known.has(id)),
    })),
    targets: targets.map(targetOf),
    quotas: quotas.map(quotaOf).map((quota) => ({
      ...quota,
      taskId: quota.taskId !== null && known.has(quota.taskId) ? quota.taskId : null,
    })),
    tasks: tasks.map(taskOf),
    duties: duties.map(dutyOf),
  };
}

/** Whether a plan of this source is in the book, and not removed. */
export async function hasPlanFrom(reader: Reader, source: string): Promise<boolean> {
  const row = await reader.query
    .selectFrom('plan')
    .select('no')
    .where('source', '=', source)
    .where('removed', '=', 0)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a plan with its rows. The first own plan of a book is the one being worked on. */
export async function addPlan(
  writer: Writer,
  draft: PlanDraft,
  newId: () => string,
  role: PlanRole = 'own',
): Promise<string> {
  const id = newId();
  await freeSource(writer, draft.source);
  const isFirst = role === 'own' && (await currentPlan(writer)) === null;
  // One that was removed may still carry the sign.
  if (isFirst) await setCurrent(writer, null);
  const { no } = await writer.query
    .insertInto('plan')
    .values({
      ...headRow(draft),
      id,
      source: draft.source,
      role,
      is_current: isFirst ? 1 : 0,
      upper_no: null,
    })
    .returning('no')
    .executeTakeFirstOrThrow();
  for (const [position, target] of draft.targets.entries()) {
    await writer.query
      .insertInto('plan_target')
      .values({ ...targetRow(target), plan_no: no, position })
      .execute();
  }
  for (const [position, task] of draft.tasks.entries()) {
    const { state, percent, progressNote: progress_note } = task;
    await writer.query
      .insertInto('plan_task')
      .values({ ...taskRow(task), state, percent, progress_note, plan_no: no, position })
      .execute();
  }
  for (const [position, quota] of draft.quotas.entries()) {
    await writer.query
      .insertInto('plan_quota')
      .values({ ...quotaRow(quota), plan_no: no, position })
      .execute();
  }
  for (const [position, duty] of draft.duties.entries()) {
    await writer.query
      .insertInto('plan_duty')
      .values({ ...dutyRow(duty), plan_no: no, position })
      .execute();
  }
  return id;
}

/** A removed plan gives up its source, so that the same file can be taken again. */
async function freeSource(writer: Writer, source: string): Promise<void> {
  await writer.query
    .updateTable('plan')
    .set((row) => ({ source: row.ref('id') }))
    .where('source', '=', source)
    .where('removed', '=', 1)
    .execute();
}

export async function setHead(writer: Writer, no: number, head: PlanHead): Promise<void> {
  await writer.query.updateTable('plan').set(headRow(head)).where('no', '=', no).execute();
}

export async function setRole(writer: Writer, no: number, role: PlanRole): Promise<void> {
  await writer.query.updateTable('plan').set({ role }).where('no', '=', no).execute();
}

export async function setUpper(writer: Writer, no: number, upper: number | null): Promise<void> {
  await writer.query.updateTable('plan').set({ upper_no: upper }).where('no', '=', no).execute();
}

/** Makes a plan the one being worked on; `null`: none. */
export async function setCurrent(writer: Writer, no: number | null): Promise<void> {
  await writer.query
    .updateTable('plan')
    .set({ is_current: 0 })
    .where('is_current', '=', 1)
    .execute();
  if (no === null) return;
  await writer.query
    .updateTable('plan')
    .set({ is_current: 1, role: 'own' })
    .where('no', '=', no)
    .execute();
}

/** @returns false when the plan is not there, or already so */
export async function setRemoved(writer: Writer, id: string, removed: boolean): Promise<boolean> {
  const { numUpdatedRows } = await writer.query
    .updateTable('plan')
    .set({ removed: removed ? 1 : 0 })
    .where('id', '=', id)
    .where('removed', '=', removed ? 0 : 1)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The keys of the plans above one, the nearest first. */
export function uppersOf(reader: Reader, no: number): number[] {
  return reader
    .statement(
      `with recursive above (no, depth) as (
        select upper_no, 1 from plan where no = ? and upper_no is not null
        union select plan.upper_no, depth + 1 from plan join above on above.no = plan.no
        where plan.upper_no is not null and depth < 100)
      select no from above order by depth`,
    )
    .pluck()
    .all(no) as number[];
}

/** Which sources are in the book, and as what. */
export async function takenAs(reader: Reader): Promise<{ source: string; role: PlanRole }[]> {
  const rows = await reader.query
    .selectFrom('plan')
    .select(['source', 'role'])
    .where('removed', '=', 0)
    .execute();
  return rows.map(({ source, role }) => ({ source, role: role as PlanRole }));
}
