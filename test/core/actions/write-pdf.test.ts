import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../../src/core/actions/write-pdf';
import { emptyBook, temporaryFolder } from '../../support/book';

const bytes = new TextEncoder().encode('%PDF-1.4');

test('a PDF is written whole, and only under the name of a PDF', async () => {
  const core = await emptyBook();
  const target = join(temporaryFolder(), 'Danh sách.pdf');
  expect(await writePdf(core, target, bytes)).toEqual({ name: 'Danh sách.pdf', bytes: 8 });
  expect(readFileSync(target, 'utf8')).toBe('%PDF-1.4');
  const other = target.replace('.pdf', '.docx');
  await expect(writePdf(core, other, bytes)).rejects.toMatchObject({ code: 'file-wrong-kind' });
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(dirname(target))).toEqual(['Danh sách.pdf']);
});

test('into a folder that is gone nothing is written, and it is said', async () => {
  const core = await emptyBook();
  const target = join(temporaryFolder(), 'không có', 'x.pdf');
  await expect(writePdf(core, target, bytes)).rejects.toMatchObject({ code: 'folder-missing' });
});
