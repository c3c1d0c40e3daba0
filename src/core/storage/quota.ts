import type { CalendarWindow } from '../../domain/plan/calendar';
import type { Held, QuotaEntry, Registered } from '../../domain/plan/checklist';
import type { Reader, Writer } from './store';

/** What the office typed for the quotas of all plans. */
export async function listQuotaEntries(reader: Reader): Promise<QuotaEntry[]> {
  return reader.query
    .selectFrom('quota_entry')
    .innerJoin('plan_quota', 'plan_quota.no', 'quota_entry.quota_no')
    .leftJoin('hamlet', 'hamlet.no', 'quota_entry.hamlet_no')
    .select([
      'plan_quota.id as quotaId',
      'quota_entry.month',
      'hamlet.id as hamletId',
      'quota_entry.value',
    ])
    .execute();
}

/** The key of a quota and the plan it stands in; null when either was taken out or never was. */
export async function readQuotaKey(
  reader: Reader,
  id: string,
): Promise<{ no: number; planId: string } | null> {
  const row = await reader.query
    .selectFrom('plan_quota')
    .innerJoin('plan', 'plan.no', 'plan_quota.plan_no')
    .select(['plan_quota.no', 'plan.id as planId'])
    .where('plan_quota.id', '=', id)
    .where('plan_quota.removed', '=', 0)
    .where('plan.removed', '=', 0)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Puts a number in its place; null takes it out.
 * @returns what stood there before
 */
export function setQuotaEntry(
  writer: Writer,
  at: { quotaNo: number; month: string | null; hamletNo: number | null },
  value: number | null,
): number | null {
  const place = [at.quotaNo, at.month, at.hamletNo];
  const before = writer
    .statement(
      `delete from quota_entry where quota_no = ? and month is ? and hamlet_no is ? returning value`,
    )
    .get(...place) as { value: number } | undefined;
  if (value !== null) {
    writer
      .statement('insert into quota_entry (quota_no, month, hamlet_no, value) values (?, ?, ?, ?)')
      .run(...place, value);
  }
  return before?.value ?? null;
}

/** How many numbers were entered for one hamlet. */
export function countQuotaEntriesOf(reader: Reader, hamletNo: number): number {
  const count = reader.statement('select count(*) from quota_entry where hamlet_no = ?').pluck();
  return count.get(hamletNo) as number;
}

/** Classes by month with the number of their sessions at which somebody was marked. */
export function listHeld(reader: Reader, { from, to }: CalendarWindow): Held[] {
  return reader
    .statement(
      `select s.class_no as classNo, h.id as hamletId, substr(s.day, 1, 7) as month, count(*) as sessions
      from class_session s join class c on c.no = s.class_no left join hamlet h on h.no = c.hamlet_no
      where s.day between ? and ? and s.taken = 1
      group by s.class_no, month order by month, s.class_no`,
    )
    .all(from, to) as Held[];
}

/** Guidance sessions and activities by month and place, added up. */
export function listRegistered(reader: Reader, { from, to }: CalendarWindow): Registered[] {
  return reader
    .statement(
      `select 'guidance' as kind, h.id as hamletId, substr(g.day, 1, 7) as month, count(*) as count
      from guidance g left join hamlet h on h.no = g.hamlet_no
      where g.removed = 0 and g.day between ? and ? group by g.hamlet_no, month
      union all
      select a.kind, h.id, substr(a.day, 1, 7), sum(a.quantity)
      from activity a left join hamlet h on h.no = a.hamlet_no
      where a.removed = 0 and a.day between ? and ? group by a.kind, a.hamlet_no, substr(a.day, 1, 7)`,
    )
    .all(from, to, from, to) as Registered[];
}
