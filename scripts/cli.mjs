// The command line: npm run cli -- <command> …
import path from 'node:path';
import { build } from './build.mjs';
import { projectRoot } from './ensure-electron.mjs';
import { isEntry } from './is-entry.mjs';
import { runInElectron } from './run-in-electron.mjs';
import { exitWith } from './run-to-end.mjs';

export async function runCli(args) {
  await build();
  // npm changes into the project; INIT_CWD is where the person stands.
  const callerDir = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
  const cli = path.join(projectRoot, 'out', 'main', 'cli.js');
  // A deprecation inside exceljs is nothing the office can act on.
  return runInElectron('--no-deprecation', [cli, ...args], {
    env: { ...process.env, SHVS_CALLER_DIR: callerDir ?? process.cwd() },
  });
}

if (isEntry(import.meta.url)) {
  await exitWith(() => runCli(process.argv.slice(2)));
}
