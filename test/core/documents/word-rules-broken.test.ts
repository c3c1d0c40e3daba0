import { beforeAll, describe, expect, test } from 'vitest';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { type Block, type OfficialDocument } from '../../../src/domain/report/document';
import { type DocxParts, openDocx } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { samplePlan, sampleReport } from '../../support/docx-samples';

const DOCUMENT = 'word/document.xml';
/** The second of each section is the one from page 2 on. */
const NUMBERED_HEADER = 'word/header1.xml';
const STYLES = 'word/styles.xml';

/** The sample with an annex of three rows, so that each breach is read in no time. */
function shortReport(): OfficialDocument {
  const report = sampleReport();
  const few = (block: Block): Block =>
    block.kind === 'table'
      ? { kind: 'table', table: { ...block.table, rows: block.table.rows.slice(0, 3) } }
      : block;
  return {
    ...report,
    annexes: report.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(few) })),
  };
}

/** A rule, how it is broken, the part and what is put in place of what. */
type Breach = readonly [rule: string, how: string, path: string, from: RegExp | string, to: string];

const style = (id: string) => new RegExp(`(w:styleId="${id}".*?)`, 'u').source;

const breaches: readonly Breach[] = [
  ['leftover', 'undefined in a text', DOCUMENT, '4.215 lượt', 'undefined lượt'],
  ['leftover', 'NaN in a cell', DOCUMENT, '>96,8<', '>NaN<'],
  ['leftover', 'an unfilled field', DOCUMENT, 'Nguyễn Thị Quỳnh Hương', '{{ten}}'],
  ['leftover', 'null in the properties', 'docProps/core.xml', 'BÁO CÁO', 'null'],
  ['well-formed', 'an unescaped sign', DOCUMENT, 'BÁO CÁO', 'BÁO & CÁO'],
  ['well-formed', 'a control character', DOCUMENT, 'BÁO CÁO', 'BÁO\u0007CÁO'],
  ['paper', 'Letter instead of A4', DOCUMENT, /w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"'],
  [
    'main-portrait',
    'the document lying across',
    DOCUMENT,
    /w:w="11906" w:h="16838" w:orient="portrait"/,
    'w:w="16838" w:h="11906" w:orient="landscape"',
  ],
  ['margin', 'left margin 20 mm', DOCUMENT, /w:left="1701"/, 'w:left="1134"'],
  ['margin', 'right margin 10 mm', DOCUMENT, /w:right="850"/, 'w:right="567"'],
  ['margin', 'top margin 30 mm', DOCUMENT, /w:top="1134"/, 'w:top="1701"'],
  ['page-number', 'a header without number', NUMBERED_HEADER, /PAGE/u, 'DATE'],
  [
    'page-number',
    'the number at the left',
    NUMBERED_HEADER,
    '<w:pStyle w:val="pageNumber"/>',
    '<w:jc w:val="left"/>',
  ],
  [
    'page-number-size',
    'a number of 11 pt',
    STYLES,
    new RegExp(`${style('pageNumber')}<w:sz w:val="28"/>`, 'u'),
    '$1<w:sz w:val="22"/>',
  ],
  ['first-page', 'a number on the first page', DOCUMENT, '<w:titlePg/>', ''],
  [
    'restart',
    'an annex counted on',
    DOCUMENT,
    /(.*)<w:pgNumType w:start="1"\/>/su,
    '$1<w:pgNumType/>',
  ],
  ['annex-heading', 'the annex without its label', DOCUMENT, '>Phụ lục<', '>PHỤ LỤC<'],
  ['font', 'another font in a style', STYLES, 'w:ascii="Times New Roman"', 'w:ascii="Arial"'],
  [
    'font',
    'another font in a run',
    DOCUMENT,
    '<w:r><w:t xml:space="preserve">BÁO CÁO',
    '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>BÁO CÁO',
  ],
  [
    'black',
    'a red text',
    DOCUMENT,
    '<w:r><w:t xml:space="preserve">BÁO CÁO',
    '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>BÁO CÁO',
  ],
  ['language', 'another language', STYLES, 'w:val="vi-VN"', 'w:val="en-US"'],
  [
    'underline',
    'an underlined motto',
    DOCUMENT,
    '<w:r><w:t xml:space="preserve">Độc lập',
    '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Độc lập',
  ],
  ['typed-rule', 'a rule of underscores', DOCUMENT, 'Thực hiện Kế hoạch số', '_______ Thực hiện'],
  [
    'one-run',
    'a text in two runs',
    DOCUMENT,
    'Thực hiện Kế hoạch',
    'Thực</w:t></w:r><w:r><w:t>hiện Kế hoạch',
  ],
  ['missing', 'no Quốc hiệu', DOCUMENT, 'CỘNG HÒA', 'NƯỚC'],
  ['missing', 'no number', DOCUMENT, '>Số: ', '>Nr. '],
  ['missing', 'no date', DOCUMENT, 'Phú Bình, ngày', 'Phú Bình'],
  [
    'size',
    'Quốc hiệu of 15 pt',
    STYLES,
    new RegExp(`${style('nationalName')}<w:sz w:val="26"/>`, 'u'),
    '$1<w:sz w:val="30"/>',
  ],
  [
    'size',
    'the text of 12 pt',
    STYLES,
    new RegExp(`${style('paragraph')}<w:sz w:val="28"/>`, 'u'),
    '$1<w:sz w:val="24"/>',
  ],
  [
    'size',
    'recipients of 12 pt',
    STYLES,
    new RegExp(`${style('recipient')}<w:sz w:val="22"/>`, 'u'),
    '$1<w:sz w:val="24"/>',
  ],
  [
    'size',
    'the number of 14 pt',
    STYLES,
    new RegExp(`${style('number')}<w:sz w:val="26"/>`, 'u'),
    '$1<w:sz w:val="28"/>',
  ],
  [
    'pairing',
    'both lines of 13 pt',
    STYLES,
    new RegExp(`${style('motto')}<w:sz w:val="28"/>`, 'u'),
    '$1<w:sz w:val="26"/>',
  ],
  ['bold', 'a title not bold', STYLES, new RegExp(`${style('type')}<w:b/>`, 'u'), '$1'],
  ['issuer-bold', 'an issuer not bold', STYLES, new RegExp(`${style('issuer')}<w:b/>`, 'u'), '$1'],
  ['italic', 'an upright date', STYLES, new RegExp(`${style('placeDate')}<w:i/>`, 'u'), '$1'],
  [
    'align',
    'a title at the left',
    STYLES,
    new RegExp(`${style('type')}<w:jc w:val="center"/>`, 'u'),
    '$1<w:jc w:val="left"/>',
  ],
  ['upper', 'a title in small letters', DOCUMENT, '>BÁO CÁO<', '>Báo cáo<'],
  [
    'same-line',
    'the date in another row',
    DOCUMENT,
    /(Số: {6}\/BC-UBND<\/w:t><\/w:r><\/w:p><\/w:tc>)/u,
    '$1</w:tr><w:tr>',
  ],
  [
    'justified',
    'a ragged text',
    STYLES,
    new RegExp(`${style('paragraph')}<w:jc w:val="both"/>`, 'u'),
    '$1',
  ],
  [
    'indent',
    'a first line without indent',
    STYLES,
    new RegExp(`${style('item')}w:firstLine="720"`, 'u'),
    '$1w:firstLine="0"',
  ],
  [
    'paragraph-gap',
    '3 pt between paragraphs',
    STYLES,
    new RegExp(`${style('paragraph')}w:after="120"`, 'u'),
    '$1w:after="60"',
  ],
  [
    'line-height',
    'lines of double height',
    STYLES,
    new RegExp(`${style('paragraph')}w:line="276"`, 'u'),
    '$1w:line="480"',
  ],
  ['chapter', 'a chapter not bold', STYLES, new RegExp(`${style('section')}<w:b/>`, 'u'), '$1'],
  [
    'heading-alone',
    'a heading that may end a page',
    STYLES,
    new RegExp(`${style('heading')}<w:keepNext/>`, 'u'),
    '$1',
  ],
  [
    'signature-alone',
    'a signature that may stand alone',
    DOCUMENT,
    /<w:keepNext\/>(?=(?:(?!<w:p>).)*trân trọng báo cáo)/su,
    '',
  ],
  ['rule', 'no rule under the motto', DOCUMENT, /(Hạnh phúc.*?)<w:pBdr>.*?<\/w:pBdr>/su, '$1'],
  [
    'rule-length',
    'a rule longer than the motto',
    DOCUMENT,
    /(Hạnh phúc.*?)<w:ind w:left="\d+" w:right="\d+"/su,
    '$1<w:ind w:left="600" w:right="600"',
  ],
  [
    'rule-length',
    'a rule as long as the issuer',
    DOCUMENT,
    /(XÃ PHÚ BÌNH.*?)<w:ind w:left="\d+" w:right="\d+"/su,
    '$1<w:ind w:left="800" w:right="800"',
  ],
  [
    'rule-middle',
    'a rule aside',
    DOCUMENT,
    /(quý IV năm 2025<.*?)<w:ind w:left="(\d+)" w:right="\d+"/su,
    '$1<w:ind w:left="$2" w:right="3000"',
  ],
  [
    'signature-room',
    'no room to sign',
    DOCUMENT,
    /(w:val="signerName"\/><w:spacing w:before=")\d+/u,
    '$1100',
  ],
  [
    'whole-signature',
    'a signature that may be split',
    DOCUMENT,
    /<w:cantSplit\/>(?=(?:(?!<w:tr>).)*Nơi nhận:)/su,
    '',
  ],
  ['wording', 'a motto without spaces', DOCUMENT, 'Độc lập - Tự do', 'Độc lập-Tự do'],
  ['number', 'a number of one digit', DOCUMENT, 'Số:      /BC', 'Số: 5/BC'],
  ['number', 'a number without colon', DOCUMENT, 'Số:      /BC', 'Số 05/BC'],
  [
    'date',
    'July with a zero',
    DOCUMENT,
    /Phú Bình, ngày {5}tháng {5}/u,
    'Phú Bình, ngày 28 tháng 07 ',
  ],
  [
    'date',
    'a day of one digit',
    DOCUMENT,
    /Phú Bình, ngày {5}tháng {5}/u,
    'Phú Bình, ngày 8 tháng 7 ',
  ],
  [
    'addressee',
    'two addressees without a stop',
    DOCUMENT,
    'Công nghệ tỉnh Thái Nguyên.<',
    'Công nghệ tỉnh Thái Nguyên<',
  ],
  ['end-mark', 'a text without its end', DOCUMENT, './.', '.'],
  ['end-mark', 'a full stop before the end', DOCUMENT, './.', '. ./.'],
  ['as-above', 'Như trên left out', DOCUMENT, '- Như trên;', '- Sở Nội vụ;'],
  ['recipient', 'the last without a stop', DOCUMENT, 'Lưu: VT, VHXH.', 'Lưu: VT, VHXH;'],
  [
    'table-width',
    'a table in percent',
    DOCUMENT,
    /(Ghi chú.*)<w:tblW w:type="dxa" w:w="\d+"/su,
    '$1<w:tblW w:type="pct" w:w="5000"',
  ],
  [
    'table-room',
    'a table wider than the page',
    DOCUMENT,
    /<w:gridCol w:w="3515"\/>/u,
    '<w:gridCol w:w="4515"/>',
  ],
  ['table-fixed', 'a table that grows', DOCUMENT, '<w:tblLayout w:type="fixed"/>', ''],
  [
    'cell-width',
    'a cell of another width',
    DOCUMENT,
    '<w:tcW w:type="dxa" w:w="3515"/>',
    '<w:tcW w:type="dxa" w:w="3000"/>',
  ],
  ['header-row', 'a header not repeated', DOCUMENT, '<w:tblHeader/>', ''],
  [
    'whole-row',
    'a row that may be split',
    DOCUMENT,
    /(Ghi chú.*?<w:tr>)<w:trPr><w:cantSplit\/><\/w:trPr>/su,
    '$1',
  ],
  [
    'last-paragraph',
    'a section that ends with its table',
    DOCUMENT,
    /(.*<\/w:tbl>)<w:p>.*?<\/w:p>/su,
    '$1',
  ],
  [
    'order',
    'the title before the letterhead',
    DOCUMENT,
    /<w:body>(<w:tbl>.*?<\/w:tbl>)(<w:p>.*?<\/w:p>)/su,
    '<w:body>$2$1',
  ],
];

describe('the checker', () => {
  let good: DocxParts;

  beforeAll(async () => {
    good = openDocx(await writeWord(shortReport()));
  });

  test('finds nothing in a good document', () => {
    expect(checkOfficialForm(good)).toEqual([]);
  });

  test.each(breaches)('%s: sees %s', (rule, _, path, from, to) => {
    const text = good.get(path);
    const broken = text?.replace(from, to);
    expect(broken, 'the breach changes nothing').not.toBe(text);
    const parts = new Map(good).set(path, broken ?? '');
    let found: readonly string[];
    try {
      found = checkOfficialForm(parts);
    } catch (error) {
      // A part that cannot be read at all is found by being refused.
      found = [`well-formed: ${String(error)}`];
    }
    expect(found.map((finding) => finding.split(':')[0])).toContain(rule);
  });

  test('as-above: sees Như trên in a document without Kính gửi', async () => {
    const parts = openDocx(await writeWord(samplePlan()));
    const text = parts.get(DOCUMENT)?.replace('- Lưu: VT.', '- Như trên;') ?? '';
    const found = checkOfficialForm(new Map(parts).set(DOCUMENT, text));
    expect(found.some((finding) => finding.startsWith('as-above'))).toBe(true);
  });

  test('joined-tables: sees two tables that nothing stands between', () => {
    const text = good.get(DOCUMENT) ?? '';
    const table = /<w:tbl>(?:(?!<w:tbl>).)*?STT.*?<\/w:tbl>/su.exec(text)?.[0] ?? '';
    const parts = new Map(good).set(DOCUMENT, text.replace(table, table + table));
    const found = checkOfficialForm(parts);
    expect(found.some((finding) => finding.startsWith('joined-tables'))).toBe(true);
  });
});
