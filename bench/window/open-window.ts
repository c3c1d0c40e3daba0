import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What runs from the root of the repository, where the runner starts it. */
export const apps = { program: process.cwd(), bare: join('bench', 'window', 'bare') } as const;

export interface Window {
  readonly app: string;
  /** Its user data; kept from one start to the next, as on an office's PC. */
  readonly dataFolder: string;
  /** JavaScript for the page, run as soon as its document is there; its promise ends the measurement. */
  readonly script: string;
  /** A key as Electron's input events say it, and JavaScript whose promise resolves once the page has answered it. */
  readonly press?: {
    readonly key: { readonly keyCode: string; readonly modifiers: readonly string[] };
    readonly answered: string;
  };
  /** Milliseconds to leave it alone before its memory is read. */
  readonly restMs?: number;
  /** What a dialog for a file to open gives, after half a second. */
  readonly file?: string;
  /** Look at the memory of all processes while the script runs. */
  readonly watchMemory?: boolean;
}

export interface Seen {
  /** `Date.now()` just before the process was started. */
  readonly startedAt: number;
  /** What `script` gave. */
  readonly said: unknown;
  /** Megabytes of all its processes, when told to rest. */
  readonly memory: number | null;
  /** The most megabytes of all its processes while the script ran, when watched. */
  readonly most: number | null;
  /** `Date.now()` when the dialog gave its file; null when none was asked for. */
  readonly chosenAt: number | null;
}

const PATIENCE_MS = 60_000;

/** Opens a window, lets the probe look at it, and waits until it has ended. */
export function openWindow(window: Window): Promise<Seen> {
  const { app, dataFolder, script, press, restMs, file, watchMemory } = window;
  const probe = {
    script,
    press: press ?? null,
    restMs: restMs ?? null,
    file: file ?? null,
    watchMemory: watchMemory ?? false,
  };
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--user-data-dir=${dataFolder}`,
    '-r',
    join(process.cwd(), 'bench', 'window', 'probe.cjs'),
    app,
  ];
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const child = spawn(process.execPath, args, {
      env: {
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        ...env,
        BENCH_PROBE: JSON.stringify(probe),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    }
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(patience);
      const line = /^bench-probe (.*)$/m.exec(printed)?.[1];
      const seen = line === undefined ? {} : (JSON.parse(line) as Partial<Seen>);
      const { said, memory = null, most = null, chosenAt = null } = seen;
      if ('said' in seen) resolve({ startedAt, said, memory, most, chosenAt });
      else reject(new Error(`the window of ${app} showed nothing to measure:\n${printed}`));
    });
  });
}
