import { meaningOf, plainTitle } from './columns';

/** “Thôn mới”, “Tổ dân phố sau sáp nhập”: what a title says of when, with signs and brackets gone. */
const MERGED =
  '(?: khi)?(?: (?:sap nhap|sat nhap|sap xep|hop nhat|chia tach))?(?: (?:nam )?\\d{4})?';
const OF_NOW = new RegExp(` (?:moi|sau${MERGED}|moi sau${MERGED})$`, 'u');
const OF_BEFORE = new RegExp(` (?:cu|truoc day|truoc${MERGED}|cu truoc${MERGED})$`, 'u');
const CMND = /\b(cmnd|cmt|cmtnd|chung minh)\b/u;
const CCCD = /\b(cccd|cc|can cuoc|dinh danh|ddcn)\b/u;

/** Of two columns with one meaning that with the greater figure is of now: “Thôn mới”, “Thôn”, “Thôn cũ”; CCCD, CMND. */
export function ageOfTitle(title: string): number {
  const plain = plainTitle(title);
  if (CMND.test(plain) && !CCCD.test(plain)) return -1;
  if (OF_NOW.test(plain)) return 1;
  // Without accents “dân cư” ends like “cũ”.
  return OF_BEFORE.test(plain) && !/ (dan|ngu|dinh|cu) cu$/u.test(plain) ? -1 : 0;
}

/** “Thôn mới”: a title for hamlets but for what it says of when. */
export function isHamletOfNow(title: string): boolean {
  const plain = plainTitle(title);
  const without = plain.replace(OF_NOW, '').replace(OF_BEFORE, '');
  return without !== plain && meaningOf(without) === 'hamlet';
}
