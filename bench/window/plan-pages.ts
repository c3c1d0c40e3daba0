/** Milliseconds of each opening, in order. */
export interface OpenedPages {
  readonly empty: readonly number[];
  readonly tabs: Readonly<Record<string, readonly number[]>>;
}

/**
 * From the overview, in turn: an address that has no page, and each page of the plan being worked on; from the change of
 * the address to the frame in which the page stands painted with its rows. The first round does not count.
 */
export function openPlanPages(rounds: number): string {
  return `(${open.toString()})(${rounds})`;
}

// Sent to the page as its own source: it uses nothing from outside itself.
async function open(rounds: number): Promise<OpenedPages> {
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => requestAnimationFrame(isThere() ? () => resolve() : look);
      look();
    });
  const go = (address: string) => {
    window.location.hash = address;
  };
  const grids = () => document.querySelectorAll('main#page [role=grid], main#page [role=treegrid]');
  const chosen = () => document.querySelector('main#page [role=tab][aria-selected=true]');
  const overview = async () => {
    go('#/');
    await until(() => document.querySelector('main#page [role=grid] tr[aria-rowindex]') !== null);
  };
  const opened = async (address: string, isThere: () => boolean) => {
    await overview();
    const from = performance.now();
    go(address);
    await until(isThere);
    return performance.now() - from;
  };
  await overview();
  go('#/ke-hoach');
  await until(() => chosen() !== null);
  const names = [...document.querySelectorAll('main#page [role=tab]')].map(
    (tab) => tab.textContent ?? '',
  );
  const empty: number[] = [];
  const tabs: Record<string, number[]> = {};
  const tabNamed = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('main#page [role=tab]')].find(
      (tab) => tab.textContent === name,
    );
  for (let round = -1; round < rounds; round += 1) {
    const bare = await opened(
      '#/khong-co',
      () =>
        document.querySelector('main#page h1') !== null &&
        chosen() === null &&
        grids().length === 0,
    );
    if (round >= 0) empty.push(bare);
    for (const [index, name] of names.entries()) {
      go('#/ke-hoach');
      await until(() => tabNamed(name) !== undefined);
      tabNamed(name)?.click();
      await until(() => chosen()?.textContent === name);
      // The page without a plan above shows no rows.
      const hasRows = index < names.length - 1;
      const taken = await opened('#/ke-hoach', () => {
        const panels = [...document.querySelectorAll('main#page [role=tabpanel]')];
        const isThere = hasRows
          ? panels.some((panel) => panel.querySelector('tbody tr') !== null)
          : panels.some((panel) => (panel.textContent ?? '').length > 50);
        return chosen()?.textContent === name && isThere;
      });
      if (round >= 0) (tabs[name] ??= []).push(taken);
    }
  }
  return { empty, tabs };
}
