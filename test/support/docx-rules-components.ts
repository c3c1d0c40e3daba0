import { breakLines } from '../../src/core/documents/form/textWidth';
import { type Components, rowsOf } from './docx-components';
import { expectThat, type Finding, TWIPS_PER_MM, within } from './docx-finding';
import { type Look, type LookOf } from './docx-look';
import { all, child, elements, textOf, type XmlElement } from './docx-package';

interface Expected {
  readonly size: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly upper?: boolean;
  readonly align?: string;
}

/** Sizes, weight and place of each component (Phụ lục I, mục II, III), and their order (mục IV). */
export function componentRules(document: XmlElement, found: Components, lookOf: LookOf): Finding[] {
  const looksLike = (name: string, element: XmlElement | undefined, expected: Expected) =>
    element === undefined
      ? [`missing: ${name}` as const]
      : lookFindings(name, element, lookOf(element), expected);
  const every = (name: string, list: readonly XmlElement[], expected: Expected) =>
    list.flatMap((element) => looksLike(name, element, expected));
  const centre = { align: 'center' } as const;

  return [
    ...looksLike('Quốc hiệu', found.nationalName, {
      size: [12, 13],
      bold: true,
      upper: true,
      ...centre,
    }),
    ...looksLike('tiêu ngữ', found.motto, { size: [13, 14], bold: true, ...centre }),
    ...pairing(found, lookOf),
    ...expectThat('missing', found.issuer.length > 0, 'cơ quan ban hành'),
    ...every('cơ quan', found.issuer, { size: [12, 13], upper: true, ...centre }),
    ...expectThat(
      'issuer-bold',
      found.issuer.slice(-1).every((each) => lookOf(each).bold),
      'the issuer is not bold',
    ),
    ...looksLike('số', found.number, { size: [13, 13], bold: false, italic: false, ...centre }),
    ...looksLike('ngày tháng', found.placeDate, {
      size: [13, 14],
      bold: false,
      italic: true,
      ...centre,
    }),
    ...expectThat(
      'same-line',
      found.numberRow !== undefined &&
        found.placeDate !== undefined &&
        all(found.numberRow, 'w:p').includes(found.placeDate),
      'the number and the date are not in one row',
    ),
    ...looksLike('tên loại', found.type, { size: [13, 14], bold: true, upper: true, ...centre }),
    ...looksLike('trích yếu', found.subject, {
      size: [13, 14],
      bold: true,
      italic: false,
      ...centre,
    }),
    ...every('Kính gửi', found.addressees, { size: [13, 14], bold: false, italic: false }),
    ...found.body.flatMap((each) => bodyFindings(each, lookOf(each))),
    ...expectThat(
      'signature-alone',
      found.body.slice(-1).every((each) => lookOf(each).keepNext),
      'the last words do not stay with the signature',
    ),
    ...looksLike('Nơi nhận', found.recipientsTitle, {
      size: [12, 12],
      bold: true,
      italic: true,
      align: 'left',
    }),
    ...every('nơi nhận', found.recipients, {
      size: [11, 11],
      bold: false,
      italic: false,
      align: 'left',
    }),
    ...every('quyền hạn', found.authority, {
      size: [13, 14],
      bold: true,
      italic: false,
      upper: true,
      ...centre,
    }),
    ...looksLike('họ tên', found.signerName, { size: [13, 14], bold: true, ...centre }),
    ...expectThat(
      'signature-room',
      found.signerName !== undefined && lookOf(found.signerName).before >= 20 * TWIPS_PER_MM,
      'no room for the signature',
    ),
    ...found.annexes.flatMap(({ label, title, attached }) => [
      ...looksLike('phụ lục', label, { size: [14, 14], bold: true, ...centre }),
      ...looksLike('tên phụ lục', title, { size: [13, 14], bold: true, upper: true, ...centre }),
      ...looksLike('kèm theo', attached, { size: [13, 14], italic: true, bold: false, ...centre }),
    ]),
    ...ruleFindings(found, lookOf),
    ...order(document, found),
    ...wholeSignature(document),
  ];
}

function lookFindings(
  name: string,
  element: XmlElement,
  look: Look,
  expected: Expected,
): Finding[] {
  const text = textOf(element);
  return [
    ...expectThat('size', within(look.size, expected.size), `${name} ${look.size} pt`),
    ...expectThat('bold', expected.bold === undefined || look.bold === expected.bold, name),
    ...expectThat('italic', expected.italic === undefined || look.italic === expected.italic, name),
    ...expectThat('align', expected.align === undefined || look.align === expected.align, name),
    ...expectThat(
      'upper',
      expected.upper !== true || text === text.toLocaleUpperCase('vi'),
      `${name} “${text}”`,
    ),
  ];
}

