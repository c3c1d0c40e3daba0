import fs from 'node:fs';
import path from 'node:path';

/** Adds up the files that vitest's json reporter wrote into a folder. */
export function testTotals(folder) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const run = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    totals.passed += run.numPassedTests;
    totals.failed += run.numFailedTests + filesThatBrokeOutsideATest(run);
    totals.skipped += run.numPendingTests + run.numTodoTests;
  }
  return totals;
}

// A file that cannot be loaded has no tests to count, and must not vanish from the sum.
function filesThatBrokeOutsideATest(run) {
  return run.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
}
