// Pictures of every page and of the report: npm run shots -- --out DIR
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureElectron, projectRoot } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { isEntry } from './is-entry.mjs';
import { exitWith, Obstacle, runToEnd } from './run-to-end.mjs';

// Larger than the window, whose edges would be cut on a screen of its own size.
const SCREEN = '-screen 0 1440x900x24';

export async function takeShots(args, env = process.env) {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!values.out) throw new Obstacle('Thiếu --out: npm run shots -- --out THƯ_MỤC');
  const out = path.resolve(env.INIT_CWD ?? process.cwd(), values.out);
  await ensureSystem('tests');
  const { exe } = await ensureElectron();
  await build();
  const command = [exe, path.join(projectRoot, 'scripts', 'shots', 'take.mjs'), out];
  const needsScreen = process.platform === 'linux' && !env.DISPLAY;
  const [program, ...rest] = needsScreen ? ['xvfb-run', '-a', '-s', SCREEN, ...command] : command;
  return runToEnd(program, rest, {
    cwd: projectRoot,
    env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

if (isEntry(import.meta.url)) await exitWith(() => takeShots(process.argv.slice(2)));