/** 12 goes with 13, 13 with 14. */
function pairing({ nationalName, motto }: Components, lookOf: LookOf): Finding[] {
  if (nationalName === undefined || motto === undefined) return [];
  const sizes = [lookOf(nationalName).size, lookOf(motto).size] as const;
  return expectThat(
    'pairing',
    sizes[1] - sizes[0] === 1,
    `Quốc hiệu ${sizes[0]}, tiêu ngữ ${sizes[1]}`,
  );
}

/** First line 1 or 1.27 cm, at least 6 pt between paragraphs, lines from single to 1.5 (mục II.6.e). */
function bodyFindings(element: XmlElement, look: Look): Finding[] {
  const text = textOf(element).slice(0, 30);
  const indent = look.firstLine / TWIPS_PER_MM;
  return [
    ...expectThat('size', within(look.size, [13, 14]), `body ${look.size} pt “${text}”`),
    ...expectThat('justified', look.align === 'both', `“${text}”`),
    ...expectThat(
      'indent',
      [10, 12.7].some((each) => within(indent, [each, each], 0.1)),
      `${indent} mm “${text}”`,
    ),
    ...expectThat('paragraph-gap', look.after + look.before >= 120, `“${text}”`),
    ...expectThat(
      'line-height',
      look.lineRule === 'auto' && within(look.line, [240, 360]),
      `${look.line} “${text}”`,
    ),
    ...expectThat('heading-alone', !look.bold || look.keepNext, `“${text}”`),
    ...expectThat('chapter', !/^[IVX]+\. /u.test(text) || look.bold, `“${text}”`),
  ];
}

/** Solid rules by paragraph border, as long as the decree says of the text above (mục II.1, II.2, II.5). */
function ruleFindings(found: Components, lookOf: LookOf): Finding[] {
  const check = (
    name: string,
    rule: XmlElement | undefined,
    text: XmlElement | undefined,
    share: readonly [number, number],
  ): Finding[] => {
    if (text === undefined) return [];
    const border = child(child(child(rule, 'w:pPr'), 'w:pBdr'), 'w:top');
    if (rule === undefined || border?.attributes['w:val'] !== 'single')
      return [`rule: none under ${name}`];
    const look = lookOf(rule);
    const room = roomOf(found, text);
    const length = room - (look.left + look.right) / TWIPS_PER_MM;
    const textLook = lookOf(text);
    const free = room - (textLook.left + textLook.right) / TWIPS_PER_MM;
    const lines = breakLines(textOf(text), textLook, free).map(({ width }) => width);
    const line = Math.max(...lines);
    const even = Math.abs(look.left - look.right) <= 2;
    return [
      ...expectThat(
        'rule-length',
        within(length / line, share, 0.02),
        `${name}: ${length.toFixed(1)} mm under ${line.toFixed(1)} mm`,
      ),
      ...expectThat('rule-middle', even, name),
    ];
  };
  return [
    ...check('tiêu ngữ', found.mottoRule, found.motto, [1, 1]),
    ...check('cơ quan ban hành', found.issuerRule, found.issuer.at(-1), [1 / 3, 1 / 2]),
    ...check('trích yếu', found.subjectRule, found.subject, [1 / 3, 1 / 2]),
  ];
}

/** Millimetres a centred text of the letterhead or the page has at usual margins. */
function roomOf(found: Components, text: XmlElement): number {
  if (text === found.subject) return 165;
  return text === found.motto ? 103 : 62;
}

function order(document: XmlElement, found: Components): Finding[] {
  const paragraphs = all(document, 'w:p');
  const expected: readonly (readonly [string, XmlElement | undefined])[] = [
    ['cơ quan', found.issuer[0]],
    ['Quốc hiệu', found.nationalName],
    ['tiêu ngữ', found.motto],
    ['số', found.number],
    ['ngày tháng', found.placeDate],
    ['tên loại', found.type],
    ['trích yếu', found.subject],
    ['Kính gửi', found.addressees[0]],
    ['nội dung', found.body[0]],
    ['Nơi nhận', found.recipientsTitle],
    ['họ tên', found.signerName],
    ['phụ lục', found.annexes[0]?.label],
  ];
  const placed = expected.flatMap(([name, element]) =>
    element === undefined ? [] : [{ name, at: paragraphs.indexOf(element) }],
  );
  const [first] = elements(child(document, 'w:body') ?? document);
  const opening = first !== undefined && textOf(first).includes('CỘNG HÒA');
  return [
    ...expectThat('order', opening, 'the letterhead is not the first'),
    ...placed.flatMap(({ name, at }, index) =>
      expectThat('order', index === 0 || at > (placed[index - 1]?.at ?? -1), name),
    ),
  ];
}

/** The signature stands in a row that is never split, and the text before it stays with it. */
function wholeSignature(document: XmlElement): Finding[] {
  const table = all(document, 'w:tbl').find((each) => textOf(each).includes('Nơi nhận:'));
  return rowsOf(table).flatMap((row) =>
    expectThat(
      'whole-signature',
      child(child(row, 'w:trPr'), 'w:cantSplit') !== undefined,
      'the signature may be split',
    ),
  );
}
