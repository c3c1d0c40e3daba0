import type { Day } from '../../domain/day';
import { addChange, type Act } from './person-change';
import type { Reader, Writer } from './store';

export interface Confirmation {
  readonly day: Day;
  readonly source: string;
}

/** Confirmations of these persons by their keys; of those who have none nothing. */
export function confirmationsOf(reader: Reader, nos: readonly number[]): Map<number, Confirmation> {
  const rows = reader
    .statement(
      `select person_no as no, day, source from vneid_confirmation
      where person_no in (select value from json_each(?))`,
    )
    .all(JSON.stringify(nos)) as (Confirmation & { no: number })[];
  return new Map(rows.map(({ no, day, source }) => [no, { day, source }]));
}

/** Confirms somebody who is not; kept as a change, so that the act can be taken back. @returns false when it cannot be */
export function confirm(
  writer: Writer,
  act: Act,
  no: number,
  { day, source }: Confirmation,
): boolean {
  const { changes } = writer
    .statement(
      `insert into vneid_confirmation (person_no, day, source)
      select no, ?, ? from person where no = ? and erased_at is null
      on conflict (person_no) do nothing`,
    )
    .run(day, source, no);
  if (changes === 0) return false;
  addChange(writer, act, no, { field: 'confirmed', was: null, became: `${day} ${source}` });
  return true;
}
