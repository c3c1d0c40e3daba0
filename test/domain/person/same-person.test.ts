import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLikePairs, LikeIndex } from '../../../src/domain/person/like-index';
import { MOST_OF_A_GROUP } from '../../../src/domain/person/namesakes';
import {
  compareFacts,
  knownFacts,
  likenessReasons,
  type PersonFacts,
} from '../../../src/domain/person/same-person';
import { toneKey } from '../../../src/domain/person/tone-placement';

const facts = (name: string, rest: Partial<PersonFacts> = {}): PersonFacts => ({
  name,
  birthYear: rest.birthDay ? Number(rest.birthDay.slice(0, 4)) : null,
  birthDay: null,
  sex: null,
  hamlet: null,
  cccd: null,
  ...rest,
});

const hung = 'Nguyễn Văn Hùng';
const here = { hamlet: 'doan ket' };
const there = { hamlet: 'bao ly' };
const born = { birthDay: '1985-03-07' };
const card = { cccd: '019085001234' };

/** What is known of two, and what the rule says. */
const table: [
  what: string,
  one: PersonFacts,
  other: PersonFacts,
  likeness: string | null,
  ...reasons: string[],
][] = [
  [
    'case and spaces are nothing',
    facts(hung, { ...born, ...here }),
    facts('NGUYỄN  VĂN HÙNG ', { ...born, ...here }),
    'likely',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'nor is where the tone stands',
    facts('Lê Thị Hoà', { ...born, ...here }),
    facts('Lê Thị Hòa', { ...born, ...here }),
    'likely',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'accents lost in one of them',
    facts(hung, { ...born, ...here }),
    facts('NGUYEN VAN HUNG', { ...born, ...here }),
    'possible',
    'name-but-for-accents',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'đ lost as well',
    facts('Đỗ Văn Đạt', { ...born, ...here }),
    facts('Do Van Dat', { ...born, ...here }),
    'possible',
    'name-but-for-accents',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'Hùng and Hưng are two',
    facts(hung, { ...born, ...here }),
    facts('Nguyễn Văn Hưng', { ...born, ...here }),
    null,
  ],
  [
    'a slip when all else agrees',
    facts(hung, { ...born, ...here, sex: 'male' }),
    facts('Nguyễn Văn Hưng', { ...born, ...here, sex: 'male' }),
    'possible',
    'name-but-for-accents',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'another name',
    facts(hung, { ...born, ...here }),
    facts('Nguyễn Văn Hải', { ...born, ...here }),
    null,
  ],
  [
    'the same card',
    facts(hung, { ...card, ...here }),
    facts(hung, { ...card, ...there }),
    'certain',
    'same-cccd',
    'same-name',
    'birth-unknown',
    'other-hamlet',
  ],
  [
    'the same card, accents lost',
    facts(hung, card),
    facts('Nguyen Van Hung', card),
    'certain',
    'same-cccd',
    'name-but-for-accents',
    'birth-unknown',
    'hamlet-unknown',
  ],
  [
    'the same card, another name',
    facts(hung, card),
    facts('Lê Thị Hoa', card),
    'likely',
    'same-cccd',
    'birth-unknown',
    'hamlet-unknown',
  ],
  [
    'the same card, another birth is asked',
    facts(hung, { ...card, ...born }),
    facts(hung, { ...card, birthDay: '1990-01-01' }),
    'likely',
    'same-cccd',
    'same-name',
    'hamlet-unknown',
  ],
  [
    'the same card, another sex is asked',
    facts(hung, { ...card, sex: 'male' }),
    facts(hung, { ...card, sex: 'female' }),
    'likely',
    'same-cccd',
    'same-name',
    'birth-unknown',
    'hamlet-unknown',
  ],
  [
    'two cards are two persons',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccd: '019085009999', ...born, ...here }),
    null,
  ],
  [
    'but one that ends alike may be mistyped in front',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccd: '001085001234', ...born, ...here }),
    'possible',
    'cccd-alike-at-end',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'unless the births differ',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccd: '001085001234', birthDay: '1985-03-08', ...here }),
    null,
  ],
  [
    'a list that gives the last digits only: with the name they are enough',
    facts(hung, card),
    facts(hung, { cccdTail: '1234' }),
    'likely',
    'same-cccd-tail',
    'same-name',
    'birth-unknown',
    'hamlet-unknown',
  ],
  [
    'also of a CMND, and of two lists that hide the rest',
    facts(hung, { cccd: '091234567', ...here }),
    facts(hung, { cccdTail: '4567', ...there }),
    'likely',
    'same-cccd-tail',
    'same-name',
    'birth-unknown',
    'other-hamlet',
  ],
  [
    'two CMND that end alike are two, which say nothing',
    facts(hung, { cccd: '091234567', ...born, ...here }),
    facts(hung, { cccd: '081234567', ...born, ...here }),
    'likely',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'two lists may give more and fewer of them; three are few',
    facts(hung, { cccdTail: '001234', ...born }),
    facts(hung, { cccdTail: '234', birthDay: '1985-07-03' }),
    'possible',
    'same-cccd-tail',
    'same-name',
    'birth-day-and-month-swapped',
    'hamlet-unknown',
  ],
  [
    'the last digits with another birth are asked last',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccdTail: '1234', birthYear: 1958, ...here }),
    'possible',
    'same-cccd-tail',
    'same-name',
    'same-hamlet',
  ],
  [
    'with another name they are nothing,',
    facts(hung, { ...card, ...born, ...here }),
    facts('Nguyễn Văn Hải', { cccdTail: '1234', ...born, ...here }),
    null,
  ],
  [
    'nor with another sex,',
    facts(hung, { ...card, ...born, sex: 'male' }),
    facts(hung, { cccdTail: '1234', ...born, sex: 'female' }),
    null,
  ],
  [
    'nor with other accents and another birth,',
    facts(hung, { ...card, ...born, ...here }),
    facts('Nguyễn Văn Hưng', { cccdTail: '1234', birthYear: 1958, ...here }),
    null,
  ],
  [
    'but with other accents alone they are a slip,',
    facts(hung, { ...card, ...born }),
    facts('Nguyễn Văn Hưng', { cccdTail: '1234', birthYear: 1985, ...here }),
    'possible',
    'same-cccd-tail',
    'name-but-for-accents',
    'same-birth-year',
    'hamlet-unknown',
  ],
  [
    'and other last digits speak neither for nor against: they may be of an older card',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccdTail: '9999', ...born, ...here }),
    'likely',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'a CMND says nothing beside a CCCD',
    facts(hung, { ...card, ...born, ...here }),
    facts(hung, { cccd: '091234567', ...born, ...here }),
    'likely',
    'same-name',
    'same-birth-day',
    'same-hamlet',
  ],
  [
    'the same CMND is asked',
    facts(hung, { cccd: '091234567' }),
    facts(hung, { cccd: '091234567' }),
    'likely',
    'same-cccd',
    'same-name',
    'birth-unknown',
    'hamlet-unknown',
  ],
  [
    'day and month swapped',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthDay: '1985-07-03', ...here }),
    'possible',
    'same-name',
    'birth-day-and-month-swapped',
    'same-hamlet',
  ],
  [
    'swapped in another hamlet',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthDay: '1985-07-03', ...there }),
    null,
  ],
  [
    'another day',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthDay: '1985-03-08', ...here }),
    null,
  ],
  [
    'the same year and hamlet',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthYear: 1985, ...here }),
    'likely',
    'same-name',
    'same-birth-year',
    'same-hamlet',
  ],
  [
    'the same year, hamlet unknown',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthYear: 1985 }),
    'possible',
    'same-name',
    'same-birth-year',
    'hamlet-unknown',
  ],
  [
    'the same year, another hamlet',
    facts(hung, { ...born, ...here }),
    facts(hung, { birthYear: 1985, ...there }),
    null,
  ],
  [
    'another year',
    facts(hung, { birthYear: 1985, ...here }),
    facts(hung, { birthYear: 1986, ...here }),
    null,
  ],
  [
    'another sex',
    facts(hung, { ...born, ...here, sex: 'male' }),
    facts(hung, { ...born, ...here, sex: 'female' }),
    null,
  ],
  [
    'moved',
    facts(hung, { ...born, ...here }),
    facts(hung, { ...born, ...there }),
    'possible',
    'same-name',
    'same-birth-day',
    'other-hamlet',
  ],
  [
    'the same day, hamlet unknown',
    facts(hung, { ...born, ...here }),
    facts(hung, born),
    'likely',
    'same-name',
    'same-birth-day',
    'hamlet-unknown',
  ],
  [
    'no birth, the same hamlet',
    facts(hung, { ...born, ...here }),
    facts(hung, here),
    'possible',
    'same-name',
    'birth-unknown',
    'same-hamlet',
  ],
  ['no birth, hamlet unknown: a name alone', facts(hung, { ...born, ...here }), facts(hung), null],
  ['no birth, another hamlet: a name alone', facts(hung, here), facts(hung, there), null],
];

