import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  binaryName,
  ensureElectron,
  fetchRepack,
  findElectron,
  verify,
} from '../../scripts/ensure-electron.mjs';

const pin = { name: 'electron-again', version: '1.2.3', sha512: 'not-the-hash' };
let folder: string;
let home: string;
let cacheFolder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ensure-electron-'));
  home = path.join(folder, 'electron');
  cacheFolder = path.join(folder, 'cache');
  fs.mkdirSync(home);
  fs.writeFileSync(path.join(home, 'package.json'), '{}');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

function officialInstaller(script: string) {
  fs.writeFileSync(path.join(home, 'install.js'), script);
}

function cachedRepack() {
  const place = path.join(cacheFolder, 'electron-again-1.2.3');
  fs.mkdirSync(path.dirname(path.join(place, binaryName())), { recursive: true });
  fs.writeFileSync(path.join(place, binaryName()), '');
  fs.writeFileSync(path.join(place, 'version'), 'v1.2.3');
  fs.writeFileSync(`${place}.ready`, '');
}

const installs = `
  const fs = require('fs'), path = require('path');
  const exe = path.join(__dirname, 'dist', ${JSON.stringify(binaryName())});
  fs.mkdirSync(path.dirname(exe), { recursive: true });
  fs.writeFileSync(exe, '');
  fs.writeFileSync(path.join(__dirname, 'dist', 'version'), '9.9.9');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), ${JSON.stringify(binaryName())});`;

test('the official download is taken where it can be had', async () => {
  officialInstaller(installs);
  cachedRepack();
  const found = await ensureElectron({ home, repack: pin, cacheFolder });
  expect(found).toMatchObject({ version: '9.9.9', repack: false });
});

test('where it cannot, the re-pack is linked in and named as such', async () => {
  officialInstaller('process.exit(1)');
  cachedRepack();
  const found = await ensureElectron({ home, repack: pin, cacheFolder });
  expect(found).toMatchObject({ version: '1.2.3', repack: true });
  expect(fs.readFileSync(path.join(home, 'path.txt'), 'utf8')).toBe(binaryName());
  expect(findElectron(home)).toEqual(found);
});

test('the official download is not tried when the environment says so', async () => {
  vi.stubEnv('SHVS_SKIP_OFFICIAL_ELECTRON', '1');
  officialInstaller(installs);
  cachedRepack();
  const found = await ensureElectron({ home, repack: pin, cacheFolder });
  expect(found.repack).toBe(true);
});

test('half a download does not stand in the way of the re-pack', async () => {
  officialInstaller(
    `require('fs').mkdirSync(__dirname + '/dist/locales', { recursive: true }); process.exit(1)`,
  );
  cachedRepack();
  const found = await ensureElectron({ home, repack: pin, cacheFolder });
  expect(found.repack).toBe(true);
});

test('a tarball with another hash is refused', () => {
  const tarball = path.join(folder, 'electron-again-1.2.3.tgz');
  fs.writeFileSync(tarball, 'something else');
  expect(() => verify(tarball, pin)).toThrow(
    'Từ chối gói electron-again@1.2.3: mã sha512 không khớp với mã đã ghim',
  );
});

test('a machine without a pinned re-pack gets a sentence', () => {
  expect(() => fetchRepack(undefined, cacheFolder)).toThrow('Không tải được Electron chính thức');
});

test('before npm install there is a sentence, not a stack trace', async () => {
  await expect(ensureElectron({ home: path.join(folder, 'nothing') })).rejects.toThrow(
    'hãy chạy "npm install" trước',
  );
});
