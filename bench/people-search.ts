import { join } from 'node:path';
import sample from '../resources/sample/commune.json';
import { listPeople } from '../src/core/actions/change-people';
import { writePeopleExcel } from '../src/core/actions/people-files';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { writeSetUp } from '../src/core/actions/set-up-office';
import type { Core } from '../src/core/core';
import { listHamlets } from '../src/core/storage/hamlet';
import { insertPerson } from '../src/core/storage/person';
import type { PersonSort } from '../src/core/storage/person-list';
import type { Office } from '../src/domain/office/office';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { apps, openWindow } from './window/open-window';
import { searchPeople, type PeopleShown } from './window/search-people';

const PERSONS = 50_000;
const ROUNDS = 5;
/** Typed letter by letter: common and rare beginnings, words out of order, a year of birth. */
const TYPED = ['nguyen van', 'hoa dang', 'tran thi 1975', 'xyz'];
/** Each found by another number of persons than the one before, so that its answer shows. */
const SEEN = 'h ho t th d da l le v vu b bu p n ng m ma a c k'.split(' ');
const WINDOWS = 3;
const SORTS: readonly PersonSort[] = ['given-name', 'full-name', 'hamlet', 'birth-year', 'newest'];

/** Search as you type, the first page in each order, and the Excel file, among 50,000 persons. */
export function measurePeopleSearch(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const inCore = await measureCore(folder);
    return [...inCore, ...(await measureWindow(folder))];
  });
}

/** The same in the real window, until the rows are on the screen. */
async function measureWindow(folder: string): Promise<Measurement[]> {
  const opened: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < WINDOWS; round += 1) {
    const script = searchPeople(SEEN);
    const { said } = await openWindow({ app: apps.program, dataFolder: folder, script });
    const shown = said as PeopleShown;
    opened.push(shown.opened);
    keys.push(...shown.keys);
  }
  return [
    line('list opened in the window', opened),
    compared(
      `${PERSONS} persons: key to rows on screen in the window / at most`,
      'ms',
      keys.length,
      [median([...keys]), 50],
      1,
    ),
    line('the slowest of them', [Math.max(...keys)]),
  ];
}

function measureCore(folder: string): Promise<Measurement[]> {
  return withBook(join(folder, 'so-hoc-vu-so.db'), async (core) => {
    await fill(core);
    const keys = TYPED.flatMap((text) => [...text].map((_, index) => text.slice(0, index + 1)));
    const lines: Measurement[] = [];
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const search of keys) taken.push(await timed(() => page(core, 'given-name', search)));
    }
    lines.push(
      line('one key of a search, page and totals', taken),
      line('the slowest key of a search', [Math.max(...taken)]),
    );
    for (const sort of SORTS) {
      const opened: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        opened.push(await timed(() => page(core, sort, '')));
      }
      lines.push(line(`first page by ${sort}`, opened));
    }
    const list = { filter: {}, sort: 'given-name', columns: ['birth', 'sex', 'hamlet'] } as const;
    const path = join(folder, 'ds.xlsx');
    lines.push(line('written as Excel', [await timed(() => writePeopleExcel(core, list, path))]));
    return lines;
  });
}

function page(core: Core, sort: PersonSort, search: string) {
  return listPeople(core, { search, sort, offset: 0, limit: 200 });
}

function line(name: string, taken: readonly number[]): Measurement {
  return {
    name: `${PERSONS} persons: ${name}`,
    value: median([...taken]),
    unit: 'ms',
    against: null,
    ratio: null,
    bound: null,
    runs: taken.length,
  };
}

async function fill(core: Core): Promise<void> {
  await core.store.write(async (writer) => {
    const setUp = { office: sample.office as Office, hamlets: sample.hamlets };
    await writeSetUp(core, writer, { ...setUp, shippedPlan: 'phu-binh-2025' }, true);
    const hamlets = (await listHamlets(writer)).map(({ no }) => no);
    const chance = chanceOf(64);
    for (let number = 0; number < PERSONS; number += 1) {
      const stored = { draft: samplePerson(chance), hamletNo: chance.pick(hamlets) };
      insertPerson(writer, core.newId(), stored, null);
    }
  });
}
