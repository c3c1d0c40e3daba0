import type { Day } from '../../domain/day';
import type { Audience, PersonDraft, Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';
import { correctedTo, movedTo } from '../../domain/person/residence';
import { nameSortKey } from '../../domain/person/sort-key';
import {
  keepMovesChange,
  movesChangesOf,
  movesOf,
  movesOfText,
  setMoves,
  textOfMoves,
} from './residence';
import type { Reader, Writer } from './store';

/** Fields whose changes are kept here; those of cards and telephones are kept with them. */
export const changeFields = [
  'name',
  'hamlet',
  'birth',
  'sex',
  'audience',
  'note',
  'confirmed',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** One field as it was and as it became. */
export interface FieldChange {
  readonly field: string;
  readonly was: string | null;
  readonly became: string | null;
}

/** Shared by everything one action changes. */
export interface Act {
  readonly act: string;
  readonly at: string;
  readonly who: string;
}

/** Who enters now, as the changes of this moment are signed. */
export function actNow(reader: Reader, act: string, at: string): Act {
  const row = reader.statement('select entered_by as who from office').get() as
    { who: string } | undefined;
  return { act, at, who: row?.who ?? '' };
}

/**
 * A field as it is kept: hamlets by name, so that a later renaming does not rewrite what was; a birth as its day or
 * its year; a confirmation as its day, a space and its source; the rest as stored.
 */
const VALUE: Readonly<Record<ChangeField, string>> = {
  name: 'p.name',
  hamlet: '(select h.name from hamlet h where h.no = p.hamlet_no)',
  birth: 'coalesce(p.birth_day, cast(p.birth_year as text))',
  sex: 'p.sex',
  audience: 'p.audience',
  note: "nullif(p.note, '')",
  confirmed: "(select v.day || ' ' || v.source from vneid_confirmation v where v.person_no = p.no)",
};

/** What a save of `draft` changes about a person; `hamlet` is the name of the new one. */
export function differences(
  before: PersonDraft & { readonly hamlet: string | null },
  draft: PersonDraft,
  hamlet: string | null,
): FieldChange[] {
  const birth = (one: PersonDraft) => one.birthDay ?? one.birthYear?.toString() ?? null;
  const pairs = [
    ['name', before.name, draft.name],
    ['hamlet', before.hamlet, hamlet],
    ['birth', birth(before), birth(draft)],
    ['sex', before.sex, draft.sex],
    ['audience', before.audience, draft.audience],
    ['note', before.note || null, draft.note || null],
  ] as const;
  return pairs
    .filter(([, was, became]) => was !== became)
    .map(([field, was, became]) => ({ field, was, became }));
}

export function addChange(
  writer: Writer,
  { act, at, who }: Act,
  no: number,
  { field, was, became }: FieldChange,
): void {
  writer
    .statement(
      `insert into person_change (act, person_no, at, who, field, was, became)
      values (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(act, no, at, who, field, was, became);
}

/** What several persons get at once, with the hamlet's key found. */
export type ManyChange =
  | {
      readonly hamletNo: number | null;
      readonly hamlet: string | null;
      /** They live there from this day on; null: a mistake is put right. */
      readonly movedOn: Day | null;
    }
  | { readonly audience: Audience }
  | { readonly sex: Sex | null }
  | { readonly confirmedOn: Day | null; readonly source: string };

/** Sets one field of many persons and keeps what it was. @returns how many it changed */
export function changeMany(
  writer: Writer,
  { act, at, who }: Act,
  nos: readonly number[],
  change: ManyChange,
): number {
  const { field, value } = readably(change);
  const chosen = JSON.stringify(nos);
  const { changes } = writer
    .statement(
      `insert into person_change (act, person_no, at, who, field, was, became)
      select ?, p.no, ?, ?, '${field}', ${VALUE[field]}, ?
      from json_each(?) chosen join person p on p.no = chosen.value
      where ${VALUE[field]} is not ? and p.erased_at is null`,
    )
    .run(act, at, who, value, chosen, value);
  const touched = 'select person_no from person_change where act = ?';
  const set = (column: string, stored: string | number | null) =>
    writer.statement(`update person set ${column} = ? where no in (${touched})`).run(stored, act);
  if ('hamletNo' in change) {
    moveMany(writer, { act, at, who }, change);
    set('hamlet_no', change.hamletNo);
  } else if ('audience' in change) set('audience', change.audience);
  else if ('sex' in change) set('sex', change.sex);
  else if (change.confirmedOn === null) {
    writer.statement(`delete from vneid_confirmation where person_no in (${touched})`).run(act);
  } else {
    writer
      .statement(
        `insert or replace into vneid_confirmation (person_no, day, source)
        select person_no, ?, ? from person_change where act = ?`,
      )
      .run(change.confirmedOn, change.source, act);
  }
  return changes;
}

/** Who never moved has nothing to be corrected. */
function moveMany(
  writer: Writer,
  act: Act,
  { hamletNo, movedOn }: Extract<ManyChange, { hamletNo: unknown }>,
): void {
  const rows = writer
    .statement(
      `select p.no, p.hamlet_no as "from" from person_change c join person p on p.no = c.person_no
      where c.act = ? and (? or p.no in (select person_no from person_move))`,
    )
    .all(act.act, Number(movedOn !== null)) as { no: number; from: number | null }[];
  for (const row of rows) changeResidence(writer, act, { ...row, to: hamletNo, movedOn });
}

/** Keeps where a person lived before, and what the moves were until now. To be called before the hamlet is set. */
export function changeResidence(
  writer: Writer,
  { act }: Act,
  change: {
    readonly no: number;
    readonly from: number | null;
    readonly to: number | null;
    readonly movedOn: Day | null;
  },
): void {
  const { no, from, to, movedOn } = change;
  if (from === to) return;
  const before = movesOf(writer, no);
  const after = movedOn === null ? correctedTo(before, to) : movedTo(before, from, to, movedOn);
  const [was, became] = [textOfMoves(writer, before), textOfMoves(writer, after)];
  if (was === became) return;
  setMoves(writer, no, after, act);
  keepMovesChange(writer, no, { act, was, became });
}

function readably(change: ManyChange): { field: ChangeField; value: string | null } {
  if ('hamletNo' in change) return { field: 'hamlet', value: change.hamlet };
  if ('audience' in change) return { field: 'audience', value: change.audience };
  if ('sex' in change) return { field: 'sex', value: change.sex };
  const { confirmedOn, source } = change;
  return { field: 'confirmed', value: confirmedOn === null ? null : `${confirmedOn} ${source}` };
}

/** One change to be taken back, with the value of the field today. */
export interface ChangeOfAct extends FieldChange {
  readonly no: number;
  readonly now: string | null;
  readonly field: ChangeField;
}

/** The changes an act made of the fields kept here. */
export function changesOfAct(reader: Reader, act: string): ChangeOfAct[] {
  const cases = changeFields.map((field) => `when '${field}' then ${VALUE[field]}`).join(' ');
  return reader
    .statement(
      `select p.no, c.field, c.was, c.became, case c.field ${cases} end as now
      from person_change c join person p on p.no = c.person_no
      where c.act = ? and p.erased_at is null and c.field in (select value from json_each(?))
      order by c.no`,
    )
    .all(act, JSON.stringify(changeFields)) as ChangeOfAct[];
}

/** Gives a person the moves from before an act, if they are as it left them. @returns whether they were */
export function putMovesBack(writer: Writer, act: string, back: Act, no: number): boolean {
  const kept = movesChangesOf(writer, no).find((change) => change.act === act);
  // Of a person with moves every change of the hamlet changes them, so there were none.
  const { was, became } = kept ?? { was: null, became: null };
  if (textOfMoves(writer, movesOf(writer, no)) !== became) return false;
  const moves = movesOfText(writer, was);
  if (moves === null) return false;
  if (kept) {
    setMoves(writer, no, moves, back.act);
    keepMovesChange(writer, no, { act: back.act, was: became, became: was });
  }
  return true;
}

/** Whether the hamlet a person had is still there. */
export function canPutBack(reader: Reader, { was }: Pick<ChangeOfAct, 'was'>): boolean {
  if (was === null) return true;
  return reader.statement('select 1 from hamlet where name = ?').get(was) !== undefined;
}

/** Gives a field the value it had. @returns false when that can no longer be: its hamlet is gone */
export function putBack(writer: Writer, { no, field, was }: ChangeOfAct): boolean {
  const set = (columns: string, ...values: (string | number | null)[]) =>
    writer.statement(`update person set ${columns} where no = ?`).run(...values, no).changes === 1;
  switch (field) {
    case 'name':
      return set(
        'name = ?, folded = ?, given_key = ?',
        was,
        fold(was ?? ''),
        nameSortKey(was ?? ''),
      );
    case 'hamlet': {
      if (was === null) return set('hamlet_no = null');
      const found = writer.statement('select no from hamlet where name = ?').get(was) as
        { no: number } | undefined;
      return found !== undefined && set('hamlet_no = ?', found.no);
    }
    case 'birth': {
      const day = was?.includes('-') ? was : null;
      return set(
        'birth_year = ?, birth_day = ?',
        was === null ? null : Number(was.slice(0, 4)),
        day,
      );
    }
    case 'sex':
    case 'audience':
      return set(`${field} = ?`, was);
    case 'note':
      return set('note = ?', was ?? '');
    case 'confirmed':
      writer.statement('delete from vneid_confirmation where person_no = ?').run(no);
      if (was !== null) {
        writer
          .statement('insert into vneid_confirmation (person_no, day, source) values (?, ?, ?)')
          .run(no, was.slice(0, 10), was.slice(11));
      }
      return true;
  }
}

/** The moves of one text of `textOfMoves` that do not stand in the other. */
const movesOnlyIn = (one: string, other: string) => `
  select json_extract(move.value, '$[0]') from person_move_change c, json_each(coalesce(c.${one}, '[]')) move
  where c.act = :act and move.value not in (select value from json_each(coalesce(c.${other}, '[]')))`;

/** The days of the confirmations and moves that an act took away or made, of whomever. */
export function daysOfAct(reader: Reader, act: string): Day[] {
  return reader
    .statement(
      `select substr(said.value, 1, 10)
      from person_change c, json_each(json_array(c.was, c.became)) said
      where c.act = :act and c.field = 'confirmed' and said.value is not null
      union ${movesOnlyIn('was', 'became')} union ${movesOnlyIn('became', 'was')}`,
    )
    .pluck()
    .all({ act }) as Day[];
}

/** Whether anything was ever changed by this act. */
export function isActKnown(reader: Reader, act: string): boolean {
  return (
    reader.statement('select 1 from person_change where act = ? limit 1').get(act) !== undefined
  );
}
