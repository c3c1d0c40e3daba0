import type { Doubt, PeopleListRow } from './people-list';

type Columns<Row> = { readonly [Field in keyof Row]-?: readonly Row[Field][] };

/** The rows of a list, field by field: many small objects take a thread eight times as long to hand over. */
export interface RowsByColumn {
  readonly fields: Columns<Omit<PeopleListRow, 'doubts'>>;
  /** How many of {@link doubts} are about each row, in the order of the rows. */
  readonly doubtful: readonly number[];
  readonly doubts: Columns<Doubt>;
}

/** The same values in the same order; {@link byRow} gives the rows back. */
export function byColumn(rows: readonly PeopleListRow[]): RowsByColumn {
  const doubts = rows.flatMap((row) => row.doubts);
  return {
    fields: {
      row: rows.map(({ row }) => row),
      name: rows.map(({ name }) => name),
      birthYear: rows.map(({ birthYear }) => birthYear),
      birthDay: rows.map(({ birthDay }) => birthDay),
      birthIsByAge: rows.map(({ birthIsByAge }) => birthIsByAge),
      sex: rows.map(({ sex }) => sex),
      audience: rows.map(({ audience }) => audience),
      group: rows.map(({ group }) => group),
      hamlet: rows.map(({ hamlet }) => hamlet),
      hamletNumber: rows.map(({ hamletNumber }) => hamletNumber),
      cccd: rows.map(({ cccd }) => cccd),
      cccdTail: rows.map(({ cccdTail }) => cccdTail),
      phone: rows.map(({ phone }) => phone),
      note: rows.map(({ note }) => note),
    },
    doubtful: rows.map((row) => row.doubts.length),
    doubts: {
      field: doubts.map(({ field }) => field),
      column: doubts.map(({ column }) => column),
      reason: doubts.map(({ reason }) => reason),
      proposal: doubts.map(({ proposal }) => proposal),
    },
  };
}

export function byRow({ fields, doubtful, doubts }: RowsByColumn): PeopleListRow[] {
  const all = doubts.field.map((field, at): Doubt => ({
    field,
    column: doubts.column[at] ?? '',
    reason: doubts.reason[at] ?? '',
    proposal: doubts.proposal[at] ?? null,
  }));
  let taken = 0;
  return fields.row.map((row, at) => ({
    row,
    name: fields.name[at] ?? '',
    birthYear: fields.birthYear[at] ?? null,
    birthDay: fields.birthDay[at] ?? null,
    birthIsByAge: fields.birthIsByAge[at] ?? false,
    sex: fields.sex[at] ?? null,
    audience: fields.audience[at] ?? null,
    group: fields.group[at] ?? '',
    hamlet: fields.hamlet[at] ?? null,
    hamletNumber: fields.hamletNumber[at],
    cccd: fields.cccd[at] ?? null,
    cccdTail: fields.cccdTail[at] ?? null,
    phone: fields.phone[at] ?? null,
    note: fields.note[at] ?? '',
    doubts: all.slice(taken, (taken += doubtful[at] ?? 0)),
  }));
}
