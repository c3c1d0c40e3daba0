// Installs the Debian/Ubuntu packages a window (and, for the tests, a virtual screen and LibreOffice) needs.
// node scripts/ensure-system.mjs [window|tests]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isEntry } from './is-entry.mjs';
import { exitWith, Obstacle, runToEnd } from './run-to-end.mjs';

const WINDOW = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];
const TESTS = [
  ...WINDOW,
  'xvfb',
  'xauth',
  'fonts-liberation2',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
];

// Newer releases carry the 64-bit-time rename; a full LibreOffice serves as well as the headless one;
// from Debian 13 on fonts-liberation itself is the 2.x font.
const ALSO_GOOD = {
  'libgtk-3-0': ['libgtk-3-0t64'],
  libasound2: ['libasound2t64'],
  'fonts-liberation2': ['fonts-liberation'],
  'libreoffice-writer-nogui': ['libreoffice-writer'],
  'libreoffice-calc-nogui': ['libreoffice-calc'],
};
const MINIMUM_VERSION = { 'fonts-liberation': '1:2' };

export async function ensureSystem(purpose = 'tests') {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/dpkg-query')) return;
  const missing = missingPackages(purpose === 'window' ? WINDOW : TESTS, installedPackages());
  if (missing.length === 0) return;

  const command = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid() !== 0) {
    throw new Obstacle(
      `Máy còn thiếu gói hệ thống, hãy chạy: sudo apt-get update && sudo ${command(missing)}`,
    );
  }
  process.stderr.write(`Cài gói hệ thống còn thiếu: ${missing.join(' ')}\n`);
  await apt(['update']);
  const names = missing.map((name) => nameInArchive(name));
  await apt(['install', '-y', '--no-install-recommends', ...names]);
}

/**
 * @param {string[]} wanted
 * @param {Map<string, string>} installed package name → version
 */
export function missingPackages(wanted, installed) {
  const good = (name) => {
    const version = installed.get(name);
    if (version === undefined) return false;
    const minimum = MINIMUM_VERSION[name];
    return !minimum || atLeast(version, minimum);
  };
  return wanted.filter((name) => ![name, ...(ALSO_GOOD[name] ?? [])].some(good));
}

function atLeast(version, minimum) {
  return spawnSync('dpkg', ['--compare-versions', version, 'ge', minimum]).status === 0;
}

function installedPackages() {
  const format = '${db:Status-Status} ${Package} ${Version}\n';
  const listed = spawnSync('dpkg-query', ['-W', `-f=${format}`], { encoding: 'utf8' }).stdout;
  const rows = listed.split('\n').map((line) => line.split(' '));
  return new Map(
    rows.filter(([status]) => status === 'installed').map(([, name, version]) => [name, version]),
  );
}

/** The name this release really has: an old name may be left as a virtual package only. */
function nameInArchive(name) {
  const real = [name, ...(ALSO_GOOD[name] ?? [])].find((each) => {
    const shown = spawnSync('apt-cache', ['policy', each], { encoding: 'utf8' }).stdout;
    return /Candidate: (?!\(none\))/.test(shown);
  });
  return real ?? name;
}

async function apt(args) {
  // Everything to stderr: the caller's stdout may be somebody's data.
  const code = await runToEnd('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) {
    throw new Obstacle(`Lệnh "apt-get ${args.join(' ')}" không chạy được (mã ${code}).`);
  }
}

if (isEntry(import.meta.url)) {
  await exitWith(async () => {
    await ensureSystem(process.argv[2]);
    return 0;
  });
}