// Few values, so that they meet.
const anyFacts: fc.Arbitrary<PersonFacts> = fc
  .record({
    name: fc.constantFrom(hung, 'NGUYEN VAN HUNG', 'Nguyễn Văn Hưng', 'Lê Thị Hoà', 'Lê Thị Hòa'),
    birth: fc.constantFrom(
      '1985-03-07',
      '1985-07-03',
      '1985-03-08',
      '1986-03-07',
      1985,
      1986,
      null,
    ),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    hamlet: fc.constantFrom('doan ket', 'bao ly', null),
    number: fc.constantFrom(
      { cccd: '019085001234' },
      { cccd: '001085001234' },
      { cccd: '019085009999' },
      { cccd: '091234567' },
      { cccd: '081234567' },
      ...['1234', '234', '4567'].map((cccdTail) => ({ cccd: null, cccdTail })),
      ...Array.from({ length: 4 }, () => ({ cccd: null })),
    ),
  })
  .map(({ birth, number, ...rest }) => ({
    ...rest,
    ...number,
    birthDay: typeof birth === 'string' ? birth : null,
    birthYear: typeof birth === 'string' ? Number(birth.slice(0, 4)) : birth,
  }));

describe('whether two records may mean one person', () => {
  it.each(table)('%s', (_, one, other, likeness, ...reasons) => {
    expect(compareFacts(one, other)).toEqual(likeness === null ? null : { likeness, reasons });
    expect(compareFacts(other, one)).toEqual(compareFacts(one, other));
  });

  it('does not depend on which is asked first', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(compareFacts(one, other)).toEqual(compareFacts(other, one));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing against a record in itself, where more than a name is known', () => {
    fc.assert(
      fc.property(anyFacts, (one) => {
        const { birthYear, hamlet, cccd, cccdTail = null } = one;
        expect(compareFacts(one, one) === null).toBe(
          birthYear === null && hamlet === null && cccd === null && cccdTail === null,
        );
      }),
    );
  });

  it('is never certain without the same card of 12 digits', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        if (compareFacts(one, other)?.likeness !== 'certain') return;
        expect(one.cccd).toHaveLength(12);
        expect(other.cccd).toBe(one.cccd);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every reason there is, in this table', () => {
    expect(new Set(table.flatMap(([, , , , ...reasons]) => reasons))).toEqual(
      new Set(likenessReasons),
    );
  });
});

