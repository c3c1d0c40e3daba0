import { type OfficialDocument } from '../../../domain/report/document';
import { cleanLine } from '../../../domain/text';
import { decree30 } from './decree30';
import { numberText, placeDateText } from './numberAndDate';
import { type Page } from './page';
import { type PrintedLetterhead } from './printed';
import { breakLines, textWidth } from './textWidth';

/**
 * Ô 1–4. The rule under the issuer is a share of the issuer's last line as it breaks in the left column;
 * the rule under the motto is as long as the motto.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1–4.
 */
export function printedLetterhead(document: OfficialDocument, page: Page): PrintedLetterhead {
  const { components, fixedTexts, rules } = decree30;
  const issuer = upperLines(document.letterhead.issuer);
  const [parent] = upperLines([document.letterhead.parent ?? '']);
  const broken = breakLines(issuer.at(-1) ?? '', components.issuer, leftColumn(page));
  return {
    parent: parent ?? null,
    issuer,
    issuerRule: Math.min(leftColumn(page), broken.at(-1)?.width ?? 0) * rules.issuer.share,
    nationalName: fixedTexts.nationalName,
    motto: fixedTexts.motto,
    mottoRule: textWidth(fixedTexts.motto, components.motto) * rules.motto.share,
    number: numberText(document.number),
    placeDate: placeDateText(document.placeDate),
  };
}

/** Clean texts in capitals; empty ones are left out. */
export function upperLines(texts: readonly string[]): string[] {
  return texts.map((text) => cleanLine(text).toLocaleUpperCase('vi')).filter((text) => text !== '');
}

/** Millimetres of text the left column of the letterhead holds. */
function leftColumn(page: Page): number {
  return page.textWidth - decree30.letterheadRight.width;
}
