import { isIndicatorId } from '../../domain/indicator/catalogue';
import type {
  Due,
  LegalBasis,
  Operator,
  Plan,
  PlanDraft,
  Target,
  TargetAudience,
  Task,
  TaskState,
} from '../../domain/plan/plan';
import type { Reader, Writer } from './store';
import type { PlanTargetTable, PlanTaskTable } from './tables';
import type { Selectable } from 'kysely';

export async function hasPlanFrom(reader: Reader, source: string): Promise<boolean> {
  const row = await reader.query
    .selectFrom('plan')
    .select('no')
    .where('source', '=', source)
    .executeTakeFirst();
  return row !== undefined;
}

/** The plan taken first; several plans come with the plan issue. */
export async function currentPlan(reader: Reader): Promise<Plan | null> {
  const row = await reader.query.selectFrom('plan').selectAll().orderBy('no').executeTakeFirst();
  if (!row) return null;
  const targets = await reader.query
    .selectFrom('plan_target')
    .selectAll()
    .where('plan_no', '=', row.no)
    .orderBy('position')
    .execute();
  const tasks = await reader.query
    .selectFrom('plan_task')
    .selectAll()
    .where('plan_no', '=', row.no)
    .orderBy('position')
    .execute();
  return {
    id: row.id,
    source: row.source,
    issuer: row.issuer,
    province: row.province,
    number: row.number,
    symbol: row.symbol,
    date: row.date,
    title: row.title,
    hamletWord: row.hamlet_word,
    legalBases: JSON.parse(row.legal_bases) as LegalBasis[],
    units: JSON.parse(row.units) as string[],
    recipients: JSON.parse(row.recipients) as string[],
    funding: JSON.parse(row.funding) as string[],
    targets: targets.map(targetOf),
    tasks: tasks.map(taskOf),
  };
}

function targetOf(row: Selectable<PlanTargetTable>): Target {
  if (!isIndicatorId(row.indicator)) throw new Error(`unknown indicator ${row.indicator}`);
  return {
    id: row.id,
    year: row.year,
    label: row.label,
    audience: row.audience as TargetAudience,
    indicator: row.indicator,
    op: row.op as Operator,
    value: row.value,
    unit: row.unit,
    strength: row.strength,
  };
}

function taskOf(row: Selectable<PlanTaskTable>): Task {
  return {
    id: row.id,
    no: row.task_no,
    about: row.about,
    lead: JSON.parse(row.lead) as string[],
    with: JSON.parse(row.with_units) as string[],
    due: JSON.parse(row.due) as Due,
    note: row.note,
    state: row.state as TaskState,
    progressNote: row.progress_note,
  };
}

export async function addPlan(
  writer: Writer,
  draft: PlanDraft,
  newId: () => string,
): Promise<string> {
  const id = newId();
  const { no } = await writer.query
    .insertInto('plan')
    .values({
      id,
      source: draft.source,
      issuer: draft.issuer,
      province: draft.province,
      number: draft.number,
      symbol: draft.symbol,
      date: draft.date,
      title: draft.title,
      hamlet_word: draft.hamletWord,
      legal_bases: JSON.stringify(draft.legalBases),
      units: JSON.stringify(draft.units),
      recipients: JSON.stringify(draft.recipients),
      funding: JSON.stringify(draft.funding),
    })
    .returning('no')
    .executeTakeFirstOrThrow();
  for (const [position, target] of draft.targets.entries()) {
    await writer.query
      .insertInto('plan_target')
      .values({ ...target, id: newId(), plan_no: no, position })
      .execute();
  }
  for (const [position, task] of draft.tasks.entries()) {
    await writer.query
      .insertInto('plan_task')
      .values({
        id: newId(),
        plan_no: no,
        position,
        task_no: task.no,
        about: task.about,
        lead: JSON.stringify(task.lead),
        with_units: JSON.stringify(task.with),
        due: JSON.stringify(task.due),
        note: task.note,
        state: 'not-started',
        progress_note: '',
      })
      .execute();
  }
  return id;
}

/** @returns what stood there before, or null when there is no such target */
export async function setTarget(
  writer: Writer,
  id: string,
  op: Operator,
  value: number,
): Promise<{ op: string; value: number } | null> {
  const before = await writer.query
    .selectFrom('plan_target')
    .select(['op', 'value'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) return null;
  await writer.query.updateTable('plan_target').set({ op, value }).where('id', '=', id).execute();
  return before;
}

/** @returns what stood there before, or null when there is no such task */
export async function setTaskProgress(
  writer: Writer,
  id: string,
  state: TaskState,
  progressNote: string,
): Promise<{ state: string; progress_note: string } | null> {
  const before = await writer.query
    .selectFrom('plan_task')
    .select(['state', 'progress_note'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) return null;
  await writer.query
    .updateTable('plan_task')
    .set({ state, progress_note: progressNote })
    .where('id', '=', id)
    .execute();
  return before;
}

/** @returns what stood there before, or null when there is no such plan */
export async function setPlanNumber(
  writer: Writer,
  id: string,
  values: Pick<Plan, 'number' | 'symbol' | 'date'>,
): Promise<Pick<Plan, 'number' | 'symbol' | 'date'> | null> {
  const before = await writer.query
    .selectFrom('plan')
    .select(['number', 'symbol', 'date'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) return null;
  await writer.query.updateTable('plan').set(values).where('id', '=', id).execute();
  return before;
}