describe('where the tone stands', () => {
  it.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Khoẻ', 'khỏe'],
    ['Huỳnh Thị Thuý', 'HUỲNH THỊ THÚY'],
    ['Quý', 'Qúy'],
    ['Hoa\u0300', 'Hoà'],
  ])('%s is %s', (one, other) => {
    expect(toneKey(one)).toBe(toneKey(other));
  });

  it.each([
    ['Hùng', 'Hưng'],
    ['Hoa', 'Hòa'],
    ['An', 'Ân'],
    ['Đào', 'Dào'],
    ['Hòa Lan', 'Hoa Làn'],
  ])('%s is not %s', (one, other) => {
    expect(toneKey(one)).not.toBe(toneKey(other));
  });

  it('is nothing to a key that is made again', () => {
    fc.assert(
      fc.property(fc.constantFrom('Hoà', 'Thuỷ', 'Đặng Ánh', 'Ê Ban'), (name) => {
        expect(toneKey(toneKey(name))).toBe(toneKey(name));
      }),
    );
  });
});

/** The pairs without an order, to compare sets of them. */
const named = (pairs: readonly { one: number; other: number; likeness: string }[]) =>
  pairs
    .map(
      ({ one, other, likeness }) => `${Math.min(one, other)}-${Math.max(one, other)} ${likeness}`,
    )
    .sort();

