import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { openCore } from '../../../src/core/core';
import { readSheet } from '../../../src/core/actions/take-attendance';
import { classWith, officeBook, temporaryFolder } from '../../support/book';

const ROUNDS = 25;

/** A process that marks one cell after another and says each one only after the book has it. */
const MARKER = `
import { openCore } from '${join(process.cwd(), 'src/core/core').replaceAll('\\', '/')}';
import { readSheet, takeAttendance } from '${join(process.cwd(), 'src/core/actions/take-attendance').replaceAll('\\', '/')}';
const [file, classId] = process.argv.slice(2);
const core = await openCore({ file });
const sheet = await readSheet(core, classId);
const order = ['present', 'late', 'excused', 'absent'];
for (let round = 0; ; round += 1) {
  for (const [row, person] of sheet.persons.entries()) {
    for (const [column, session] of sheet.sessions.entries()) {
      const from = person.marks[column];
      const to = order[(round + row + column) % 4];
      if (from === to) continue;
      await takeAttendance(core, [{ personId: person.id, sessionId: session.id, from, to }]);
      person.marks[column] = to;
      process.stdout.write(row + ' ' + column + ' ' + to + '\\n');
    }
  }
}
`;

let program = '';

beforeAll(async () => {
  const folder = join(process.cwd(), 'node_modules/.cache/kill-test');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'marker.ts');
  writeFileSync(entry, MARKER);
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3'] },
    },
  });
  program = join(folder, 'out/marker.js');
});

async function markUntilKilled(
  file: string,
  classId: string,
  acknowledgements: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [program, file, classId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > acknowledgements) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return said.split('\n').slice(0, -1);
}

describe('saved means saved', () => {
  it(`a process killed at ${ROUNDS} random moments loses no mark it has acknowledged`, async () => {
    const source = await officeBook();
    const names = Array.from({ length: 8 }, (_, index) => `Người ${index}`);
    const days = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
    const { classId } = await classWith(source, names, days);
    const file = join(temporaryFolder(), 'so.db');
    source.store.raw.prepare('vacuum into ?').run(file);
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await openCore({ file });
      const expected = (await readSheet(before, classId)).persons.map((person) => [
        ...person.marks,
      ]);
      await before.close();
      const said = await markUntilKilled(file, classId, 1 + Math.floor(Math.random() * 60));
      expect(said.length).toBeGreaterThan(0);
      for (const line of said) {
        const [row = '', column = '', mark = ''] = line.split(' ');
        const cells = expected[Number(row)];
        if (cells) cells[Number(column)] = mark as 'present';
      }
      const after = await openCore({ file });
      const actual = (await readSheet(after, classId)).persons.map((person) => person.marks);
      await after.close();
      // At most the one mark that was on disk but not yet said may be more than expected.
      const differing = actual.flatMap((cells, row) =>
        cells.filter((mark, column) => mark !== expected[row]?.[column]),
      );
      expect(differing.length).toBeLessThanOrEqual(1);
      const acknowledged = said.at(-1)?.split(' ') ?? [];
      const last = actual[Number(acknowledged[0])]?.[Number(acknowledged[1])];
      expect(last).toBe(acknowledged[2]);
    }
    const raw = new Database(file, { readonly: true });
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    raw.close();
  });
});
