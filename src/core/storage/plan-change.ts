import type { HeadChange, PlanChange, TaskOrder, TaskRow } from '../../domain/plan/change';
import {
  checkDuty,
  checkHead,
  checkNumbers,
  checkQuota,
  checkTarget,
  checkTask,
} from '../../domain/plan/check-row';
import { AppError } from '../../domain/errors';
import type { Duty, PlanHead, Quota, Target, Task } from '../../domain/plan/plan';
import { setHead } from './plan';
import {
  dutyOf,
  dutyRow,
  headOf,
  quotaOf,
  quotaRow,
  targetOf,
  targetRow,
  taskOf,
  taskRow,
} from './plan-rows';
import type { Reader, Writer } from './store';

type ListTable = 'plan_target' | 'plan_quota' | 'plan_duty';
const TABLES = { target: 'plan_target', quota: 'plan_quota', duty: 'plan_duty' } as const;

/**
 * Carries out one change of a plan.
 * @returns what takes it back, in the order it has to be done
 * @throws AppError of `check-row`; `row-unknown`, `row-order-outdated`. Nothing is written then.
 */
export async function applyChange(
  writer: Writer,
  plan: number,
  change: PlanChange,
): Promise<PlanChange[]> {
  switch (change.do) {
    case 'head':
      return changeHead(writer, plan, change.set);
    case 'put-target':
      return putTarget(writer, plan, change.row);
    case 'put-quota':
      return putQuota(writer, plan, change.row);
    case 'put-duty':
      return putDuty(writer, plan, change.row);
    case 'put-task':
      return putTask(writer, plan, change.row);
    case 'remove':
      return change.of === 'task'
        ? removeTask(writer, plan, change.id)
        : removeRow(writer, plan, change.of, change.id);
    case 'order':
      return orderRows(writer, plan, change.of, change.ids);
    case 'numbers':
      return numberTasks(writer, plan, change.tasks);
  }
}

async function changeHead(writer: Writer, plan: number, set: HeadChange): Promise<PlanChange[]> {
  const row = await writer.query
    .selectFrom('plan')
    .selectAll()
    .where('no', '=', plan)
    .executeTakeFirstOrThrow();
  const before = headOf(row);
  await setHead(writer, plan, checkHead(before, set));
  const fields = [...Object.keys(set), 'illegible'] as (keyof PlanHead)[];
  const old = Object.fromEntries(fields.map((field) => [field, before[field]]));
  return [{ do: 'head', set: old }];
}

async function putTarget(writer: Writer, plan: number, row: Target): Promise<PlanChange[]> {
  const all = await writer.query
    .selectFrom('plan_target')
    .selectAll()
    .where('plan_no', '=', plan)
    .execute()
    .then((rows) => rows.map(targetOf));
  const checked = checkTarget(row, all);
  const before = all.find(({ id }) => id === row.id);
  if (before) {
    await writer.query
      .updateTable('plan_target')
      .set(targetRow(checked))
      .where('id', '=', row.id)
      .execute();
    return [{ do: 'put-target', row: before }];
  }
  mustBeFree(writer, 'plan_target', row.id);
  const position = nextPosition(writer, 'plan_target', plan);
  await writer.query
    .insertInto('plan_target')
    .values({ ...targetRow(checked), plan_no: plan, position })
    .execute();
  return [{ do: 'remove', of: 'target', id: row.id }];
}

async function putQuota(writer: Writer, plan: number, row: Quota): Promise<PlanChange[]> {
  const checked = checkQuota(row, everyTask(writer, plan));
  const found = await writer.query
    .selectFrom('plan_quota')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!found) {
    const position = nextPosition(writer, 'plan_quota', plan);
    await writer.query
      .insertInto('plan_quota')
      .values({ ...quotaRow(checked), plan_no: plan, position })
      .execute();
    return [{ do: 'remove', of: 'quota', id: row.id }];
  }
  if (found.plan_no !== plan) throw new AppError('row-unknown');
  await writer.query
    .updateTable('plan_quota')
    .set({ ...quotaRow(checked), removed: 0 })
    .where('no', '=', found.no)
    .execute();
  return found.removed === 1
    ? [{ do: 'remove', of: 'quota', id: row.id }]
    : [{ do: 'put-quota', row: quotaOf(found) }];
}

async function putDuty(writer: Writer, plan: number, row: Duty): Promise<PlanChange[]> {
  const checked = checkDuty(row);
  const found = await writer.query
    .selectFrom('plan_duty')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!found) {
    const position = nextPosition(writer, 'plan_duty', plan);
    await writer.query
      .insertInto('plan_duty')
      .values({ ...dutyRow(checked), plan_no: plan, position })
      .execute();
    return [{ do: 'remove', of: 'duty', id: row.id }];
  }
  if (found.plan_no !== plan) throw new AppError('row-unknown');
  await writer.query
    .updateTable('plan_duty')
    .set(dutyRow(checked))
    .where('no', '=', found.no)
    .execute();
  return [{ do: 'put-duty', row: dutyOf(found) }];
}

async function putTask(writer: Writer, plan: number, row: TaskRow): Promise<PlanChange[]> {
  const checked = checkTask(row, taskOrder(writer, plan));
  const found = await writer.query
    .selectFrom('plan_task')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!found) {
    const position = nextPosition(writer, 'plan_task', plan);
    await writer.query
      .insertInto('plan_task')
      .values({
        ...taskRow(checked),
        plan_no: plan,
        position,
        state: 'not-started',
        progress_note: '',
      })
      .execute();
    return [{ do: 'remove', of: 'task', id: row.id }];
  }
  if (found.plan_no !== plan) throw new AppError('row-unknown');
  await writer.query
    .updateTable('plan_task')
    .set({ ...taskRow(checked), removed: 0 })
    .where('no', '=', found.no)
    .execute();
  return found.removed === 1
    ? [{ do: 'remove', of: 'task', id: row.id }]
    : [{ do: 'put-task', row: contentOf(taskOf(found)) }];
}

