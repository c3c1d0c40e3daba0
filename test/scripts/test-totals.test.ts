import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testTotals } from '../../scripts/test-totals.mjs';

test('adds up all runs, and counts a file that could not be loaded as failed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-totals-'));
  const counts = { numPendingTests: 0, numTodoTests: 0 };
  const files = {
    'unit.json': {
      ...counts,
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    },
    'window.json': { ...counts, numPassedTests: 3, numFailedTests: 0, testResults: [] },
  };
  for (const [name, run] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), JSON.stringify(run));
  }
  expect(testTotals(folder)).toEqual({ passed: 10, failed: 2, skipped: 2 });
  fs.rmSync(folder, { recursive: true });
});

test('without any run the totals are zero', () => {
  expect(testTotals(path.join(os.tmpdir(), 'no-such-folder'))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
});