describe('all who may be entered twice', () => {
  const anyPeople = fc
    .array(anyFacts, { maxLength: MOST_OF_A_GROUP })
    .map((people) => people.map((each, key) => ({ ...each, key })));

  it('are those a comparison of everybody with everybody finds, the likeliest first', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const found = findLikePairs(people);
        const all = people.flatMap((one) =>
          people
            .filter(({ key }) => key > one.key)
            .flatMap((other) => {
              const likely = compareFacts(one, other);
              return likely ? [{ one: one.key, other: other.key, ...likely }] : [];
            }),
        );
        expect(named(found)).toEqual(named(all));
        const order = ['certain', 'likely', 'possible'];
        const ranks = found.map(({ likeness }) => order.indexOf(likeness));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('are found alike among so many of each name that they are looked for in narrower groups', () => {
    const strangersOf = (name: string) =>
      Array.from({ length: MOST_OF_A_GROUP + 1 }, (_, at) => ({
        ...facts(name, { birthYear: 1800 + at, hamlet: `khu ${at}` }),
        key: -1,
      }));
    fc.assert(
      fc.property(anyPeople, fc.boolean(), (people, areFirst) => {
        const strangers = [...new Set(people.map(({ name }) => name))].flatMap(strangersOf);
        const crowd = areFirst ? [...strangers, ...people] : [...people, ...strangers];
        const found = findLikePairs(crowd).filter(({ one, other }) => one >= 0 || other >= 0);
        expect(named(found)).toEqual(named(findLikePairs(people)));
      }),
      { numRuns: 300 },
    );
  });

  it('are found too where more were born in one year than are compared, if they share more than the year', () => {
    const crowdOf = (name: string, year: number) =>
      Array.from({ length: MOST_OF_A_GROUP + 1 }, (_, at) => ({
        ...facts(name, { birthDay: `${year}-12-${at + 1}`, hamlet: `khu ${at}` }),
        key: -1,
      }));
    const names = [hung, 'Lê Thị Hoà'];
    const crowd = names.flatMap((name) => [1985, 1986].flatMap((year) => crowdOf(name, year)));
    const sharesMore = (one: PersonFacts, other: PersonFacts) =>
      one.birthYear === null ||
      other.birthYear === null ||
      (one.hamlet !== null && one.hamlet === other.hamlet) ||
      (one.birthDay !== null && other.birthDay !== null) ||
      endOf(one) === endOf(other);
    const endOf = ({ cccd, cccdTail }: PersonFacts) => (cccd ?? cccdTail)?.slice(-3) ?? Symbol();
    fc.assert(
      fc.property(anyPeople, fc.nat(MOST_OF_A_GROUP), (people, before) => {
        const all = [...people.slice(0, before), ...crowd, ...people.slice(before)];
        const among = (pairs: ReturnType<typeof findLikePairs<number>>) =>
          named(
            pairs.filter(({ one, other }) => {
              const [left, right] = [people[one], people[other]];
              return left !== undefined && right !== undefined && sharesMore(left, right);
            }),
          );
        expect(among(findLikePairs(all))).toEqual(among(findLikePairs(people)));
      }),
      { numRuns: 300 },
    );
  });

  it('are asked about one by one too: the best is one of the likeliest', () => {
    fc.assert(
      fc.property(anyPeople, anyFacts, (people, asked) => {
        const index = new LikeIndex<number>();
        for (const { key, ...each } of people) index.addKnown(knownFacts(each), key);
        const order = ['certain', 'likely', 'possible'];
        const ranks = people
          .map((each) => compareFacts(asked, each)?.likeness)
          .filter((likeness) => likeness !== undefined)
          .map((likeness) => order.indexOf(likeness));
        const best = index.bestKnown(knownFacts(asked));
        expect(best ? order.indexOf(best.likeness) : Infinity).toBe(Math.min(Infinity, ...ranks));
      }),
      { numRuns: 300 },
    );
  });

  it('puts whoever has the same end of the card before one who only has the same birth', () => {
    const asked = facts(hung, { cccdTail: '1234', ...born, ...here });
    const book = [
      facts(hung, { cccd: '019085009999', ...born, ...here }),
      facts(hung, { ...card, birthYear: 1985, ...here }),
    ];
    for (const people of [book, book.toReversed()]) {
      const index = new LikeIndex<PersonFacts>();
      for (const each of people) index.addKnown(knownFacts(each), each);
      expect(index.bestKnown(knownFacts(asked))?.key.cccd).toBe(card.cccd);
    }
  });

  it('are found among thousands of one name: moved, day and month swapped, the same card or its end, no birth', () => {
    const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'));
    const crowd = Array.from({ length: 20_000 }, (_, key) => {
      const month = String((key % 12) + 1).padStart(2, '0');
      const day = days[Math.floor(key / 12) % 28] ?? '';
      const year = 1940 + (Math.floor(key / 336) % 60);
      return {
        ...facts('Nguyễn Thị Hoa', { birthDay: `${year}-${month}-${day}` }),
        hamlet: `thon ${key % 30}`,
        key,
      };
    });
    const planted = [
      { ...facts('Nguyễn Thị Hoa', { birthDay: '1985-02-03', hamlet: 'thon 1' }), key: -1 },
      { ...facts('Nguyễn Thị Hoà', { birthDay: '1990-12-03', cccd: '019190000001' }), key: -2 },
      { ...facts('Nguyễn Thị Hoa', { hamlet: 'thon 3' }), key: -6 },
      { ...facts('Nguyễn Thị Hoa', { cccd: '001190007777' }), key: -8 },
      ...crowd,
      { ...facts('Nguyễn Thị Hoa', { birthYear: 1977, cccdTail: '7777' }), key: -9 },
      { ...facts('Nguyễn Thị Hoa', { birthDay: '1985-02-03', hamlet: 'thon 2' }), key: -3 },
      { ...facts('Nguyễn Thị Hoa', { birthDay: '1985-03-02' }), key: -4 },
      { ...facts('Nguyễn Thị Hoa', { birthYear: 2001, hamlet: 'thon 3' }), key: -7 },
      { ...facts('Trần Văn Ba', { cccd: '019190000001' }), key: -5 },
    ];
    const found = findLikePairs(planted).filter(({ one, other }) => one < 0 && other < 0);
    expect(named(found)).toEqual([
      '-3--1 possible',
      '-4--1 possible',
      '-4--3 possible',
      '-5--2 likely',
      '-7--6 possible',
      '-9--8 likely',
    ]);
  });

  it('cost a bounded number of pairs each, also where all records say the same', () => {
    const same = Array.from({ length: 3000 }, (_, key) => ({
      ...facts('Nguyễn Thị Hoa', { birthYear: 1980, hamlet: 'doan ket' }),
      key,
    }));
    expect(findLikePairs(same).length).toBeLessThanOrEqual(same.length * MOST_OF_A_GROUP);
  });
});
