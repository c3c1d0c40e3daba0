import { isDeepStrictEqual } from 'node:util';
import { AppError, type ErrorCode } from '../../domain/errors';
import { errorSentence } from '../../domain/error-text';
import { countedDay } from '../../domain/register/counted-day';
import {
  checkRegisterRow,
  cleanedRow,
  type RegisterChange,
  type RegisterName,
  type RegisterRows,
} from '../../domain/register/rows';
import type { Core } from '../core';
import { withoutErased } from '../storage/person-in-registers';
import { listRows, putRow, readRow, removeRow } from '../storage/register';
import type { Writer } from '../storage/store';
import { refuseClosed } from './closed-book';

/** Rows of one register, of one year or (null) of all. */
export async function listRegister<Name extends RegisterName>(
  core: Core,
  name: Name,
  year: number | null,
): Promise<RegisterRows[Name][]> {
  return core.store.read((reader) => Promise.resolve(listRows(reader, name, year)));
}

/**
 * Changes a register in one transaction: what fits is written, each of the rest is refused with its sentence.
 * @returns also what takes back all that was written, in the order it has to be done
 */
export async function changeRegister<Name extends RegisterName>(
  core: Core,
  name: Name,
  changes: readonly RegisterChange<RegisterRows[Name]>[],
): Promise<{
  undo: RegisterChange<RegisterRows[Name]>[];
  refused: { index: number; code: ErrorCode; sentence: string }[];
}> {
  return core.store.write((writer) => {
    const undo: RegisterChange<RegisterRows[Name]>[] = [];
    const refused: { index: number; code: ErrorCode; sentence: string }[] = [];
    for (const [index, change] of changes.entries()) {
      try {
        undo.unshift(applyOne(writer, name, change));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { code, detail } = error;
        refused.push({ index, code, sentence: errorSentence(code, detail) });
      }
    }
    return Promise.resolve({ undo, refused });
  });
}

/**
 * @returns what takes it back, if the row then still stands as it was left
 * @throws AppError of `checkRegisterRow`; `register-row-unknown`, `book-closed`, `row-changed-elsewhere`
 */
function applyOne<Name extends RegisterName>(
  writer: Writer,
  name: Name,
  change: RegisterChange<RegisterRows[Name]>,
): RegisterChange<RegisterRows[Name]> {
  if (change.do === 'remove') {
    const before = readRow(writer, name, change.id);
    if (!before) throw new AppError('register-row-unknown');
    refuseClosed(writer, countedDay(name, before));
    refuseUnseen(change.from, before);
    removeRow(writer, name, change.id);
    writer.audit('removeRow', `${name}:${change.id}`, {});
    return { do: 'put', row: before, from: null };
  }
  const row = checkRegisterRow(name, withoutErased(writer, name, change.row));
  const before = readRow(writer, name, row.id);
  refuseClosed(writer, countedDay(name, row), before && countedDay(name, before));
  refuseUnseen(change.from, before);
  putRow(writer, name, row);
  // Which fields, never what is in them: names of people stand in some, and no row of the audit can be taken out.
  const fields = Object.keys(row).filter(
    (field) => before?.[field as keyof typeof row] !== row[field as keyof typeof row],
  );
  writer.audit('putRow', `${name}:${row.id}`, { fields });
  return before ? { do: 'put', row: before, from: row } : { do: 'remove', id: row.id, from: row };
}

/** What another window wrote is not overwritten by one that has not seen it. @throws AppError `row-changed-elsewhere` */
function refuseUnseen(seen: object | null | undefined, before: object | null): void {
  if (seen === undefined || isDeepStrictEqual(seen, before)) return;
  // The window that wrote a row last knows it as it was typed.
  if (!isDeepStrictEqual(seen && cleanedOrNot(seen), before)) {
    throw new AppError('row-changed-elsewhere');
  }
}

/** A row of before may not keep the rules of today; then it is no row that was just typed. */
function cleanedOrNot(row: object): object {
  try {
    return cleanedRow(row);
  } catch (error) {
    if (error instanceof AppError) return row;
    throw error;
  }
}
