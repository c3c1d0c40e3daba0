// Drives the built program in a real window: node scripts/window-tests.mjs [vitest arguments]
// vitest runs in Electron as Node here too, so that a test may use Temporal and look into the database itself.
import path from 'node:path';
import { build } from './build.mjs';
import { ensureElectron, projectRoot } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { isEntry } from './is-entry.mjs';
import { exitWith, runToEnd } from './run-to-end.mjs';
import { vitest } from './unit.mjs';

const SCREEN = '-screen 0 1366x768x24';

export async function runWindowTests(args = [], env = process.env) {
  await ensureSystem('tests');
  const { exe } = await ensureElectron();
  await build();
  const config = path.join(projectRoot, 'vitest.window.config.ts');
  const command = [exe, vitest, 'run', '--config', config, ...args];
  const needsScreen = process.platform === 'linux' && !env.DISPLAY;
  const [program, ...rest] = needsScreen ? ['xvfb-run', '-a', '-s', SCREEN, ...command] : command;
  return runToEnd(program, rest, {
    cwd: projectRoot,
    // Without a session bus Chromium fills the output with complaints that mean nothing.
    env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

if (isEntry(import.meta.url)) {
  await exitWith(() => runWindowTests(process.argv.slice(2)));
}
