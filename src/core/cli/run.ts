import { AppError } from '../../domain/errors';
import { errorSentence } from '../../domain/error-text';
import { cleanLine } from '../../domain/text';
import { writeReport, writeSummaryFile } from '../actions/make-report';
import { verifyBook } from '../actions/verify-book';
import { openCore, type Core } from '../core';
import { exportAttendance, importAttendance } from './attendance';
import { readArguments, UsageError, type Arguments, type Takes } from './arguments';
import { showCalendar } from './calendar';
import { listAllClasses } from './classes';
import { comparePlanPair } from './compare';
import { makeDemo } from './demo';
import { exportPlanFile, importPlanFile, listAllPlans } from './plans';
import { exportPeople, importPeople, previewPeople, undoPeople } from './people';
import { text } from './text';

type Written = { name: string; bytes: number };

const allowed: Readonly<Record<string, Takes>> = {
  help: { options: [] },
  demo: { options: ['out', 'people', 'seed'] },
  report: { options: ['db', 'period', 'out'] },
  export: { options: ['db', 'period', 'out'] },
  verify: { options: ['db'] },
  'plan list': { options: ['db', 'json'] },
  'plan import': { options: ['db', 'as', 'json'], word: 'TỆP.json' },
  'plan export': { options: ['db', 'plan', 'json'] },
  'plan compare': { options: ['db', 'upper', 'lower', 'year', 'json'] },
  'people preview': { options: ['db', 'sheet', 'header', 'json'], words: 'TỆP' },
  'people import': { options: ['db', 'sheet', 'header', 'accept-doubts', 'json'], words: 'TỆP' },
  'people undo-import': { options: ['db', 'batch'] },
  'people export': { options: ['db', 'out'] },
  'class list': { options: ['db', 'json'] },
  'attendance export': { options: ['db', 'class', 'out'] },
  'attendance import': { options: ['db', 'class', 'accept', 'json'], word: 'TỆP.xlsx' },
  calendar: { options: ['db', 'plan', 'from', 'to', 'json', 'ics'] },
};

/**
 * The command line over the same actions as the window.
 * @returns the exit code: 0 only when it did what it says, 1 when the book or a file stood in the way, 2 when the
 * command could not be understood
 */
export async function run(argv: readonly string[], callerFolder: string): Promise<number> {
  try {
    const options = readArguments(argv, callerFolder, allowed);
    switch (options.command) {
      case 'demo':
        return tell(
          await makeDemo(options.path('out'), {
            persons: options.number('people', 1200, 1, 100_000),
            seed: options.number('seed', 64, 0, 999_999_999),
          }),
        );
      case 'report':
        return await withBook(options, writeReport);
      case 'export':
        return await withBook(options, writeSummaryFile);
      case 'verify':
        return verify(options.path('db'));
      case 'plan list':
        return await listAllPlans(options);
      case 'plan import':
        return await importPlanFile(options);
      case 'plan export':
        return await exportPlanFile(options);
      case 'plan compare':
        return await comparePlanPair(options);
      case 'people preview':
        return await previewPeople(options);
      case 'people import':
        return await importPeople(options);
      case 'people undo-import':
        return await undoPeople(options);
      case 'people export':
        return await exportPeople(options);
      case 'class list':
        return await listAllClasses(options);
      case 'attendance export':
        return await exportAttendance(options);
      case 'attendance import':
        return await importAttendance(options);
      case 'calendar':
        return await showCalendar(options);
      default:
        console.log(text.usage);
        return 0;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(cleanLine(error.message));
      return 2;
    }
    const known = error instanceof AppError ? error : new AppError('unexpected');
    // A name may hold ends of line; what is told stays one sentence.
    console.error(cleanLine(errorSentence(known.code, known.detail)));
    return 1;
  }
}

async function withBook(
  options: Arguments,
  write: (core: Core, period: string, path: string) => Promise<Written>,
): Promise<number> {
  const period = options.need('period');
  const out = options.path('out');
  const core = await openCore({ file: options.path('db'), check: true });
  try {
    return tell([await write(core, period, out)]);
  } finally {
    await core.close();
  }
}

function tell(files: readonly Written[]): number {
  for (const { name, bytes } of files) console.log(text.wrote(name, bytes));
  return 0;
}

function verify(file: string): number {
  const verdict = verifyBook(file);
  const sound = verdict.faults.length === 0;
  console.log(sound ? text.sound(verdict.file) : text.faulty(verdict.file));
  for (const fault of verdict.faults) console.log(`  - ${fault}`);
  console.log(text.version(verdict.version));
  for (const { table, count } of verdict.rows) console.log(text.rows(table, count));
  return sound ? 0 : 1;
}
