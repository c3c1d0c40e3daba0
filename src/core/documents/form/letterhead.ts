import { type OfficialDocument } from '../../../domain/report/document';
import { cleanLine } from '../../../domain/text';
import { balancedRoom, type BalancedRoom } from './balancedRoom';
import { decree30 } from './decree30';
import { numberText, placeDateText } from './numberAndDate';
import { type Page } from './page';
import { type NarrowedText, type PrintedLetterhead } from './printed';
import { fittingSize, type Lettering, textWidth } from './textWidth';

/**
 * Ô 1–4. The rule under the issuer is a share of the longest line of its last name; the rule under the motto is as long as the motto.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1–4.
 */
export function printedLetterhead(document: OfficialDocument, page: Page): PrintedLetterhead {
  const { components, fixedTexts, rules } = decree30;
  const room = page.textWidth - decree30.letterheadRight.width;
  const [parent] = upperLines([document.letterhead.parent ?? '']).map((text) =>
    narrowed(text, components.parent, room),
  );
  const issuer = upperLines(document.letterhead.issuer).map((text) =>
    narrowed(text, components.issuer, room),
  );
  const placeDate = placeDateText(document.placeDate);
  return {
    parent: parent ?? null,
    issuer,
    issuerRule: (issuer.at(-1)?.longest ?? 0) * rules.issuer.share,
    nationalName: fixedTexts.nationalName,
    motto: fixedTexts.motto,
    mottoRule: textWidth(fixedTexts.motto, components.motto) * rules.motto.share,
    number: document.number === null ? '' : numberText(document.number),
    placeDate: {
      text: placeDate,
      size: fittingSize(placeDate, components.placeDate, decree30.letterheadRight.width),
    },
  };
}

/** Clean texts in capitals; empty ones are left out. */
export function upperLines(texts: readonly string[]): string[] {
  return texts.map((text) => cleanLine(text).toLocaleUpperCase('vi')).filter((text) => text !== '');
}

function narrowed(text: string, lettering: Lettering, room: number): NarrowedText & BalancedRoom {
  return { text, ...balancedRoom(text, lettering, room) };
}
