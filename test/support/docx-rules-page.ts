import { sections } from './docx-components';
import { expectThat, type Finding, TWIPS_PER_MM, within } from './docx-finding';
import { type LookOf } from './docx-look';
import { all, child, type DocxParts, ownText, part, textOf, type XmlElement } from './docx-package';

/** Phụ lục I, mục I.3, in millimetres. */
const margins = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** Paper, margins, page numbers, sections (Phụ lục I, mục I.1–3, I.7, III.1.đ). */
export function pageRules(parts: DocxParts, document: XmlElement, lookOf: LookOf): Finding[] {
  return sections(document).flatMap(({ properties, children }, index) => {
    const name = index === 0 ? 'main' : `annex ${index}`;
    const spoken = children.map(textOf).find((text) => text !== '') ?? '';
    return [
      ...paper(properties, name),
      ...pageNumbers(parts, properties, name, lookOf),
      ...(index === 0
        ? []
        : expectThat(
            'annex-heading',
            /^Phụ lục( [IVXLC]+)?$/u.test(spoken),
            `${name} opens “${spoken}”`,
          )),
      ...expectThat(
        'restart',
        child(properties, 'w:pgNumType')?.attributes['w:start'] === '1',
        `${name} does not count its pages from 1`,
      ),
      ...expectThat(
        'new-page',
        ['nextPage', undefined].includes(child(properties, 'w:type')?.attributes['w:val']),
        `${name} does not begin on a new page`,
      ),
    ];
  });
}

function paper(properties: XmlElement, name: string): Finding[] {
  const size = child(properties, 'w:pgSz')?.attributes ?? {};
  const margin = child(properties, 'w:pgMar')?.attributes ?? {};
  const [width, height] = [Number(size['w:w']), Number(size['w:h'])].map(
    (each) => each / TWIPS_PER_MM,
  );
  const landscape = size['w:orient'] === 'landscape';
  const [short, long] = landscape ? [height, width] : [width, height];
  return [
    ...expectThat(
      'paper',
      within(short ?? 0, [210, 210], 0.5) && within(long ?? 0, [297, 297], 0.5),
      `${name} is ${width} × ${height} mm`,
    ),
    ...Object.entries(margins).flatMap(([side, range]) => {
      const value = Number(margin[`w:${side}`]) / TWIPS_PER_MM;
      return expectThat('margin', within(value, range, 0.05), `${name} ${side} ${value} mm`);
    }),
    ...expectThat(
      'main-portrait',
      name !== 'main' || !landscape,
      'the document itself lies across',
    ),
  ];
}

function pageNumbers(
  parts: DocxParts,
  properties: XmlElement,
  name: string,
  lookOf: LookOf,
): Finding[] {
  const relations = all(part(parts, 'word/_rels/document.xml.rels'), 'Relationship');
  const header = (type: string) => {
    const reference = all(properties, 'w:headerReference').find(
      (each) => each.attributes['w:type'] === type,
    );
    const target = relations.find((each) => each.attributes.Id === reference?.attributes['r:id']);
    return target && part(parts, `word/${target.attributes.Target}`);
  };
  const numbered = (tree: XmlElement | undefined) =>
    tree && all(tree, 'w:p').find((each) => fieldText(each).includes('PAGE'));
  const paragraph = numbered(header('default'));
  const look = paragraph && lookOf(paragraph);
  const distance = Number(child(properties, 'w:pgMar')?.attributes['w:header']);
  const top = Number(child(properties, 'w:pgMar')?.attributes['w:top']);
  return [
    ...expectThat(
      'page-number',
      look?.align === 'center',
      `${name} has no number centred at the top`,
    ),
    ...expectThat(
      'page-number-size',
      look !== undefined && within(look.size, [13, 14]) && !look.bold && !look.italic,
      `${name} number of ${look?.size} pt`,
    ),
    ...expectThat(
      'page-number-room',
      distance + 320 < top,
      `${name} number at ${distance} of ${top} twips`,
    ),
    ...expectThat(
      'first-page',
      child(properties, 'w:titlePg') !== undefined,
      `${name} numbers its first page`,
    ),
    ...expectThat(
      'first-page',
      numbered(header('first')) === undefined,
      `${name} numbers its first page`,
    ),
    ...expectThat(
      'no-footer',
      all(properties, 'w:footerReference').length === 0,
      `${name} has a footer`,
    ),
  ];
}

function fieldText(paragraph: XmlElement): string {
  const simple = all(paragraph, 'w:fldSimple').map((each) => each.attributes['w:instr']);
  return [...all(paragraph, 'w:instrText').map(ownText), ...simple].join(' ');
}
