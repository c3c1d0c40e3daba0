import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTable } from '../../../src/core/actions/count-table';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { countGroups, isCounted, type CountAsked } from '../../../src/domain/count/count-table';
import { officeBook } from '../../support/book';
import { byKey, facts, plainCount, writeFacts, type PlainTable } from '../../support/count-facts';

/** Quý IV, as reports take it. */
const QUARTER = { from: '2025-09-15', to: '2025-12-14' };
const YEAR_START = '2024-12-15';

const counted = (rows: PlainTable): PlainTable =>
  Object.fromEntries(Object.entries(rows).filter(([, figures]) => isCounted(figures)));

/** The book's tables against a slow, plain count over the same facts: movers, merges, cancelled sessions, leavers. */
describe('a table of counts', () => {
  it('equals a plain count by whatever it is asked, and of whomever only', async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.nat(3), fc.boolean(), async (world, filter, isYear) => {
        const core = await officeBook();
        const written = await writeFacts(core, world);
        const [one = null] = written.hamletIds;
        const filters = [
          { hamletId: null, audience: null },
          { hamletId: one, audience: null },
          { hamletId: 'none', audience: null },
          { hamletId: one, audience: 'adults' },
        ] as const;
        for (const by of countGroups) {
          const asked: CountAsked = {
            ...QUARTER,
            ...(isYear && { from: YEAR_START }),
            by,
            ...(filters[filter] ?? filters[0]),
          };
          const table = await countTable(core, asked);
          const plain = plainCount(world, asked, written);
          expect([by, table.total]).toEqual([by, plain.total]);
          expect([by, counted(byKey(table.rows))]).toEqual([by, counted(plain.rows)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is what dashboard and report say of the same days', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (world) => {
        const core = await officeBook();
        const written = await writeFacts(core, world);
        const { counts } = await readPeriod(core, '2025-Q4');
        const all = { by: 'hamlet', hamletId: null, audience: null } as const;
        const quarter = plainCount(world, { ...QUARTER, ...all }, written);
        const year = plainCount(world, { ...QUARTER, from: YEAR_START, ...all }, written);
        const { inPeriod, yearToDate, byHamlet } = counts;
        expect(inPeriod).toEqual(withoutLeave(quarter.total));
        expect(yearToDate).toEqual(withoutLeave(year.total));
        for (const { hamletId, hamlet: _name, ...figures } of byHamlet) {
          const plain = year.rows[hamletId ?? 'unknown'];
          expect([hamletId, figures]).toEqual([
            hamletId,
            plain
              ? withoutLeave(plain)
              : { classes: 0, sessions: 0, turns: 0, persons: 0, achieved: 0 },
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has a row for every hamlet, audience and age, with nothing in it where nothing was', async () => {
    const core = await officeBook();
    const rows = async (by: CountAsked['by']) =>
      (await countTable(core, { ...QUARTER, by, hamletId: null, audience: null })).rows.map(
        ({ label }) => label,
      );
    expect(await rows('hamlet')).toEqual(['Đoàn Kết', 'Bảo Lý']);
    expect(await rows('audience')).toHaveLength(4);
    expect(await rows('sex')).toEqual(['Nữ', 'Nam']);
    expect(await rows('age')).toHaveLength(4);
    expect(await rows('class')).toEqual([]);
    expect(await rows('month')).toEqual([]);
  });

  it('refuses an end before its start and a hamlet that is not there', async () => {
    const core = await officeBook();
    const asked = { by: 'sex', hamletId: null, audience: null } as const;
    await expect(
      countTable(core, { ...asked, from: '2025-12-14', to: '2025-09-15' }),
    ).rejects.toMatchObject({ code: 'period-ends-before-start' });
    await expect(
      countTable(core, { ...asked, ...QUARTER, hamletId: core.newId() }),
    ).rejects.toMatchObject({ code: 'hamlet-unknown' });
  });
});

function withoutLeave<T extends { excused: number; absent: number }>(figures: T) {
  const { excused: _excused, absent: _absent, ...rest } = figures;
  return rest;
}
