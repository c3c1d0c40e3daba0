import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureClassGrid } from './class-grid';
import { measureClassList } from './class-list';
import { measureCountTable } from './count-table';
import { measureCounts } from './counts';
import { measureEncipher } from './encipher';
import { measureExcel } from './excel';
import { measureIntegerKeys } from './integer-keys';
import { measureMark } from './mark';
import { measureMemory } from './memory';
import { measurePeopleImport } from './people-import';
import { measurePeopleList } from './people-list';
import { measurePeoplePreview } from './people-preview';
import { measurePeopleSearch } from './people-search';
import { measurePlanPages } from './plan-pages';
import { measureReport } from './report';
import { measureSamePeople } from './same-people';
import { measureStart } from './start';
import type { Measurement } from './support/measurement';
import { table } from './support/table';
import { measureWindowMark } from './window-mark';

const always: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  start: measureStart,
  mark: measureMark,
  'window-mark': measureWindowMark,
  'class-grid': measureClassGrid,
  'class-list': measureClassList,
  report: measureReport,
  excel: measureExcel,
  encipher: measureEncipher,
  counts: measureCounts,
  'count-table': measureCountTable,
  'people-import': measurePeopleImport,
  'people-list': measurePeopleList,
  'people-preview': measurePeoplePreview,
  'same-people': measureSamePeople,
  'plan-pages': measurePlanPages,
  'people-search': measurePeopleSearch,
  memory: measureMemory,
};
/** Those that answer a question already decided run only when asked for. */
const known = { ...always, 'integer-keys': measureIntegerKeys };

process.exitCode = await run(process.argv.slice(2));

/** @returns the exit code: 0 also when a bound is not kept, 1 when a measurement failed, 2 for words not understood */
async function run(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const lines: Measurement[] = [];
  let hasFailed = false;
  for (const [name, measure] of asked.chosen) {
    console.error(`${name} …`);
    try {
      lines.push(...(await measure()));
    } catch (error) {
      hasFailed = true;
      console.error(`${name}: không đo được (failed)`, error);
    }
  }
  console.log(`${table(lines)}\n\n${circumstances()}`);
  if (asked.json !== undefined) {
    const list = lines.map(({ runs: _, ...line }) => line);
    await writeFile(asked.json, `${JSON.stringify(list, rounded, 2)}\n`);
  }
  return hasFailed ? 1 : 0;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

function circumstances(): string {
  const { electron } = process.versions;
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `Medians of so many runs of each side in turn. Electron ${electron}, processors: ${availableParallelism()}, load: ${load}.`;
}

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
    });
    const chosen = Object.entries(values.only ? known : always).filter(
      ([name]) => values.only?.includes(name) ?? true,
    );
    const unknown = values.only?.find((name) => !Object.hasOwn(known, name));
    if (unknown !== undefined) return usage(`--only ${unknown}`);
    const json = values.json && resolve(process.env['SHVS_CALLER_DIR'] ?? '', values.json);
    return { chosen, json };
  } catch (error) {
    return usage(error instanceof Error ? error.message : '');
  }
}

function usage(word: string): string {
  const names = Object.keys(known).join(', ');
  return `Không hiểu “${word}”. Cách dùng: npm run bench -- [--json TỆP] [--only TÊN]; TÊN: ${names}.`;
}
