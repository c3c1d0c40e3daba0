import { type FontFace, glyphWidths, otherWidth, unitsPerEm } from './glyphWidths';
import { type ComponentForm } from './officialForm';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** What decides the width of a text: size in points, bold, italic. */
export type Lettering = Pick<ComponentForm, 'size' | 'bold' | 'italic'>;

/** Millimetres a text takes on one line in Times New Roman. */
export function textWidth(text: string, lettering: Lettering): number {
  const widths = glyphWidths[faceOf(lettering)];
  let units = 0;
  for (const character of withoutMarks(text)) units += widths.get(character) ?? otherWidth;
  return (units / unitsPerEm) * lettering.size * MILLIMETRES_PER_POINT;
}

/**
 * The largest size in points, from the usual down to the smallest allowed, at which a text stays on one line of
 * `room` millimetres; the smallest when none does.
 */
export function fittingSize(text: string, form: ComponentForm, room: number): number {
  for (let size = form.size; size > form.allowed[0]; size -= 0.5) {
    if (textWidth(text, { ...form, size }) <= room) return size;
  }
  return form.allowed[0];
}

/** A line of a broken text and its width in millimetres. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/**
 * The lines a text fills when broken at spaces to fit `room` millimetres. Runs of spaces are room left for
 * writing and are not broken at.
 */
export function breakLines(text: string, lettering: Lettering, room: number): Line[] {
  const space = textWidth(' ', lettering);
  const lines: Line[] = [];
  for (const word of text.split(/(?<! ) (?! )/u).filter((part) => part !== '')) {
    const width = textWidth(word, lettering);
    const line = lines.at(-1);
    if (line !== undefined && line.width + space + width <= room) {
      lines[lines.length - 1] = {
        text: `${line.text} ${word}`,
        width: line.width + space + width,
      };
    } else lines.push({ text: word, width });
  }
  return lines;
}

function faceOf({ bold, italic }: Lettering): FontFace {
  if (bold) return 'bold';
  return italic ? 'italic' : 'regular';
}

/** Letters with their tone and shape marks taken off; ơ and ư keep the horn, which has a width. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/gu, '')
    .normalize('NFC');
}
