import { componentRules } from './docx-rules-components';
import { leftoverRules, lookRules } from './docx-rules-look';
import { pageRules } from './docx-rules-page';
import { tableRules } from './docx-rules-tables';
import { textRules } from './docx-rules-text';
import { components } from './docx-components';
import { type Finding } from './docx-finding';
import { looks } from './docx-look';
import { type DocxParts, openDocx, part } from './docx-package';

/**
 * Reads a .docx as a stranger and gives every breach of Nghị định 30/2020/NĐ-CP, Phụ lục I (domain facts,
 * section 1); none for a good document. Millimetres and points are checked against the decree's ranges.
 */
export function checkOfficialForm(docx: Uint8Array | DocxParts): Finding[] {
  const parts = docx instanceof Uint8Array ? openDocx(docx) : docx;
  const leftovers = leftoverRules(parts);
  const document = part(parts, 'word/document.xml');
  const lookOf = looks(parts);
  const found = components(document, lookOf);
  return [
    ...leftovers,
    ...pageRules(parts, document, lookOf),
    ...lookRules(parts, document, lookOf),
    ...componentRules(document, found, lookOf),
    ...textRules(found),
    ...tableRules(document),
  ];
}
