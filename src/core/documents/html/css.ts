import { decree30 } from '../form/decree30';
import { type ComponentForm, componentNames } from '../form/officialForm';
import { type Page } from '../form/page';
import { type PrintedDocument } from '../form/printed';
import { mm } from './markup';

/** Height of a single line of Times New Roman, as Word sets it, to the size of the font. */
const SINGLE_LINE = 1.15;

/** The style sheet of one document: the form's components, its pages in print, and sheets of paper on screen. */
export function styleSheet({ page, annexes, foot }: PrintedDocument): string {
  return [
    ...componentNames.map((name) => componentRule(name, decree30.components[name])),
    // After the components: what stands in a place departs from its component there.
    general,
    pageNumbering,
    pageRule('', page, 'page'),
    ...(foot === '' ? [] : [footRule(foot, page)]),
    ...annexes.map((annex, index) =>
      pageRule(annexPageName(index), annex.page, annexPageName(index)),
    ),
    sheetRule('main', page, ''),
    ...annexes.map((annex, index) =>
      sheetRule(annexPageName(index), annex.page, `page: ${annexPageName(index)};`),
    ),
  ].join('\n');
}

/** Name of an annex's pages, of their counter and of the class of its sheet. */
export function annexPageName(index: number): string {
  return `annex${index + 1}`;
}

const general = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0;
  font: ${decree30.components.paragraph.size}pt "${decree30.font.name}", "Liberation Serif", serif;
  color: #000;
  overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact;
}
h1, h2, h3, p { margin-left: 0; margin-right: 0; white-space: pre-wrap; orphans: 2; widows: 2; }
.side { display: flex; break-inside: avoid; }
.side > :first-child { flex: 1; min-width: 0; }
.letterhead .side + .side { align-items: first baseline; }
.letterhead .side > :last-child { width: ${mm(decree30.letterheadRight.width)}; }
.closing .side > :last-child { width: ${mm(decree30.signatureRight.width)}; }
p.narrowed, h2.narrowed { margin-left: auto; margin-right: auto; }
.rule { margin: 3pt auto 0; border-top: ${decree30.rules.thickness}pt solid; height: 3pt; }
.title .rule, .annexAttached + .rule { margin-bottom: 8pt; break-before: avoid; break-after: avoid; }
.addressees { margin: 4pt 0 12pt; }
.body > :last-child { break-after: avoid; }
.signerName { margin-top: ${mm(decree30.signatureRoom.height)}; min-height: 1lh; }
/* Half of an outer line lies outside the table and would be cut at the margin. */
table {
  width: calc(100% - 1pt);
  margin: 0 0.5pt 6pt;
  border-collapse: collapse;
  table-layout: fixed;
}
caption { break-after: avoid; }
.startsPage { break-before: page; }
thead { display: table-header-group; break-after: avoid; }
tr { break-inside: avoid; }
.total { break-before: avoid; }
th, td {
  border: 0.5pt solid;
  padding: 2pt ${mm(decree30.table.sidePadding)};
  vertical-align: middle;
}
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
@media screen {
  body { background: #d8dcde; padding: 8mm; width: max-content; min-width: 100%; }
  .sheet { background: #fff; margin: 0 auto 8mm; box-shadow: 0 0.5mm 2mm #0006; }
}
@media print { .sheet + .sheet { break-before: page; } .sheet { padding: 0; } }
`;

/** The first page of a numbering carries no number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7). */
const pageNumbering = `
@counter-style no-number { system: cyclic; symbols: ""; }
@counter-style from-two { system: extends decimal; range: 2 infinite; fallback: no-number; }
`;

function componentRule(name: string, form: ComponentForm): string {
  return [
    `.${name} {`,
    `  font-size: ${form.size}pt; line-height: ${Number((SINGLE_LINE * form.line).toFixed(4))};`,
    `  font-weight: ${form.bold ? 'bold' : 'normal'}; font-style: ${form.italic ? 'italic' : 'normal'};`,
    `  text-align: ${form.align}; text-indent: ${mm(form.firstLine)};`,
    `  margin-top: ${form.before}pt; margin-bottom: ${form.after}pt;`,
    ...(form.keepNext ? ['  break-after: avoid;'] : []),
    '}',
  ].join('\n');
}

/**
 * Pages with their number in the top margin. An annex counts its pages in a counter of its own, which is how
 * Chromium numbers a named page from 1.
 */
function pageRule(name: string, { width, height, margins }: Page, counter: string): string {
  const { size } = decree30.components.pageNumber;
  const font = `${size}pt "${decree30.font.name}", "Liberation Serif", serif`;
  return [
    `@page${name === '' ? '' : ` ${name}`} {`,
    `  size: ${mm(width)} ${mm(height)};`,
    `  margin: ${mm(margins.top)} ${mm(margins.right)} ${mm(margins.bottom)} ${mm(margins.left)};`,
    ...(name === '' ? [] : [`  counter-increment: ${counter};`]),
    `  @top-center { content: counter(${counter}, from-two); font: ${font}; color: #000;`,
    `    vertical-align: top; padding-top: ${mm(decree30.page.headerDistance)}; }`,
    '}',
  ].join('\n');
}

/** The foot of every page; on screen, where there are no margin boxes, once at the end. */
function footRule(foot: string, { margins }: Page): string {
  const content = JSON.stringify(foot.replace(/[<>\\]/gu, ' '));
  const font = `${decree30.components.recipient.size}pt "${decree30.font.name}", "Liberation Serif", serif`;
  const box = `content: ${content}; font: ${font}; color: #000;`;
  return [
    `@page { @bottom-left { ${box} vertical-align: bottom; padding-bottom: ${mm(decree30.page.headerDistance)}; } }`,
    `@media screen { .main { position: relative; } .main::after { ${box} position: absolute;`,
    `  left: ${mm(margins.left)}; bottom: ${mm(decree30.page.headerDistance)}; } }`,
  ].join('\n');
}

function sheetRule(name: string, { width, height, margins }: Page, inPrint: string): string {
  return [
    `@media screen { .${name} { width: ${mm(width)}; min-height: ${mm(height)};`,
    `  padding: ${mm(margins.top)} ${mm(margins.right)} ${mm(margins.bottom)} ${mm(margins.left)}; } }`,
    ...(inPrint === '' ? [] : [`@media print { .${name} { ${inPrint} } }`]),
  ].join('\n');
}
