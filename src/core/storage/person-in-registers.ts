import { AppError } from '../../domain/errors';
import { ERASED_NAME } from '../../domain/person/erased';
import type {
  HonourKind,
  HonourState,
  RegisterName,
  RegisterRows,
} from '../../domain/register/rows';
import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

const tables = { honour: 'honour', teamMember: 'team_member' } as const;
type PersonTable = (typeof tables)[keyof typeof tables];
const all = Object.values(tables);

/** Keys of rows of the registers that speak of one person. */
export type RegisterKeys = Readonly<Record<PersonTable, readonly number[]>>;

/** Gives the rows of one person to another. @returns their keys */
export function moveRegisterRows(writer: Writer, from: number, to: number): RegisterKeys {
  const moved = (table: PersonTable) =>
    writer
      .statement(`update ${table} set person_no = ? where person_no = ? returning no`)
      .pluck()
      .all(to, from) as number[];
  return { honour: moved('honour'), team_member: moved('team_member') };
}

/** Those that are of someone else by now stay there. */
export function moveRegisterRowsBack(
  writer: Writer,
  keys: RegisterKeys,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (const table of all) {
    writer
      .statement(
        `update ${table} set person_no = ? where person_no = ?
        and no in (select value from json_each(?))`,
      )
      .run(to, from, JSON.stringify(keys[table]));
  }
}

/** Takes out what tells who it was, also of rows that were taken out; what is counted stays. */
export function eraseInRegisters(writer: Writer, no: number): void {
  for (const table of all) {
    writer
      .statement(`update ${table} set name = ?, note = '' where person_no = ?`)
      .run(ERASED_NAME, no);
  }
}

export function isInRegisters(reader: Reader, no: number): boolean {
  const found = all.map((table) => `exists (select 1 from ${table} where person_no = :no)`);
  return (
    reader
      .statement(`select ${found.join(' or ')}`)
      .pluck()
      .get({ no }) === 1
  );
}

/**
 * A row as it may be written: of one whose person was erased, name, note and person stay as the erasing left them, also
 * when an older step is taken back.
 * @throws AppError `person-unknown` for a person who was erased
 */
export function withoutErased<Name extends RegisterName>(
  reader: Reader,
  name: Name,
  row: RegisterRows[Name],
): RegisterRows[Name] {
  if (!('personId' in row)) return row;
  const table = tables[name as keyof typeof tables];
  const erased = reader
    .statement(
      `select p.id from ${table} r join person p on p.no = r.person_no
      where r.id = ? and p.erased_at is not null`,
    )
    .pluck()
    .get(row.id) as string | undefined;
  if (erased !== undefined) return { ...row, personId: erased, name: ERASED_NAME, note: '' };
  const isErased = reader
    .statement('select 1 from person where id = ? and erased_at is not null')
    .get(row.personId);
  if (isErased) throw new AppError('person-unknown');
  return row;
}

/** What the registers hold about one person, also in rows that were taken out. */
export interface RegisterTraces {
  readonly honours: readonly {
    readonly kind: HonourKind;
    readonly day: Day;
    readonly state: HonourState;
    readonly decision: string;
    readonly decidedOn: Day | null;
    readonly note: string;
    readonly removed: 0 | 1;
  }[];
  readonly teams: readonly {
    readonly team: string;
    readonly role: string;
    readonly joined: Day | null;
    readonly left: Day | null;
    readonly note: string;
    readonly removed: 0 | 1;
  }[];
}

export function registerTracesOf(reader: Reader, no: number): RegisterTraces {
  return {
    honours: reader
      .statement(
        `select kind, day, state, decision, decided_on as decidedOn, note, removed from honour
        where person_no = ? order by day, no`,
      )
      .all(no) as RegisterTraces['honours'],
    teams: reader
      .statement(
        `select t.name as team, m.role, m.joined, m.left_day as "left", m.note,
          max(m.removed, t.removed) as removed
        from team_member m join digital_team t on t.no = m.team_no where m.person_no = ? order by m.no`,
      )
      .all(no) as RegisterTraces['teams'],
  };
}
