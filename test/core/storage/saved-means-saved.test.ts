import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../src/core/core';
import { readSheet } from '../../../src/core/actions/take-attendance';
import { keepNumbers } from '../../../src/core/actions/keep-numbers';
import { verifyBook } from '../../../src/core/actions/verify-book';
import { buildChild, ours } from '../../support/child';
import { classWith, officeBook, temporaryFolder } from '../../support/book';

const ROUNDS = 25;
const kinds = [
  ['plain', ROUNDS],
  ['enciphered', 10],
] as const;

/** A process that marks one cell after another and says each one only after the book has it. */
const MARKER = `
import { openCore } from '${ours('core/core')}';
import { readSheet, takeAttendance } from '${ours('core/actions/take-attendance')}';
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
  program = await buildChild('kill-test', MARKER);
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
  it.each(kinds)(
    'a process on a book that is %s, killed at %i random moments, loses no mark it has acknowledged',
    async (kind, rounds) => {
      const source = await officeBook();
      const names = Array.from({ length: 8 }, (_, index) => `Người ${index}`);
      const days = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
      const { classId } = await classWith(source, names, days);
      const file = join(temporaryFolder(), 'so.db');
      source.store.raw.prepare('vacuum into ?').run(file);
      if (kind === 'enciphered') {
        const book = await openCore({ file });
        await keepNumbers(book, { keepsPhone: true, keepsCccd: false });
        await book.close();
      }
      for (let round = 0; round < rounds; round += 1) {
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
      expect(verifyBook(file).faults).toEqual([]);
    },
  );
});
