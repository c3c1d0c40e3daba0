import { type Annex, type OfficialDocument } from '../../../domain/report/document';
import { cleanLine } from '../../../domain/text';
import { addresseeLines } from './addressees';
import { balancedRoom } from './balancedRoom';
import { printedBlocks, withEndMark } from './blocks';
import { decree30 } from './decree30';
import { printedLetterhead, upperLines } from './letterhead';
import { withRoomToWrite } from './numberAndDate';
import { type RuleForm } from './officialForm';
import { checkMargins, type Page, pageOf, type PageMargins, usualMargins } from './page';
import { type PrintedAnnex, type PrintedDocument, type PrintedTitle } from './printed';
import { recipientLines } from './recipients';
import { type Lettering } from './textWidth';

/** A centred title stays off the margins, so that its rule and its breaks look deliberate. */
const TITLE_SHARE = 0.88;

/**
 * The document as it will be read, for both builders. `margins` in millimetres, within the decree.
 * @throws AppError `bad-input` for margins outside the decree
 */
export function printedDocument(
  document: OfficialDocument,
  margins: PageMargins = usualMargins(),
): PrintedDocument {
  const { components, fixedTexts, rules } = decree30;
  const page = pageOf(checkMargins(margins), document.sheet?.landscape ?? false);
  const letterhead = printedLetterhead(document, page);
  const type = upperLines([document.type])[0] ?? '';
  const subject = cleanLine(document.subject);
  const addressees = addresseeLines(document.addressees, page.textWidth);
  const body = printedBlocks(document.body, page.textWidth);
  const recipients = recipientLines(document.recipients, addressees.length > 0);
  return {
    properties: {
      title: `${type} ${subject}`.trim(),
      author: letterhead.issuer.map(({ text }) => text).join(' '),
    },
    page,
    letterhead,
    title: { type, subject: titled(subject, components.subject, page, rules.subject) },
    addressees,
    body: document.sheet ? body : withEndMark(body),
    closing: {
      recipientsTitle: document.sheet && recipients.length === 0 ? '' : fixedTexts.recipients,
      recipients,
      authority: upperLines(document.signature.lines),
      name: cleanLine(document.signature.name ?? ''),
    },
    annexes: document.annexes.map((annex) => printedAnnex(annex, margins)),
    foot: cleanLine(document.sheet?.foot ?? ''),
  };
}

function printedAnnex(annex: Annex, margins: PageMargins): PrintedAnnex {
  const { components, fixedTexts, rules } = decree30;
  const page = pageOf(margins, annex.landscape);
  const title = upperLines([annex.title])[0] ?? '';
  const attachedTo = withRoomToWrite(cleanLine(annex.attachedTo));
  return {
    page,
    label: `${fixedTexts.annex} ${cleanLine(annex.label ?? '')}`.trim(),
    title: {
      text: title,
      room: balancedRoom(title, components.annexTitle, page.textWidth * TITLE_SHARE).room,
    },
    attached: titled(attachedTo, components.annexAttached, page, rules.annexAttached),
    blocks: printedBlocks(annex.blocks, page.textWidth),
  };
}

function titled(
  text: string,
  lettering: Lettering,
  page: Page,
  rule: RuleForm,
): PrintedTitle | null {
  if (text === '') return null;
  const { room, longest } = balancedRoom(text, lettering, page.textWidth * TITLE_SHARE);
  return { text, room, rule: longest * rule.share };
}
