/** What the page saw of the list of classes. */
export interface ClassListShown {
  /** Milliseconds from the change of the address to the frame in which the list's first row stands; the first time. */
  readonly opened: number;
  /** Milliseconds of each time the list was asked for past the page. */
  readonly asked: readonly number[];
}

/** Opens the list of classes from the overview, once, and asks for it so many times more. */
export const openClassList = (times: number) => `(${openList.toString()})(${times})`;

// Sent to the page as its own source, as is all below: it uses nothing from outside itself.
async function openList(times: number): Promise<ClassListShown> {
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => requestAnimationFrame(isThere() ? () => resolve() : look);
      look();
    });
  const list = () => document.querySelector('main#page [role=grid] tr[aria-rowindex="2"]');
  await until(() => document.querySelector('main#page [role=grid] tr[aria-rowindex]') !== null);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const from = performance.now();
  window.location.hash = '#/lop-hoc';
  await until(() => document.querySelector('main#page [data-find]') !== null && list() !== null);
  const opened = performance.now() - from;
  const asked: number[] = [];
  const { api } = window as unknown as {
    api: { class: { list(input: object): Promise<unknown> } };
  };
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await api.class.list({});
    asked.push(performance.now() - start);
  }
  return { opened, asked };
}

/** What the page saw of the grid; milliseconds. */
export interface GridShown {
  readonly empty: readonly number[];
  readonly opened: readonly number[];
  /** From the key, pressed as a frame begins, to the end of that frame, with the mark in it. */
  readonly painted: readonly number[];
  /** How many marks did not stand in the very frame of their key. */
  readonly late: number;
  /** From the key to the cell that no longer looks as if it were being written. */
  readonly onDisk: readonly number[];
  /** Between one frame and the next, scrolling down and back, then across and back. */
  readonly scrolled: readonly number[];
  /** The same for as large a sheet of bare text in the same place. */
  readonly bareScrolled: readonly number[];
  /** The page's own work in each frame of the scrolling. */
  readonly work: readonly number[];
}

/** In turn an address that has no page and the class; then marks by key, one at a time; then scrolling both ways. */
export const workInClassGrid = (classId: string, rounds: number) =>
  `(${workInGrid.toString()})(${JSON.stringify(classId)}, ${rounds})`;

async function workInGrid(classId: string, rounds: number): Promise<GridShown> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const until = async (isThere: () => boolean) => {
    do await frame();
    while (!isThere());
    await frame();
  };
  /** Resolves once the frame under way has been laid out and painted. */
  const afterPaint = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const there = (selector: string) => document.querySelector<HTMLElement>(`main#page ${selector}`);
  const grid = () => there('[role=grid]:has([data-cell])');
  const opened = async (address: string, isThere: () => boolean) => {
    window.location.hash = '#/';
    await until(() => there('[role=grid] tr[aria-rowindex]') !== null);
    const from = performance.now();
    window.location.hash = address;
    await until(isThere);
    return performance.now() - from;
  };
  const isEmptyPage = () => there('h1') !== null && there('[role=grid]') === null;
  const [empty, full]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    const bare = await opened('#/khong-co', isEmptyPage);
    const filled = await opened(`#/lop-hoc/${classId}`, () => grid() !== null);
    if (round < 0) continue;
    empty.push(bare);
    full.push(filled);
  }

  const sheet = grid();
  if (!sheet) throw new Error('no grid');
  const press = (code: string, key: string, held: KeyboardEventInit = {}) =>
    sheet.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, ...held }));
  const active = () => document.getElementById(sheet.getAttribute('aria-activedescendant') ?? '');
  const values = ['present', 'late', 'excused', 'absent'];
  press('Home', 'Home', { ctrlKey: true });
  const [painted, onDisk]: [number[], number[]] = [[], []];
  let late = 0;
  for (let person = 0; person < Number(sheet.getAttribute('aria-rowcount')) - 2; person += 1) {
    await until(() => active() !== null && active()?.ariaBusy !== 'true');
    const cell = active();
    const next = (values.indexOf(cell?.dataset['value'] ?? '') + 1) % values.length;
    const isSaved = new Promise<number>((resolve) => {
      let isSaving = false;
      const observer = new MutationObserver(() => {
        const isBusy = active()?.ariaBusy === 'true';
        isSaving ||= isBusy;
        if (!isSaving || isBusy) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(sheet, { subtree: true, attributes: true });
    });
    await frame();
    const from = performance.now();
    press(`Digit${next + 1}`, String(next + 1));
    await afterPaint();
    painted.push(performance.now() - from);
    if (active()?.dataset['value'] !== values[next]) late += 1;
    onDisk.push((await isSaved) - from);
    press('ArrowDown', 'ArrowDown');
  }

  const work: number[] = [];
  const gaps = async (frames: number, move: (at: number) => void) => {
    const between: number[] = [];
    let before = await frame();
    for (let at = 0; at < frames; at += 1) {
      const from = performance.now();
      move(at);
      await afterPaint();
      work.push(performance.now() - from);
      const now = await frame();
      between.push(now - before);
      before = now;
    }
    return between;
  };
  const FRAMES = 240;
  const thereAndBack = (at: number, far: number) => far * (1 - Math.abs(1 - (2 * at) / FRAMES));
  const scroll = async (element: HTMLElement) => {
    const far = {
      down: element.scrollHeight - element.clientHeight,
      across: element.scrollWidth - element.clientWidth,
    };
    const down = await gaps(FRAMES, (at) => {
      element.scrollTop = thereAndBack(at, far.down);
    });
    const across = await gaps(FRAMES, (at) => {
      element.scrollLeft = thereAndBack(at, far.across);
    });
    return [...down, ...across];
  };
  const scrolled = await scroll(sheet);
  const ours = [...work];
  const bare = document.createElement('pre');
  const { top, left, width, height } = sheet.getBoundingClientRect();
  bare.textContent = `${'12345 '.repeat(90)}\n`.repeat(400);
  bare.style.cssText = `position:fixed;z-index:99;margin:0;overflow:auto;background:#fff;top:${top}px;left:${left}px;width:${width}px;height:${height}px`;
  document.body.append(bare);
  await frame();
  const bareScrolled = await scroll(bare);
  bare.remove();
  return { empty, opened: full, painted, late, onDisk, scrolled, bareScrolled, work: ours };
}
