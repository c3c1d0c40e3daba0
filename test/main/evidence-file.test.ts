import path from 'node:path';
import { expect, test } from 'vitest';
import { evidenceFile, isDocument } from '../../src/main/evidence-file';

const ID = '0197e1a2-0000-7000-8000-000000000001';

test.each(['anh.jpg', '../../anh.jpg', '..\\..\\anh.jpg', '/etc/anh.jpg'])(
  'a file of evidence named %j stays inside the folder of its id',
  (name) => {
    expect(evidenceFile('/so', ID, name)).toBe(path.join('/so', 'minh-chung', ID, 'anh.jpg'));
  },
);

test.each([
  ['Biên bản.PDF', true],
  ['danh sách.xlsx', true],
  ['cài đặt.exe', false],
  ['xem.bat', false],
  ['ảnh.jpg.lnk', false],
  ['không đuôi', false],
])('%j is opened by itself: %j', (name, opens) => {
  expect(isDocument(name)).toBe(opens);
});
