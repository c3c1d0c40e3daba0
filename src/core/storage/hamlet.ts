import { AppError } from '../../domain/errors';
import type { Reader, Writer } from './store';

export interface HamletRow {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly persons: number;
}

/** In the order the office entered them. */
export async function listHamlets(reader: Reader): Promise<HamletRow[]> {
  return reader.query
    .selectFrom('hamlet')
    .select((expression) => [
      'hamlet.no',
      'hamlet.id',
      'hamlet.name',
      'hamlet.folded',
      expression
        .selectFrom('person')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('person.hamlet_no', '=', 'hamlet.no')
        .as('persons'),
    ])
    .orderBy('position')
    .orderBy('hamlet.no')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, persons: row.persons ?? 0 })));
}

/** @throws AppError `hamlet-unknown` */
export async function hamletNo(reader: Reader, id: string | null): Promise<number | null> {
  if (id === null) return null;
  const row = await reader.query
    .selectFrom('hamlet')
    .select('no')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('hamlet-unknown');
  return row.no;
}

export async function findHamlet(reader: Reader, folded: string): Promise<HamletRow | null> {
  const rows = await listHamlets(reader);
  return rows.find((row) => row.folded === folded) ?? null;
}

/** @returns the new row's key */
export async function addHamlet(
  writer: Writer,
  hamlet: { id: string; name: string; folded: string },
): Promise<number> {
  const last = await writer.query
    .selectFrom('hamlet')
    .select((expression) => expression.fn.max('position').as('position'))
    .executeTakeFirst();
  const row = await writer.query
    .insertInto('hamlet')
    .values({ ...hamlet, position: (last?.position ?? 0) + 1 })
    .returning('no')
    .executeTakeFirstOrThrow();
  return row.no;
}

export async function renameHamlet(
  writer: Writer,
  no: number,
  name: string,
  folded: string,
): Promise<void> {
  await writer.query.updateTable('hamlet').set({ name, folded }).where('no', '=', no).execute();
}

export async function removeHamlet(writer: Writer, no: number): Promise<void> {
  await writer.query.deleteFrom('hamlet').where('no', '=', no).execute();
}

export async function countClassesIn(reader: Reader, no: number): Promise<number> {
  const row = await reader.query
    .selectFrom('class')
    .select((expression) => expression.fn.countAll<number>().as('n'))
    .where('hamlet_no', '=', no)
    .executeTakeFirstOrThrow();
  return row.n;
}
