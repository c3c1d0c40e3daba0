// The gate (npm test): types → lint → unit tests → build → window tests; stops at the first that fails.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { describe, ensureElectron, projectRoot } from './ensure-electron.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { exitWith, Obstacle, runToEnd } from './run-to-end.mjs';
import { testTotals } from './test-totals.mjs';
import { runUnit } from './unit.mjs';
import { runWindowTests } from './window-tests.mjs';

const results = path.join(projectRoot, 'node_modules', '.cache', 'test-results');

// CI: a missing snapshot or a forgotten .only fails instead of being taken for right.
const env = { ...process.env, CI: 'true' };

const recorded = (name) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${path.join(results, `${name}.json`)}`,
];

const unit = (name, paths = [], extra = {}) =>
  runUnit([...paths, ...recorded(name)], { ...env, ...extra });

const steps = {
  'chuẩn bị máy': prepare,
  'kiểu (types)': () => npmRun('types'),
  'văn phong mã (lint)': () => npmRun('lint'),
  'thử đơn vị (unit)': () => unit('unit'),
  'thử đơn vị, TZ=Asia/Ho_Chi_Minh': () =>
    unit('ho-chi-minh', ['test/domain', 'test/core/documents'], { TZ: 'Asia/Ho_Chi_Minh' }),
  'thử đơn vị, TZ=Pacific/Kiritimati': () =>
    unit('kiritimati', ['test/domain'], { TZ: 'Pacific/Kiritimati' }),
  'dựng (build)': () => build({ force: true }),
  'thử cửa sổ (window tests)': () => runWindowTests(recorded('window'), env),
};

async function prepare() {
  await ensureSystem('tests');
  console.log(describe(await ensureElectron()));
}

function npmRun(script) {
  const shell = process.platform === 'win32';
  return runToEnd('npm', ['run', '--silent', script], { cwd: projectRoot, shell });
}

async function runSteps() {
  for (const [name, work] of Object.entries(steps)) {
    console.log(`\n── ${name}`);
    const startedAt = Date.now();
    const code = await work().catch((error) => {
      if (!(error instanceof Obstacle)) throw error;
      console.error(error.message);
      return 1;
    });
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (code) {
      console.log(`── ${name}: KHÔNG QUA sau ${seconds} s (failed). Dừng ở đây.`);
      return 1;
    }
    console.log(`── ${name}: qua, ${seconds} s`);
  }
  return 0;
}

await exitWith(async () => {
  fs.rmSync(results, { recursive: true, force: true });
  const code = await runSteps();
  const { passed, failed, skipped } = testTotals(results);
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return code;
});
