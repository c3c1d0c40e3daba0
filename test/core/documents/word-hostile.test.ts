import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../src/core/documents/html/writeHtml';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { cleanLine } from '../../../src/domain/text';
import { hostileDocument, hostileTexts } from '../../support/docx-hostile';
import { all, openDocx, paragraphTexts, part } from '../../support/docx-package';
import { htmlTexts } from '../../support/docx-html';
import { officeErrors } from '../../support/ooxml-validator';

describe.each([...hostileTexts])('a document full of %s', (_, text) => {
  const document = hostileDocument(text);
  const clean = cleanLine(text);

  test('is a Word file without error that shows the text as text', async () => {
    const bytes = await writeWord(document);
    expect(await officeErrors(bytes, 'docx')).toEqual([]);
    const tree = part(openDocx(bytes), 'word/document.xml');
    const texts = paragraphTexts(tree);
    if (clean !== '')
      expect(texts.filter((each) => each.includes(clean)).length).toBeGreaterThan(3);
    // Nothing of the text became an element: as many tables as a harmless text has.
    const harmless = part(openDocx(await writeWord(hostileDocument('x'))), 'word/document.xml');
    expect(all(tree, 'w:tbl').length).toBe(all(harmless, 'w:tbl').length);
    expect(all(tree, 'w:hyperlink').length + all(tree, 'w:object').length).toBe(0);
  });

  test('is HTML that says the same and holds nothing that runs or loads', async () => {
    const html = writeHtml(document);
    const word = part(openDocx(await writeWord(document)), 'word/document.xml');
    expect(htmlTexts(html)).toEqual(paragraphTexts(word));
    expect(html).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form|svg)\b/iu);
    expect(html).not.toMatch(/<[a-z][^<>]*\son\w+=/iu);
  });

  test('holds no character that turns or hides text, in any part', async () => {
    const word = [...openDocx(await writeWord(document)).values()].join('');
    for (const output of [word, writeHtml(document)]) {
      expect(output).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u);
      expect(output.replace(/[\t\n\r]/gu, '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    }
  });
});
