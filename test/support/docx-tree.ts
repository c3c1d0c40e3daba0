import { type XmlElement } from './docx-package';

/** An XML tree in lines that can be read and compared: an element a line, attributes sorted, no namespaces. */
export function xmlTree(element: XmlElement, depth = 0): string {
  const indent = '  '.repeat(depth);
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns') && name !== 'mc:Ignorable')
    .sort(([some], [other]) => (some < other ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const children = element.children.map((child) =>
    typeof child === 'string' ? `${indent}  ${JSON.stringify(child)}\n` : xmlTree(child, depth + 1),
  );
  return `${indent}${element.name}${attributes.join('')}\n${children.join('')}`;
}
