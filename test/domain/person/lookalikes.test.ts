import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchUseWords } from '../../../src/domain/person/batch-use';
import { maskNumbers } from '../../../src/domain/person/contact';
import { LikeIndex } from '../../../src/domain/person/like-index';
import { lookalikeIn, type ComparedFacts } from '../../../src/domain/person/lookalikes';
import { nameKey } from '../../../src/domain/person/person';
import { compareFacts } from '../../../src/domain/person/same-person';
import { nameSortKey, nameSortKeys } from '../../../src/domain/person/sort-key';

interface Numbered extends ComparedFacts {
  readonly number: number;
}

const facts = fc
  .record({
    name: fc.constantFrom('Bùi Văn An', 'BÙI VĂN AN', 'Lê Thị Hoà', 'Lê Thị Hòa'),
    birthYear: fc.constantFrom(null, 1985, 1990),
    sex: fc.constantFrom(null, 'female' as const, 'male' as const),
    hamlet: fc.constantFrom(null, 'doan ket', 'bao ly'),
    cccd: fc.constantFrom(null, null, '019085000002', '019085000003'),
  })
  .map((each) => ({
    ...each,
    birthDay: null,
    folded: nameKey(each.name),
    hamletName: each.hamlet,
  }));

describe('who may be the same as those before', () => {
  it('is found whenever a comparison with each of them finds somebody', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), facts, (before, one) => {
        const all = new LikeIndex<Numbered>();
        before.forEach((each, number) => {
          const numbered = { ...each, number };
          all.addKnown(numbered, numbered);
        });
        const found = lookalikeIn(all, one);
        const likes = before.map((other) => compareFacts(one, other));
        expect(found !== null).toBe(likes.some((likely) => likely !== null));
        if (found) expect(found.likely).toEqual(likes[found.other.number]);
      }),
    );
  });

  it('is a bounded work also when everybody has one name', () => {
    const twin: ComparedFacts = {
      name: 'Nguyễn Thị Hoa',
      folded: 'nguyen thi hoa',
      birthYear: null,
      birthDay: null,
      sex: null,
      hamlet: 'doan ket',
      hamletName: 'Đoàn Kết',
      cccd: null,
    };
    let read = 0;
    const watched = (): ComparedFacts => ({
      ...twin,
      get sex() {
        read += 1;
        return null;
      },
    });
    const all = new LikeIndex<ComparedFacts>();
    for (let number = 0; number < 5000; number += 1) {
      const known = watched();
      all.addKnown(known, known);
    }
    read = 0;
    expect(lookalikeIn(all, twin)).not.toBeNull();
    expect(read).toBeLessThan(200);
  });
});

describe('what a list is used by', () => {
  const unused = {
    inClasses: 0,
    classes: [],
    merged: 0,
    changed: 0,
    confirmed: 0,
    registered: 0,
    onLeave: 0,
    erased: 0,
  };

  it('is nothing when nobody was touched', () => {
    expect(batchUseWords(unused)).toEqual([]);
  });

  it('is told use by use, classes by their names', () => {
    expect(
      batchUseWords({
        ...unused,
        inClasses: 12,
        classes: ['Lớp A', 'Lớp B'],
        merged: 2,
        changed: 3,
      }),
    ).toEqual([
      '12 người đã có tên trong lớp “Lớp A”, “Lớp B”',
      '2 người đã gộp với người khác',
      '3 người đã sửa sau khi nhập',
    ]);
  });
});

describe('keys and numbers of whole lists', () => {
  it('sort keys with remembered words are those without', () => {
    const word = fc.constantFrom('Bùi', 'Văn', 'Thị', 'Hoà', 'Hòa', 'Đặng', 'ân', 'ÁNH');
    const keyOf = nameSortKeys();
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        expect(keyOf(name)).toBe(nameSortKey(name));
      }),
    );
  });

  it.each([
    ['019085000002', '***0002'],
    ['CMND 123456789.', 'CMND ***6789.'],
    ['0912 345 678', '***5678'],
    ['+84912345678', '***5678'],
    ['05/11/1985', '05/11/1985'],
    ['05.11.1985', '05.11.1985'],
    ['Số nhà 12', 'Số nhà 12'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown);
  });
});
