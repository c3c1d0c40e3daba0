import { type OfficialDocument } from '../../../domain/report/document';
import { escapeMarkup } from '../form/escapeMarkup';
import { type PageMargins } from '../form/page';
import { printedDocument } from '../form/printedDocument';
import { annexPageName, styleSheet } from './css';
import { annex, blocks, closing, letterhead, title } from './parts';

/** Even a text that got through could load or run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export interface HtmlOptions {
  /** Millimetres, within the ranges of the decree; 20 / 20 / 30 / 15 if left out. */
  readonly margins?: PageMargins;
}

/**
 * The document as one self-contained HTML page without script, in the form of Nghị định 30/2020/NĐ-CP,
 * Phụ lục I: sheets of paper on screen, A4 pages in print (`printToPDF` with `preferCSSPageSize`). It says
 * the same as `writeWord`.
 * @throws AppError `bad-input` for margins outside the decree
 */
export function writeHtml(document: OfficialDocument, { margins }: HtmlOptions = {}): string {
  const printed = printedDocument(document, margins);
  const annexes = printed.annexes.map(
    (each, index) => `<section class="sheet ${annexPageName(index)}">\n${annex(each)}\n</section>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}" />
<title>${escapeMarkup(printed.properties.title)}</title>
<style>${styleSheet(printed)}</style>
</head>
<body>
<article class="sheet main">
${letterhead(printed)}
${title(printed)}
${blocks(printed.body)}
${closing(printed)}
</article>
${annexes.join('\n')}
</body>
</html>
`;
}
