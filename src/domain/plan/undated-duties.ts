import type { CalendarKind, PlanRows } from './calendar';
import { dueText, type DueDate, type DutyKind } from './plan';
import { dutyName, isDatedDuty } from './report-events';

/** Something to be done that no calendar day belongs to. */
export interface UndatedDuty {
  readonly kind: CalendarKind;
  /** `Thường xuyên`, `Định kỳ` …, as an office says it. */
  readonly when: string;
  readonly about: string;
  readonly task: string | null;
  readonly taskId: string | null;
  readonly who: string;
  readonly isDone: boolean;
}

const ON_DEMAND = 'Khi có yêu cầu';
const NO_TIME = 'Không ghi hạn';

const DUTY_WHEN: Readonly<Partial<Record<DutyKind, string>>> = {
  periodic: 'Định kỳ',
  'ad-hoc': ON_DEMAND,
};

/** What goes on all the time, from time to time, on demand, or without any time named, in the order of the plan. */
export function undatedDuties(plan: Pick<PlanRows, 'tasks' | 'duties'>): UndatedDuty[] {
  const ofTasks = plan.tasks.flatMap((task): UndatedDuty[] => {
    const shared = {
      task: task.no,
      taskId: task.id,
      who: task.lead.join('; '),
      isDone: task.state === 'done',
    };
    const own: UndatedDuty[] = isDated(task.due)
      ? []
      : [{ kind: 'task', when: dueText(task.due) || NO_TIME, about: task.about, ...shared }];
    const within = task.milestones
      .filter((milestone) => !isDated(milestone))
      .map((milestone) => ({
        kind: 'milestone' as const,
        when: dueText(milestone),
        about: milestone.about,
        ...shared,
      }));
    return [...own, ...within];
  });
  const ofDuties = plan.duties
    .filter((duty) => !isDatedDuty(duty))
    .map((duty): UndatedDuty => ({
      kind: 'report',
      when: DUTY_WHEN[duty.kind] ?? NO_TIME,
      about: dutyName(duty),
      task: null,
      taskId: null,
      who: duty.by,
      isDone: false,
    }));
  return [...ofTasks, ...ofDuties];
}

function isDated(due: DueDate | null): boolean {
  return due !== null && due.kind !== 'ongoing' && due.kind !== 'periodic';
}
