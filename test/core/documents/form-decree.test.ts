import { describe, expect, test } from 'vitest';
import { decree30 } from '../../../src/core/documents/form/decree30';
import { componentNames, marginSides } from '../../../src/core/documents/form/officialForm';
import { checkMargins, pageOf, usualMargins } from '../../../src/core/documents/form/page';
import { textWidth } from '../../../src/core/documents/form/textWidth';
import { AppError } from '../../../src/domain/errors';

describe('the official form', () => {
  test.each(componentNames)('%s has a size its source allows', (name) => {
    const { size, allowed, source } = decree30.components[name];
    expect(size).toBeGreaterThanOrEqual(allowed[0]);
    expect(size).toBeLessThanOrEqual(allowed[1]);
    expect(source).toMatch(/Nghị định/);
  });

  test('names no component twice and none with a comma, which Word reads as two names', () => {
    const names = componentNames.map((name) => decree30.components[name].name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes(','))).toEqual([]);
  });

  test('pairs Quốc hiệu and tiêu ngữ as 12 + 13 or 13 + 14', () => {
    const { nationalName, motto } = decree30.components;
    expect(motto.size - nationalName.size).toBe(1);
  });

  test('keeps the rules under texts within their shares', () => {
    const { issuer, motto, subject, annexAttached } = decree30.rules;
    for (const { share, allowed } of [issuer, motto, subject, annexAttached]) {
      expect(share).toBeGreaterThanOrEqual(allowed[0]);
      expect(share).toBeLessThanOrEqual(allowed[1]);
    }
  });

  test('has room for Quốc hiệu on one line and for the issuer beside it at every margin', () => {
    const { nationalName, issuer } = decree30.components;
    const { width } = decree30.letterheadRight;
    expect(width).toBeGreaterThan(textWidth(decree30.fixedTexts.nationalName, nationalName) + 3);
    const widest = { top: 25, bottom: 25, left: 35, right: 20 };
    const left = pageOf(checkMargins(widest), false).textWidth - width;
    expect(left).toBeGreaterThan(textWidth('ỦY BAN NHÂN DÂN', issuer) + 3);
  });

  test('has room for the longest usual post of a signer on one line', () => {
    const { width } = decree30.signatureRight;
    const post = textWidth('TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', decree30.components.authority);
    expect(width).toBeGreaterThan(post + 2);
  });
});

describe('margins', () => {
  test('are usually 20, 20, 30 and 15 mm, which leaves 165 mm for a line', () => {
    expect(usualMargins()).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(pageOf(usualMargins(), false)).toMatchObject({
      width: 210,
      height: 297,
      textWidth: 165,
    });
    expect(pageOf(usualMargins(), true)).toMatchObject({ width: 297, height: 210, textWidth: 252 });
  });

  test.each(marginSides)('outside the range of the decree are refused: %s', (side) => {
    const { from, to } = decree30.page.margins[side];
    for (const value of [from - 0.1, to + 0.1, NaN]) {
      expect(() => checkMargins({ ...usualMargins(), [side]: value })).toThrow(AppError);
    }
    expect(checkMargins({ ...usualMargins(), [side]: to })[side]).toBe(to);
  });
});
