import { beforeAll, describe, expect, test } from 'vitest';
import { printedDocument } from '../../../src/core/documents/form/printedDocument';
import { writeHtml } from '../../../src/core/documents/html/writeHtml';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import type { OfficialDocument } from '../../../src/domain/report/document';
import { htmlTexts } from '../../support/docx-html';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { printByLibreOffice, type PrintedPdf } from '../../support/libreoffice';
import { officeErrors } from '../../support/ooxml-validator';
import { largePlan, officeOf, onPaper, sourcePlan, statePlans } from '../../support/source-plans';

const MM = 72 / 25.4;
const LARGE = '300 tasks, 200 targets';
const fixedDate = new Date('2026-02-05T02:00:00Z');

const documents = new Map<string, OfficialDocument>([
  ...statePlans.map((name) => [name, onPaper(sourcePlan(name), officeOf(name))] as const),
  [LARGE, onPaper(largePlan(300, 200))],
]);
const files = new Map<string, Uint8Array>();
const prints = new Map<string, PrintedPdf>();

beforeAll(async () => {
  for (const [name, document] of documents) {
    files.set(name, await writeWord(document, { fixedDate }));
  }
  const printed = await printByLibreOffice(
    [...files.values()].map((bytes) => ({ extension: 'docx', bytes })),
  );
  [...files.keys()].forEach((name, index) => {
    const pdf = printed[index];
    if (pdf) prints.set(name, pdf);
  });
}, 240_000);

function fileOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array();
}

describe.each([...documents])('the Kế hoạch as a Word file: %s', (name, document) => {
  test('keeps every rule of the official form', () => {
    expect(checkOfficialForm(fileOf(name))).toEqual([]);
  });

  test('has no error for Office 2010 nor the newest', async () => {
    expect(await officeErrors(fileOf(name), 'docx')).toEqual([]);
  });

  test('says what the page on screen says, in the same order', () => {
    const word = part(openDocx(fileOf(name)), 'word/document.xml');
    expect(paragraphTexts(word)).toEqual(htmlTexts(writeHtml(document)));
  });

  test('prints every word, within the margins, no page empty', () => {
    const pdf = prints.get(name);
    if (!pdf) throw new Error('not printed');
    const { words, paper, pages } = pdf;
    const there = new Set(words.map(({ text }) => text));
    const spoken = printedDocument(document).body.flatMap((block) =>
      block.kind === 'text' ? block.text.split(' ') : [],
    );
    // A sign of a document may be parted at its hyphen, a unit at its slash.
    const missing = spoken.filter((word) => word !== '' && !there.has(word) && !/[-/]/u.test(word));
    expect(missing).toEqual([]);
    const outside = words.filter(({ left, right, bottom, page }) => {
      const { width = 0, height = 0 } = paper[page - 1] ?? {};
      return left < 30 * MM - 1 || right > width - 15 * MM + 1 || bottom > height - 20 * MM + 2;
    });
    expect(outside.map(({ text }) => text)).toEqual([]);
    for (const [index] of pages.entries()) {
      expect(words.some(({ page, top }) => page === index + 1 && top > 20 * MM - 2)).toBe(true);
    }
  });

  test('has its signature on a page with the last words of the text, the Phụ lục on its own', () => {
    const words = prints.get(name)?.words ?? [];
    const end = words.find(({ text }) => text.endsWith('./.'));
    const recipients = words.find(({ text }) => text === 'nhận:');
    expect(recipients?.page).toBe(end?.page);
    const paper = prints.get(name)?.paper ?? [];
    expect(paper.findIndex(({ width, height }) => width > height)).toBe(end?.page);
  });
});

test('300 tasks and 200 targets are on paper and on screen within seconds', async () => {
  const started = performance.now();
  const document = onPaper(largePlan(300, 200));
  writeHtml(document);
  await writeWord(document);
  expect(performance.now() - started).toBeLessThan(5000);
});
