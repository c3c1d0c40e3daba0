import { type Paragraph, type Table } from 'docx';
import { decree30 } from '../form/decree30';
import { type PrintedDocument, type PrintedLetterhead } from '../form/printed';
import { layoutTable } from './layoutTable';
import { narrowed, paragraph, rule } from './paragraphs';

/** Ô 1–4: two columns without lines, the number and the date in one row so that they stand level. */
export function letterheadTable({ letterhead, page }: PrintedDocument): Table {
  const right = decree30.letterheadRight.width;
  const widths = [page.textWidth - right, right] as const;
  const issuer: Paragraph[] = [
    ...(letterhead.parent === null ? [] : [narrowed('parent', letterhead.parent, widths[0])]),
    ...letterhead.issuer.map((line) => narrowed('issuer', line, widths[0])),
    rule(letterhead.issuerRule, widths[0]),
  ];
  const nation: Paragraph[] = [
    paragraph('nationalName', letterhead.nationalName),
    paragraph('motto', letterhead.motto),
    rule(letterhead.mottoRule, widths[1]),
  ];
  return layoutTable(widths, [
    [{ children: issuer }, { children: nation }],
    [
      { children: [paragraph('number', letterhead.number)] },
      { children: [placeDate(letterhead.placeDate)] },
    ],
  ]);
}

function placeDate({ text, size }: PrintedLetterhead['placeDate']): Paragraph {
  const usual = decree30.components.placeDate.size;
  return paragraph('placeDate', text, size === usual ? {} : { size });
}
