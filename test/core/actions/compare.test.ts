import { describe, expect, it } from 'vitest';
import { compareStored } from '../../../src/core/actions/compare-plans';
import { takeShippedPlan } from '../../../src/core/actions/take-plan';
import { contents, emptyBook, officeBook } from '../../support/book';

const year = 2026;

describe('two plans of the book beside each other', () => {
  it('say their rows as written, with the row to be taken over', async () => {
    const core = await emptyBook();
    const { id: upperId } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { id: lowerId } = await takeShippedPlan(core, { name: 'phu-binh-2025', as: 'other' });
    const compared = await compareStored(core, { upperId, lowerId, year: null });
    expect(compared).toMatchObject({ year, years: [2025, 2026] });
    const row = (indicator: string) => compared.rows.find((each) => each.indicator === indicator);
    expect(row('adults-esignature')).toMatchObject({
      of: 'target',
      audience: 'adults',
      upper: '≥ 30%',
      lower: null,
      status: 'missing',
      lowerRowId: null,
    });
    expect(row('adults-esignature')?.upperRowId).toMatch(/^[0-9a-f-]{36}$/u);
    expect(row('visual-campaigns')).toMatchObject({ audience: null, upper: '≥ 10 hoạt động' });
    expect(row('news-items')?.upper).toBe('> 10 tin, bài, video mỗi tháng');
    expect(row('guidance-sessions')?.upper).toBe('≥ 10 buổi mỗi thôn, buôn, khu phố');
    expect(row('adults-vneid-confirmed')).toMatchObject({ status: 'equal', lower: '≥ 80%' });
  });

  it('may be looked at for another year, and nothing is written', async () => {
    const core = await officeBook();
    const { id: upperId } = await takeShippedPlan(core, { name: 'thang-binh-2025', as: 'upper' });
    const { id: lowerId } = await takeShippedPlan(core, { name: 'phu-binh-2025', as: 'other' });
    const before = contents(core);
    const compared = await compareStored(core, { upperId, lowerId, year });
    expect(compared.rows.map(({ indicator, status }) => `${indicator} ${status}`)).toContain(
      'adults-vneid-confirmed higher',
    );
    expect(contents(core)).toEqual(before);
  });

  it('a plan that is not there is told', async () => {
    const core = await emptyBook();
    const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const gone = '00000000-0000-7000-8000-000000000000';
    for (const pair of [
      { upperId: gone, lowerId: id },
      { upperId: id, lowerId: gone },
    ]) {
      await expect(compareStored(core, { ...pair, year })).rejects.toMatchObject({
        code: 'plan-unknown',
      });
    }
  });
});
