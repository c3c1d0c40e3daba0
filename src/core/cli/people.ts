import { AppError } from '../../domain/errors';
import { errorSentence } from '../../domain/error-text';
import { formatDay } from '../../domain/day';
import { importFile, otherSheets } from '../actions/import-files';
import { undoImport } from '../actions/import-batches';
import { writePeopleExcel } from '../actions/people-files';
import { previewFiles, type PreviewedFile, type PreviewedFiles } from '../actions/preview-files';
import type { Arguments } from './arguments';
import { inBook } from './plans';
import { text } from './text';

/** What would be entered of some lists, as JSON or to be read; writes nothing. */
export async function previewPeople(options: Arguments): Promise<number> {
  const previewed = await previewFiles(options.wordsAsPaths(), {
    ...asked(options),
    db: options.has('db') ? options.path('db') : null,
    today: Temporal.Now.plainDateISO().toString(),
  });
  const files = previewed.files.map((file) => shown(file, previewed));
  if (options.has('json')) console.log(JSON.stringify({ files }, null, 1));
  else
    for (const [index, file] of files.entries()) {
      const list = previewed.files[index]?.list;
      tell(file, list ? otherSheets(list) : []);
    }
  return 0;
}

function asked(options: Arguments) {
  return {
    sheet: options.has('sheet') ? options.need('sheet') : null,
    headerRow: options.has('header') ? options.number('header', 1, 1, 1_048_576) : null,
  };
}

type ShownFile = ReturnType<typeof shown>;

function shown({ file, refusal, list, seen }: PreviewedFile, { fileOf }: PreviewedFiles) {
  if (list === null) {
    return {
      file: file.given,
      outcome: 'refuse',
      reason: refusal && reasonOf(refusal),
      sheet: null,
      headerRow: null,
      encoding: null,
      persons: [],
      rejected: [],
      duplicates: [],
    };
  }
  const isCertain = (index: number) =>
    [seen[index]?.book, seen[index]?.list].some((same) => same?.likely.likeness === 'certain');
  return {
    file: file.given,
    outcome: 'import',
    reason: null,
    sheet: list.sheet,
    headerRow: list.headerRow,
    encoding: list.encoding,
    persons: list.rows
      .filter((_, index) => !isCertain(index))
      .map((row) => ({
        row: row.row,
        name: row.name,
        birth: birthOf(row),
        gender: row.sex && text.sex[row.sex],
        village: orNull(row.hamlet),
        cccd: orNull(row.cccd),
        phone: orNull(row.phone),
        group: orNull(row.group),
        note: orNull(row.note),
        doubts: row.doubts.map(({ column, reason, proposal }) => ({ column, reason, proposal })),
      })),
    rejected: list.rejected.map(({ row, reasons }) => ({ row, reasons })),
    duplicates: list.rows.flatMap(({ row }, index) => duplicatesOf(row, seen[index], fileOf)),
  };
}

function reasonOf({ code, detail }: AppError): string {
  const sentence = errorSentence(code, detail);
  return code === 'sheet-only-hidden'
    ? `${sentence} ${text.addSheet(String(detail['sheet']))}`
    : sentence;
}

function duplicatesOf(
  row: number,
  seen: PreviewedFile['seen'][number] | undefined,
  fileOf: PreviewedFiles['fileOf'],
) {
  const others = [];
  if (seen?.list) {
    const { likely, other } = seen.list;
    const why = text.why(likely.reasons);
    others.push({ row, of_row: other.row, of_file: fileOf(other), why });
  }
  if (seen?.book) {
    const { likely, other } = seen.book;
    const birth = other.birthDay === null ? birthOf(other) : formatDay(other.birthDay);
    const person = { name: other.name, birth, hamlet: other.hamletName };
    const why = text.whyInBook(person, text.why(likely.reasons));
    others.push({ row, of_row: null, of_file: null, why });
  }
  return others;
}

function birthOf({ birthDay, birthYear }: { birthDay: string | null; birthYear: number | null }) {
  return birthDay ?? (birthYear === null ? null : String(birthYear));
}

function orNull(value: string | null): string | null {
  return value === '' ? null : value;
}

function tell(file: ShownFile, others: readonly string[]): void {
  const { sheet, headerRow, encoding, persons, rejected, duplicates } = file;
  if (sheet === null) {
    console.log(text.listRefused(file.file, file.reason ?? ''));
    return;
  }
  const doubtful = persons.filter(({ doubts }) => doubts.length > 0);
  const same = new Set(duplicates.map(({ row }) => row)).size;
  console.log(text.listRead({ file: file.file, sheet, headerRow, encoding }));
  console.log(text.listCounts(persons.length, doubtful.length, same, rejected.length));
  for (const { row, doubts } of doubtful) {
    for (const { column, reason, proposal } of doubts) {
      console.log(text.listDoubt(row, column, reason, proposal));
    }
  }
  for (const { row, of_row, of_file, why } of duplicates) {
    console.log(text.listSame(row, of_row, of_file, why));
  }
  for (const { row, reasons } of rejected) console.log(text.listRejected(row, reasons));
  if (others.length > 0) console.log(text.otherSheets(others));
}

/** Enters lists, each in a transaction of its own. @returns 1 when one of them was refused */
export async function importPeople(options: Arguments): Promise<number> {
  const files = options.wordsAsPaths();
  const request = asked(options);
  const entered = await inBook(options, async (core) => {
    const done = [];
    for (const { given, path } of files) {
      try {
        const imported = await importFile(core, { path, ...request }, options.has('accept-doubts'));
        done.push({ file: given, outcome: 'import', reason: null, ...imported });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const reason = reasonOf(error);
        const counts = { entered: 0, leftOut: 0, rejected: 0, newHamlets: 0 };
        const nothing = { batch: null, ...counts, otherSheets: [] };
        done.push({ file: given, outcome: 'refuse', reason, ...nothing });
      }
    }
    return done;
  });
  if (options.has('json')) console.log(JSON.stringify({ files: entered }, null, 1));
  for (const file of entered) {
    if (file.reason !== null) console.error(file.reason);
    else if (!options.has('json')) {
      console.log(text.listEntered(file));
      if (file.otherSheets.length > 0) console.log(text.otherSheets(file.otherSheets));
    }
  }
  return entered.some(({ reason }) => reason !== null) ? 1 : 0;
}

export async function undoPeople(options: Arguments): Promise<number> {
  const batch = options.need('batch');
  const { persons } = await inBook(options, (core) => undoImport(core, batch));
  console.log(text.undone(persons));
  return 0;
}

/** Everybody in the book, without numbers of cards and telephones. */
export async function exportPeople(options: Arguments): Promise<number> {
  const out = options.path('out');
  const list = { filter: {}, sort: 'given-name', columns: COLUMNS } as const;
  const { name, bytes } = await inBook(options, (core) => writePeopleExcel(core, list, out));
  console.log(text.wrote(name, bytes));
  return 0;
}

const COLUMNS = [
  'birth',
  'sex',
  'hamlet',
  'audience',
  'classes',
  'result',
  'confirmed',
  'note',
] as const;
