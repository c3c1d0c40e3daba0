import { expect, test } from 'vitest';
import { missingPackages } from '../../scripts/ensure-system.mjs';

const wanted = ['libgtk-3-0', 'libasound2', 'xvfb'];

test('names what is missing', () => {
  expect(missingPackages(wanted, new Map([['libgtk-3-0', '3.24']]))).toEqual([
    'libasound2',
    'xvfb',
  ]);
});

test('accepts the names of newer releases', () => {
  const installed = new Map([
    ['libgtk-3-0t64', '3.24'],
    ['libasound2t64', '1.2'],
    ['xvfb', '2:21'],
  ]);
  expect(missingPackages(wanted, installed)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'the old Liberation fonts, without Vietnamese letters, do not count',
  () => {
    const missing = (version: string) =>
      missingPackages(['fonts-liberation2'], new Map([['fonts-liberation', version]]));
    expect(missing('1:1.07.4-11')).toEqual(['fonts-liberation2']);
    expect(missing('1:2.1.5-3')).toEqual([]);
  },
);
