import type { Day } from '../../domain/day';
import { indicators, type Counted, type IndicatorId } from '../../domain/indicator/catalogue';
import type {
  AchievedCounts,
  HamletCounts,
  RecordCounts,
  WindowCounts,
} from '../../domain/indicator/measure';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';

/** `m.mark <= 2`: present or late, see `markCode`. */
const ATTENDED = 'm.mark <= 2';

/**
 * Everything counted from the records for one period: each person once in `persons` and `achieved`, each presence in
 * `turns`; a session counts once somebody was marked at it.
 */
export function countRecords(reader: Reader, period: Period): RecordCounts {
  return {
    inPeriod: countWindow(reader, period.from, period.to),
    yearToDate: countWindow(reader, period.yearStart, period.to),
    byHamlet: countByHamlet(reader, period.yearStart, period.to),
    achieved: countAchieved(reader, period),
  };
}

/**
 * One pass over the marks of the window: SQLite adds up turns per person first, so that the distinct count is over
 * persons, not over marks.
 */
export function countWindow(reader: Reader, from: Day, to: Day): WindowCounts {
  const held = reader
    .statement(
      `select count(*) as sessions, count(distinct s.class_no) as classes from class_session s
      where s.day between ? and ?
        and exists (select 1 from attendance_mark m where m.session_no = s.no)`,
    )
    .get(from, to) as { sessions: number; classes: number };
  const there = reader
    .statement(
      `select coalesce(sum(turns), 0) as turns, count(*) as persons from (
        select count(*) as turns from class_session s cross join attendance_mark m on m.session_no = s.no
        where s.day between ? and ? and ${ATTENDED} group by m.person_no)`,
    )
    .get(from, to) as { turns: number; persons: number };
  const { achieved } = reader
    .statement(
      `select count(*) as achieved from (
        select min(result_day) as day from enrolment where result = 'achieved' group by person_no)
      where day between ? and ?`,
    )
    .get(from, to) as { achieved: number };
  return { ...held, ...there, achieved };
}

/** Classes and sessions by where they are held, persons by where they live. */
export function countByHamlet(reader: Reader, from: Day, to: Day): HamletCounts[] {
  const rows = reader
    .statement(
      `with held as (
        select c.hamlet_no, count(*) as sessions, count(distinct s.class_no) as classes
        from class_session s join class c on c.no = s.class_no
        where s.day between @from and @to
          and exists (select 1 from attendance_mark m where m.session_no = s.no)
        group by c.hamlet_no),
      turn as (
        select m.person_no, count(*) as turns
        from class_session s cross join attendance_mark m on m.session_no = s.no
        where s.day between @from and @to and ${ATTENDED} group by m.person_no),
      there as (
        select p.hamlet_no, sum(turns) as turns, count(*) as persons
        from turn join person p on p.no = turn.person_no group by p.hamlet_no),
      done as (
        select p.hamlet_no, count(*) as achieved from (
          select person_no, min(result_day) as day from enrolment where result = 'achieved' group by person_no) first
        join person p on p.no = first.person_no where first.day between @from and @to group by p.hamlet_no),
      place as (
        select no, id, name, position from hamlet
        union all select null, null, '', 1000000)
      select place.id as hamletId, place.name as hamlet,
        coalesce(held.classes, 0) as classes, coalesce(held.sessions, 0) as sessions,
        coalesce(there.turns, 0) as turns, coalesce(there.persons, 0) as persons,
        coalesce(done.achieved, 0) as achieved
      from place
      left join held on held.hamlet_no is place.no
      left join there on there.hamlet_no is place.no
      left join done on done.hamlet_no is place.no
      order by place.position, place.no`,
    )
    .all({ from, to }) as HamletCounts[];
  return rows.filter((row) => row.hamletId !== null || row.classes + row.turns + row.achieved > 0);
}

/** Persons of each counted indicator on the day of their first “đạt”. */
function countAchieved(reader: Reader, period: Period): RecordCounts['achieved'] {
  const entries = indicators.map((indicator): [IndicatorId, AchievedCounts | null] => [
    indicator.id,
    indicator.counts ? countAchievedOf(reader, indicator.counts, period) : null,
  ]);
  return Object.fromEntries(entries) as RecordCounts['achieved'];
}

function countAchievedOf(reader: Reader, counted: Counted, period: Period): AchievedCounts {
  // The same rule as domain `isAdult`; a test holds the two together.
  const who =
    'adults' in counted
      ? `case when p.birth_year is null then p.audience <> 'students'
          else cast(substr(@to, 1, 4) as integer) - p.birth_year >= 18 end`
      : 'p.audience = @audience';
  const row = reader
    .statement(
      `select
        coalesce(sum(first.day between @from and @to), 0) as inPeriod,
        coalesce(sum(first.day between @yearStart and @to), 0) as yearToDate,
        coalesce(sum(first.day <= @to), 0) as toEnd
      from (select person_no, min(result_day) as day from enrolment where result = 'achieved' group by person_no) first
      join person p on p.no = first.person_no where ${who}`,
    )
    .get({
      from: period.from,
      to: period.to,
      yearStart: period.yearStart,
      ...('audience' in counted ? { audience: counted.audience } : {}),
    }) as AchievedCounts;
  return row;
}
