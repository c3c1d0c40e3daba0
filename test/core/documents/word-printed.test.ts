import { beforeAll, describe, expect, test } from 'vitest';
import { printedDocument } from '../../../src/core/documents/form/printedDocument';
import { textWidth } from '../../../src/core/documents/form/textWidth';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { printByLibreOffice, type PrintedPdf, type PrintedWord } from '../../support/libreoffice';
import { samplePlan, sampleReport } from '../../support/docx-samples';
import { hostileDocument, hostileTexts } from '../../support/docx-hostile';
import { reportOfLines, variations } from '../../support/docx-variations';

const MM = 72 / 25.4;
/** Middle of the lines on paper `width` points wide. */
const middleOf = (width: number) => (30 * MM + (width - 15 * MM)) / 2;

const shapes = variations();
const documents = new Map([
  ['report', sampleReport()],
  ['plan', samplePlan()],
  ...[...shapes].filter(([name]) => name !== 'the sample report' && name !== 'the smallest plan'),
  ...[...hostileTexts].map(([name, text]) => [`hostile: ${name}`, hostileDocument(text)] as const),
  // The signature meets the end of the page somewhere among these.
  ...Array.from({ length: 14 }, (_, n) => [`${n + 13} lines`, reportOfLines(n + 13)] as const),
]);
const printed = new Map<string, PrintedPdf>();

function pdf(name: string): PrintedPdf {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`not printed: ${name}`);
  return found;
}

function inTopMargin({ words }: PrintedPdf, page: number): PrintedWord[] {
  return words.filter((word) => word.page === page && word.bottom < 20 * MM);
}

