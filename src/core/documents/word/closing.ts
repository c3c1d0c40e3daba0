import { type Table } from 'docx';
import { decree30 } from '../form/decree30';
import { type PrintedDocument } from '../form/printed';
import { textWidth } from '../form/textWidth';
import { layoutTable } from './layoutTable';
import { hangingLine, paragraph } from './paragraphs';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Ô 7 and 9b side by side in one row that is never split: Nơi nhận left, the signature right. */
export function closingTable({ closing, page }: PrintedDocument): Table {
  const right = decree30.signatureRight.width;
  const widths = [page.textWidth - right, right] as const;
  const dash = textWidth('- ', decree30.components.recipient);
  const recipients = [
    paragraph('recipientsTitle', closing.recipientsTitle),
    ...closing.recipients.map((text) =>
      hangingLine('recipient', { text, left: dash, hanging: dash }),
    ),
  ];
  const signature = [
    ...closing.authority.map((text) => paragraph('authority', text)),
    paragraph('signerName', closing.name, {
      before: decree30.signatureRoom.height / MILLIMETRES_PER_POINT,
    }),
  ];
  return layoutTable(widths, [[{ children: recipients }, { children: signature }]]);
}
