import { join } from 'node:path';
import Database from 'better-sqlite3';
import sample from '../resources/sample/commune.json';
import { acceptPeople } from '../src/core/actions/accept-people';
import { compareRows } from '../src/core/actions/compare-list';
import { undoImport } from '../src/core/actions/import-batches';
import { decide, readPeople } from '../src/core/actions/import-people';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { writeSetUp } from '../src/core/actions/set-up-office';
import { openCore, type Core } from '../src/core/core';
import type { PeopleList, PeopleListRow } from '../src/core/intake/people-list';
import { HamletNames } from '../src/domain/office/hamlet-names';
import { factsOf } from '../src/core/intake/people-preview';
import { listHamlets } from '../src/core/storage/hamlet';
import { personsLike } from '../src/core/storage/known-persons';
import { pragmas } from '../src/core/storage/open';
import { insertPerson } from '../src/core/storage/person';
import type { Office } from '../src/domain/office/office';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const ROWS = 20_000;
const BOOKS = [5_000, 15_000, 50_000] as const;
const ACCEPTED = 9;
const COMPARED = 9;

/**
 * A list of 20,000 people: entered, against bare inserts of the same rows in one transaction of a copy of the same book;
 * and set beside books of three sizes.
 */
export async function measurePeopleImport(): Promise<Measurement[]> {
  const rows = sampleRows();
  const lines: Measurement[] = [];
  for (const persons of BOOKS) {
    lines.push(await inFolder((folder) => measureComparing(folder, persons, rows)));
  }
  return [await inFolder((folder) => measureAccepting(folder, rows)), ...lines, ...growths(lines)];
}

function sampleRows(): PeopleListRow[] {
  const chance = chanceOf(4);
  return Array.from({ length: ROWS }, (_, index) => {
    const { name, birthYear, sex, audience } = samplePerson(chance);
    const month = String(chance.between(1, 12)).padStart(2, '0');
    const day = String(chance.between(1, 28)).padStart(2, '0');
    return {
      row: index + 2,
      name,
      birthYear,
      birthDay: birthYear === null ? null : `${birthYear}-${month}-${day}`,
      birthIsByAge: false,
      sex,
      audience,
      group: '',
      hamlet: chance.pick(sample.hamlets),
      cccd: `01908${String(index).padStart(7, '0')}`,
      cccdTail: null,
      phone: `09${String(index).padStart(8, '0')}`,
      note: '',
      doubts: [],
    };
  });
}

function listOf(rows: readonly PeopleListRow[]): PeopleList {
  const list = {
    encoding: 'unicode',
    sheets: [{ name: 'Danh sách', isHidden: false }],
    sheet: 'Danh sách',
    headerRow: 1,
    top: [],
    look: 'Họ và tên|Ngày sinh',
    columns: [],
    rows,
    rejected: [],
    hamletOfAll: null,
    isRemembered: false,
  };
  return list;
}

/** A book with so many persons, whose office keeps numbers; lists are read from memory. */
async function withPersons<T>(
  folder: string,
  persons: number,
  rows: readonly PeopleListRow[],
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const core = await openCore({
    file: join(folder, 'so-hoc-vu-so.db'),
    create: true,
    readList: () => Promise.resolve(listOf(rows)),
  });
  try {
    await core.store.write(async (writer) => {
      const setUp = { office: sample.office as Office, hamlets: sample.hamlets };
      await writeSetUp(core, writer, { ...setUp, shippedPlan: 'phu-binh-2025' }, true);
      const hamlets = (await listHamlets(writer)).map(({ no }) => no);
      const chance = chanceOf(64);
      for (let person = 0; person < persons; person += 1) {
        const stored = { draft: samplePerson(chance), hamletNo: chance.pick(hamlets) };
        insertPerson(writer, core.newId(), stored, null);
      }
    });
    core.store.raw.exec('update office set keeps_phone = 1, keeps_cccd = 1');
    return await work(core);
  } finally {
    await core.close();
  }
}

