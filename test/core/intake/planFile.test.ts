import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../src/core/intake/planFile';
import { AppError } from '../../../src/domain/errors';
import shipped from '../../../resources/plans/phu-binh-2025.json';

function refusal(raw: unknown) {
  try {
    readPlanFile(raw, 'phu-binh-2025');
  } catch (error) {
    return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
  }
  return null;
}

describe('the shipped plan of xã Phú Bình', () => {
  const plan = readPlanFile(shipped, 'phu-binh-2025');

  it('has ten targets, nine tasks, seven legal bases, nine units and nine recipients', () => {
    expect([
      plan.targets.length,
      plan.tasks.length,
      plan.legalBases.length,
      plan.units.length,
      plan.recipients.length,
      plan.funding.length,
    ]).toEqual([10, 9, 7, 9, 9, 4]);
  });

  it('is the file, field for field', () => {
    const { document } = shipped;
    expect(plan).toEqual({
      source: 'phu-binh-2025',
      issuer: shipped.issuer,
      province: shipped.province,
      number: document.number,
      symbol: document.symbol,
      date: document.date,
      title: document.title,
      hamletWord: shipped.hamletWord,
      legalBases: shipped.legalBases,
      units: shipped.units,
      recipients: document.recipients,
      funding: shipped.funding,
      targets: shipped.targets.map((target) => ({ strength: null, ...target })),
      tasks: shipped.tasks.map((task) => ({ note: null, with: [], ...task })),
    });
  });

  it('says what the printed plan says', () => {
    expect(plan).toMatchObject({
      issuer: 'Ủy ban nhân dân xã Phú Bình',
      number: 64,
      symbol: '64/KH-UBND',
      date: '2025-09-29',
      hamletWord: 'xóm',
    });
    expect(plan.targets.map(({ year, value, op }) => `${year} ${op} ${value}`)).toEqual([
      '2025 >= 85',
      '2025 >= 100',
      '2025 >= 80',
      '2025 >= 50',
      '2025 >= 80',
      '2026 >= 100',
      '2026 >= 100',
      '2026 >= 100',
      '2026 >= 80',
      '2026 >= 100',
    ]);
    expect(plan.targets[3]?.strength).toBe('phấn đấu');
    expect(plan.tasks.map((task) => task.due)).toContainEqual({ kind: 'yearly', value: '--10-10' });
  });

  it('is the same file as in the folder that ships', () => {
    const folder = path.join(import.meta.dirname, '../../../resources/plans');
    const text = fs.readFileSync(path.join(folder, 'phu-binh-2025.json'), 'utf8');
    expect(readPlanFile(JSON.parse(text), 'phu-binh-2025')).toEqual(plan);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('a plan file that does not fit', () => {
  const first = shipped.targets[0];
  it.each([
    ['an unknown field', { ...shipped, hamlets: [] }, ''],
    [
      'an unknown field inside',
      { ...shipped, document: { ...shipped.document, no: 1 } },
      'document',
    ],
    ['no targets', { ...shipped, targets: undefined }, 'targets'],
    [
      'an indicator nobody knows',
      { ...shipped, targets: [{ ...first, indicator: 'x' }] },
      'targets.0.indicator',
    ],
    [
      'a day that does not exist',
      { ...shipped, document: { ...shipped.document, date: '2025-02-30' } },
      'document.date',
    ],
    [
      'a due date of no known kind',
      { ...shipped, tasks: [{ ...shipped.tasks[0], due: { kind: 'soon' } }] },
      'tasks.0.due.kind',
    ],
    [
      'a value that is text',
      { ...shipped, targets: [{ ...first, value: '85' }] },
      'targets.0.value',
    ],
    ['a list', [], ''],
    ['nothing', null, ''],
    ['text', 'kế hoạch', ''],
  ])('is refused: %s', (_, raw, at) => {
    expect(refusal(raw)).toEqual({
      code: 'plan-file-unreadable',
      detail: { file: 'phu-binh-2025', at },
    });
  });
});
