import type { Day } from '../../domain/day';
import type { Audience, Sex } from '../../domain/person/person';
import type { Reader } from './store';

/** Of whom the reach is asked. */
export interface ReachFilter {
  /** Null for every hamlet; `none` for persons whose hamlet is not known. */
  readonly hamletId: string | null;
  readonly audience: Audience | null;
  readonly lacks: 'class' | 'confirmation' | 'either';
  readonly adultsOnly: boolean;
}

export interface ReachCount {
  readonly hamletId: string | null;
  readonly hamlet: string | null;
  readonly audience: Audience;
  readonly persons: number;
  readonly missing: number;
}

export interface UnreachedPerson {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly hamletId: string | null;
  readonly hamlet: string | null;
  readonly audience: Audience;
  readonly hasClass: boolean;
  readonly isConfirmed: boolean;
}

const HAS_CLASS = 'exists (select 1 from enrolment e where e.person_no = p.no)';
const IS_CONFIRMED = 'exists (select 1 from vneid_confirmation v where v.person_no = p.no)';
const MISSING: Readonly<Record<ReachFilter['lacks'], string>> = {
  class: `not ${HAS_CLASS}`,
  confirmation: `not ${IS_CONFIRMED}`,
  either: `not (${HAS_CLASS} and ${IS_CONFIRMED})`,
};

/** The rule of `isAdult`; who asked to be forgotten is on no list. */
const OF_WHOM = `p.erased_at is null
  and (@hamletId is null or h.id = @hamletId or (@hamletId = 'none' and p.hamlet_no is null))
  and (@audience is null or p.audience = @audience)
  and (@adultsBornBy is null or p.birth_year <= @adultsBornBy
    or (p.birth_year is null and p.audience <> 'students'))`;
const FROM = 'from person p left join hamlet h on h.no = p.hamlet_no';
/** Persons without a hamlet come last. */
const BY_HAMLET = 'h.position is null, h.position, h.no';

function given({ hamletId, audience, adultsOnly }: ReachFilter, today: Day) {
  return { hamletId, audience, adultsBornBy: adultsOnly ? Number(today.slice(0, 4)) - 18 : null };
}

/** By hamlet and audience, in the order of the hamlets; places without anybody are left out. */
export function countReach(reader: Reader, filter: ReachFilter, today: Day): ReachCount[] {
  return reader
    .statement(
      `select h.id as hamletId, h.name as hamlet, p.audience, count(*) as persons,
        sum(${MISSING[filter.lacks]}) as missing
      ${FROM} where ${OF_WHOM}
      group by p.hamlet_no, p.audience order by ${BY_HAMLET}, p.audience`,
    )
    .all(given(filter, today)) as ReachCount[];
}

export function countUnreached(reader: Reader, filter: ReachFilter, today: Day): number {
  const { n } = reader
    .statement(`select count(*) as n ${FROM} where ${OF_WHOM} and ${MISSING[filter.lacks]}`)
    .get(given(filter, today)) as { n: number };
  return n;
}

/** Those not reached, by hamlet and then in roster order. `phone` is null where the office keeps none. */
export function listUnreached(
  reader: Reader,
  filter: ReachFilter & { readonly offset: number; readonly limit: number },
  today: Day,
): (UnreachedPerson & { readonly phone: string | null })[] {
  const rows = reader
    .statement(
      `select p.id, p.name, p.birth_year as birthYear, p.sex, h.id as hamletId, h.name as hamlet,
        p.audience, p.phone, ${HAS_CLASS} as hasClass, ${IS_CONFIRMED} as isConfirmed
      ${FROM} where ${OF_WHOM} and ${MISSING[filter.lacks]}
      order by ${BY_HAMLET}, p.given_key, p.no limit @limit offset @offset`,
    )
    .all({ ...given(filter, today), offset: filter.offset, limit: filter.limit }) as (Omit<
    UnreachedPerson,
    'hasClass' | 'isConfirmed'
  > & { phone: string | null; hasClass: 0 | 1; isConfirmed: 0 | 1 })[];
  return rows.map((row) => ({
    ...row,
    hasClass: row.hasClass === 1,
    isConfirmed: row.isConfirmed === 1,
  }));
}

export function keepsPhone(reader: Reader): boolean {
  const row = reader.statement('select keeps_phone from office').get() as
    { keeps_phone: 0 | 1 } | undefined;
  return row?.keeps_phone === 1;
}
