import {
  acceptAttendance,
  compareAttendanceFile,
  writeAttendanceFile,
  type AttendanceDifference,
} from '../actions/attendance-files';
import type { Arguments } from './arguments';
import { inBook } from './plans';
import { text } from './text';

/** The attendance of a class as a workbook that may be filled in elsewhere and come back. */
export async function exportAttendance(options: Arguments): Promise<number> {
  const classId = options.need('class');
  const out = options.path('out');
  const { name, bytes } = await inBook(options, (core) => writeAttendanceFile(core, classId, out));
  console.log(text.wrote(name, bytes));
  return 0;
}

/**
 * Shows what a workbook that came back would change; writes it only when told so, and of it only what nobody contradicts.
 */
export async function importAttendance(options: Arguments): Promise<number> {
  const classId = options.need('class');
  const file = options.wordAsPath();
  const accepts = options.has('accept');
  const { difference, written } = await inBook(options, async (core) => {
    const found = await compareAttendanceFile(core, classId, file);
    return { difference: found, written: accepts ? await acceptAttendance(core, found) : 0 };
  });
  if (options.has('json')) {
    console.log(JSON.stringify({ ...difference, accepted: accepts, written }, null, 1));
  } else tell(difference, accepts ? written : null);
  return 0;
}

function tell(difference: AttendanceDifference, written: number | null): void {
  const words = text.attendance;
  const { changes, conflicts, refused, unknownMarks, unknownPersons, unknownSessions, twice } =
    difference;
  console.log(words.counts(difference));
  if (!difference.knowsExport) console.log(words.noBase);
  for (const cell of changes) console.log(words.change(cell));
  for (const cell of conflicts) console.log(words.conflict(cell));
  for (const cell of refused) console.log(words.refused(cell));
  for (const { cell, text: said } of unknownMarks) console.log(words.unknownMark(cell, said));
  for (const person of unknownPersons) console.log(words.unknownPerson(person));
  for (const session of unknownSessions) console.log(words.unknownSession(session));
  for (const cell of twice) console.log(words.twice(cell));
  console.log(written === null ? words.nothingWritten : words.written(written));
}
