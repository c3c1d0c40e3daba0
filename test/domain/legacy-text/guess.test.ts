import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../../resources/sample/commune.json';
import { toTcvn3, toVni } from '../../../src/domain/legacy-text/convert';
import { guessCoding } from '../../../src/domain/legacy-text/guess';
import { isSyllable } from '../../../src/domain/legacy-text/syllable';

const anyName = fc
  .tuple(
    fc.constantFrom(...names.familyNames),
    fc.constantFrom(...names.femaleMiddle, ...names.maleMiddle),
    fc.constantFrom(...names.femaleGiven, ...names.maleGiven),
  )
  .map((parts) => parts.join(' '));
const manyNames = fc.array(anyName, { minLength: 8, maxLength: 60 });

describe('the coding of a column', () => {
  it('is found from its letters', () => {
    fc.assert(
      fc.property(manyNames, (texts) => {
        expect(guessCoding(texts)).toBe('unicode');
        expect(guessCoding(texts.map((text) => text.normalize('NFD')))).toBe('unicode');
        expect(guessCoding(texts.map(toTcvn3))).toBe('tcvn3');
        expect(guessCoding(texts.map(toVni))).toBe('vni');
        expect(guessCoding(texts.map((text) => toVni(text.toUpperCase())))).toBe('vni');
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['plain letters', ['Nguyen Van Hung', 'TRAN THI LAN', '12']],
    ['letters that are the same in both', ['Hà', 'Trí', 'Tú', 'Phú Lâm']],
    ['names of other peoples', ['Y Blă Êban', 'H’Bý Ksor', 'Ksor Y Dük']],
    ['French', ['où', 'garçon', 'naïve']],
    ['signs', ['✓', '…', '“x”', '50 %']],
  ])('stays as it is for %s', (_what, texts) => {
    expect(guessCoding(texts)).toBe('unicode');
  });

  it('is not TCVN3 where TCVN3 and VNI read as many', () => {
    expect(guessCoding(['Leâ Vaân'])).toBe('vni');
    expect(guessCoding(['Phaïm Thò Thanh Thôm'])).toBe('vni');
  });

  it('of a title is found from a few words', () => {
    expect(guessCoding(['Hä vµ tªn'])).toBe('tcvn3');
    expect(guessCoding(['Hoï vaø teân'])).toBe('vni');
    expect(guessCoding(['Giíi tÝnh'])).toBe('tcvn3');
    expect(guessCoding(['Nh\u00ad'])).toBe('tcvn3');
  });
});

describe('a syllable', () => {
  it.each(
    'Nguyễn Thị Hường Quỳnh giếng khuya nghiêng oanh yến gìn Huỳnh Khuyên Uyên xoong đặc ước'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));

  it.each('giêng Giáp quẩy Qúy Hoè Hòe Tòan khuỷu Thuỵ Ỷ Út nghề ngõ ghế Loòng'.split(' '))(
    '%s is one as well',
    (word) => expect(isSyllable(word)).toBe(true),
  );

  it.each('Leõ Vaõn Phaùm Thuụ Noõng Nhât hoc ngề cế ghà qô uậ nguýen tìên quạp8 blă'.split(' '))(
    '%s is none, though its letters are those of Vietnamese',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it.each(['NguyÔn', 'Nguyeãn', 'Hïng', 'Huøng', 'tìm2', 'bcd', 'càc', 'hãt', 'Ksor', 'áá', ''])(
    '%s is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );
});
