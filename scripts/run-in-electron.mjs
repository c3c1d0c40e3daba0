// Runs a JavaScript file inside Electron as Node: node scripts/run-in-electron.mjs <file> ...args
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { isEntry } from './is-entry.mjs';
import { exitWith, runToEnd } from './run-to-end.mjs';

/** Resolves with the exit code of the file. */
export async function runInElectron(file, args = [], { env = process.env, ...options } = {}) {
  // Even as Node the binary does not start without the window libraries it is linked to.
  await ensureSystem('window');
  const { exe } = await ensureElectron();
  return runToEnd(exe, [file, ...args], {
    ...options,
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

if (isEntry(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (file) {
    await exitWith(() => runInElectron(file, args));
  } else {
    process.stderr.write('Cách dùng: node scripts/run-in-electron.mjs <tệp.js> [tham số]\n');
    process.exitCode = 2;
  }
}
