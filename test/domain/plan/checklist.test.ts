import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkQuotas,
  isMetBy,
  type Held,
  type Registered,
  type QuotaRecords,
} from '../../../src/domain/plan/checklist';
import type { Quota } from '../../../src/domain/plan/plan';
import { quota, rows, target } from '../../support/plan-rows';

const none: QuotaRecords = {
  commune: 'Toàn phường',
  hamlets: [],
  entries: [],
  held: [],
  registered: [],
  recognised: [],
};
const hamlets = ['a', 'b', 'c'].map((id) => ({ id, name: `Tổ ${id}` }));
const check = (of: Partial<Quota>, records: Partial<QuotaRecords>) =>
  checkQuotas(rows({ targets: [target('t')], quotas: [quota('q', of)] }), { ...none, ...records });

describe('a quota', () => {
  it('of each hamlet and month has a cell for each of both', () => {
    const [checked] = check({ per: 'hamlet', each: 'month' }, { hamlets });
    expect(checked?.cells).toHaveLength(36);
    expect(checked?.cells[1]).toMatchObject({ month: '2026-01', title: 'Tổ b, tháng 1/2026' });
  });

  it('of each hamlet is not met where there is none', () => {
    const checked = check({ per: 'hamlet' }, {});
    expect(checked[0]?.cells).toEqual([]);
    expect(isMetBy(checked)('q', null)).toBe(false);
  });

  it('is not met while one of its hamlets is behind', () => {
    const registered = hamlets.map(({ id }, index): Registered => ({
      kind: 'guidance',
      hamletId: id,
      month: '2026-03',
      count: index === 2 ? 9 : 10,
    }));
    const asked = { indicator: 'guidance-sessions', per: 'hamlet', value: 10 } as const;
    const checked = check(asked, { hamlets, registered });
    expect(checked[0]?.met).toBe(2);
    expect(isMetBy(checked)('q', null)).toBe(false);
    const all = registered.map((row) => ({ ...row, count: 10 }));
    expect(isMetBy(check(asked, { hamlets, registered: all }))('q', null)).toBe(true);
  });

  it('that is not there, or a month of another year, is not met', () => {
    const checked = check({}, {});
    expect(isMetBy(checked)('other', null)).toBe(false);
    expect(isMetBy(checked)('q', '2026-01')).toBe(false);
  });

  it('of a plan that names no year has no months', () => {
    const [checked] = checkQuotas(rows({ quotas: [quota('q', { each: 'month' })] }), none);
    expect(checked).toMatchObject({ cells: [], due: null });
  });
});

const someRegistered: fc.Arbitrary<Registered[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('guidance', 'news', 'video', 'visual', 'festival'),
    hamletId: fc.constantFrom('a', 'b', 'c', null),
    month: fc.constantFrom('2026-01', '2026-02', '2026-12'),
    count: fc.integer({ min: 1, max: 5 }),
  }),
);

describe('what is counted from the records', () => {
  const valueOf = (of: Partial<Quota>, records: Partial<QuotaRecords>) =>
    check(of, { hamlets, ...records })[0]?.cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0);

  it('adds up: months to the year, hamlets and elsewhere to the commune', () => {
    fc.assert(
      fc.property(someRegistered, (registered) => {
        const total = (...kinds: string[]) =>
          registered
            .filter(({ kind }) => kinds.includes(kind))
            .reduce((sum, { count }) => sum + count, 0);
        const sessions = { indicator: 'guidance-sessions' } as const;
        expect(valueOf(sessions, { registered })).toBe(total('guidance'));
        expect(valueOf({ ...sessions, each: 'month' }, { registered })).toBe(total('guidance'));
        const inHamlets = registered.filter(({ hamletId }) => hamletId !== null);
        expect(valueOf({ ...sessions, per: 'hamlet' }, { registered: inHamlets })).toBe(
          valueOf(sessions, { registered: inHamlets }),
        );
        expect(valueOf({ indicator: 'news-items', each: 'month' }, { registered })).toBe(
          total('news', 'video'),
        );
        expect(valueOf({ indicator: 'learning-festival-held' }, { registered })).toBe(
          Math.min(1, total('festival')),
        );
      }),
    );
  });

  it('counts classes once however many months they take, and no session of theirs as guidance', () => {
    const held: Held[] = ['2026-01', '2026-02'].map((month) => ({
      classNo: 1,
      hamletId: 'a',
      month,
      sessions: 4,
    }));
    expect(valueOf({ indicator: 'classes-held' }, { held })).toBe(1);
    expect(valueOf({ indicator: 'guidance-sessions' }, { held })).toBe(0);
  });

  it('of activities gives way to what the office typed, and still says what was found', () => {
    const registered: Registered[] = [
      { kind: 'news', hamletId: null, month: '2026-01', count: 7 },
      { kind: 'video', hamletId: null, month: '2026-02', count: 3 },
    ];
    const entries = [{ quotaId: 'q', month: '2026-01', hamletId: null, value: 12 }];
    const [news] = check({ indicator: 'news-items', each: 'month' }, { registered, entries });
    expect(news?.counted).toBe(false);
    expect(news?.cells.slice(0, 3)).toMatchObject([
      { value: 12, found: 7 },
      { value: 3, found: 3 },
      { value: null, found: 0 },
    ]);
  });
});