function measureAccepting(folder: string, rows: readonly PeopleListRow[]): Promise<Measurement> {
  return withPersons(folder, 5000, rows, async (core) => {
    const file = join(folder, 'bare.db');
    core.store.raw.prepare('vacuum into ?').run(file);
    const bare = new Database(file);
    for (const [name, value] of Object.entries(pragmas)) bare.pragma(`${name} = ${value}`);
    try {
      const stored = await enteredRows(core);
      const taken = await interleaved(ACCEPTED, {
        ours: async () => {
          const preview = await everybody(core);
          core.store.raw.pragma('wal_checkpoint(truncate)');
          let batch = '';
          const took = await timed(async () => {
            ({ batch } = await acceptPeople(core, preview));
          });
          await undoImport(core, batch);
          return took;
        },
        bare: () => {
          bare.pragma('wal_checkpoint(truncate)');
          return insertBare(bare, stored);
        },
      });
      const medians = [median(taken('ours')), median(taken('bare'))] as const;
      const name = `${ROWS} people entered / bare SQLite inserts of the same rows`;
      return compared(name, 'ms', ACCEPTED, medians, 2);
    } finally {
      bare.close();
    }
  });
}

async function everybody(core: Core) {
  const asked = { reading: core.newId(), path: 'ds.xlsx', sheet: null, headerRow: null };
  const preview = await readPeople(core, { ...asked, choice: null });
  const { counts } = decide(core, { preview, rows: 'all', fate: 'enter' });
  if (counts.taken !== ROWS) throw new Error('not everybody is entered');
  return { preview, audience: null, hamletId: null, keepsApart: false };
}

/** The rows as the action stores them, all columns but the key. */
async function enteredRows(core: Core): Promise<unknown[][]> {
  const { batch } = await acceptPeople(core, await everybody(core));
  const rows = core.store.raw
    .prepare(
      `select id, name, folded, given_key, hamlet_no, birth_year, birth_day, sex, audience, note, phone, cccd
      from person where batch_no is not null order by no`,
    )
    .raw()
    .all() as unknown[][];
  await undoImport(core, batch);
  return rows;
}

async function insertBare(bare: Database.Database, rows: readonly unknown[][]): Promise<number> {
  const insert = bare.prepare(
    `insert into person (id, name, folded, given_key, hamlet_no, birth_year, birth_day, sex, audience, note, phone, cccd)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const took = await timed(
    bare.transaction(() => {
      for (const row of rows) insert.run(...row);
    }),
  );
  bare.exec('delete from person where cccd is not null');
  return took;
}

function measureComparing(
  folder: string,
  persons: number,
  rows: readonly PeopleListRow[],
): Promise<Measurement> {
  return withPersons(folder, persons, rows, async (core) => {
    const compare = () =>
      core.store.read((reader) =>
        compareRows(factsOf(rows, new HamletNames()), (by) => personsLike(reader, by)),
      );
    const taken = await interleaved(COMPARED, { ours: () => timed(compare) });
    return {
      name: `${ROWS} rows set beside ${persons} people`,
      value: median(taken('ours')),
      unit: 'ms',
      against: null,
      ratio: null,
      bound: null,
      runs: COMPARED,
    };
  });
}

/** How much longer one book takes than the one before, against n log n. */
function growths(lines: readonly Measurement[]): Measurement[] {
  const work = (persons: number) => persons * Math.log2(persons);
  return lines.slice(1).map((line, index) => {
    const [from = NaN, to = NaN] = [BOOKS[index], BOOKS[index + 1]];
    const name = `rows set beside a book, growth from ${from} to ${to} people / n log n`;
    const growth = line.value / (lines[index]?.value ?? NaN);
    return compared(name, '×', line.runs, [growth, work(to) / work(from)], 1);
  });
}
