// Runs vitest inside Electron as Node: node scripts/unit.mjs [vitest arguments]
import path from 'node:path';
import { projectRoot } from './ensure-electron.mjs';
import { isEntry } from './is-entry.mjs';
import { runInElectron } from './run-in-electron.mjs';
import { exitWith } from './run-to-end.mjs';

export const vitest = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');

export function runUnit(args = [], env = process.env) {
  return runInElectron(vitest, ['run', ...args], { cwd: projectRoot, env });
}

if (isEntry(import.meta.url)) {
  await exitWith(() => runUnit(process.argv.slice(2)));
}
