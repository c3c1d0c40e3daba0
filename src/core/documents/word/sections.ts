import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { decree30 } from '../form/decree30';
import { type Page } from '../form/page';
import { type PrintedAnnex, type PrintedDocument } from '../form/printed';
import { blocks } from './body';
import { closingTable } from './closing';
import { letterheadTable } from './letterhead';
import { hangingLine, narrowed, paragraph, rule, sectionEnd } from './paragraphs';
import { twips } from './units';

/** Points below the rule of a title. */
const AFTER_TITLE = 8;

/** The document itself: letterhead, title, Kính gửi, body, Nơi nhận and signature. */
export function mainSection(document: PrintedDocument): ISectionOptions {
  const { title, addressees, page } = document;
  const last = addressees.length - 1;
  return section(
    page,
    [
      letterheadTable(document),
      paragraph('type', title.type),
      ...(title.subject === null
        ? []
        : [
            narrowed('subject', title.subject, page.textWidth),
            rule(title.subject.rule, page.textWidth, AFTER_TITLE),
          ]),
      ...addressees.map((line, index) =>
        hangingLine('addressee', line, {
          ...(index === 0 ? { before: 4 } : {}),
          ...(index === last ? { after: 12 } : { keepNext: true }),
        }),
      ),
      ...blocks(document.body, true),
      closingTable(document),
      sectionEnd(),
    ],
    document.foot,
  );
}

/** A Phụ lục on pages of its own, numbered from 1 (Phụ lục I, mục III.1.đ). */
export function annexSection(annex: PrintedAnnex): ISectionOptions {
  const width = annex.page.textWidth;
  return section(annex.page, [
    paragraph('annexLabel', annex.label),
    narrowed('annexTitle', annex.title, width),
    ...(annex.attached === null
      ? []
      : [
          narrowed('annexAttached', annex.attached, width),
          rule(annex.attached.rule, width, AFTER_TITLE),
        ]),
    ...blocks(annex.blocks, false),
    ...(annex.blocks.at(-1)?.kind === 'table' ? [sectionEnd()] : []),
  ]);
}

function section(
  { width, height, margins }: Page,
  children: readonly (Paragraph | Table)[],
  foot = '',
): ISectionOptions {
  const landscape = width > height;
  return {
    properties: {
      page: {
        // The library turns the paper itself when it is told landscape, so it is given as portrait.
        size: {
          width: twips(Math.min(width, height)),
          height: twips(Math.max(width, height)),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(decree30.page.headerDistance),
          footer: twips(decree30.page.headerDistance),
        },
        pageNumbers: { start: 1 },
      },
      // The first page carries no number (Phụ lục I, mục I.7); an annex is numbered by itself, so its first neither.
      titlePage: true,
    },
    headers: {
      first: new Header({ children: [new Paragraph({ style: 'pageNumber' })] }),
      default: new Header({
        children: [
          new Paragraph({
            style: 'pageNumber',
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    ...(foot === '' ? {} : { footers: { first: footer(foot), default: footer(foot) } }),
    children,
  };
}

function footer(text: string): Footer {
  return new Footer({ children: [paragraph('recipient', text)] });
}
