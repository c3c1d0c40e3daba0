import type { Duty, PlanHead, Quota, Target, TaskContent } from './plan';

/** The fields of a head that get another value; one that is undefined stays as it is. */
export type HeadChange = { readonly [K in keyof PlanHead]?: PlanHead[K] | undefined };

export type TaskRow = TaskContent & { readonly id: string };

/** Every task in its new order, with the number each gets. */
export type TaskOrder = readonly { readonly id: string; readonly no: string }[];

/** One change of a plan; what takes it back is made of the same (see the contract's `plan.change`). */
export type PlanChange =
  | { readonly do: 'head'; readonly set: HeadChange }
  | { readonly do: 'put-target'; readonly row: Target }
  | { readonly do: 'put-quota'; readonly row: Quota }
  | { readonly do: 'put-task'; readonly row: TaskRow }
  | { readonly do: 'put-duty'; readonly row: Duty }
  | {
      readonly do: 'remove';
      readonly of: 'target' | 'quota' | 'task' | 'duty';
      readonly id: string;
    }
  | {
      readonly do: 'order';
      readonly of: 'target' | 'quota' | 'duty';
      readonly ids: readonly string[];
    }
  | { readonly do: 'numbers'; readonly tasks: TaskOrder };
