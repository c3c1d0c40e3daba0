import fs from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { openProgram, type Program } from './program';

/** One program for all tests of a file, opened to its first page, with two ways to try things in it. */
export function oneProgram() {
  let program: Program | undefined;
  const it = (): Program => {
    if (!program) throw new Error('opened before all tests');
    return program;
  };

  beforeAll(async () => {
    program = await openProgram();
    await program.page.getByRole('button').first().waitFor();
  });
  afterAll(async () => {
    await it().close();
    fs.rmSync(it().dataFolder, { recursive: true, force: true });
  });

  return {
    program: it,
    /** What the page makes of an expression. */
    inPage: (expression: string): Promise<unknown> => it().page.evaluate(expression),
    /** Status and policy of an address, asked for with the session of the window. */
    fetched: (address: string) =>
      it().app.evaluate(async ({ session }, asked) => {
        const response = await session.defaultSession.fetch(asked);
        return { status: response.status, policy: response.headers.get('content-security-policy') };
      }, address),
  };
}
