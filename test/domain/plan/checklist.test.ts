import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkQuotas,
  isMetBy,
  type Held,
  type QuotaRecords,
} from '../../../src/domain/plan/checklist';
import type { Quota } from '../../../src/domain/plan/plan';
import { quota, rows, target } from '../../support/plan-rows';

const none: QuotaRecords = { commune: 'Toàn phường', hamlets: [], entries: [], held: [] };
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
    const held = hamlets.map(({ id }, classNo): Held => ({
      classNo,
      hamletId: id,
      month: '2026-03',
      sessions: classNo === 2 ? 9 : 10,
    }));
    const asked = { indicator: 'guidance-sessions', per: 'hamlet', value: 10 } as const;
    const checked = check(asked, { hamlets, held });
    expect(checked[0]?.met).toBe(2);
    expect(isMetBy(checked)('q', null)).toBe(false);
    const all = held.map((row) => ({ ...row, sessions: 10 }));
    expect(isMetBy(check(asked, { hamlets, held: all }))('q', null)).toBe(true);
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

const someHeld: fc.Arbitrary<Held[]> = fc
  .uniqueArray(
    fc.record({
      classNo: fc.nat(4),
      month: fc.constantFrom('2026-01', '2026-02', '2026-12'),
      sessions: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ classNo, month }) => `${classNo} ${month}` },
  )
  .map((all) =>
    // A class is held in one place: the last one outside every hamlet.
    all.map((row) => ({ ...row, hamletId: hamlets[row.classNo]?.id ?? null })),
  );

describe('what is counted from the records', () => {
  it('adds up: months to the year for sessions, hamlets and elsewhere to the commune', () => {
    fc.assert(
      fc.property(someHeld, (held) => {
        const value = (of: Partial<Quota>) =>
          check(of, { hamlets, held })[0]?.cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
        const sessions = { indicator: 'guidance-sessions' } as const;
        const total = held.reduce((sum, row) => sum + row.sessions, 0);
        expect(value(sessions)).toBe(total);
        expect(value({ ...sessions, each: 'month' })).toBe(total);
        const inHamlets = held.filter(({ hamletId }) => hamletId !== null);
        expect(value({ ...sessions, per: 'hamlet' })).toBe(
          inHamlets.reduce((sum, row) => sum + row.sessions, 0),
        );
        expect(value({ indicator: 'classes-held' })).toBe(
          new Set(held.map(({ classNo }) => classNo)).size,
        );
      }),
    );
  });
});
