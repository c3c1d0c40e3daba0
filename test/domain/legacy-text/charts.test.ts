import { describe, expect, it } from 'vitest';
import { toTcvn3, toUnicode, toVni } from '../../../src/domain/legacy-text/convert';

/** TCVN 5712 (TCVN3, ABC) by its codes, in their order; typed from the chart, not from the program. */
const TCVN3_CHART = `
  A1 Ă  A2 Â  A3 Ê  A4 Ô  A5 Ơ  A6 Ư  A7 Đ  A8 ă  A9 â  AA ê  AB ô  AC ơ  AD ư  AE đ
  B5 à  B6 ả  B7 ã  B8 á  B9 ạ  BB ằ  BC ẳ  BD ẵ  BE ắ
  C6 ặ  C7 ầ  C8 ẩ  C9 ẫ  CA ấ  CB ậ  CC è  CE ẻ  CF ẽ
  D0 é  D1 ẹ  D2 ề  D3 ể  D4 ễ  D5 ế  D6 ệ  D7 ì  D8 ỉ  DC ĩ  DD í  DE ị  DF ò
  E1 ỏ  E2 õ  E3 ó  E4 ọ  E5 ồ  E6 ổ  E7 ỗ  E8 ố  E9 ộ  EA ờ  EB ở  EC ỡ  ED ớ  EE ợ  EF ù
  F1 ủ  F2 ũ  F3 ú  F4 ụ  F5 ừ  F6 ử  F7 ữ  F8 ứ  F9 ự  FA ỳ  FB ỷ  FC ỹ  FD ý  FE ỵ`;

/** VNI, each letter small and capital with what VNI types for it; typed from the chart as well. */
const VNI_CHART = `
  á aù Á AÙ  à aø À AØ  ả aû Ả AÛ  ã aõ Ã AÕ  ạ aï Ạ AÏ
  â aâ Â AÂ  ấ aá Ấ AÁ  ầ aà Ầ AÀ  ẩ aå Ẩ AÅ  ẫ aã Ẫ AÃ  ậ aä Ậ AÄ
  ă aê Ă AÊ  ắ aé Ắ AÉ  ằ aè Ằ AÈ  ẳ aú Ẳ AÚ  ẵ aü Ẵ AÜ  ặ aë Ặ AË
  đ ñ Đ Ñ
  é eù É EÙ  è eø È EØ  ẻ eû Ẻ EÛ  ẽ eõ Ẽ EÕ  ẹ eï Ẹ EÏ
  ê eâ Ê EÂ  ế eá Ế EÁ  ề eà Ề EÀ  ể eå Ể EÅ  ễ eã Ễ EÃ  ệ eä Ệ EÄ
  í í Í Í  ì ì Ì Ì  ỉ æ Ỉ Æ  ĩ ó Ĩ Ó  ị ò Ị Ò
  ó où Ó OÙ  ò oø Ò OØ  ỏ oû Ỏ OÛ  õ oõ Õ OÕ  ọ oï Ọ OÏ
  ô oâ Ô OÂ  ố oá Ố OÁ  ồ oà Ồ OÀ  ổ oå Ổ OÅ  ỗ oã Ỗ OÃ  ộ oä Ộ OÄ
  ơ ô Ơ Ô  ớ ôù Ớ ÔÙ  ờ ôø Ờ ÔØ  ở ôû Ở ÔÛ  ỡ ôõ Ỡ ÔÕ  ợ ôï Ợ ÔÏ
  ú uù Ú UÙ  ù uø Ù UØ  ủ uû Ủ UÛ  ũ uõ Ũ UÕ  ụ uï Ụ UÏ
  ư ö Ư Ö  ứ öù Ứ ÖÙ  ừ öø Ừ ÖØ  ử öû Ử ÖÛ  ữ öõ Ữ ÖÕ  ự öï Ự ÖÏ
  ý yù Ý YÙ  ỳ yø Ỳ YØ  ỷ yû Ỷ YÛ  ỹ yõ Ỹ YÕ  ỵ î Ỵ Î`;

const pairs = (chart: string) => {
  const signs = chart.trim().split(/[ \n]+/u);
  return signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? ''] as const] : []));
};
const tcvn3 = pairs(TCVN3_CHART).map(
  ([code, letter]) => [letter, String.fromCharCode(Number.parseInt(code, 16))] as const,
);
const vni = pairs(VNI_CHART);

describe('the charts of the fonts of before', () => {
  it('have every letter', () => {
    expect(new Set(tcvn3.map(([letter]) => letter)).size).toBe(67 + 7);
    expect(new Set(vni.map(([letter]) => letter)).size).toBe(134);
  });

  it.each(tcvn3)('%s is in TCVN3 what the chart says', (letter, code) => {
    expect(toTcvn3(letter)).toBe(code);
    expect(toUnicode(code, 'tcvn3')).toBe(letter);
  });

  it('letters of TCVN3 in a font of capitals are capitals', () => {
    for (const [letter, code] of tcvn3)
      expect(toUnicode(code, 'tcvn3-capitals')).toBe(letter.toUpperCase());
  });

  it.each(vni)('%s is in VNI what the chart says', (letter, code) => {
    expect(toVni(letter)).toBe(code);
    expect(toUnicode(code, 'vni')).toBe(letter);
  });
});
