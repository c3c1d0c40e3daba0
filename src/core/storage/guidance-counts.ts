import type { GuidanceCounts, HamletGuidance, RecordCounts } from '../../domain/indicator/measure';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';

const BY_HAMLET = `
  with place as (
    select no, id, name, position from hamlet
    union all select null, null, '', 1000000)
  select place.id, place.name,
    count(g.no) as sessions_year, coalesce(sum(g.turns), 0) as turns_year,
    coalesce(sum(g.persons), 0) as persons_year, count(g.no) - count(g.persons) as unknown_year,
    count(g.no) filter (where g.day >= @from) as sessions_period,
    coalesce(sum(g.turns) filter (where g.day >= @from), 0) as turns_period,
    coalesce(sum(g.persons) filter (where g.day >= @from), 0) as persons_period,
    count(g.no) filter (where g.day >= @from and g.persons is null) as unknown_period
  from place left join guidance g
    on g.hamlet_no is place.no and g.removed = 0 and g.day between @yearStart and @to
  group by place.no order by place.position, place.no`;

type Row = { readonly id: string | null; readonly name: string } & Readonly<
  Record<`${'sessions' | 'turns' | 'persons' | 'unknown'}_${'period' | 'year'}`, number>
>;

/** Guidance sessions of the register, by where they were held. */
export function countGuidance(
  reader: Reader,
  { from, to, yearStart }: Period,
): RecordCounts['guidance'] {
  const rows = reader.statement(BY_HAMLET).all({ from, to, yearStart }) as Row[];
  const byHamlet = rows.map((row) => ({
    hamletId: row.id,
    hamlet: row.name,
    inPeriod: windowOf(row, 'period'),
    yearToDate: windowOf(row, 'year'),
  }));
  return {
    inPeriod: total(byHamlet, 'inPeriod'),
    yearToDate: total(byHamlet, 'yearToDate'),
    byHamlet: byHamlet.filter((row) => row.hamletId !== null || row.yearToDate.sessions > 0),
  };
}

function windowOf(row: Row, window: 'period' | 'year'): GuidanceCounts {
  return {
    sessions: row[`sessions_${window}`],
    turns: row[`turns_${window}`],
    persons: row[`unknown_${window}`] > 0 ? null : row[`persons_${window}`],
  };
}

function total(
  places: readonly HamletGuidance[],
  window: 'inPeriod' | 'yearToDate',
): GuidanceCounts {
  return places.reduce<GuidanceCounts>(
    (sum, { [window]: own }) => ({
      sessions: sum.sessions + own.sessions,
      turns: sum.turns + own.turns,
      persons: sum.persons === null || own.persons === null ? null : sum.persons + own.persons,
    }),
    { sessions: 0, turns: 0, persons: 0 },
  );
}
