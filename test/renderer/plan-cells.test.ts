import { describe, expect, test } from 'vitest';
import {
  newQuota,
  someQuota,
  withQuotaCell,
} from '../../src/renderer/pages/plan/targets/quota-cells';
import {
  newTarget,
  someTarget,
  withTargetCell,
} from '../../src/renderer/pages/plan/targets/target-cells';
import {
  contentOf,
  readPercent,
  withTaskCell,
} from '../../src/renderer/pages/plan/tasks/task-cells';
import { withPart } from '../../src/renderer/pages/plan/tasks/task-progress-parts';
import { someTask } from './samples';

describe('a cell of a target', () => {
  test.each([
    ['year', ' 2026 ', { year: 2026 }],
    ['label', 'đ)', { label: 'đ' }],
    ['indicator', 'adults-esignature', { indicator: 'adults-esignature' }],
    ['audience', 'workers', { audience: 'workers' }],
    ['value', '> 85,5%', { op: '>', value: 85.5 }],
    ['value', '90', { op: '>=', value: 90 }],
    ['unit', '% hộ', { unit: '% hộ' }],
    ['strength', 'phấn đấu', { strength: 'phấn đấu' }],
    ['strength', ' ', { strength: null }],
  ])('%s takes “%s”', (column, text, expected) => {
    expect(withTargetCell(someTarget, column, text)).toMatchObject(expected);
  });

  test.each([
    ['year', '26'],
    ['indicator', 'không có'],
    ['audience', ''],
    ['value', 'nhiều'],
  ])('%s says what is wrong with “%s”', (column, text) => {
    expect(withTargetCell(someTarget, column, text)).toBeTypeOf('string');
  });

  test('the empty row becomes a target with indicator and value; the rest has a usual answer', () => {
    const usual = { id: 'new', year: 2026 };
    expect(newTarget({ indicator: 'officials-digital-skills' }, usual)).toBeNull();
    expect(newTarget({ indicator: 'officials-digital-skills', value: '85' }, usual)).toMatchObject({
      year: 2026,
      audience: 'officials',
      unit: '%',
      op: '>=',
      value: 85,
    });
    const typed = { indicator: 'adults-esignature', value: '30', year: '2027', label: 'g)' };
    expect(newTarget(typed, usual)).toMatchObject({ year: 2027, label: 'g', audience: 'adults' });
  });
});

describe('a cell of a quota', () => {
  const tasks = new Set(['task']);

  test('the unit follows the indicator unless the office gave its own', () => {
    const lessons = withQuotaCell({ ...someQuota, unit: 'lớp' }, 'indicator', 'news-items', tasks);
    expect(lessons).toMatchObject({ indicator: 'news-items', unit: 'tin, bài, video' });
    const own = withQuotaCell({ ...someQuota, unit: 'khóa' }, 'indicator', 'news-items', tasks);
    expect(own).toMatchObject({ unit: 'khóa' });
  });

  test('a task that is not there is refused, none is fine', () => {
    expect(withQuotaCell(someQuota, 'task', 'gone', tasks)).toBeTypeOf('string');
    expect(withQuotaCell(someQuota, 'task', 'task', tasks)).toMatchObject({ taskId: 'task' });
    expect(withQuotaCell(someQuota, 'task', '', tasks)).toMatchObject({ taskId: null });
  });

  test('the empty row becomes a quota with indicator and value', () => {
    expect(newQuota({ indicator: 'classes-held' }, 'new', tasks)).toBeNull();
    const typed = { indicator: 'classes-held', value: '> 5', per: 'hamlet', each: 'month' };
    expect(newQuota(typed, 'new', tasks)).toMatchObject({
      per: 'hamlet',
      each: 'month',
      op: '>',
      value: 5,
      unit: 'lớp',
    });
  });
});

describe('a cell of a task', () => {
  const row = contentOf(someTask({}));

  test('units stand apart with semicolons, a due date is words', () => {
    expect(withTaskCell(row, 'lead', 'Công an xã;  Đoàn xã ;', 2026)).toMatchObject({
      lead: ['Công an xã', 'Đoàn xã'],
    });
    expect(withTaskCell(row, 'due', 'trước 30/11', 2026)).toMatchObject({
      due: { kind: 'before', value: '2026-11-30' },
    });
    expect(withTaskCell(row, 'due', '', 2026)).toMatchObject({ due: null });
    expect(withTaskCell(row, 'due', 'sớm', 2026)).toBeTypeOf('string');
    expect(withTaskCell(row, 'about', ' ', 2026)).toBeTypeOf('string');
  });

  test.each([
    ['0', 0],
    ['100%', 100],
    ['101', null],
    ['-1', null],
    ['nửa', null],
    ['', null],
  ])('percent “%s” is %s', (text, expected) => {
    expect(readPercent(text)).toBe(expected);
  });
});

describe('state and percent go together', () => {
  const half = { state: 'in-progress', percent: 50, progressNote: 'x' } as const;
  test.each([
    [{ state: 'done' }, { state: 'done', percent: 100 }],
    [{ state: 'not-started' }, { state: 'not-started', percent: 0 }],
    [{ percent: 100 }, { state: 'done', percent: 100 }],
    [{ percent: 0 }, { state: 'in-progress', percent: 0 }],
    [{ progressNote: 'y' }, { state: 'in-progress', percent: 50 }],
  ] as const)('%o', (part, expected) => {
    expect(withPart(half, part)).toMatchObject(expected);
  });

  test('what was done and is taken up again is no longer at 100 %', () => {
    const done = { state: 'done', percent: 100, progressNote: '' } as const;
    expect(withPart(done, { state: 'in-progress' }).percent).toBeLessThan(100);
    expect(withPart(done, { percent: 80 })).toMatchObject({ state: 'in-progress', percent: 80 });
  });
});
