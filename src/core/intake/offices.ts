import { hasCapitals, hasFamilyName, looksLikeName } from './familyNames';

const PLACE = 'thôn|xóm|bản|buôn|làng|ấp|khóm|khu(?: phố)?|tổ(?: dân phố)?|tiểu khu';
const OFFICES = [
  `(?:phó )?trưởng (?:${PLACE}|ban(?: công tác mặt trận| mặt trận)?|nhóm|đoàn|chi hội)`,
  '(?:tổ|nhóm|lớp|thôn|đội|chi hội|hội|thôn đội|xóm) (?:trưởng|phó)',
  '(?:phó )?bí thư(?: chi bộ| chi đoàn| đảng ủy| đoàn(?: xã| thanh niên)?)?',
  '(?:phó )?chủ tịch(?: hội (?:nông dân|phụ nữ|cựu chiến binh|người cao tuổi)| ubnd(?: xã)?| mttq| xã)?',
  '(?:tổ|thành|hội|đảng|đoàn|học|giáo|giảng|công an) viên',
  '(?:cô|thầy) giáo',
  'già làng|thư ký|kế toán|bác sĩ|y sĩ',
];
const OFFICE = new RegExp(`^(${OFFICES.join('|')})(?:\\s*[:–-]\\s*|\\s+)(?=\\p{L})`, 'u');

/** An office with the name of who holds it: `Tổ trưởng: Nguyễn Văn An`, `Cô giáo Vũ Thị Ích`; null for other texts. */
export function officeAndName(
  text: string,
): { readonly office: string; readonly name: string } | null {
  // Asked of every name: far faster than letting the pattern look past the case.
  const lower = text.toLowerCase();
  const found = OFFICE.exec(lower);
  if (!found) return null;
  const [whole, office = ''] = found;
  const name = text.slice(whole.length);
  // “Đoàn Viên Thanh Hải”, “Thư Ký Văn Ba” may be the whole name.
  const isWhole = !hasCapitals(text) || (hasFamilyName(name) && !/^(?:văn|thị) /iu.test(name));
  const isName = (hasCapitals(name) && isWhole) || (text === lower && looksLikeName(name));
  return isName ? { office: text.slice(0, office.length), name } : null;
}
