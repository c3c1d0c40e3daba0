import { cleanLine } from '../../../domain/text';
import { decree30 } from './decree30';
import { type HangingLine } from './printed';
import { textWidth } from './textWidth';

const DASH = '- ';

/**
 * Ô 9a. One addressee stands on the line of `Kính gửi:`; two or more stand one a line, their dashes under
 * the colon, `;` at the end of each and `.` at the last. The whole stands in the middle of `room`
 * millimetres as far as its length lets it.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.
 */
export function addresseeLines(addressees: readonly string[], room: number): HangingLine[] {
  const names = withoutEndings(addressees);
  const lead = decree30.fixedTexts.addressees;
  const width = (text: string) => textWidth(text, decree30.components.addressee);
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) {
    const hanging = width(`${lead} `);
    const left = middle(hanging + width(only), room) + hanging;
    return [{ text: `${lead} ${only}`, left, hanging }];
  }
  const lines = endings(names).map((name) => `${DASH}${name}`);
  const colon = width(lead.slice(0, -1));
  const start = middle(colon + Math.max(...lines.map(width)), room);
  const hanging = width(DASH);
  return [
    { text: lead, left: start, hanging: 0 },
    ...lines.map((text) => ({ text, left: start + colon + hanging, hanging })),
  ];
}

/** Each text with `;`, the last with `.` */
export function endings(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${text}${index === texts.length - 1 ? '.' : ';'}`);
}

/** Clean texts without a dash in front or a mark at the end; empty ones are left out. */
export function withoutEndings(texts: readonly string[]): string[] {
  return texts
    .map((text) =>
      cleanLine(text)
        .replace(/^[-–—+•*]\s+/u, '')
        .replace(/[\s;.,:]+$/u, ''),
    )
    .filter((text) => text !== '');
}

function middle(length: number, room: number): number {
  return Math.max(decree30.components.paragraph.firstLine, (room - length) / 2);
}
