import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet } from '../../src/core/actions/take-attendance';
import { verifyBook } from '../../src/core/actions/verify-book';
import { marks, type Mark, type MarkOrNone } from '../../src/domain/attendance/mark';
import { openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, removeFolder, rosterNames, withBook } from './people-book';

/** A handful by default; `KILLS=100 npm run e2e -- test/e2e/attendance-killed.test.ts` for the whole promise. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const MOST_MARKS = 40;
/** Longer than a mark takes to the disk and back to the page. */
const WRITE_MS = 25;
const PATIENCE_MS = 60_000 + KILLS * 30_000;

let dataFolder: string;
let classId: string;

beforeAll(async () => {
  dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp', rosterNames(MOST_MARKS + 10), ['2025-10-02']);
  });
});
afterAll(() => removeFolder(dataFolder));

/** Marks as the page shows them: row and mark, in the order they lost their look of “being written”. */
type Shown = readonly [row: number, mark: Mark];

test(
  `${KILLS} kills of the program at random moments while marking lose no mark shown as saved`,
  { timeout: PATIENCE_MS },
  async () => {
    let [seen, kills] = [0, 0];
    let onDisk = await marksOnDisk();
    for (; kills < KILLS; kills += 1) {
      const enough = 1 + Math.floor(Math.random() * MOST_MARKS);
      // Every mark is another than the one that stands there, so that none is on disk already.
      const shown = await markUntilKilled(onDisk.map(nextMark), enough);
      onDisk = await marksOnDisk();
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.map(([row]) => [row, onDisk[row]])).toEqual(shown);
      seen += shown.length;
    }
    console.info(`${kills} kills, ${seen} marks shown as saved, all on disk`);
    expect(verifyBook(`${dataFolder}/so-hoc-vu-so.db`).faults).toEqual([]);
  },
);

function marksOnDisk(): Promise<MarkOrNone[]> {
  return withBook(dataFolder, async (core) =>
    (await readSheet(core, classId)).persons.map(({ marks: [first] }) => first ?? null),
  );
}

function nextMark(mark: MarkOrNone): Mark {
  const place = mark === null ? 0 : (marks.indexOf(mark) + 1) % marks.length;
  return marks[place] ?? 'present';
}

/** Marks down the session until so many marks are shown as saved, then kills all processes of the program at once. */
async function markUntilKilled(wanted: readonly Mark[], enough: number): Promise<Shown[]> {
  const program = await openProgram({ dataFolder });
  const { page, app } = program;
  const shown: Shown[] = [];
  const killed = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      const [word, row, value] = message.text().split(' ');
      if (word !== 'saved') return;
      shown.push([Number(row), value as Mark]);
      // At any point of the writes that are under way, not only as one of them ends.
      if (shown.length === enough) setTimeout(() => killAll(program), Math.random() * WRITE_MS);
    });
    app.on('close', () => resolve());
  });
  await page.getByRole('navigation').waitFor();
  await page.evaluate((id) => {
    window.location.hash = `#/lop-hoc/${id}`;
  }, classId);
  const grid = page.getByRole('grid', { name: 'Bảng điểm danh' });
  await grid.waitFor();
  await page.keyboard.press('Control+Home');
  await grid.evaluate(saySaved);
  const press = async () => {
    for (const mark of wanted) {
      await page.keyboard.press(String(marks.indexOf(mark) + 1));
      await page.keyboard.press('ArrowDown');
    }
  };
  // The keys still on their way are lost with the program.
  await Promise.all([killed, press().catch(() => null)]);
  return shown;
}

/** In the page: says each mark once its cell no longer looks as if it were being written. */
function saySaved(grid: Element): void {
  const busy = new Set<string>();
  new MutationObserver(() => {
    for (const cell of grid.querySelectorAll<HTMLElement>('[data-cell$=" 0"]')) {
      const { cell: place = '', value = '' } = cell.dataset;
      if (cell.ariaBusy === 'true') busy.add(place);
      else if (busy.delete(place)) console.log(`saved ${place.split(' ')[0] ?? ''} ${value}`);
    }
  }).observe(grid, { subtree: true, attributes: true, childList: true });
}

/** The program starts as the head of a process group of its own: window, core and all helpers end together. */
function killAll({ app }: Program): void {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the program has no process');
  if (process.platform === 'win32') app.process().kill('SIGKILL');
  else process.kill(-pid, 'SIGKILL');
}
