import { BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import { decree30 } from '../form/decree30';
import { type ComponentName } from '../form/officialForm';
import { type HangingLine, type NarrowedText, type PrintedText } from '../form/printed';
import { pointTwips, twips } from './units';

/** Where a paragraph departs from its style: points above, size in points, keeping with what follows. */
export interface Departure {
  readonly before?: number;
  readonly size?: number;
  readonly keepNext?: boolean;
  readonly startsPage?: boolean;
}

/** A paragraph in the style of a component. */
export function paragraph(
  component: ComponentName,
  text: string,
  { before, size, keepNext, startsPage = false }: Departure = {},
): Paragraph {
  return new Paragraph({
    style: component,
    ...(size === undefined ? { text } : { children: [new TextRun({ text, size: size * 2 })] }),
    ...(before === undefined ? {} : { spacing: { before: pointTwips(before) } }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(startsPage ? { pageBreakBefore: true } : {}),
  });
}

/** A body text in the style of its component. */
export function bodyText({ component, text }: PrintedText, departure: Departure): Paragraph {
  return paragraph(component, text, departure);
}

/** A centred text held to its room in the `width` it stands in, millimetres. */
export function narrowed(
  component: ComponentName,
  { text, room }: NarrowedText,
  width: number,
): Paragraph {
  const side = twips((width - room) / 2);
  return new Paragraph({ style: component, text, indent: { left: side, right: side } });
}

/** A line with its further lines set in; see `HangingLine`. */
export function hangingLine(
  component: ComponentName,
  { text, left, hanging }: HangingLine,
  departure: Departure & { readonly after?: number } = {},
): Paragraph {
  const { before, after, keepNext } = departure;
  return new Paragraph({
    style: component,
    text,
    indent: { left: twips(left), hanging: twips(hanging) },
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(before === undefined && after === undefined
      ? {}
      : {
          spacing: {
            ...(before === undefined ? {} : { before: pointTwips(before) }),
            ...(after === undefined ? {} : { after: pointTwips(after) }),
          },
        }),
  });
}

/** Points between a text and the rule below it. */
const GAP = 3;

/**
 * A solid rule `length` long in the middle of `width`, both in millimetres: the upper border of an empty low
 * paragraph, which every program draws and whose length nobody's typing changes.
 */
export function rule(length: number, width: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    border: {
      top: {
        style: BorderStyle.SINGLE,
        size: Math.round(decree30.rules.thickness * 8),
        space: 1,
        color: '000000',
      },
    },
    indent: { left: side, right: side },
    spacing: {
      before: pointTwips(GAP),
      after: pointTwips(after),
      line: 60,
      lineRule: LineRuleType.EXACT,
    },
    keepNext: true,
  });
}

/**
 * The paragraph that Word needs after a table at the end of a section, too low to be seen or to make a page
 * of its own.
 */
export function sectionEnd(): Paragraph {
  return gap(1);
}

/** An empty paragraph `height` points high. */
export function gap(height: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: pointTwips(height), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}
