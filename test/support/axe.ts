import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with what is on show, one line each; empty when nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as typeof globalThis & { axe: typeof axe };
    return inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}
