import type { Page } from 'playwright-core';

/** Long enough for all keys of a test to wait in line. */
const BUSY_MS = 300;

/** Keys that a slow PC comes to all at once: the page handles them one right after the other, before any timer. */
export async function pressWhileBusy(page: Page, keys: readonly string[]): Promise<void> {
  const busy = page.evaluate((until) => {
    const start = performance.now();
    while (performance.now() - start < until);
  }, BUSY_MS);
  await Promise.all([busy, ...keys.map((key) => page.keyboard.press(key))]);
}
