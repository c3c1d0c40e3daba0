import { describe, expect, test } from 'vitest';
import { restOf, type Rest } from '../../src/renderer/pages/people-import/rest';

const sheets = ['Bìa', 'Thôn 1', 'Thôn 2', 'Nháp', 'Thôn 3'].map((name) => ({
  name,
  isHidden: name === 'Nháp',
}));

/** What is left once this sheet is entered. @param isAsked the user chose it; else it was found by itself */
function after(sheet: string, isAsked: boolean, before: Rest | null, file = 'a'): Rest {
  const source = { file, name: 'ds.xlsx', sheet: isAsked ? sheet : null };
  return restOf({ source, preview: { sheet, sheets } }, before);
}

describe('what is left of a file of several sheets', () => {
  test('those behind the one entered, without hidden ones and those found to be no lists', () => {
    expect(after('Thôn 1', false, null)).toEqual({
      file: 'a',
      name: 'ds.xlsx',
      sheets: ['Thôn 2', 'Thôn 3'],
    });
  });

  test('one after the other, until none is left', () => {
    const one = after('Thôn 1', false, null);
    const two = after('Thôn 2', true, one);
    expect(two.sheets).toEqual(['Thôn 3']);
    expect(after('Thôn 3', true, two).sheets).toEqual([]);
  });

  test('after one that was chosen, those in front of it come last', () => {
    expect(after('Thôn 2', true, null).sheets).toEqual(['Thôn 3', 'Bìa', 'Thôn 1']);
    expect(after('Nháp', true, null).sheets).toEqual(['Bìa', 'Thôn 1', 'Thôn 2', 'Thôn 3']);
  });

  test('another file begins anew', () => {
    const one = after('Thôn 3', true, null);
    expect(after('Thôn 1', false, one, 'b').sheets).toEqual(['Thôn 2', 'Thôn 3']);
  });
});
