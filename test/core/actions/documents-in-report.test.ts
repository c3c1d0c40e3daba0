import { describe, expect, it } from 'vitest';
import { changeRegister } from '../../../src/core/actions/change-register';
import { previewReport } from '../../../src/core/actions/make-report';
import type { OfficialDocumentEntry } from '../../../src/domain/register/rows';
import { officeBook } from '../../support/book';

const entry = (rest: Partial<OfficialDocumentEntry>): OfficialDocumentEntry => ({
  id: crypto.randomUUID(),
  direction: 'issued',
  type: 'KH',
  symbol: '',
  day: '2025-10-01',
  issuer: '',
  subject: 'Mở lớp',
  note: '',
  ...rest,
});

describe('documents of the register in the periodic report', () => {
  it('are those dated in the period, from its first day to its last, in order of day', async () => {
    const core = await officeBook();
    const entries = [
      entry({ symbol: '70/KH-UBND', day: '2025-12-14' }),
      entry({ symbol: '71/KH-UBND', day: '2025-12-15' }),
      entry({ symbol: '60/KH-UBND', day: '2025-09-15' }),
      entry({ symbol: '59/KH-UBND', day: '2025-09-14' }),
      entry({ symbol: '61/KH-UBND', day: '2025-10-01' }),
      entry({ symbol: '126/KH-UBND', direction: 'received', issuer: 'UBND tỉnh Thái Nguyên' }),
    ];
    const changes = entries.map((row) => ({ do: 'put' as const, row }));
    await changeRegister(core, 'officialDocument', [
      ...changes,
      { do: 'remove', id: entries[4]?.id ?? '' },
    ]);
    const { html } = await previewReport(core, '2025-Q4');
    const cited = [...html.matchAll(/số (\d+\/KH-UBND) ngày \S+ (?:của|về mở)/gu)];
    expect(cited.map(([, symbol]) => symbol).slice(-3)).toEqual([
      '60/KH-UBND',
      '70/KH-UBND',
      '126/KH-UBND',
    ]);
  });
});
