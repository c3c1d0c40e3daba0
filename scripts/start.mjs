// npm start: opens the program; where there is no screen, runs the demonstration instead.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { runCli } from './cli.mjs';
import { ensureElectron, projectRoot } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { exitWith, runToEnd } from './run-to-end.mjs';

function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openWindow(args) {
  await ensureSystem('window');
  const { exe } = await ensureElectron();
  await build();
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  return runToEnd(exe, [...(asRoot ? ['--no-sandbox'] : []), projectRoot, ...args], { env });
}

async function demonstrate() {
  console.log('Máy này không có màn hình nên chương trình chạy bản trình diễn thay cho cửa sổ.');
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'so-hoc-vu-so-')), 'demo');
  const code = await runCli(['demo', '--out', folder]);
  if (code !== 0) return code;
  console.log(`Kết quả ở thư mục ${folder}:`);
  for (const file of filesIn(folder)) console.log(`  ${file}`);
  return 0;
}

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

await exitWith(() => (hasScreen() ? openWindow(process.argv.slice(2)) : demonstrate()));
