import { readMarkup } from './markup';
import { isOldFont } from './sheetRows';

/** What the styles of an .ods say that matters for a list. */
export interface OdsStyles {
  /** Whether a table in this style is shown. */
  isHidden(table: string): boolean;
  /** A font of before that this style of a cell sets; null for any other. */
  oldFont(style: string | undefined): string | null;
  /** The font that this style of letters sets by itself; null when it sets none. */
  ownFont(style: string | undefined): string | null;
  isStruck(style: string | undefined): boolean;
}

interface Style {
  readonly parent: string | null;
  font: string | null;
  isStruck: boolean;
  isHidden: boolean;
}

const DEFAULT = '';

/** @param markups the styles of the book, then those of its content */
export function readOdsStyles(markups: readonly Uint8Array[]): OdsStyles {
  const faces = new Map<string, string>();
  const styles = new Map<string, Style>();
  for (const markup of markups) readInto(faces, styles, markup);
  const face = (font: string) => unquoted(faces.get(font) ?? font);
  const fontOf = (name: string | null, left: number): string | null => {
    const style = styles.get(name ?? DEFAULT) ?? styles.get(DEFAULT);
    if (!style || left === 0) return null;
    if (style.font !== null) return face(style.font);
    return name === DEFAULT ? null : fontOf(style.parent ?? DEFAULT, left - 1);
  };
  const known = new Map<string, string | null>();
  return {
    ownFont(style) {
      const font = style === undefined ? null : (styles.get(style)?.font ?? null);
      return font === null ? null : face(font);
    },
    isHidden: (table) => styles.get(table)?.isHidden ?? false,
    isStruck: (style = DEFAULT) => styles.get(style)?.isStruck ?? false,
    oldFont(style = DEFAULT) {
      let found = known.get(style);
      if (found === undefined) {
        const font = fontOf(style, LONGEST_LINE) ?? '';
        found = isOldFont(font) ? font : null;
        known.set(style, found);
      }
      return found;
    },
  };
}

/** Styles that stand on each other; a ring of them ends here. */
const LONGEST_LINE = 20;

function readInto(
  faces: Map<string, string>,
  styles: Map<string, Style>,
  markup: Uint8Array,
): void {
  let current: Style | null = null;
  readMarkup([markup], {
    open(name, attributes) {
      if (name === 'font-face') {
        faces.set(attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '');
      } else if (name === 'style' || name === 'default-style') {
        current = {
          parent: attributes['style:parent-style-name'] ?? null,
          font: null,
          isStruck: false,
          isHidden: false,
        };
        const isOfCells = attributes['style:family'] === 'table-cell';
        if (name === 'style') styles.set(attributes['style:name'] ?? '?', current);
        else if (isOfCells) styles.set(DEFAULT, current);
      } else if (name === 'text-properties' && current) {
        current.font =
          attributes['style:font-name'] ?? attributes['fo:font-family'] ?? current.font;
        current.isStruck =
          (attributes['style:text-line-through-style'] ?? 'none') !== 'none' ||
          (attributes['style:text-line-through-type'] ?? 'none') !== 'none';
      } else if (name === 'table-properties' && current) {
        current.isHidden = attributes['table:display'] === 'false';
      }
    },
    close(name) {
      if (name === 'style' || name === 'default-style') current = null;
    },
    text: () => undefined,
  });
}

function unquoted(font: string): string {
  return font.replace(/^['"]|['"]$/gu, '');
}
