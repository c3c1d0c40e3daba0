import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HamletColumn } from '../../../src/core/intake/hamletColumn';

/** What each text of a column gives, with `?` where it is doubtful. */
function read(texts: readonly string[], title = 'Địa chỉ', above = ''): string[] {
  const column = new HamletColumn(title, above, () => texts);
  return texts.map((text) => {
    const { value, doubt } = column.read(text);
    return `${value ?? ''}${doubt === null ? '' : '?'}`;
  });
}

const hamlets = ['Thôn 1', 'Thôn 2', 'Thôn Đông', 'Xóm Núi', 'Bản Lìa', 'Khu phố 4', 'Thôn 12'];
const communes = ['Phú Bình', 'Ea Kao', 'Chiềng Mung', 'Tân Hưng', 'Đồng Bẩm'];

type Way = (hamlet: string, commune: string) => string;
const ways: readonly Way[] = [
  (hamlet, commune) => `${hamlet}, xã ${commune}`,
  (hamlet, commune) => `${hamlet}, phường ${commune}`,
  (hamlet, commune) => `${hamlet} xã ${commune}`,
  (hamlet, commune) => `${hamlet} - ${commune}`,
  (hamlet, commune) => `${hamlet} - xã ${commune}`,
  (hamlet, commune) => `${hamlet} (xã ${commune})`,
  (hamlet, commune) => `${hamlet}, xã ${commune}, huyện Đại Từ, tỉnh Sơn La`,
  (hamlet, commune) => `Số 5, ${hamlet}, xã ${commune}`,
];

/** One letter left out, doubled, changed over or another one. */
function slip(name: string, at: number, kind: number): string {
  const place = 1 + (at % (name.length - 1));
  const letter = name.charAt(place) === ' ' ? '' : name.charAt(place);
  const instead = ['', letter + letter, letter && 'q', name.charAt(place + 1) + letter][kind] ?? '';
  return name.slice(0, place) + instead + name.slice(place + (kind === 3 ? 2 : 1));
}

const oddWays: readonly Way[] = [
  (hamlet) => hamlet,
  (hamlet, commune) => `${hamlet}, X. ${commune}`,
  (hamlet, commune) => `${hamlet}, P.${commune}`,
  (hamlet, commune) => `${hamlet}, TT ${commune}`,
  (hamlet, commune) => `${hamlet}, xã ${commune.replace(/(?<=^\p{L})\p{L}+/u, '.')}`,
  (hamlet, commune) => `${hamlet}, xã ${commune.replace(/(?<=\p{L})\p{Ll}+|\s/gu, '')}`,
  (hamlet, commune) => `${hamlet}, xã ${commune.replace(' ', '-')}`,
  (hamlet, commune) => `${hamlet}, xã ${commune.slice(0, -1)}`,
  (hamlet, commune) => `${hamlet} xã ${commune}, tỉnh Sơn La`,
  (hamlet) => `${hamlet}, huyện Đại Từ`,
  (hamlet) => `${hamlet}, H. Đại Từ, T. Sơn La`,
  (hamlet) => `${hamlet}, tỉnh Sơn La`,
  (hamlet) => `${hamlet}, đường Lê Lợi`,
  (hamlet) => `${hamlet}, ngõ 3`,
  (hamlet) => `${hamlet}, SN 12`,
  (hamlet) => `${hamlet}, số nhà 15`,
  (hamlet) => `${hamlet}, đội 3`,
  (hamlet) => `${hamlet}, cạnh trường học`,
  (hamlet) => `${hamlet}, ĐT 0912345678`,
  (hamlet, commune) => `${hamlet}, xã ${commune}, ĐT 0912345678`,
  (hamlet, commune) => `${hamlet}, đường Lê Lợi, xã ${commune}`,
];

