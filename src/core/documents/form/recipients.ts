import { fold } from '../../../domain/text';
import { endings, withoutEndings } from './addressees';
import { decree30 } from './decree30';

/**
 * Ô 9b, ready to print: `- Như trên;` first when there is a `Kính gửi` and only then, each recipient with
 * `;`, the last with `.`
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.d.
 */
export function recipientLines(recipients: readonly string[], hasAddressees: boolean): string[] {
  const { asAbove } = decree30.fixedTexts;
  const names = withoutEndings(recipients).filter((name) => fold(name) !== fold(asAbove));
  return endings(hasAddressees ? [asAbove, ...names] : names).map((name) => `- ${name}`);
}
