import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Log } from '../../src/main/log';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, 'logs', 'nhat-ky.log');

test('each entry is one line of JSON with its time', () => {
  const log = new Log(path.join(folder, 'logs'));
  log.event('core-ended', { code: 9 });
  log.bug({ where: 'person.save', what: 'TypeError', frames: ['core.js:1:2'] });
  const lines = fs.readFileSync(file(), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: expect.any(String) as unknown, what: 'core-ended', code: 9 },
    {
      at: expect.any(String) as unknown,
      where: 'person.save',
      what: 'TypeError',
      frames: ['core.js:1:2'],
    },
  ]);
});

test('a full log is set aside and a new one begun', () => {
  const log = new Log(path.join(folder, 'logs'));
  fs.writeFileSync(file(), 'x'.repeat(1_000_001));
  log.event('core-ended');
  expect(fs.statSync(`${file()}.1`).size).toBe(1_000_001);
  expect(fs.statSync(file()).size).toBeLessThan(200);
});

test('a log that cannot be written stops nothing', () => {
  const log = new Log(path.join(folder, 'logs'));
  fs.rmSync(path.join(folder, 'logs'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be');
  expect(() => log.event('core-ended')).not.toThrow();
});
