import { all, child, type DocxParts, part, valueOf, type XmlElement } from './docx-package';

/** How a paragraph looks after its styles and the defaults of the document are applied. */
export interface Look {
  readonly font: string | undefined;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly color: string;
  readonly language: string | undefined;
  readonly align: string;
  /** Twentieths of a point. */
  readonly before: number;
  readonly after: number;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** 240 a line when `lineRule` is auto. */
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
}

/** Looks of paragraphs, by the styles of one document. */
export type LookOf = (paragraph: XmlElement) => Look;

export function looks(parts: DocxParts): LookOf {
  const styles = part(parts, 'word/styles.xml');
  const byId = new Map(
    all(styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  );
  const defaults = child(styles, 'w:docDefaults');
  const defaultStyle = all(styles, 'w:style').find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  );

  const chains = new Map<string | undefined, XmlElement[]>();
  const chain = (id: string | undefined): XmlElement[] => {
    const known = chains.get(id) ?? baseChain(id);
    chains.set(id, known);
    return known;
  };
  const baseChain = (id: string | undefined): XmlElement[] => {
    const style = id === undefined ? defaultStyle : byId.get(id);
    if (style === undefined) return [];
    const base = valueOf(style, 'w:basedOn');
    return base === undefined ? [style] : [...chain(base), style];
  };

  return (paragraph) => {
    const own = child(paragraph, 'w:pPr');
    const styled = chain(valueOf(own, 'w:pStyle'));
    // Our paragraphs say what they say in one run; `one-run` of the rules holds them to it.
    const run = all(paragraph, 'w:r').find((each) => child(each, 'w:t') !== undefined);
    const rPr = layers(
      [child(child(defaults, 'w:rPrDefault'), 'w:rPr')],
      styled.map((style) => child(style, 'w:rPr')),
      [child(run, 'w:rPr')],
    );
    const pPr = layers(
      [child(child(defaults, 'w:pPrDefault'), 'w:pPr')],
      styled.map((style) => child(style, 'w:pPr')),
      [own],
    );
    return lookOf(rPr, pPr);
  };
}

function layers(...groups: readonly (readonly (XmlElement | undefined)[])[]): XmlElement[] {
  return groups.flat().filter((layer) => layer !== undefined);
}

function lookOf(rPr: readonly XmlElement[], pPr: readonly XmlElement[]): Look {
  const attribute = (from: readonly XmlElement[], name: string, key: string) =>
    from.reduce<string | undefined>(
      (found, layer) => child(layer, name)?.attributes[key] ?? found,
      undefined,
    );
  const on = (from: readonly XmlElement[], name: string) =>
    from.reduce((found, layer) => {
      const element = child(layer, name);
      if (element === undefined) return found;
      return !['0', 'false', 'none'].includes(element.attributes['w:val'] ?? '1');
    }, false);
  const spacing = (key: string) => attribute(pPr, 'w:spacing', key);
  const indent = (key: string) => Number(attribute(pPr, 'w:ind', key) ?? 0);
  return {
    font: attribute(rPr, 'w:rFonts', 'w:ascii'),
    size: Number(attribute(rPr, 'w:sz', 'w:val') ?? 20) / 2,
    bold: on(rPr, 'w:b'),
    italic: on(rPr, 'w:i'),
    underlined: on(rPr, 'w:u'),
    color: attribute(rPr, 'w:color', 'w:val') ?? 'auto',
    language: attribute(rPr, 'w:lang', 'w:val'),
    align: attribute(pPr, 'w:jc', 'w:val') ?? 'left',
    before: Number(spacing('w:before') ?? 0),
    after: Number(spacing('w:after') ?? 0),
    firstLine: indent('w:firstLine'),
    left: indent('w:left'),
    right: indent('w:right'),
    line: Number(spacing('w:line') ?? 240),
    lineRule: spacing('w:lineRule') ?? 'auto',
    keepNext: on(pPr, 'w:keepNext'),
  };
}
