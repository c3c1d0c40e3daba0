import { vi } from 'vitest';
import { run } from '../../src/core/cli/run';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command from a folder, as its user would, and gives what it printed. */
export async function cli(folder: string, ...argv: string[]): Promise<Said> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await run(argv, folder);
  const lines = (spy: typeof out) => spy.mock.calls.map((call) => call.join(' ')).join('\n');
  const said = { code, out: lines(out), err: lines(err) };
  out.mockRestore();
  err.mockRestore();
  return said;
}
