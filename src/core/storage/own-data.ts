import type { Mark } from '../../domain/attendance/mark';
import { marks } from '../../domain/attendance/mark';
import type { Result } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import { registerTracesOf, type RegisterTraces } from './person-in-registers';
import type { Move } from '../../domain/person/residence';
import { namedMoves } from './residence';
import type { Reader } from './store';

/** What else than the row of the person the book holds about one; times are UTC. */
export interface StoredTraces extends RegisterTraces {
  readonly list: { readonly name: string; readonly at: string } | null;
  readonly confirmedBy: string;
  readonly merges: readonly string[];
  /** Names of hamlets. */
  readonly moves: readonly Move[];
  readonly classes: readonly {
    readonly name: string;
    readonly joined: Day;
    readonly result: Result | null;
    readonly resultDay: Day | null;
    readonly sessions: readonly {
      readonly day: Day;
      readonly startsAt: string;
      readonly mark: Mark | null;
      readonly note: string | null;
    }[];
  }[];
  readonly leaves: readonly { readonly from: Day; readonly to: Day; readonly reason: string }[];
  readonly changes: readonly {
    readonly at: string;
    readonly who: string;
    readonly field: string;
    readonly was: string | null;
    readonly became: string | null;
  }[];
}

/** @param no the person's key */
export function tracesOf(reader: Reader, no: number): StoredTraces {
  const all = <T>(sql: string, ...values: number[]) => reader.statement(sql).all(...values) as T[];
  const enrolments = all<{
    no: number;
    name: string;
    joined: Day;
    result: Result | null;
    resultDay: Day | null;
  }>(
    `select c.no, c.name, e.joined, e.result, e.result_day as resultDay
    from enrolment e join class c on c.no = e.class_no where e.person_no = ? order by e.joined, c.no`,
    no,
  );
  const [list] = all<{ name: string; at: string }>(
    `select b.file_name as name, b.at from person p join import_batch b on b.no = p.batch_no where p.no = ?`,
    no,
  );
  const [confirmed] = all<{ source: string }>(
    'select source from vneid_confirmation where person_no = ?',
    no,
  );
  return {
    list: list ?? null,
    confirmedBy: confirmed?.source ?? '',
    merges: all<{ gone: string }>(
      'select gone from person_merge where kept_no = ? order by no',
      no,
    ).map(({ gone }) => gone),
    classes: enrolments.map(({ no: classNo, ...rest }) => ({
      ...rest,
      sessions: all<{ day: Day; startsAt: string; mark: number | null; note: string | null }>(
        `select s.day, s.starts_at as startsAt, m.mark, m.note from class_session s
        left join attendance_mark m on m.session_no = s.no and m.person_no = ?
        where s.class_no = ? order by s.day, s.starts_at`,
        no,
        classNo,
      ).map(({ mark, ...session }) => ({
        ...session,
        mark: mark === null ? null : (marks[mark - 1] ?? null),
      })),
    })),
    leaves: all(
      `select from_day as "from", to_day as "to", reason from known_leave
      where person_no = ? order by from_day, no`,
      no,
    ),
    ...registerTracesOf(reader, no),
    moves: namedMoves(reader, no),
    changes: all(
      `select at, who, field, was, became from person_change
      where person_no = ? order by no`,
      no,
    ),
  };
}
