import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../../resources/sample/commune.json';
import {
  codingOfFont,
  toTcvn3,
  toUnicode,
  toUnicodeName,
  toVni,
} from '../../../src/domain/legacy-text/convert';

const BASES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** Every letter of Vietnamese that is not plain Latin, small: 12 vowels in 6 tones, and đ. */
const small = [
  ...BASES.flatMap((base) => TONES.map((tone) => (base + tone).normalize('NFC'))),
  'đ',
];
const letters = small.filter((letter) => !/^[a-z]$/.test(letter));
const capitals = letters.map((letter) => letter.toUpperCase());
/** What TCVN3 has capitals for. */
const tcvn3Capitals = [...'ĂÂÊÔƠƯĐ'];

describe('the letters', () => {
  it('are all there', () => {
    expect(letters).toHaveLength(67);
  });

  it.each(letters)('%s goes into TCVN3 and back', (letter) => {
    expect([...toTcvn3(letter)]).toHaveLength(1);
    expect(toUnicode(toTcvn3(letter), 'tcvn3')).toBe(letter);
  });

  it.each(tcvn3Capitals)('%s has a TCVN3 code of its own', (letter) => {
    expect(toUnicode(toTcvn3(letter), 'tcvn3')).toBe(letter);
  });

  it.each([...letters, ...capitals])('%s goes into VNI and back', (letter) => {
    expect(toUnicode(toVni(letter), 'vni')).toBe(letter);
  });

  it('of one coding are all different', () => {
    expect(new Set(letters.map(toTcvn3)).size).toBe(letters.length);
    expect(new Set([...letters, ...capitals].map(toVni)).size).toBe(2 * letters.length);
  });

  it('in capitals have a font of their own in TCVN3', () => {
    expect(capitals.map((letter) => toUnicode(toTcvn3(letter), 'tcvn3-capitals'))).toEqual(
      capitals,
    );
  });

  it('in words go both ways', () => {
    const word = fc.array(fc.constantFrom(...letters, ...'bcdghklmnpqrstvxy'), { maxLength: 12 });
    fc.assert(
      fc.property(word, (parts) => {
        const text = parts.join('');
        expect(toUnicode(toTcvn3(text), 'tcvn3')).toBe(text);
        expect(toUnicode(toVni(text), 'vni')).toBe(text);
        expect(toUnicode(toVni(text.toUpperCase()), 'vni')).toBe(text.toUpperCase());
      }),
    );
  });
});

describe('texts of before', () => {
  it.each([
    ['Nguyễn Văn Hùng', 'NguyÔn V¨n Hïng', 'Nguyeãn Vaên Huøng'],
    ['Đặng Quỳnh Như', '§Æng Quúnh Nh\u00ad', 'Ñaëng Quyønh Nhö'],
    ['Trần Thị Mỹ Kỷ', 'TrÇn ThÞ Mü Kû', 'Traàn Thò Myõ Kyû'],
    ['Ngày tháng năm sinh', 'Ngµy th¸ng n¨m sinh', 'Ngaøy thaùng naêm sinh'],
    ['Đỗ Ỷ Ý', null, 'Ñoã YÛ YÙ'],
  ])('%s', (unicode, tcvn3, vni) => {
    if (tcvn3 !== null) expect(toUnicode(tcvn3, 'tcvn3')).toBe(unicode);
    expect(toUnicode(vni, 'vni')).toBe(unicode);
  });

  it('Ỹ and Ì, Ỷ and Ë are told apart in VNI, which a well-known table does not do', () => {
    expect(toUnicode('yõ ì yû', 'vni')).toBe('ỹ ì ỷ');
    expect(toUnicode('YÕ Ì YÛ', 'vni')).toBe('Ỹ Ì Ỷ');
    expect(toUnicode('AÙnh Aùnh', 'vni')).toBe('Ánh Ánh');
  });

  it('meant in capitals become so, though TCVN3 has none with tones', () => {
    expect(toUnicode('NGUYÔN V¡N HïNG', 'tcvn3')).toBe('NGUYỄN VĂN HÙNG');
    expect(toUnicode('Xãm NóI (25 ng\u00adêi)', 'tcvn3')).toBe('Xóm NÚI (25 người)');
    expect(toUnicode('nguyÔn thÞ hµ', 'tcvn3-capitals')).toBe('NGUYỄN THỊ HÀ');
    expect(toUnicode('Vò Tó', 'tcvn3')).toBe('Vũ Tú');
    expect(toUnicode('Vò THÞ Tó', 'tcvn3')).toBe('VŨ THỊ TÚ');
  });

  it('names get the capital they could not have', () => {
    expect(toUnicodeName('NguyÔn ThÞ ¸nh', 'tcvn3')).toBe('Nguyễn Thị Ánh');
    expect(toUnicodeName('¸nh', 'tcvn3')).toBe('Ánh');
    expect(toUnicodeName('§ç ThÞ óc', 'tcvn3')).toBe('Đỗ Thị Úc');
    expect(toUnicodeName('nguyÔn thÞ ¸nh', 'tcvn3')).toBe('nguyễn thị ánh');
    expect(toUnicode('®i lµm ë xa', 'tcvn3')).toBe('đi làm ở xa');
  });

  it('every name of the sample commune comes back from both', () => {
    const all = [
      ...names.familyNames,
      ...names.femaleMiddle,
      ...names.femaleGiven,
      ...names.maleMiddle,
      ...names.maleGiven,
      ...names.hamlets,
    ];
    for (const name of all) {
      expect(toUnicodeName(toTcvn3(name), 'tcvn3')).toBe(name);
      expect(toUnicode(toVni(name), 'vni')).toBe(name);
    }
  });

  it('decomposed letters are composed', () => {
    expect(toUnicode('Nguyễn'.normalize('NFD'), 'unicode')).toBe('Nguyễn');
  });
});

it('fonts tell the coding', () => {
  expect(
    ['.VnTime', '.VnTimeH', '.vnarial', 'VNI-Times', 'vni-helve', 'VNI Times'].map(codingOfFont),
  ).toEqual(['tcvn3', 'tcvn3-capitals', 'tcvn3', 'vni', 'vni', 'vni']);
  expect(['Times New Roman', 'Vnbook', '', 'VNItalic', 'Arial'].map(codingOfFont)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
