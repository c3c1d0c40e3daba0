import { describe, expect, it } from 'vitest';
import { forOffice, usualRole } from '../../../src/domain/plan/for-office';
import { nextYear } from '../../../src/domain/plan/next-year';
import type { Target } from '../../../src/domain/plan/plan';
import { planYear } from '../../../src/domain/plan/plan-year';
import { office } from '../../support/office';
import { emptyPlan, taskOf } from '../../support/plan';

let ids = 0;
const newId = (): string => `new-${(ids += 1)}`;

const target = (year: number): Target => ({
  id: `t${year}`,
  year,
  label: 'a',
  audience: 'adults',
  indicator: 'adults-digital-skills',
  op: '>=',
  value: 80,
  unit: '%',
  strength: null,
  origin: null,
});

describe('next year’s plan', () => {
  it('has every kind of due date a year later; what comes every year stays', () => {
    const dues = [
      [
        { kind: 'day', value: '2024-02-29' },
        { kind: 'day', value: '2025-02-28' },
      ],
      [
        { kind: 'before', value: '2024-11-30' },
        { kind: 'before', value: '2025-11-30' },
      ],
      [
        { kind: 'month', value: '2024-12', thenOngoing: true },
        { kind: 'month', value: '2025-12', thenOngoing: true },
      ],
      [
        { kind: 'quarter', value: '2024-Q3' },
        { kind: 'quarter', value: '2025-Q3' },
      ],
      [
        { kind: 'range', from: '2024-10-05', to: '2024-10-10' },
        { kind: 'range', from: '2025-10-05', to: '2025-10-10' },
      ],
      [
        { kind: 'yearly', value: '--10-10' },
        { kind: 'yearly', value: '--10-10' },
      ],
      [{ kind: 'ongoing' }, { kind: 'ongoing' }],
      [{ kind: 'periodic' }, { kind: 'periodic' }],
    ] as const;
    const plan = {
      ...emptyPlan,
      tasks: dues.map(([due], index) => taskOf(String(index), { due })),
    };
    expect(nextYear(plan, newId).tasks.map(({ due }) => due)).toEqual(dues.map(([, due]) => due));
  });

  it('moves the year in title and texts, and only that year', () => {
    const plan = {
      ...emptyPlan,
      title: 'Phong trào năm 2025 (Nghị quyết 57 năm 2024)',
      tasks: [
        taskOf('1', { about: 'Tổng kết năm 2025', due: { kind: 'month', value: '2025-12' } }),
      ],
    };
    const next = nextYear(plan, newId);
    expect(next.title).toBe('Phong trào năm 2026 (Nghị quyết 57 năm 2024)');
    expect(next.tasks[0]?.about).toBe('Tổng kết năm 2026');
  });

  it('leaves citations and spans of years as they are', () => {
    const texts = [
      ['Kế hoạch số 02-KH/BCĐ, ngày 17/4/2025', 'Kế hoạch số 02-KH/BCĐ, ngày 17/4/2025'],
      ['ngày 05 tháng 3 năm 2025', 'ngày 05 tháng 3 năm 2025'],
      ['giai đoạn năm 2025-2030', 'giai đoạn năm 2025-2030'],
      ['trong Quý III/2025 và tháng 12/2025', 'trong Quý III/2026 và tháng 12/2026'],
      ['Năm 2025, 2025 hộ', 'Năm 2026, 2025 hộ'],
    ] as const;
    const plan = {
      ...emptyPlan,
      tasks: texts.map(([about], index) =>
        taskOf(String(index), { about, due: { kind: 'month', value: '2025-12' } }),
      ),
    };
    expect(nextYear(plan, newId).tasks.map(({ about }) => about)).toEqual(
      texts.map(([, about]) => about),
    );
  });

  it('is for the year after that of its plan', () => {
    const plan = { ...emptyPlan, date: null, targets: [target(2025)] };
    expect(planYear(plan)).toBe(2025);
    expect(planYear(nextYear(plan, newId))).toBe(2026);
  });
});

describe('a plan taken for an office', () => {
  const other = {
    ...emptyPlan,
    issuer: 'Ủy ban nhân dân xã Hà Bắc',
    title: 'Triển khai Phong trào trên địa bàn xã Hà Bắc',
    recipients: ['Lưu: VT'],
    targets: [target(2025)],
  };

  it('carries the office’s signature in its parts', () => {
    const signatureLines = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    const draft = forOffice(other, { ...office, signatureLines, signerName: 'A' }, 'x', newId);
    expect(draft.signer).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      proxy: 'KT. CHỦ TỊCH',
      role: 'PHÓ CHỦ TỊCH',
      name: 'A',
    });
  });

  it('names the office’s place, and where each target came from', () => {
    const draft = forOffice(other, office, 'ha-bac-2025', newId);
    expect(draft.title).toBe('Triển khai Phong trào trên địa bàn xã Phú Bình');
    expect(draft.targets[0]?.origin).toMatchObject({
      plan: 'ha-bac-2025',
      issuer: 'Ủy ban nhân dân xã Hà Bắc',
      value: 80,
    });
  });

  it('is what such a plan usually is', () => {
    expect(usualRole({ level: 'province', issuer: 'x' }, office)).toBe('upper');
    expect(usualRole({ level: 'party-district', issuer: 'x' }, office)).toBe('other');
    expect(usualRole(other, office)).toBe('other');
    expect(usualRole(other, null)).toBe('own');
    expect(usualRole(emptyPlan, office)).toBe('own');
  });
});
