import { elements, ownText, parseXml, type XmlElement } from './docx-package';

const speaking = new Set(['h1', 'h2', 'h3', 'p', 'th', 'td', 'caption']);

/**
 * Texts of our HTML, one for each paragraph, heading, caption and cell that says something, in order.
 * @throws Error when the HTML is not well-formed
 */
export function htmlTexts(html: string): string[] {
  const body = elements(parseHtml(html)).find(({ name }) => name === 'body');
  return body === undefined ? [] : textsIn(body).filter((text) => text !== '');
}

/** Our HTML as a tree; it is written so that a parser of XML reads it too. */
export function parseHtml(html: string): XmlElement {
  return parseXml(html.replace(/^<!doctype html>\s*/u, ''));
}

function textsIn(element: XmlElement): string[] {
  if (speaking.has(element.name)) return [ownText(element)];
  return elements(element).flatMap(textsIn);
}