function contentOf({
  state: _,
  percent: _percent,
  progressNote: _note,
  ...content
}: Task): TaskRow {
  return content;
}

async function removeTask(writer: Writer, plan: number, id: string): Promise<PlanChange[]> {
  const found = await writer.query
    .selectFrom('plan_task')
    .selectAll()
    .where('id', '=', id)
    .where('plan_no', '=', plan)
    .where('removed', '=', 0)
    .executeTakeFirst();
  if (!found) throw new AppError('row-unknown');
  const order = taskOrder(writer, plan);
  await writer.query
    .updateTable('plan_task')
    // The number becomes free for another task.
    .set({ removed: 1, task_no: `~${id}` })
    .where('no', '=', found.no)
    .execute();
  return [
    { do: 'put-task', row: contentOf(taskOf(found)) },
    { do: 'numbers', tasks: order },
  ];
}

async function removeRow(
  writer: Writer,
  plan: number,
  of: 'target' | 'quota' | 'duty',
  id: string,
): Promise<PlanChange[]> {
  const ids = rowOrder(writer, TABLES[of], plan);
  if (!ids.includes(id)) throw new AppError('row-unknown');
  const back = await rowToPutBack(writer, of, id);
  if (of === 'quota') {
    await writer.query.updateTable('plan_quota').set({ removed: 1 }).where('id', '=', id).execute();
  } else {
    await writer.query.deleteFrom(TABLES[of]).where('id', '=', id).execute();
  }
  return [back, { do: 'order', of, ids }];
}

async function rowToPutBack(
  reader: Reader,
  of: 'target' | 'quota' | 'duty',
  id: string,
): Promise<PlanChange> {
  const { query } = reader;
  switch (of) {
    case 'target': {
      const row = query.selectFrom('plan_target').selectAll().where('id', '=', id);
      return { do: 'put-target', row: targetOf(await row.executeTakeFirstOrThrow()) };
    }
    case 'quota': {
      const row = query.selectFrom('plan_quota').selectAll().where('id', '=', id);
      return { do: 'put-quota', row: quotaOf(await row.executeTakeFirstOrThrow()) };
    }
    case 'duty': {
      const row = query.selectFrom('plan_duty').selectAll().where('id', '=', id);
      return { do: 'put-duty', row: dutyOf(await row.executeTakeFirstOrThrow()) };
    }
  }
}

async function orderRows(
  writer: Writer,
  plan: number,
  of: 'target' | 'quota' | 'duty',
  ids: readonly string[],
): Promise<PlanChange[]> {
  const before = rowOrder(writer, TABLES[of], plan);
  mustBeSame(ids, before);
  const set = writer.statement(`update ${TABLES[of]} set position = ? where id = ?`);
  ids.forEach((id, position) => set.run(position, id));
  return Promise.resolve([{ do: 'order', of, ids: before }]);
}

async function numberTasks(writer: Writer, plan: number, tasks: TaskOrder): Promise<PlanChange[]> {
  const before = taskOrder(writer, plan);
  mustBeSame(
    tasks.map(({ id }) => id),
    before.map(({ id }) => id),
  );
  const checked = checkNumbers(tasks);
  // Numbers change places: none may stand twice even for a moment.
  const free = writer.statement(`update plan_task set task_no = '~' || id where id = ?`);
  const set = writer.statement(`update plan_task set task_no = ?, position = ? where id = ?`);
  for (const { id } of checked) free.run(id);
  checked.forEach(({ id, no }, position) => set.run(no, position, id));
  return Promise.resolve([{ do: 'numbers', tasks: before }]);
}

/** Also those taken out: a quota comes back with the task it belonged to, whichever of them comes first. */
function everyTask(reader: Reader, plan: number): Set<string> {
  const ids = reader.statement(`select id from plan_task where plan_no = ?`).pluck().all(plan);
  return new Set(ids as string[]);
}

/** The plan's tasks in their order. */
function taskOrder(reader: Reader, plan: number): { id: string; no: string }[] {
  return reader
    .statement(
      `select id, task_no as no from plan_task where plan_no = ? and removed = 0 order by position, plan_task.no`,
    )
    .all(plan) as { id: string; no: string }[];
}

function rowOrder(reader: Reader, table: ListTable, plan: number): string[] {
  const there = table === 'plan_quota' ? 'and removed = 0' : '';
  return reader
    .statement(`select id from ${table} where plan_no = ? ${there} order by position, no`)
    .pluck()
    .all(plan) as string[];
}

function nextPosition(reader: Reader, table: ListTable | 'plan_task', plan: number): number {
  return reader
    .statement(`select coalesce(max(position), -1) + 1 from ${table} where plan_no = ?`)
    .pluck()
    .get(plan) as number;
}

/** An id of another plan's row is no new row of this one. */
function mustBeFree(reader: Reader, table: ListTable, id: string): void {
  const taken = reader.statement(`select 1 from ${table} where id = ?`).get(id);
  if (taken !== undefined) throw new AppError('row-unknown');
}

function mustBeSame(given: readonly string[], there: readonly string[]): void {
  const known = new Set(there);
  const isSame =
    given.length === there.length &&
    new Set(given).size === given.length &&
    given.every((id) => known.has(id));
  if (!isSame) throw new AppError('row-order-outdated');
}
