import { shortDay } from '../day';
import type { OfficialDocumentEntry } from '../register/rows';
import { documentTypes } from './document-types';
import type { Say } from './phrase';
import { lowerFirst, withoutStop } from './wording';

/** What their summary (trích yếu) is introduced by: `V/v` stands under the sign of a công văn. */
const ABOUT_A_MATTER = ['CV', 'QĐ'];

/**
 * A document of the register as it is cited first, whole: type, number and sign, day, body, what it is about (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I mục II.6.b): `Công văn số 214/UBND-VHXH ngày 05/10/2025 về việc mở lớp`.
 * @param by the body; empty where the sentence names it already
 */
export function registerCitation(say: Say, entry: OfficialDocumentEntry, by: string): string {
  const symbol = entry.symbol.replace(/^số\s*:?\s*/iu, '');
  return [
    documentTypes[entry.type] ?? entry.type,
    symbol === '' ? '' : say('documentNumber', { symbol }),
    say('documentDay', { date: shortDay(entry.day) }),
    by === '' ? '' : say('documentBy', { by }),
    about(say, entry),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function about(say: Say, { type, subject }: OfficialDocumentEntry): string {
  const [, matter, own] = /^(?:(v\/v|về việc)|về)\s+(.+)$/iu.exec(subject) ?? [];
  const isMatter = own === undefined ? ABOUT_A_MATTER.includes(type) : matter !== undefined;
  const text = withoutStop(own ?? lowerFirst(subject));
  return say(isMatter ? 'documentAboutMatter' : 'documentAbout', { about: text });
}
