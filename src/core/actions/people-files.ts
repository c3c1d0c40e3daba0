import { AppError } from '../../domain/errors';
import { formatDay } from '../../domain/day';
import { communeName, letterheadLines } from '../../domain/office/office';
import type { SummaryColumn } from '../../domain/report/summary';
import type { Core } from '../core';
import { writeSummary } from '../documents/excel/writeSummary';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';
import { listPersons, type PersonFilter, type PersonRow, type PersonSort } from '../storage/person';

export type PersonColumn =
  | 'birth'
  | 'sex'
  | 'hamlet'
  | 'audience'
  | 'classes'
  | 'result'
  | 'confirmed'
  | 'note'
  | 'phone'
  | 'cccd';

const COLUMNS: readonly (SummaryColumn & { value: (person: PersonRow) => string | null })[] = [
  { title: 'Họ và tên', width: 28, kind: 'text', value: ({ name }) => name },
  {
    title: 'Ngày, năm sinh',
    width: 14,
    kind: 'text',
    value: ({ birthDay, birthYear }) =>
      birthDay === null ? (birthYear?.toString() ?? null) : formatDay(birthDay),
  },
  {
    title: 'Giới tính',
    width: 10,
    kind: 'text',
    value: ({ sex }) => (sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ'),
  },
  { title: 'Thôn, xóm', width: 20, kind: 'text', value: ({ hamlet }) => hamlet },
  { title: 'Ghi chú', width: 30, kind: 'text', value: ({ note }) => note },
];

/**
 * Writes the people of the book who match as an Excel table, whole or not at all.
 * @throws AppError `people-none`, `office-not-set-up`, and those of the file
 */
export async function writePeopleExcel(
  core: Core,
  list: { filter: PersonFilter; sort: PersonSort; columns: readonly PersonColumn[] },
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const { rows, found } = await core.store.read(async (reader) => {
    const page = { offset: 0, limit: 1_000_000 };
    const people = await listPersons(reader, { ...list.filter, sort: list.sort, ...page });
    return { rows: people.rows, found: await readOffice(reader) };
  });
  if (!found) throw new AppError('office-not-set-up');
  if (rows.length === 0) throw new AppError('people-none');
  const { office } = found;
  const bytes = await writeSummary({
    letterhead: letterheadLines(office),
    signature: {
      placeDate: '',
      preparer: { title: 'Người lập', name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn: core.today(),
    sheets: [
      {
        tab: 'Danh sách',
        title: 'DANH SÁCH NGƯỜI DÂN',
        under: [communeName(office)],
        columns: [{ title: 'STT', width: 6, kind: 'order' }, ...COLUMNS],
        rows: rows.map((person) => [null, ...COLUMNS.map(({ value }) => value(person))]),
        total: null,
        nothing: '',
      },
    ],
  });
  const written = await writeFileWhole(path, bytes);
  await core.store.write((writer) => {
    writer.audit('writePeopleExcel', 'people', { persons: rows.length, bytes: written.bytes });
    return Promise.resolve();
  });
  return written;
}
