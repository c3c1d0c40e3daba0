import { indicators, type Counted, type IndicatorId } from '../../domain/indicator/catalogue';
import type { AchievedCounts, RecordCounts, WindowCounts } from '../../domain/indicator/measure';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';

/**
 * Everything counted from the records for one period: each person once in `persons` and `achieved`, each presence in
 * `turns`; a session counts once somebody was marked at it.
 */
export function countRecords(reader: Reader, period: Period): RecordCounts {
  const places = countByPlace(reader, period);
  return {
    inPeriod: total(places.map(({ inPeriod }) => inPeriod)),
    yearToDate: total(places.map(({ yearToDate }) => yearToDate)),
    byHamlet: places
      .map(({ hamletId, hamlet, yearToDate }) => ({ hamletId, hamlet, ...yearToDate }))
      .filter((row) => row.hamletId !== null || row.classes + row.turns + row.achieved > 0),
    achieved: countAchieved(reader, period),
  };
}

/** Everybody lives in one place and a class is held in one, so the places add up to the commune. */
function total(counts: readonly WindowCounts[]): WindowCounts {
  return counts.reduce((sum, place) => ({
    classes: sum.classes + place.classes,
    sessions: sum.sessions + place.sessions,
    turns: sum.turns + place.turns,
    persons: sum.persons + place.persons,
    achieved: sum.achieved + place.achieved,
  }));
}

/** Classes and sessions by where they are held, persons by where they live; the last place is "elsewhere". */
interface PlaceCounts {
  readonly hamletId: string | null;
  readonly hamlet: string;
  readonly inPeriod: WindowCounts;
  readonly yearToDate: WindowCounts;
}

/**
 * One pass over the marks for both windows. SQLite adds up turns per person first, so that the distinct count is over
 * persons, not over marks; `session` keeps its sorter to small numbers. `mark <= 2`: present or late, see `markCode`.
 */
const BY_PLACE = `
  with session as materialized (
    select no, class_no, day >= @from as in_period, day >= @yearStart as in_year
    from class_session where day between min(@from, @yearStart) and @to order by no),
  taught as (
    select class_no, sum(in_period) as in_period, sum(in_year) as in_year from session
    where exists (select 1 from attendance_mark m where m.session_no = session.no) group by class_no),
  held as (
    select c.hamlet_no, sum(in_period) as sessions_period, sum(in_period > 0) as classes_period,
      sum(in_year) as sessions_year, sum(in_year > 0) as classes_year
    from taught join class c on c.no = taught.class_no group by c.hamlet_no),
  attended as materialized (
    select m.person_no, sum(session.in_period) as in_period, sum(session.in_year) as in_year
    from session cross join attendance_mark m on m.session_no = session.no
    where m.mark <= 2 group by m.person_no),
  there as (
    select p.hamlet_no, sum(in_period) as turns_period, sum(in_period > 0) as persons_period,
      sum(in_year) as turns_year, sum(in_year > 0) as persons_year
    from attended join person p on p.no = attended.person_no group by p.hamlet_no),
  done as (
    select p.hamlet_no, sum(first.day between @from and @to) as achieved_period,
      sum(first.day between @yearStart and @to) as achieved_year
    from (select person_no, min(result_day) as day from enrolment where result = 'achieved' group by person_no) first
    join person p on p.no = first.person_no group by p.hamlet_no),
  place as (
    select no, id, name, position from hamlet
    union all select null, null, '', 1000000)
  select place.id, place.name, held.*, there.*, done.*
  from place
  left join held on held.hamlet_no is place.no
  left join there on there.hamlet_no is place.no
  left join done on done.hamlet_no is place.no
  order by place.position, place.no`;

type PlaceRow = { readonly id: string | null; readonly name: string } & Readonly<
  Record<`${keyof WindowCounts}_${'period' | 'year'}`, number | null>
>;

function countByPlace(reader: Reader, { from, to, yearStart }: Period): PlaceCounts[] {
  const rows = reader.statement(BY_PLACE).all({ from, to, yearStart }) as PlaceRow[];
  return rows.map((row) => {
    const window = (name: 'period' | 'year'): WindowCounts => ({
      classes: row[`classes_${name}`] ?? 0,
      sessions: row[`sessions_${name}`] ?? 0,
      turns: row[`turns_${name}`] ?? 0,
      persons: row[`persons_${name}`] ?? 0,
      achieved: row[`achieved_${name}`] ?? 0,
    });
    const [inPeriod, yearToDate] = [window('period'), window('year')];
    return { hamletId: row.id, hamlet: row.name, inPeriod, yearToDate };
  });
}

/** Persons on the day of their first “đạt”, each group once; the same rule as domain `isAdult`, held by a test. */
const FIRST_ACHIEVED = `
  select p.audience,
    case when p.birth_year is null then p.audience <> 'students'
      else cast(substr(@to, 1, 4) as integer) - p.birth_year >= 18 end as adult,
    sum(first.day between @from and @to) as inPeriod,
    sum(first.day between @yearStart and @to) as yearToDate,
    sum(first.day <= @to) as toEnd
  from (select person_no, min(result_day) as day from enrolment where result = 'achieved' group by person_no) first
  join person p on p.no = first.person_no group by 1, 2`;

type Group = AchievedCounts & { readonly audience: string; readonly adult: number };

/** For each counted indicator. */
function countAchieved(reader: Reader, { from, to, yearStart }: Period): RecordCounts['achieved'] {
  const groups = reader.statement(FIRST_ACHIEVED).all({ from, to, yearStart }) as Group[];
  const entries = indicators.map(({ id, counts }): [IndicatorId, AchievedCounts | null] => [
    id,
    counts && sumOf(groups.filter((group) => isCounted(counts, group))),
  ]);
  return Object.fromEntries(entries) as RecordCounts['achieved'];
}

function isCounted(counted: Counted, { audience, adult }: Group): boolean {
  return 'adults' in counted ? adult === 1 : audience === counted.audience;
}

function sumOf(groups: readonly AchievedCounts[]): AchievedCounts {
  return groups.reduce<AchievedCounts>(
    (sum, group) => ({
      inPeriod: sum.inPeriod + group.inPeriod,
      yearToDate: sum.yearToDate + group.yearToDate,
      toEnd: sum.toEnd + group.toEnd,
    }),
    { inPeriod: 0, yearToDate: 0, toEnd: 0 },
  );
}
