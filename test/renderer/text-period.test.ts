import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/domain/period/period';
import { periodLabel, windowLabel } from '../../src/renderer/text/period';

test.each([
  ['2025-Q4', 'Quý IV/2025', '15/9 – 14/12/2025'],
  ['2025-Q1', 'Quý I/2025', '15/12/2024 – 14/3/2025'],
  ['2025-M10', 'Tháng 10/2025', '15/9 – 14/10/2025'],
  ['2025-M02-calendar', 'Tháng 2/2025 (theo lịch)', '1/2 – 28/2/2025'],
  ['2025-H2', '6 tháng cuối năm 2025', '15/6 – 14/12/2025'],
  ['2025-9M', '9 tháng năm 2025', '15/12/2024 – 14/9/2025'],
  ['2025-Y-calendar', 'Năm 2025 (theo lịch)', '1/1 – 31/12/2025'],
  ['2025-10-01..2025-12-10', 'Tự chọn', '1/10 – 10/12/2025'],
])('%s is shown as “%s · %s”', (code, name, window) => {
  const period = parsePeriod(code);
  expect([periodLabel(period), windowLabel(period)]).toEqual([name, window]);
});
