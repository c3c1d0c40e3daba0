import { describe, expect, test } from 'vitest';
import { decree30 } from '../../../src/core/documents/form/decree30';
import { componentNames } from '../../../src/core/documents/form/officialForm';
import { writeHtml } from '../../../src/core/documents/html/writeHtml';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { htmlTexts, parseHtml } from '../../support/docx-html';
import { all, elements, openDocx, paragraphTexts, part } from '../../support/docx-package';
import { sampleReport } from '../../support/docx-samples';
import { variations } from '../../support/docx-variations';

describe('HTML and Word say the same, in the same order', () => {
  test.each([...variations()])('%s', async (_, document) => {
    const word = part(openDocx(await writeWord(document)), 'word/document.xml');
    expect(htmlTexts(writeHtml(document))).toEqual(paragraphTexts(word));
  });
});

describe('the HTML', () => {
  const html = writeHtml(sampleReport());
  const css = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';

  test('loads nothing and runs nothing, and forbids it', () => {
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/<script|javascript:|https?:|url\(|@import|src=|href=/iu);
  });

  test('says its language, its coding and its title', () => {
    const tree = parseHtml(html);
    expect(tree.attributes.lang).toBe('vi');
    const head = elements(tree).find(({ name }) => name === 'head');
    expect(all(head ?? tree, 'meta')[0]?.attributes.charset).toBe('utf-8');
    expect(html).toContain('<title>BÁO CÁO Kết quả triển khai');
  });

  test('prints A4 with the margins of the decree, an annex across the paper', () => {
    expect(css).toContain('@page {\n  size: 210mm 297mm;\n  margin: 20mm 15mm 20mm 30mm;');
    expect(css).toContain('@page annex1 {\n  size: 297mm 210mm;\n  margin: 20mm 15mm 20mm 30mm;');
  });

  test('numbers pages at the top from the second on, each annex by itself', () => {
    expect(css).toContain('@top-center { content: counter(page, from-two);');
    expect(css).toContain('@top-center { content: counter(annex1, from-two);');
    expect(css).toContain('range: 2 infinite; fallback: no-number;');
  });

  test.each(componentNames.filter((name) => name !== 'pageNumber'))(
    'sets %s as the form says',
    (name) => {
      const { size, bold, italic, align } = decree30.components[name];
      const declared = new RegExp(`\\.${name} \\{(.*?)\\}`, 'su').exec(css)?.[1] ?? '';
      expect(declared).toContain(`font-size: ${size}pt;`);
      expect(declared).toContain(`font-weight: ${bold ? 'bold' : 'normal'};`);
      expect(declared).toContain(`font-style: ${italic ? 'italic' : 'normal'};`);
      expect(declared).toContain(`text-align: ${align};`);
    },
  );

  test('repeats the header row of a table on every page and splits no row', () => {
    const tree = parseHtml(html);
    for (const table of all(tree, 'table')) {
      expect(all(table, 'thead')).toHaveLength(1);
      expect(all(table, 'th').every(({ attributes }) => attributes.scope === 'col')).toBe(true);
    }
    expect(css).toContain('thead { display: table-header-group;');
    expect(css).toContain('tr { break-inside: avoid; }');
  });

  test('takes the margins of the office within the decree', () => {
    const margins = { top: 25, bottom: 25, left: 35, right: 20 };
    expect(writeHtml(sampleReport(), { margins })).toContain('margin: 25mm 20mm 25mm 35mm;');
    expect(() => writeHtml(sampleReport(), { margins: { ...margins, left: 40 } })).toThrow();
  });

  test('leaves no value that was not there', () => {
    expect(html).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\{\{/u);
  });
});
