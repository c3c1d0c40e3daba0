import { expect, test } from 'vitest';
import { dueLines } from '../../src/renderer/pages/overview/due-lines';
import { tasksDue } from '../../src/renderer/app/due';
import { emptyStatus, planWith, someClass, someMeasure, someTask } from './samples';

const today = '2025-11-22';
const lines = (from: Partial<Parameters<typeof dueLines>[0]>) =>
  dueLines({ status: emptyStatus, plan: null, classes: [], today, ...from });

test('sessions not taken and missing figures stand before what has a day, days in their order', () => {
  const plan = planWith([
    someTask({ id: 'late', due: { kind: 'day', value: '2025-11-10' } }),
    someTask({ id: 'soon', due: { kind: 'before', value: '2025-11-26' } }),
  ]);
  const status = { ...emptyStatus, measures: [someMeasure({ state: 'no-figure', percent: null })] };
  const classes = [someClass({ id: 'open', notTaken: 2 }), someClass({ id: 'taken', notTaken: 0 })];
  expect(lines({ plan, status, classes }).map(({ id, day, badge }) => [id, day, badge])).toEqual([
    ['open', null, '2 buổi'],
    ['figures', null, 'Thiếu số'],
    ['late', '2025-11-10', 'Quá 12 ngày'],
    ['soon', '2025-11-25', 'Còn 3 ngày'],
    ['report', '2025-12-16', 'Còn 24 ngày'],
  ]);
});

test('a report day gone by is told quietly: whether it was sent is not known here', () => {
  const [report] = lines({ today: '2026-01-05' });
  expect(report).toMatchObject({ id: 'report', tone: 'quiet', badge: 'Đã qua hạn' });
});

test('many classes waiting become three and a rest that keeps the sum of sessions', () => {
  const classes = [5, 4, 3, 2, 1].map((notTaken) => someClass({ id: `c${notTaken}`, notTaken }));
  expect(lines({ classes }).map(({ id, badge }) => [id, badge])).toEqual([
    ['c5', '5 buổi'],
    ['c4', '4 buổi'],
    ['c3', '3 buổi'],
    ['more', '3 buổi'],
    ['report', 'Còn 24 ngày'],
  ]);
});

test('what is done, goes on all the time, or lies more than 60 days ahead is not due', () => {
  const tasks = [
    someTask({ id: 'done', due: { kind: 'day', value: '2025-11-01' }, state: 'done' }),
    someTask({ id: 'ongoing', due: { kind: 'ongoing' } }),
    someTask({ id: 'far', due: { kind: 'day', value: '2026-01-22' } }),
    someTask({ id: 'near', due: { kind: 'day', value: '2026-01-21' } }),
  ];
  expect(tasksDue(tasks, today).map(({ task }) => task.id)).toEqual(['near']);
});
