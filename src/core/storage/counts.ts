import { indicators, type Counted, type IndicatorId } from '../../domain/indicator/catalogue';
import type { AchievedCounts, RecordCounts, WindowCounts } from '../../domain/indicator/measure';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';
import { countGuidance } from './guidance-counts';
import { countTurns, type PlaceTurns } from './turns';

/**
 * Everything counted from the records for one period: each person once in `persons` and `achieved`, each presence in
 * `turns`; a session counts once somebody was marked at it, a cancelled one never. Turns and results count where the
 * person lived on the day, so who moved stands in two hamlets and once in the whole.
 */
export function countRecords(reader: Reader, period: Period): RecordCounts {
  const achieved = firstAchieved(reader, period);
  const turns = countTurns(reader, period);
  const places = countByPlace(reader, period, achieved, turns.places);
  return {
    inPeriod: total(
      places.map(({ inPeriod }) => inPeriod),
      turns.whole.inPeriod,
    ),
    yearToDate: total(
      places.map(({ yearToDate }) => yearToDate),
      turns.whole.yearToDate,
    ),
    byHamlet: places
      .map(({ hamletId, hamlet, yearToDate }) => ({ hamletId, hamlet, ...yearToDate }))
      .filter((row) => row.hamletId !== null || row.classes + row.turns + row.achieved > 0),
    achieved: countAchieved(achieved),
    guidance: countGuidance(reader, period),
  };
}

/** A class is held in one place and a person first achieves in one; turns and persons are counted over all. */
function total(
  counts: readonly WindowCounts[],
  { turns, persons }: Pick<WindowCounts, 'turns' | 'persons'>,
): WindowCounts {
  const sum = (key: 'classes' | 'sessions' | 'achieved') =>
    counts.reduce((so, place) => so + place[key], 0);
  return {
    classes: sum('classes'),
    sessions: sum('sessions'),
    turns,
    persons,
    achieved: sum('achieved'),
  };
}

/** Classes and sessions by where they are held, persons by where they live; the last place is "elsewhere". */
interface PlaceCounts {
  readonly hamletId: string | null;
  readonly hamlet: string;
  readonly inPeriod: WindowCounts;
  readonly yearToDate: WindowCounts;
}

/** The plus keeps SQLite in the order of classes, in which it groups. */
const HELD = `
  with taught as (
    select class_no, sum(day >= @from) as in_period, count(*) as in_year from class_session
    where +day between @yearStart and @to and taken = 1 and cancelled is null
    group by class_no),
  held as (
    select c.hamlet_no, sum(in_period) as sessions_period, sum(in_period > 0) as classes_period,
      sum(in_year) as sessions_year, count(*) as classes_year
    from taught join class c on c.no = taught.class_no group by c.hamlet_no),
  place as (
    select no, id, name, position from hamlet
    union all select null, null, '', 1000000)
  select place.no, place.id, place.name, held.*
  from place left join held on held.hamlet_no is place.no
  order by place.position, place.no`;

type HeldRow = {
  readonly no: number | null;
  readonly id: string | null;
  readonly name: string;
} & Readonly<Record<`${'classes' | 'sessions'}_${'period' | 'year'}`, number | null>>;

function countByPlace(
  reader: Reader,
  period: Period,
  achieved: readonly AchievedGroup[],
  turns: readonly PlaceTurns[],
): PlaceCounts[] {
  const { from, to, yearStart } = period;
  const rows = reader.statement(HELD).all({ from, to, yearStart }) as HeldRow[];
  const attended = new Map(turns.map((place) => [place.hamletNo, place]));
  return rows.map((row) => {
    const done = sumOf(achieved.filter(({ hamletNo }) => hamletNo === row.no));
    const window = (name: 'period' | 'year', key: 'inPeriod' | 'yearToDate'): WindowCounts => ({
      classes: row[`classes_${name}`] ?? 0,
      sessions: row[`sessions_${name}`] ?? 0,
      turns: 0,
      persons: 0,
      ...attended.get(row.no)?.[key],
      achieved: done[key],
    });
    const inPeriod = window('period', 'inPeriod');
    return {
      hamletId: row.id,
      hamlet: row.name,
      inPeriod,
      yearToDate: window('year', 'yearToDate'),
    };
  });
}

/** Persons on the day of their first “đạt”, each group once; the same rule as domain `isAdult`, held by a test. */
const firstAchievedOf = (hamlet: string, who: string) => `
  select ${hamlet} as hamletNo, p.audience,
    case when p.birth_year is null then p.audience <> 'students'
      else cast(substr(@to, 1, 4) as integer) - p.birth_year >= 18 end as adult,
    sum(first.day between @from and @to) as inPeriod,
    sum(first.day between @yearStart and @to) as yearToDate,
    sum(first.day <= @to) as toEnd
  from (select person_no, min(result_day) as day from enrolment
    where result = 'achieved' and person_no ${who} (select person_no from person_move)
    group by person_no) first
  join person p on p.no = first.person_no group by 1, 2, 3`;
/** The few who moved apart, where they lived on that day: the same rule as domain `hamletOn`, held by a test. */
const FIRST_ACHIEVED = [
  firstAchievedOf('p.hamlet_no', 'not in'),
  firstAchievedOf(
    `case when exists (select 1 from person_move m where m.person_no = p.no and m.day > first.day)
      then (select m.from_hamlet_no from person_move m
        where m.person_no = p.no and m.day > first.day order by m.day limit 1)
      else p.hamlet_no end`,
    'in',
  ),
] as const;

type AchievedGroup = AchievedCounts & {
  readonly hamletNo: number | null;
  readonly audience: string;
  readonly adult: number;
};

function firstAchieved(reader: Reader, { from, to, yearStart }: Period): AchievedGroup[] {
  return FIRST_ACHIEVED.flatMap(
    (sql) => reader.statement(sql).all({ from, to, yearStart }) as AchievedGroup[],
  );
}

/** For each counted indicator. */
function countAchieved(groups: readonly AchievedGroup[]): RecordCounts['achieved'] {
  const entries = indicators.map(({ id, counts }): [IndicatorId, AchievedCounts | null] => [
    id,
    counts && sumOf(groups.filter((group) => isCounted(counts, group))),
  ]);
  return Object.fromEntries(entries) as RecordCounts['achieved'];
}

function isCounted(counted: Counted, { audience, adult }: AchievedGroup): boolean {
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
