import { expect, test } from 'vitest';
import { FileTokens } from '../../../src/core/files/tokens';

test('a token stands for the file it was given for', () => {
  const files = new FileTokens();
  files.register('a', '/danh-sach.xlsx', 'read');
  files.register('b', '/bao-cao.docx', 'write');
  expect(files.path('a', 'read')).toBe('/danh-sach.xlsx');
  expect(files.path('b', 'write')).toBe('/bao-cao.docx');
});

test.each([
  ['never given out', 'x', 'read'],
  ['a path instead of a token', '/danh-sach.xlsx', 'read'],
  ['of a file chosen to be read, for writing', 'a', 'write'],
  ['a name every object has', 'constructor', 'read'],
] as const)('a token %s is refused', (_why, token, use) => {
  const files = new FileTokens();
  files.register('a', '/danh-sach.xlsx', 'read');
  expect(() => files.path(token, use)).toThrow('file-token-unknown');
});
