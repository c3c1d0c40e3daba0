import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../src/core/intake/planFile';
import { AppError } from '../../../src/domain/errors';
import { fileOfPlan, PLAN_FILE_FORMAT } from '../../../src/domain/plan/plan-file';
import shipped from '../../../resources/plans/phu-binh-2025.json';

const folder = path.join(import.meta.dirname, '../../../resources/plans');
const names = fs.readdirSync(folder).map((file) => path.basename(file, '.json'));

function contentOf(name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8'));
}

function counting(): () => string {
  let count = 0;
  return () => `id-${(count += 1)}`;
}

function refusal(raw: unknown) {
  try {
    readPlanFile(raw, 'phu-binh-2025', counting());
  } catch (error) {
    return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
  }
  return null;
}

describe.each(names)('the shipped plan %s', (name) => {
  const raw = contentOf(name);

  it('becomes a plan and the same file again, field for field', () => {
    expect(fileOfPlan(readPlanFile(raw, name, counting()))).toEqual(raw);
  });

  it('gives every row an id of its own', () => {
    const plan = readPlanFile(raw, name, counting());
    const rows = [...plan.targets, ...plan.quotas, ...plan.tasks, ...plan.duties];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('is written in composed letters', () => {
    const text = fs.readFileSync(path.join(folder, `${name}.json`), 'utf8');
    expect(text).toBe(text.normalize('NFC'));
  });

  it('is refused as soon as it has a field that the model does not know, wherever it is', () => {
    const places = objectsIn(raw);
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const copy = structuredClone(raw);
      at(copy, place)['another'] = 'x';
      expect(refusal(copy), place.join('.')).toMatchObject({ code: 'plan-file-unreadable' });
    }
  });
});

/** The way to every object at any depth. */
function objectsIn(node: unknown, way: readonly string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => objectsIn(value, [...way, key]));
  return Array.isArray(node) ? inner : [[...way], ...inner];
}

function at(node: unknown, way: readonly string[]): Record<string, unknown> {
  return way.reduce(
    (part, key) => part[key] as Record<string, unknown>,
    node as Record<string, unknown>,
  );
}

describe('the shipped plan of xã Phú Bình', () => {
  const plan = readPlanFile(shipped, 'phu-binh-2025', counting());

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

  it('names its tasks in the units’ assignments', () => {
    const numbers = new Map(plan.tasks.map(({ id, no }) => [id, no]));
    const economy = plan.assignments.find(({ unit }) => unit === 'Phòng Kinh tế');
    expect(economy?.taskIds.map((id) => numbers.get(id))).toEqual(['IV.7', 'IV.8', 'IV.9']);
  });

  it('says what the printed plan says', () => {
    expect(plan).toMatchObject({
      issuer: 'Ủy ban nhân dân xã Phú Bình',
      number: 64,
      symbol: '64/KH-UBND',
      date: '2025-09-29',
      hamletWord: 'xóm',
      illegible: [],
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
});

it('keeps how a task is carried out, though no source says so', () => {
  const tasks = shipped.tasks.map((task) => ({ ...task, form: 'trực tuyến' }));
  const file = { ...shipped, tasks };
  const plan = readPlanFile(file, 'phu-binh-2025', counting());
  expect(plan.tasks[0]?.form).toBe('trực tuyến');
  expect(fileOfPlan(plan)).toEqual(file);
});

it('what the source leaves illegible stays marked as such', () => {
  const plan = readPlanFile(contentOf('dak-lak-2026'), 'dak-lak-2026', counting());
  expect(plan).toMatchObject({ number: null, illegible: ['number', 'symbol', 'date'] });
});

describe('a plan file that does not fit', () => {
  const first = shipped.targets[0];
  const [task] = shipped.tasks;
  const withDue = (due: unknown) => ({
    ...shipped,
    tasks: [{ ...task, due }, ...shipped.tasks.slice(1)],
  });
  const titled = (title: string) => ({ ...shipped, document: { ...shipped.document, title } });
  it.each([
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
      { ...shipped, tasks: [{ ...task, due: { kind: 'soon' } }] },
      'tasks.0.due.kind',
    ],
    [
      'a value that is text',
      { ...shipped, targets: [{ ...first, value: '85' }] },
      'targets.0.value',
    ],
    ['a target that stands twice', { ...shipped, targets: [first, first] }, 'targets.1'],
    ['a number that two tasks have', { ...shipped, tasks: [...shipped.tasks, task] }, 'tasks.9.no'],
    [
      'a unit with a task that is not there',
      { ...shipped, assignments: [{ unit: 'Công an xã', tasks: ['X'] }] },
      'assignments.0.tasks',
    ],
    [
      'a quota of a task that is not there',
      {
        ...shipped,
        quotas: [
          { task: 'X', indicator: 'classes-held', per: 'commune', op: '>=', value: 5, unit: 'lớp' },
        ],
      },
      'quotas.0.task',
    ],
    ['an unknown field', { ...shipped, hamlets: [] }, 'hamlets'],
    ['a list', [], 'JSON'],
    ['nothing', null, 'JSON'],
    ['text', 'kế hoạch', 'JSON'],
    ['a share over 100', { ...shipped, targets: [{ ...first, value: 180 }] }, 'targets.0'],
    [
      'a range that ends before it starts',
      withDue({ kind: 'range', from: '2026-10-10', to: '2026-10-05' }),
      'tasks.0',
    ],
    ['a day of no year', withDue({ kind: 'yearly', value: '--02-30' }), 'tasks.0'],
    ['a month of another age', withDue({ kind: 'month', value: '0226-10' }), 'tasks.0'],
    ['a title without end', titled('x'.repeat(2001)), 'document'],
    ['a title of nothing seen', titled('\u200b'), 'document'],
  ])('is refused: %s', (_, raw, at) => {
    expect(refusal(raw)).toEqual({
      code: 'plan-file-unreadable',
      detail: { file: 'phu-binh-2025', at },
    });
  });

  it('is cleaned of what nobody sees, as typed texts are', () => {
    const file = titled('Kế hoạch\u202e \u0000năm\r2026');
    expect(readPlanFile(file, 'x', counting()).title).toBe('Kế hoạch năm 2026');
  });

  it('of a newer program is told as such', () => {
    expect(refusal({ ...shipped, format: PLAN_FILE_FORMAT + 1, more: [] })).toEqual({
      code: 'plan-file-newer',
      detail: { file: 'phu-binh-2025' },
    });
    expect(refusal({ ...shipped, format: PLAN_FILE_FORMAT })).toBeNull();
  });
});
