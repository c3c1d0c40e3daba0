import { useAsk } from '../api/client';
import type { Day } from '../../domain/day';
import { addDays } from '../../domain/day';
import { lastDayOf } from '../../domain/plan/due-day';
import type { Task } from '../../domain/plan/plan';
import { app } from '../text/app';
import { useDueNow } from './due-window';
import type { RailPage } from './pages';

/** A task of the plan with a day by which it must be done. */
export interface TaskDue {
  readonly task: Task;
  readonly day: Day;
}

const AHEAD_DAYS = 60;

/** Unfinished tasks that are late or due in the coming 60 days, the earliest first. */
export function tasksDue(tasks: readonly Task[], today: Day): TaskDue[] {
  const until = addDays(today, AHEAD_DAYS);
  return tasks
    .filter((task) => task.state !== 'done')
    .flatMap((task) => {
      const day = lastDayOf(task.due, today);
      return day !== null && day <= until ? [{ task, day }] : [];
    })
    .sort((one, other) => one.day.localeCompare(other.day));
}

export interface Waiting {
  readonly count: number;
  /** The number in words: “việc đã quá hạn”. */
  readonly says: string;
}

/** What waits on each page, for the numbers in the rail: late tasks, classes with sessions not taken. */
export function useDueCounts(): Partial<Record<RailPage, Waiting>> {
  const { late } = useDueNow();
  const classes = useAsk('class', 'list', {});
  const notTaken = (classes.data ?? []).filter((each) => each.notTaken > 0).length;
  return {
    ...(late > 0 && { plan: { count: late, says: app.rail.lateTasks } }),
    ...(notTaken > 0 && { classes: { count: notTaken, says: app.rail.classesNotTaken } }),
  };
}