/** A text without its spaces, which a printed page keeps in other numbers. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

beforeAll(async () => {
  const files = await Promise.all(
    [...documents.values()].map(async (document) => ({
      extension: 'docx' as const,
      bytes: await writeWord(document),
    })),
  );
  const results = await printByLibreOffice(files);
  [...documents.keys()].forEach((name, index) => {
    const result = results[index];
    if (result) printed.set(name, result);
  });
}, 240_000);

describe('LibreOffice prints', () => {
  test('the report in Times New Roman alone', () => {
    for (const name of ['report', 'plan', 'the longest names', 'two annexes, one upright']) {
      expect(pdf(name).fonts.length).toBeGreaterThan(0);
      expect(pdf(name).fonts.filter((font) => !/^LiberationSerif(-|$)/u.test(font))).toEqual([]);
    }
  });

  test('every text of the report', () => {
    const all = squeezed(
      pdf('report')
        .words.map(({ text }) => text)
        .join(''),
    );
    const document = printedDocument(sampleReport());
    const texts = [
      document.letterhead.nationalName,
      document.letterhead.motto,
      ...document.letterhead.issuer.map(({ text }) => text),
      document.letterhead.placeDate.text,
      document.title.type,
      document.title.subject?.text ?? '',
      ...document.addressees.map(({ text }) => text),
      document.closing.recipientsTitle,
      ...document.closing.recipients,
      ...document.closing.authority,
      document.closing.name,
      ...document.annexes.flatMap(({ label, title, attached }) => [
        label,
        title.text,
        attached?.text ?? '',
      ]),
    ];
    expect(texts.filter((text) => !all.includes(squeezed(text)))).toEqual([]);
    const words = new Set(pdf('report').words.map(({ text }) => text));
    expect([...words]).toEqual(expect.arrayContaining(['Số:', '/BC-UBND']));
    const spoken = [...document.body, ...document.annexes.flatMap(({ blocks }) => blocks)]
      .flatMap((block) =>
        block.kind === 'table'
          ? [block.caption ?? '', ...block.columns.map(({ title }) => title), ...block.rows.flat()]
          : [block.text],
      )
      .flatMap((text) => text.split(' '))
      .filter((word) => word !== '');
    expect(spoken.filter((word) => !words.has(word))).toEqual([]);
  });

  test('Quốc hiệu and tiêu ngữ each on one line, as wide as we measure', () => {
    const form = printedDocument(sampleReport()).letterhead;
    const lines: readonly (readonly [string, number])[] = [
      [form.nationalName, 13],
      [form.motto, 14],
    ];
    for (const [text, size] of lines) {
      const parts = text.split(' ');
      const words = pdf('report').words;
      const start = words.findIndex((_, at) =>
        parts.every((part, i) => words[at + i]?.text === part),
      );
      const line = words.slice(start, start + parts.length);
      expect(start).toBeGreaterThan(-1);
      expect(new Set(line.map(({ top }) => Math.round(top))).size).toBe(1);
      const width = ((line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0)) / MM;
      expect(width).toBeCloseTo(textWidth(text, { size, bold: true, italic: false }), 0);
    }
  });

  test('the number and the date on one line', () => {
    const number = pdf('plan').words.find(({ text }) => text === '06/KH-UBND');
    const date = pdf('plan').words.find(({ text }) => text === 'ngày');
    expect(Math.abs((number?.bottom ?? 0) - (date?.bottom ?? 99))).toBeLessThan(1.5);
  });

  test('no page number on the first page, then 2, 3 in the middle of the top margin; an annex by itself', () => {
    const report = pdf('report');
    const landscape = report.paper.map(({ width, height }) => width > height);
    expect(landscape).toEqual([false, false, false, true, true]);
    const numbers = report.pages.map((_, index) => inTopMargin(report, index + 1));
    expect(numbers.map((words) => words.map(({ text }) => text))).toEqual([
      [],
      ['2'],
      ['3'],
      [],
      ['2'],
    ]);
    for (const [index, words] of numbers.entries()) {
      for (const { left, right } of words) {
        expect((left + right) / 2).toBeCloseTo(middleOf(report.paper[index]?.width ?? 0), -0.5);
      }
    }
  });

  test('the header row of a long table on each of its pages, and its total never alone', () => {
    const [, , , first, second] = pdf('report').pages;
    for (const page of [first, second]) expect(page).toMatch(/STT.*Xóm/su);
    const long = pdf('a table of 300 rows');
    const pages = long.pages.filter((page) => /Chỉ tiêu thứ \d+/u.test(page));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.every((page) => page.includes('Đơn vị'))).toBe(true);
    expect(pages.at(-1)).toMatch(/Chỉ tiêu thứ 300[\s\S]*Cộng/u);
  });

  test.each([...documents.keys()])('%s: every word within the margins, no page empty', (name) => {
    const { words, paper, pages } = pdf(name);
    const outside = words.filter(({ left, right, bottom, page }) => {
      const { width = 0, height = 0 } = paper[page - 1] ?? {};
      return left < 30 * MM - 1 || right > width - 15 * MM + 1 || bottom > height - 20 * MM + 2;
    });
    expect(outside.map(({ text }) => text)).toEqual([]);
    const spoken = pages.map((_, index) =>
      words.some(({ page, top }) => page === index + 1 && top > 20 * MM - 2),
    );
    expect(spoken).not.toContain(false);
  });

  test.each([...documents.keys()].filter((name) => name.endsWith('lines')))(
    'the whole signature on one page with the last lines of the text: %s',
    (name) => {
      const { words } = pdf(name);
      const page = (text: string) => words.find((word) => word.text === text)?.page;
      const last = words.find(({ text }) => text.endsWith('./.'));
      expect(page('Nơi')).toBe(last?.page);
      expect(words.find(({ text }) => text === 'VHXH.')?.page).toBe(last?.page);
      expect(words.find(({ text }) => text === 'Quỳnh')?.page).toBe(last?.page);
      const sameLine = words.filter(
        ({ page: at, top }) =>
          at === last?.page && top < (last?.top ?? 0) - 10 && top > 20 * MM - 2,
      );
      expect(sameLine.length, 'at least one line of text above the last').toBeGreaterThan(0);
    },
  );
});