describe('hamlets of one commune', () => {
  const anyOdd = fc.oneof(
    fc.constantFrom(...oddWays),
    fc.tuple(fc.constantFrom(...ways), fc.nat(20), fc.nat(3)).map(
      ([way, at, kind]): Way =>
        (hamlet, commune) =>
          way(hamlet, slip(commune, at, kind)),
    ),
  );

  it('keep their names when up to a tenth of the rows is written otherwise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...communes),
        fc.constantFrom(...ways),
        fc.array(fc.constantFrom(...hamlets), { minLength: 20, maxLength: 200 }),
        fc.oneof(
          fc.array(fc.tuple(fc.nat(), anyOdd), { minLength: 1, maxLength: 20 }),
          // Somebody who writes all of his so.
          fc
            .tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), anyOdd)
            .map(([rows, oddWay]) => rows.map((row) => [row, oddWay] as const)),
        ),
        fc.constantFrom('Địa chỉ', 'Nơi ở', 'Thôn'),
        fc.boolean(),
        (commune, way, list, odd, title, isTitled) => {
          // Every hamlet stands as most are written, too.
          const rows = [...hamlets, ...hamlets, ...list];
          const texts = rows.map((hamlet) => way(hamlet, commune));
          for (const [at, oddWay] of odd.slice(0, Math.max(1, Math.floor(rows.length / 10)))) {
            const row = hamlets.length + (at % (rows.length - hamlets.length));
            texts[row] = oddWay(rows[row] ?? '', commune);
          }
          const above = isTitled ? `danh sach xa ${commune.toLowerCase()}` : '';
          const column = new HamletColumn(title, above, () => texts);
          const wrong = texts.flatMap((text, at) => {
            const { value, doubt } = column.read(text);
            const isUsual = text === way(rows[at] ?? '', commune);
            return value === rows[at] && !(isUsual && doubt !== null) ? [] : [[text, value, doubt]];
          });
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['Phú Bình', 'Phú Bìnhh', 'danh sach xa phu binh'],
    ['xã Phú Bình', 'X. Phú Bình', ''],
    ['xã Phú Bình', 'xã P. Bình', ''],
    ['phường Phú Bình', 'P.Phú Bình', ''],
    ['thị trấn Phú Bình', 'TT Phú Bình', ''],
    ['xã Ea Tiêu', 'xã Ea-Tiêu', ''],
    ['xã Ea Tiêu', 'xã Ea - Tiêu', ''],
    ['xã Phú Bình, huyện Đại Từ', 'huyện Đại Từ', ''],
    ['xã Phú Bình, tỉnh Sơn La', 'Sơn La', ''],
    ['xã Phú Bình', 'Sơn La', 'danh sach xa phu binh|tinh son la'],
    ['đường Lê Lợi', 'đường Trần Phú', ''],
    ['Lê Lợi, phường Tân Lập', 'Trần Phú, phường Tân Lập', ''],
    ['ngõ 3', 'ngõ 5', ''],
    ['đội 3', 'đội 4', ''],
    ['tổ 3', 'tổ 4', ''],
    ['gần chợ', 'cạnh trường học', ''],
    ['ĐT 0912345678', 'ĐT 0987654321', ''],
  ])('keep their names in a short list, too: %s, %s', (usual, odd, above) => {
    const rows = ['Thôn 1', 'Thôn 1', 'Thôn 2', 'Thôn 3'];
    const texts = rows.map((hamlet, at) => `${hamlet}, ${at === 1 ? odd : usual}`);
    expect(read(texts, 'Thôn', above)).toEqual(rows);
  });

  it('keep their names under short ones for the commune', () => {
    expect(read(['Thôn 1 - XL', 'Thôn 1 - Xuân Lập', 'Thôn 2 - XL'])).toEqual([
      'Thôn 1',
      'Thôn 1',
      'Thôn 2',
    ]);
  });

  it('lose a commune of one word, and one without a sign before it', () => {
    const names = ['Thôn 1', 'Thôn Đông', 'Bản Lìa', 'Khóm 3'];
    for (const behind of [' - Thanh', '-Thanh', ' Xã Thanh', ' Phường 5', ' Thị trấn 2'])
      expect(read(names.map((name) => `${name}${behind}`))).toEqual(names);
    expect(read(['Thôn 1 - Thanh'], 'Thôn')).toEqual(['Thôn 1']);
    const whole = [
      'Xóm 5 - Đông',
      'Thôn Cầu Xã Đông',
      'Thôn Tân Xã 1',
      'Xóm Phường 5',
      'Thôn Xã Lý',
    ];
    expect(read(whole, 'Thôn')).toEqual(whole);
    expect(read(['Phú Thọ - Hòa', 'Phú Thọ', 'Hòa'], 'Thôn')).toEqual([
      'Phú Thọ - Hòa',
      'Phú Thọ',
      'Hòa',
    ]);
  });
});

