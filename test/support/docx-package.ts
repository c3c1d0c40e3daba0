import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An element of a part; texts between elements are kept as they are. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The parts of a .docx by path, as text. */
export type DocxParts = ReadonlyMap<string, string>;

export function openDocx(bytes: Uint8Array): DocxParts {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([path, data]) => [path, strFromU8(data)]));
}

export function closeDocx(parts: DocxParts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])));
}

/** @throws Error when the text is not well-formed XML or holds a character XML does not allow */
export function parseXml(text: string): XmlElement {
  // The parser lets these pass; Word does not.
  if (/\p{Cc}|[\ufffe\uffff]/u.test(text.replace(/[\t\n\r]/gu, ''))) {
    throw new Error('control character in XML');
  }
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.test(text)) {
    throw new Error('unescaped & in XML');
  }
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'application/xml').documentElement;
  if (root === null) throw new Error('no root element');
  return elementOf(root);
}

const trees = new WeakMap<DocxParts, Map<string, XmlElement>>();

/** The part as a tree, parsed once for each package. @throws Error when it is missing or not well-formed */
export function part(parts: DocxParts, path: string): XmlElement {
  const known = trees.get(parts) ?? new Map<string, XmlElement>();
  trees.set(parts, known);
  const text = parts.get(path);
  if (text === undefined) throw new Error(`no part ${path}`);
  const tree = known.get(path) ?? parseXml(text);
  known.set(path, tree);
  return tree;
}

/** What stands directly in an element as text. */
export function ownText(element: XmlElement): string {
  return element.children.filter((each) => typeof each === 'string').join('');
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elements(element).find((each) => each.name === name);
}

/** All elements of a name below `element`, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...all(each, name),
  ]);
}

/** The `w:val` of a child element, undefined when either is missing. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The text of a paragraph or of everything below an element. */
export function textOf(element: XmlElement): string {
  return all(element, 'w:t').map(ownText).join('');
}

/** Texts of all paragraphs below an element that say something, in order. */
export function paragraphTexts(element: XmlElement): string[] {
  return all(element, 'w:p')
    .map(textOf)
    .filter((text) => text !== '');
}

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
}

interface DomElement extends DomNode {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DomNode>;
}

function elementOf(element: DomElement): XmlElement {
  return {
    name: element.nodeName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): (XmlElement | string)[] => {
      if (isElement(node)) return [elementOf(node)];
      return node.nodeValue === null ? [] : [node.nodeValue];
    }),
  };
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}
