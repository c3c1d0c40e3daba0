import { type LookOf } from './docx-look';
import { all, child, elements, textOf, type XmlElement } from './docx-package';

/**
 * The components of an official document, found by what they say and where they stand, never by the names
 * of styles: what a reader would find.
 */
export interface Components {
  readonly nationalName: XmlElement | undefined;
  readonly motto: XmlElement | undefined;
  readonly mottoRule: XmlElement | undefined;
  readonly issuer: readonly XmlElement[];
  readonly issuerRule: XmlElement | undefined;
  readonly number: XmlElement | undefined;
  readonly placeDate: XmlElement | undefined;
  readonly numberRow: XmlElement | undefined;
  readonly type: XmlElement | undefined;
  readonly subject: XmlElement | undefined;
  readonly subjectRule: XmlElement | undefined;
  readonly addressees: readonly XmlElement[];
  /** Paragraphs of the text proper, captions and tables left out. */
  readonly body: readonly XmlElement[];
  readonly recipientsTitle: XmlElement | undefined;
  readonly recipients: readonly XmlElement[];
  readonly authority: readonly XmlElement[];
  readonly signerName: XmlElement | undefined;
  readonly annexes: readonly AnnexParts[];
}

export interface AnnexParts {
  readonly label: XmlElement | undefined;
  readonly title: XmlElement | undefined;
  readonly attached: XmlElement | undefined;
}

/** One section of the body: what stands in it and its properties. */
export interface Section {
  readonly children: readonly XmlElement[];
  readonly properties: XmlElement;
}

export function sections(document: XmlElement): Section[] {
  const body = child(document, 'w:body');
  if (body === undefined) return [];
  const found: Section[] = [];
  let children: XmlElement[] = [];
  for (const element of elements(body)) {
    if (element.name === 'w:sectPr') found.push({ children, properties: element });
    else children.push(element);
    const properties = child(child(element, 'w:pPr'), 'w:sectPr');
    if (properties !== undefined) {
      found.push({ children, properties });
      children = [];
    }
  }
  return found;
}

export function components(document: XmlElement, lookOf: LookOf): Components {
  const [main, ...annexes] = sections(document);
  const children = main?.children ?? [];
  const head = children.find((each) => each.name === 'w:tbl');
  const closing = children.filter((each) => each.name === 'w:tbl').at(-1);
  const headParagraphs = head === undefined ? [] : all(head, 'w:p');
  const between = children.slice(
    head === undefined ? 0 : children.indexOf(head) + 1,
    closing === undefined ? undefined : children.indexOf(closing),
  );
  const spoken = between.filter(says);
  const [type, subject] = spoken.filter((each) => each.name === 'w:p');
  const afterSubject =
    subject === undefined ? between : between.slice(between.indexOf(subject) + 1);
  const addressees = addresseesIn(afterSubject);
  const lastAddressee = addressees.at(-1);
  const text =
    lastAddressee === undefined
      ? afterSubject
      : afterSubject.slice(afterSubject.indexOf(lastAddressee) + 1);

  const [row] = rowsOf(head);
  const leftCell = row === undefined ? undefined : child(row, 'w:tc');
  const motto = headParagraphs.find((each) => textOf(each).startsWith('Độc lập'));
  const [recipientCell, signatureCell] = closing === undefined ? [] : all(closing, 'w:tc');
  const [recipientsTitle, ...recipients] = (recipientCell && all(recipientCell, 'w:p')) ?? [];
  const signature = (signatureCell && all(signatureCell, 'w:p')) ?? [];
  const numberRow = rowsOf(head).find((each) => textOf(each).startsWith('Số'));
  return {
    nationalName: headParagraphs.find((each) => textOf(each).startsWith('CỘNG HÒA')),
    motto,
    mottoRule: motto && headParagraphs[headParagraphs.indexOf(motto) + 1],
    issuer: (leftCell && all(leftCell, 'w:p').filter(says)) ?? [],
    issuerRule: leftCell && all(leftCell, 'w:p').find((each) => !says(each)),
    number: headParagraphs.find((each) => textOf(each).startsWith('Số')),
    placeDate: headParagraphs.find((each) => /, ngày.*tháng.*năm/u.test(textOf(each))),
    numberRow,
    type,
    subject,
    subjectRule: subject && between[between.indexOf(subject) + 1],
    addressees,
    body: text.filter((each, index) => {
      const caption = text[index + 1]?.name === 'w:tbl' && lookOf(each).align === 'center';
      return each.name === 'w:p' && says(each) && !caption;
    }),
    recipientsTitle,
    recipients,
    authority: signature.slice(0, -1),
    signerName: signature.at(-1),
    annexes: annexes.map((annex) => {
      const [label, title, attached] = annex.children.filter(
        (each) => each.name === 'w:p' && says(each),
      );
      return { label, title, attached };
    }),
  };
}

/** Tables of figures: those with lines. */
export function dataTables(document: XmlElement): XmlElement[] {
  return all(document, 'w:tbl').filter((table) => {
    const borders = child(child(table, 'w:tblPr'), 'w:tblBorders');
    return (
      borders !== undefined &&
      elements(borders).some(({ attributes }) => attributes['w:val'] === 'single')
    );
  });
}

export function rowsOf(table: XmlElement | undefined): XmlElement[] {
  return table === undefined ? [] : elements(table).filter((each) => each.name === 'w:tr');
}

export function says(element: XmlElement): boolean {
  return textOf(element) !== '';
}

function addresseesIn(between: readonly XmlElement[]): XmlElement[] {
  const start = between.findIndex((each) => textOf(each).startsWith('Kính gửi'));
  if (start === -1) return [];
  const rest = between.slice(start + 1);
  const indented = (each: XmlElement) =>
    textOf(each).startsWith('- ') &&
    Number(child(child(each, 'w:pPr'), 'w:ind')?.attributes['w:left'] ?? 0) > 0;
  const end = rest.findIndex((each) => !indented(each));
  return between.slice(start, start + 1 + (end === -1 ? rest.length : end));
}
