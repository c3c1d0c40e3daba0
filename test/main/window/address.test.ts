import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileInBundle, isOurs, webAddress } from '../../../src/main/window/address';

// The list Actual learnt from: an address that only mentions ours is not ours.
const foreign = [
  'https://example.com/',
  'https://example.com/?next=app://ui/index.html',
  'https://example.com/#app://ui/',
  'https://app/ui',
  'http://app://ui/',
  'app://ui.example.com/',
  'app://example.com/',
  'app://ui@example.com/',
  'app://user:pass@ui/',
  'app://ui:8080/',
  'app:ui',
  'app:///index.html',
  'file:///etc/passwd',
  'file://ui/index.html',
  'data:text/html,app://ui/',
  'blob:app://ui/6a1e',
  'javascript:alert(1)//app://ui/',
  'about:blank',
  'about:srcdoc',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://ui/index.html',
  'ws://ui/',
  'ms-settings:app://ui/',
  '//ui/index.html',
  'ui/index.html',
  '',
];

test.each(foreign)('%j is not our page', (address) => {
  expect(isOurs(address)).toBe(false);
});

test.each(['app://ui/index.html', 'app://ui/', 'app://ui/index.html#/classes', 'APP://ui/x?y=1'])(
  '%j is our page',
  (address) => {
    expect(isOurs(address)).toBe(true);
  },
);

describe('the file an address asks for', () => {
  const folder = path.resolve('/program/out/renderer');

  test.each([
    ['app://ui/index.html', 'index.html'],
    ['app://ui/index.html?x=1#/lop', 'index.html'],
    ['app://ui/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://ui/assets/../index.html', 'index.html'],
    ['app://ui/a%20b.css', 'a b.css'],
    // The address itself takes these steps out before we see them, so they end inside.
    ['app://ui/../../etc/passwd', 'etc/passwd'],
    ['app://ui/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
  ])('%j is %j in the bundle', (address, file) => {
    expect(fileInBundle(folder, address)).toBe(path.join(folder, file));
  });

  test.each([
    ...foreign,
    'app://ui/',
    'app://ui/..%2f..%2fetc%2fpasswd',
    'app://ui/assets/..%2f..%2f..%2findex.html',
    'app://ui/..%5c..%5cwindows',
    'app://ui/%2e%2e%2frenderer-other/x.js',
    'app://ui/C:/windows/win.ini',
    'app://ui/x%00.html',
    'app://ui/%E0%A4%A',
  ])('%j is no file of ours', (address) => {
    expect(fileInBundle(folder, address)).toBeNull();
  });
});

describe('the door to the browser', () => {
  test.each([
    ['https://phubinh.gov.vn/tin?id=1', 'https://phubinh.gov.vn/tin?id=1'],
    ['http://phubinh.gov.vn', 'http://phubinh.gov.vn/'],
  ])('lets %s through', (address, web) => {
    expect(webAddress(address)).toBe(web);
  });

  test.each([
    'phubinh.gov.vn',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-settings:privacy',
    'smb://may/chia-se',
    'https://user:pass@example.com/',
    'app://ui/index.html',
    '',
  ])('does not let %j through', (address) => {
    expect(webAddress(address)).toBeNull();
  });
});
