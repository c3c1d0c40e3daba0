import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fatesOf, plainlyMeant, type Candidate } from '../../../src/domain/person/confirm-list';
import type { ComparedFacts } from '../../../src/domain/person/lookalikes';
import { compareKnown, knownFacts, type PersonFacts } from '../../../src/domain/person/same-person';

const someone: PersonFacts = {
  name: 'Nguyễn Thị Hoa',
  birthYear: null,
  birthDay: '1985-03-07',
  sex: null,
  hamlet: 'doan ket',
  cccd: null,
};
const facts = (rest: Partial<PersonFacts> = {}): ComparedFacts => ({
  ...knownFacts({ ...someone, ...rest }),
  hamletName: null,
});
/** Whom the row means among these, by their place; null for nobody plainly. */
function meant(
  row: ComparedFacts,
  book: readonly ComparedFacts[],
  isBirthSure = true,
): number | null {
  const candidates = book.flatMap((person): Candidate<ComparedFacts>[] => {
    const likely = compareKnown(row, person);
    return likely ? [{ ...likely, person }] : [];
  });
  const found = plainlyMeant(row, candidates, isBirthSure);
  return found && book.indexOf(found);
}

const CARD = '019185000002';

describe('a row of a list plainly means', () => {
  it('who has the same card, also when others have the same name', () => {
    const book = [facts(), facts({ cccd: CARD, birthDay: null, birthYear: 1985 })];
    expect(meant(facts({ cccd: CARD }), book)).toBe(1);
  });

  it('nobody, when the card is the same and the name another, or two have the card', () => {
    expect(meant(facts({ cccd: CARD }), [facts({ cccd: CARD, name: 'Lê Văn Bình' })])).toBeNull();
    const two = [facts({ cccd: CARD }), facts({ cccd: CARD })];
    expect(meant(facts({ cccd: CARD }), two)).toBeNull();
  });

  it('who alone has the same name, birth and hamlet', () => {
    expect(meant(facts(), [facts()])).toBe(0);
    const ofYear = { birthDay: null, birthYear: 1985 };
    expect(meant(facts(ofYear), [facts(ofYear)])).toBe(0);
  });

  it.each<[string, Partial<PersonFacts>]>([
    ['a year stands beside a day', { birthDay: null, birthYear: 1985 }],
    ['the hamlet is not known', { hamlet: null }],
    ['the name is the same only without accents', { name: 'Nguyen Thi Hoa' }],
    ['day and month are swapped', { birthDay: '1985-07-03' }],
  ])('nobody, where %s', (_, row) => {
    expect(meant(facts(row), [facts()])).toBeNull();
  });

  it.each<[string, Partial<PersonFacts>]>([
    ['another card, that only ends alike', { cccd: '001185000002' }],
    ['another card', { cccd: '019185000003' }],
    ['the end of another card', { cccdTail: '0003' }],
  ])('nobody, where all else is the same but there is %s', (_, row) => {
    expect(meant(facts(row), [facts({ cccd: CARD })])).toBeNull();
    expect(meant(facts({ cccd: CARD }), [facts(row)])).toBeNull();
  });

  it('nobody, where both have a CMND, and another', () => {
    expect(meant(facts({ cccd: '091234567' }), [facts({ cccd: '087654321' })])).toBeNull();
  });

  it('who has the same name, birth and hamlet, and the same end of the card or a CMND beside it', () => {
    expect(meant(facts({ cccdTail: '0002' }), [facts({ cccd: CARD })])).toBe(0);
    expect(meant(facts({ cccd: '091234567' }), [facts({ cccd: CARD })])).toBe(0);
  });

  it('nobody, where the birth is doubtful, unless the card says it', () => {
    expect(meant(facts(), [facts()], false)).toBeNull();
    expect(meant(facts({ cccd: CARD }), [facts({ cccd: CARD })], false)).toBe(0);
  });

  it('nobody, where one CMND stands beside two sexes', () => {
    const row = { cccd: '091234567', sex: 'male' } as const;
    expect(meant(facts(row), [facts({ ...row, sex: 'female' })])).toBeNull();
    expect(meant(facts(row), [facts({ ...row, sex: null })])).toBe(0);
  });

  it('nobody, where a second person might be meant as well', () => {
    const withoutBirth = facts({ birthDay: null, birthYear: null });
    expect(meant(facts(), [facts(), withoutBirth])).toBeNull();
  });

  it('the same person in whatever order the book is', () => {
    const anyPerson = fc.record({
      name: fc.constantFrom('Nguyễn Thị Hoa', 'Nguyễn Thị Hòa', 'Lê Văn Bình'),
      birthYear: fc.constantFrom(null, 1985),
      birthDay: fc.constantFrom(null, '1985-03-07', '1985-07-03'),
      hamlet: fc.constantFrom(null, 'doan ket', 'bao ly'),
      cccd: fc.constantFrom(null, CARD, '019185000003'),
    });
    fc.assert(
      fc.property(anyPerson, fc.array(anyPerson, { maxLength: 6 }), (row, others) => {
        const book = others.map((other) => facts(other));
        const found = meant(facts(row), book);
        const back = meant(facts(row), book.toReversed());
        expect(back === null ? null : book.length - 1 - back).toBe(found);
      }),
    );
  });
});

describe('the fates of the rows', () => {
  const row = (no: number | null, isOpen = false) => ({ no, isOpen });

  it('tell who is ready, confirmed, meant twice, to be chosen, and not in the book', () => {
    const rows = [row(1), row(2), row(1), row(null, true), row(null), row(2)];
    expect(fatesOf(rows, (no) => no === 2)).toEqual([
      'ready',
      'confirmed',
      'twice',
      'choose',
      'unknown',
      'twice',
    ]);
  });

  it('never confirm one person twice, nor one who is confirmed', () => {
    const anyRow = fc.record({ no: fc.option(fc.nat(5)), isOpen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyRow), fc.uniqueArray(fc.nat(5)), (rows, confirmed) => {
        const fates = fatesOf(rows, (no) => confirmed.includes(no));
        const ready = rows.filter((_, at) => fates[at] === 'ready').map(({ no }) => no);
        expect(new Set(ready).size).toBe(ready.length);
        expect(ready.filter((no) => no !== null && confirmed.includes(no))).toEqual([]);
        const named = new Set(rows.flatMap(({ no }) => no ?? []));
        expect(ready.length).toBe([...named].filter((no) => !confirmed.includes(no)).length);
      }),
    );
  });
});