describe('hamlets of two communes', () => {
  it('that share their names stay apart, without a doubt', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...communes), { minLength: 2, maxLength: 3 }),
        fc.constantFrom(...ways),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...hamlets)), { maxLength: 80 }),
        fc.constantFrom('Địa chỉ', 'Thôn'),
        fc.boolean(),
        (some, way, list, title, isTitled) => {
          const all = some.flatMap((commune) =>
            hamlets.map((hamlet) => [hamlet, commune] as const),
          );
          const more = list.map(([at, hamlet]) => [hamlet, some[at % some.length] ?? ''] as const);
          const rows = [...all, ...all, ...more];
          const texts = rows.map(([hamlet, commune]) => way(hamlet, commune));
          // The joined commune often has the name of one of them.
          const above = isTitled ? `danh sach xa ${(some[0] ?? '').toLowerCase()}` : '';
          const names = read(texts, title, above);
          expect(names.filter((name) => name.endsWith('?'))).toEqual([]);
          const pairs = new Set(rows.map(([hamlet, commune]) => `${hamlet}|${commune}`));
          expect(new Set(names).size).toBe(pairs.size);
          expect(
            new Set(names.map((name, at) => `${name}|${rows[at]?.join('|') ?? ''}`)).size,
          ).toBe(pairs.size);
        },
      ),
      { numRuns: 500 },
    );
  });

  const usual = Array.from({ length: 40 }, (_, at) =>
    `Thôn ${at % 4}, xã Phú Bình`.replace('0', '9'),
  );

  it('of which one is named in few rows: these keep it, with a doubt, and the others their names', () => {
    const names = usual.map((text) => text.replace(/,.*/u, ''));
    expect(read([...usual, 'Thôn 1, xã Tân Hưng', 'Thôn 7, xã Tân Hưng'])).toEqual([
      ...names,
      'Thôn 1, xã Tân Hưng?',
      'Thôn 7',
    ]);
  });

  it('have one name each, however it is written', () => {
    const other = usual.map((text) => text.replace('Phú Bình', 'Tân Hưng'));
    const odd = ['Thôn 1, X. Tân Hưng', 'Thôn 1 - Tân Hưn', 'Thôn 1, xã Tân Hưng, tỉnh Sơn La'];
    const all = [...usual, ...other];
    expect(read([...all, ...odd])).toEqual([...all, ...odd.map(() => 'Thôn 1, xã Tân Hưng')]);
  });

  it('are asked about where only few rows have the other, and no word tells that it is one', () => {
    const plain = usual.map((text) => text.replace('xã ', ''));
    const names = usual.map((text) => text.replace(/,.*/u, ''));
    expect(read([...plain, 'Thôn 1, Tân Hưng'])).toEqual([...names, 'Thôn 1?']);
    const streets = ['Thôn 1, Trần Phú', 'Thôn 1, Đồi Chè, xã Phú Bình'];
    expect(read([...usual, ...streets])).toEqual([...names, 'Thôn 1', 'Thôn 1']);
  });

  it('that nothing but their rows tells are asked about', () => {
    expect(read(['Thôn 1, Xuân Lập', 'Thôn 1, Thọ Minh', 'Thôn 2, Thọ Minh'], 'Thôn')).toEqual([
      'Thôn 1, Xuân Lập?',
      'Thôn 1, Thọ Minh',
      'Thôn 2, Thọ Minh',
    ]);
  });
});
