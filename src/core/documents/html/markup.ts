import { escapeMarkup } from '../form/escapeMarkup';
import { type ComponentName } from '../form/officialForm';
import { type HangingLine, type NarrowedText } from '../form/printed';

/** `12.7mm`, at most three decimals. */
export function mm(millimetres: number): string {
  return `${Number(millimetres.toFixed(3))}mm`;
}

/** A text of a component; `style` is our own CSS, never a text of the document. */
export function textElement(
  component: ComponentName,
  text: string,
  { tag = 'p', style = '', also = '' }: { tag?: string; style?: string; also?: string } = {},
): string {
  const styled = style === '' ? '' : ` style="${style}"`;
  const names = also === '' ? component : `${component} ${also}`;
  return `<${tag} class="${names}"${styled}>${escapeMarkup(text)}</${tag}>`;
}

/** A centred text held to its room. */
export function narrowed(
  component: ComponentName,
  { text, room }: NarrowedText,
  tag = 'p',
): string {
  return textElement(component, text, { tag, style: `width: ${mm(room)}`, also: 'narrowed' });
}

export function hangingLine(component: ComponentName, line: HangingLine): string {
  const style = `padding-left: ${mm(line.left)}; text-indent: ${mm(-line.hanging)}`;
  return textElement(component, line.text, { style });
}

/** A solid rule in the middle, `length` millimetres long. */
export function rule(length: number): string {
  return `<div class="rule" style="width: ${mm(length)}"></div>`;
}
