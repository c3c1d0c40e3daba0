/**
 * The Vietnamese letters as the fonts of before coded them (domain facts 7.1). TCVN3 (`.VnTime`) gives each letter one
 * Latin-1 character; VNI (`VNI-Times`) a vowel and, after it, a mark. Letters that are the same everywhere are left out.
 */

/** TCVN3; small letters by their tones, then the few capitals there are. `ư` is U+00AD, which nothing shows. */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  pairs(`
    µ à ¶ ả · ã ¸ á ¹ ạ
    ¨ ă » ằ ¼ ẳ ½ ẵ ¾ ắ Æ ặ
    © â Ç ầ È ẩ É ẫ Ê ấ Ë ậ
    ® đ
    Ì è Î ẻ Ï ẽ Ð é Ñ ẹ
    ª ê Ò ề Ó ể Ô ễ Õ ế Ö ệ
    × ì Ø ỉ Ü ĩ Ý í Þ ị
    ß ò á ỏ â õ ã ó ä ọ
    « ô å ồ æ ổ ç ỗ è ố é ộ
    ¬ ơ ê ờ ë ở ì ỡ í ớ î ợ
    ï ù ñ ủ ò ũ ó ú ô ụ
    \u00ad ư õ ừ ö ử ÷ ữ ø ứ ù ự
    ú ỳ û ỷ ü ỹ ý ý þ ỵ
    ¡ Ă ¢ Â £ Ê ¤ Ô ¥ Ơ ¦ Ư § Đ`),
);

/** VNI, small letters; a capital is the capital of both signs. */
const smallVni = pairs(`
  aø à aû ả aõ ã aù á aï ạ
  aê ă aè ằ aú ẳ aü ẵ aé ắ aë ặ
  aâ â aà ầ aå ẩ aã ẫ aá ấ aä ậ
  ñ đ
  eø è eû ẻ eõ ẽ eù é eï ẹ
  eâ ê eà ề eå ể eã ễ eá ế eä ệ
  ì ì æ ỉ ó ĩ í í ò ị
  oø ò oû ỏ oõ õ où ó oï ọ
  oâ ô oà ồ oå ổ oã ỗ oá ố oä ộ
  ô ơ ôø ờ ôû ở ôõ ỡ ôù ớ ôï ợ
  uø ù uû ủ uõ ũ uù ú uï ụ
  ö ư öø ừ öû ử öõ ữ öù ứ öï ự
  yø ỳ yû ỷ yõ ỹ yù ý î ỵ`);

/** VNI with every way of writing capitals: `AÙ`, and `Aù` as it was often typed. */
export const vni: ReadonlyMap<string, string> = new Map(
  smallVni.flatMap(([code, letter]) => {
    const capital = letter.toUpperCase();
    const [base = '', mark = ''] = code;
    const capitals = [code.toUpperCase(), base.toUpperCase() + mark];
    return [
      [code, letter] as const,
      [base + mark.toUpperCase(), letter] as const,
      ...capitals.map((each) => [each, capital] as const),
    ];
  }),
);

/** The code of each letter, for writing. */
export const tcvn3Code: ReadonlyMap<string, string> = new Map(
  [...tcvn3].map(([code, letter]) => [letter, code]),
);
export const vniCode: ReadonlyMap<string, string> = new Map(
  smallVni.flatMap(([code, letter]) => [
    [letter, code] as const,
    [letter.toUpperCase(), code.toUpperCase()] as const,
  ]),
);

function pairs(table: string): [code: string, letter: string][] {
  // Not `\\s`: none of the codes is white space, and U+00AD must stay.
  const words = table.split(/[ \n]+/u).filter((word) => word !== '');
  const found: [string, string][] = [];
  for (let at = 0; at < words.length; at += 2) found.push([words[at] ?? '', words[at + 1] ?? '']);
  return found;
}
