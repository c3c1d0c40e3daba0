import { namedMoves } from './residence';
import type { Reader } from './store';

/** What only the card of a person shows. */
export function readCard(reader: Reader, no: number) {
  const row = reader
    .statement(
      `select p.phone, p.cccd, o.keeps_phone as keepsPhone, o.keeps_cccd as keepsCccd,
        v.source as confirmedBy, b.id as batchId, b.file_name as fileName, b.at as batchAt
      from person p left join office o on o.one = 1
      left join vneid_confirmation v on v.person_no = p.no
      left join import_batch b on b.no = p.batch_no where p.no = ?`,
    )
    .get(no) as {
    phone: string | null;
    cccd: string | null;
    keepsPhone: number | null;
    keepsCccd: number | null;
    confirmedBy: string | null;
    batchId: string | null;
    fileName: string;
    batchAt: string;
  };
  return {
    phone: row.keepsPhone === 1 ? row.phone : null,
    cccd: row.keepsCccd === 1 ? row.cccd : null,
    confirmedBy: row.confirmedBy,
    batch:
      row.batchId === null ? null : { id: row.batchId, fileName: row.fileName, at: row.batchAt },
    classes: classesOf(reader, no),
    moves: namedMoves(reader, no),
    history: historyOf(reader, no),
    merged: mergedInto(reader, no),
  };
}

export interface ClassLine {
  readonly classId: string;
  readonly name: string;
  readonly attended: number;
  readonly sessions: number;
  readonly joined: string;
  readonly result: 'achieved' | 'not-achieved' | null;
  readonly resultDay: string | null;
  /** In the order of the sessions; null: not taken. */
  readonly marks: { day: string; startsAt: string; mark: number | null }[];
}

function classesOf(reader: Reader, no: number): ClassLine[] {
  const classes = reader
    .statement(
      `select c.no, c.id as classId, c.name, e.joined, e.result, e.result_day as resultDay
      from enrolment e join class c on c.no = e.class_no where e.person_no = ? order by c.no`,
    )
    .all(no) as (Omit<ClassLine, 'attended' | 'sessions' | 'marks'> & { no: number })[];
  const marksOf = reader.statement(
    `select s.day, s.starts_at as startsAt, m.mark
    from class_session s left join attendance_mark m on m.session_no = s.no and m.person_no = ?
    where s.class_no = ? order by s.day, s.starts_at`,
  );
  return classes.map(({ no: classNo, ...line }) => {
    const marks = marksOf.all(no, classNo) as ClassLine['marks'];
    const attended = marks.filter(({ mark }) => mark === 1 || mark === 2).length;
    return { ...line, attended, sessions: marks.length, marks };
  });
}

interface Change {
  readonly field: string;
  readonly was: string | null;
  readonly became: string | null;
}

export interface ActOnPerson {
  readonly act: string;
  readonly at: string;
  readonly who: string;
  /** It takes an earlier act back. */
  readonly takesBack: boolean;
  /** It was taken back whole. */
  readonly takenBack: boolean;
  readonly changes: Change[];
}

/** Everything that changed about a person, newest act first. */
function historyOf(reader: Reader, no: number): ActOnPerson[] {
  const rows = reader
    .statement(
      `select act, at, who, field, was, became from person_change
      where person_no = ? order by no`,
    )
    .all(no) as (Pick<ActOnPerson, 'act' | 'at' | 'who'> & Change)[];
  const { backs, undone } = takenBackOf(reader, no);
  const acts = new Map<string, ActOnPerson>();
  for (const { act, at, who, ...change } of rows) {
    const known = acts.get(act) ?? {
      act,
      at,
      who,
      takesBack: backs.has(act),
      takenBack: undone.has(act),
      changes: [],
    };
    known.changes.push(change);
    acts.set(act, known);
  }
  return [...acts.values()].reverse();
}

/** Which acts on a person take others back, and which were taken back in all their fields: the audit knows. */
function takenBackOf(reader: Reader, no: number) {
  const pairs = reader
    .statement(
      `select substr(a.subject, 5) as act, a.detail ->> 'by' as by,
        (select count(*) from person_change c
          where c.person_no = :no and c.act = substr(a.subject, 5)) as changed,
        (select count(*) from person_change c
          where c.person_no = :no and c.act = a.detail ->> 'by') as back
      from audit a where a.action = 'undoPeopleChange' and a.subject in
        (select 'act:' || c.act from person_change c where c.person_no = :no)`,
    )
    .all({ no }) as { act: string; by: string; changed: number; back: number }[];
  return {
    backs: new Set(pairs.map(({ by }) => by)),
    undone: new Set(pairs.filter(({ changed, back }) => back === changed).map(({ act }) => act)),
  };
}

function mergedInto(reader: Reader, no: number): { merge: string; name: string; at: string }[] {
  return reader
    .statement(
      `select id as merge, coalesce(json_extract(gone, '$.person.name'), '') as name, at
      from person_merge where kept_no = ? order by no desc`,
    )
    .all(no) as ReturnType<typeof mergedInto>;
}
