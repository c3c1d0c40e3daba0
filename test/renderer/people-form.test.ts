import { describe, expect, test } from 'vitest';
import { draft } from '../support/book';
import { readBirth } from '../../src/renderer/pages/people/birth';
import { draftOf, emptyForm, formOf } from '../../src/renderer/pages/people/person-form';

describe('a birth as typed', () => {
  test.each([
    ['', { birthYear: null, birthDay: null }],
    [' 1985 ', { birthYear: 1985, birthDay: null }],
    ['5/11/1985', { birthYear: 1985, birthDay: '1985-11-05' }],
    ['05111985', { birthYear: 1985, birthDay: '1985-11-05' }],
    ['5.11.1985', { birthYear: 1985, birthDay: '1985-11-05' }],
  ])('%j is read', (typed, birth) => {
    expect(readBirth(typed)).toEqual(birth);
  });

  test.each(['85', '30/02/1985', '13/13/1985', 'không nhớ', '1985?', '19855'])(
    '%j is not guessed at',
    (typed) => {
      expect(readBirth(typed)).toBeNull();
    },
  );
});

describe('the form of a person', () => {
  test('gives back what it was given', () => {
    const known = draft('Đặng Quốc Cường', {
      birthYear: 1985,
      birthDay: '1985-11-05',
      sex: 'male',
      note: 'hộ nghèo',
    });
    expect(draftOf(formOf(known))).toEqual(known);
    const unknown = draft('Lê Văn Ân', { birthYear: null });
    expect(draftOf(formOf(unknown))).toEqual(unknown);
  });

  test('gives no draft while the birth is unreadable', () => {
    expect(draftOf({ ...emptyForm(), name: 'Lê Văn Ân', birth: '85' })).toBeNull();
  });

  test('keeps hamlet and audience for the next person and nothing else', () => {
    const form = { ...emptyForm(), name: 'A', birth: '1985', sex: 'male' as const, note: 'x' };
    expect(emptyForm({ ...form, hamletId: 'h', audience: 'workers' })).toEqual({
      name: '',
      birth: '',
      sex: 'unknown',
      hamletId: 'h',
      audience: 'workers',
      note: '',
    });
  });
});
