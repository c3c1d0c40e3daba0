/** What the page saw while a list was read. */
export interface ListShown {
  /** `Date.now()` in the frame in which the first row stands. */
  readonly at: number;
  /** The longest time between two frames meanwhile. */
  readonly longestGap: number;
}

/** Chooses the file on the page that brings lists in, and waits for its rows. */
export const importList = `(${choose.toString()})()`;

// Sent to the page as its own source: it uses nothing from outside itself.
async function choose(): Promise<ListShown> {
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => requestAnimationFrame(isThere() ? () => resolve() : look);
      look();
    });
  await until(() => document.querySelector('main#page [role=grid] tr[aria-rowindex]') !== null);
  window.location.hash = '#/nguoi-dan/nhap';
  const button = () =>
    [...document.querySelectorAll<HTMLElement>('main#page button')].find((each) =>
      each.textContent?.includes('Ctrl+O'),
    );
  await until(() => button() !== undefined);
  let longestGap = 0;
  let before = performance.now();
  let isWatching = true;
  const watch = (now: number) => {
    longestGap = Math.max(longestGap, now - before);
    before = now;
    if (isWatching) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  button()?.click();
  await until(() => document.querySelector('main#page [role=grid] tr[aria-rowindex="2"]') !== null);
  isWatching = false;
  return { at: Date.now(), longestGap };
}
