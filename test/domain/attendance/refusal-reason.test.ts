import { describe, expect, test } from 'vitest';
import { whyNotMark, type CellFacts } from '../../../src/domain/attendance/may-mark';
import { refusalReason } from '../../../src/domain/attendance/refusal-reason';

const facts: CellFacts = {
  name: 'Lê An',
  day: '2025-10-02',
  cancelled: null,
  joined: '2025-10-01',
  left: null,
  elsewhere: () => null,
};
const book = { today: '2025-11-04', closedUntil: null };

describe('why a cell cannot be marked', () => {
  test.each([
    [{}, { closedUntil: '2025-10-08' }, 'sổ đã khóa đến hết 08/10/2025'],
    [{ cancelled: 'Mưa' }, {}, 'buổi đã hủy: Mưa'],
    [{}, { today: '2025-10-01' }, 'buổi chưa đến'],
    [{ joined: '2025-10-05' }, {}, 'ngoài thời gian học (từ 05/10/2025 đến nay)'],
    [
      { joined: '2025-09-01', left: '2025-09-30' },
      {},
      'ngoài thời gian học (từ 01/09/2025 đến 30/09/2025)',
    ],
    [{ elsewhere: () => 'Lớp tối' }, {}, 'đã dự lớp “Lớp tối” cùng giờ'],
  ])('%o %o is said without telling what was written', (cell, known, reason) => {
    const refusal = whyNotMark({ ...facts, ...cell }, 'present', { ...book, ...known });
    expect(refusal && refusalReason(refusal)).toBe(reason);
  });
});
