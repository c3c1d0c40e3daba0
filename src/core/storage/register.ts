import { AppError } from '../../domain/errors';
import type { RegisterName, RegisterRows } from '../../domain/register/rows';
import type { Reader, Writer } from './store';

/** Another row a column points to, and how the page names it. */
type Reference = 'hamlet' | 'person' | 'digital_team' | 'activity';

/** Where a register keeps its rows: the columns by field, and what those that point elsewhere point to. */
interface Place {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, Reference>>;
  /** Which rows are there. */
  readonly there: string;
  /** Whether its rows belong to a year. */
  readonly hasDay: boolean;
}

const atHamlet = { hamletId: 'hamlet' } as const;

const columnOf: Readonly<Record<string, string>> = {
  hamletId: 'hamlet_no',
  personId: 'person_no',
  teamId: 'team_no',
  activityId: 'activity_no',
  dayTo: 'day_to',
  aged60: 'aged_60',
  decidedOn: 'decided_on',
  foundedOn: 'founded_on',
  left: 'left_day',
};

const places: { readonly [Name in RegisterName]: Place } = {
  guidance: place(
    'guidance',
    'day hamletId topic guides turns persons women aged60 minority disabled',
    atHamlet,
  ),
  activity: place('activity', 'day dayTo kind name place hamletId unit quantity turns', atHamlet),
  honour: place('honour', 'day kind name personId hamletId state decision decidedOn', {
    ...atHamlet,
    personId: 'person',
  }),
  digitalTeam: place('digital_team', 'name hamletId decision foundedOn', atHamlet),
  teamMember: {
    ...place('team_member', 'teamId name personId role joined left', {
      teamId: 'digital_team',
      personId: 'person',
    }),
    // A team that is taken out takes its members along, and they are there again with it.
    there: `r.removed = 0 and exists
      (select 1 from digital_team t where t.no = r.team_no and t.removed = 0)`,
  },
  money: place('money', 'day kind source amount about activityId', { activityId: 'activity' }),
  officialDocument: place('official_document', 'direction type symbol day issuer subject', {}),
};

function place(table: string, fields: string, references: Place['references']): Place {
  const names = ['id', ...fields.split(' '), 'note'];
  return {
    table,
    columns: Object.fromEntries(names.map((field) => [field, columnOf[field] ?? field])),
    references,
    there: 'r.removed = 0',
    hasDay: names.includes('day'),
  };
}

/** `(select id from hamlet where no = r.hamlet_no) as hamletId` */
function selected({ columns, references }: Place): string {
  return Object.entries(columns)
    .map(([field, column]) => {
      const to = references[field];
      return `${to ? `(select x.id from ${to} x where x.no = r.${column})` : `r.${column}`} as "${field}"`;
    })
    .join(', ');
}

/** In order of day, then of entry. @param year null: all of them */
export function listRows<Name extends RegisterName>(
  reader: Reader,
  name: Name,
  year: number | null,
): RegisterRows[Name][] {
  const at = places[name];
  const ofYear = at.hasDay && year !== null;
  return reader
    .statement(
      `select ${selected(at)} from ${at.table} r where ${at.there}
      ${ofYear ? 'and r.day between ? and ?' : ''} order by ${at.hasDay ? 'r.day, ' : ''}r.no`,
    )
    .all(...(ofYear ? [`${year}-01-01`, `${year}-12-31`] : [])) as RegisterRows[Name][];
}

/** @returns null when there is no such row, or it was taken out */
export function readRow<Name extends RegisterName>(
  reader: Reader,
  name: Name,
  id: string,
): RegisterRows[Name] | null {
  const at = places[name];
  const row = reader
    .statement(`select ${selected(at)} from ${at.table} r where r.id = ? and ${at.there}`)
    .get(id) as RegisterRows[Name] | undefined;
  return row ?? null;
}

/** Writes a row, new or known; one that was taken out is there again. @throws AppError for what it points to */
export function putRow<Name extends RegisterName>(
  writer: Writer,
  name: Name,
  row: RegisterRows[Name],
): void {
  const { table, columns, references } = places[name];
  const values = Object.entries(columns).map(([field]) => {
    const value = row[field as keyof typeof row] as string | number | null;
    const to = references[field];
    return to && value !== null ? keyOf(writer, to, String(value)) : value;
  });
  const names = Object.values(columns);
  writer
    .statement(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
      on conflict (id) do update set removed = 0, ${names.map((each) => `${each} = excluded.${each}`).join(', ')}`,
    )
    .run(...values);
}

/** @returns false when it was not there */
export function removeRow(writer: Writer, name: RegisterName, id: string): boolean {
  const { changes } = writer
    .statement(`update ${places[name].table} set removed = 1 where id = ? and removed = 0`)
    .run(id);
  return changes > 0;
}

const missing = {
  hamlet: 'hamlet-unknown',
  person: 'person-unknown',
  digital_team: 'register-row-unknown',
  activity: 'register-row-unknown',
} as const;

function keyOf(reader: Reader, to: Reference, id: string): number {
  // Nobody is entered into a team that was taken out; an activity may go and leave its costs.
  const isThere = to === 'digital_team' ? 'and removed = 0' : '';
  const no = reader.statement(`select no from ${to} where id = ? ${isThere}`).pluck().get(id) as
    number | undefined;
  if (no === undefined) throw new AppError(missing[to]);
  return no;
}

/** How many rows of all registers name a hamlet. */
export function countRowsAt(reader: Reader, hamletNo: number): number {
  const counts = registersAtHamlets.map(({ table }) =>
    reader
      .statement(`select count(*) from ${table} where hamlet_no = ? and removed = 0`)
      .pluck()
      .get(hamletNo),
  ) as number[];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Rows that were taken out stay without the hamlet when it goes. */
export function forgetRemovedRowsAt(writer: Writer, hamletNo: number): void {
  for (const { table } of registersAtHamlets) {
    writer
      .statement(`update ${table} set hamlet_no = null where hamlet_no = ? and removed = 1`)
      .run(hamletNo);
  }
}

const registersAtHamlets = Object.values(places).filter(({ references }) => references['hamletId']);
