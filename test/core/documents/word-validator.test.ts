import { describe, expect, test } from 'vitest';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { closeDocx, openDocx } from '../../support/docx-package';
import { sampleReport } from '../../support/docx-samples';
import { variations } from '../../support/docx-variations';
import { officeErrors } from '../../support/ooxml-validator';

describe("Microsoft's validator finds no error for Office 2010 nor the newest", () => {
  test.each([...variations()])('%s', async (_, document) => {
    expect(await officeErrors(await writeWord(document), 'docx')).toEqual([]);
  });
});

test('the validator does see an error', async () => {
  const parts = openDocx(await writeWord(sampleReport()));
  const broken = parts.get('word/document.xml')?.replace('<w:tblGrid>', '<w:tblGrod/><w:tblGrid>');
  const bytes = closeDocx(new Map(parts).set('word/document.xml', broken ?? ''));
  expect(await officeErrors(bytes, 'docx')).not.toEqual([]);
});
