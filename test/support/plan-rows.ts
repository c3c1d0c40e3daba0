import type { PlanRows } from '../../src/domain/plan/calendar';
import type { Duty, Quota, Target, Task } from '../../src/domain/plan/plan';
import { taskOf } from './plan';

/** Rows of a plan for tests of rules; what a test does not name is as plain as can be. */
export function rows(of: Partial<PlanRows> = {}): PlanRows {
  return {
    tasks: [],
    quotas: [],
    duties: [],
    targets: [],
    date: null,
    hamletWord: null,
    ...of,
  };
}

/** A task without a time. */
export function task(id: string, of: Partial<Task> = {}): Task {
  const plain = { about: `Việc ${id}`, lead: ['Phòng Văn hóa - Xã hội'], due: null };
  return taskOf(id, { ...plain, ...of });
}

export function quota(id: string, of: Partial<Quota> = {}): Quota {
  return {
    id,
    taskId: null,
    indicator: 'classes-held',
    per: 'commune',
    each: null,
    about: null,
    op: '>=',
    value: 5,
    unit: 'lớp',
    origin: null,
    ...of,
  };
}

export function duty(id: string, of: Partial<Duty> = {}): Duty {
  return {
    id,
    by: 'Phòng Văn hóa - Xã hội',
    to: 'UBND tỉnh',
    about: null,
    kind: 'annual',
    before: null,
    must: null,
    ...of,
  };
}

export function target(id: string, of: Partial<Target> = {}): Target {
  return {
    id,
    year: 2026,
    label: '',
    audience: 'adults',
    indicator: 'adults-digital-skills',
    op: '>=',
    value: 80,
    unit: '%',
    strength: null,
    origin: null,
    ...of,
  };
}
