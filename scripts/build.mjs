// Builds out/ when something it is made of has changed: node scripts/build.mjs [--force]
// Says everything on stderr, because the command line builds before it writes its answer to stdout.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from './ensure-electron.mjs';
import { isEntry } from './is-entry.mjs';
import { exitWith, Obstacle, runToEnd } from './run-to-end.mjs';

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json'];
const built = path.join(projectRoot, 'out', '.built');
const LOCK_FORGOTTEN_AFTER_MS = 10 * 60_000;
const lock = path.join(projectRoot, 'node_modules', '.cache', 'build.lock');

export async function build({ force = false } = {}) {
  if (!force && isFresh()) return;
  const release = await takeLock();
  try {
    // Another process may have built while this one waited.
    if (!force && isFresh()) return;
    await runElectronVite();
  } finally {
    release();
  }
}

async function runElectronVite() {
  const startedAt = new Date();
  fs.rmSync(built, { force: true });
  const electronVite = path.join(
    projectRoot,
    'node_modules',
    'electron-vite',
    'bin',
    'electron-vite.js',
  );
  const code = await runToEnd(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new Obstacle(`Dựng chương trình không xong (electron-vite, mã ${code}).`);
  fs.mkdirSync(path.dirname(built), { recursive: true });
  fs.writeFileSync(built, '');
  // Dated by its beginning: what changed meanwhile is not in it.
  fs.utimesSync(built, startedAt, startedAt);
}

function isFresh() {
  const stat = fs.statSync(built, { throwIfNoEntry: false });
  return (
    stat !== undefined &&
    SOURCES.every((each) => newest(path.join(projectRoot, each)) < stat.mtimeMs)
  );
}

// Folders count as well: their date tells of a deleted file.
function newest(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = fs.readdirSync(place).map((name) => newest(path.join(place, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

async function takeLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!ownerLives()) fs.rmSync(lock, { force: true });
      else await wait(200);
    }
  }
}

function ownerLives() {
  try {
    if (Date.now() - fs.statSync(lock).mtimeMs > LOCK_FORGOTTEN_AFTER_MS) return false;
    // An empty file is a lock being written this moment.
    const pid = Number(fs.readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (isEntry(import.meta.url)) {
  await exitWith(async () => {
    await build({ force: process.argv.includes('--force') });
    return 0;
  });
}
