import phuBinh2025 from '../../../resources/plans/phu-binh-2025.json';
import { AppError } from '../../domain/errors';
import type { PlanDraft } from '../../domain/plan/plan';
import { readPlanFile } from '../intake/planFile';

/** Plans that come with the program, by file name. */
const files: Readonly<Record<string, unknown>> = { 'phu-binh-2025': phuBinh2025 };

export const shippedPlanNames = Object.keys(files);

/** @throws AppError `plan-unknown`, `plan-file-unreadable` */
export function shippedPlan(name: string): PlanDraft {
  if (!Object.hasOwn(files, name)) throw new AppError('plan-unknown');
  return readPlanFile(files[name], name);
}

export function listShippedPlans(): {
  name: string;
  issuer: string;
  title: string;
  symbol: string | null;
  targets: number;
  tasks: number;
  hamletWord: string | null;
}[] {
  return shippedPlanNames.map((name) => {
    const plan = shippedPlan(name);
    return {
      name,
      issuer: plan.issuer,
      title: plan.title,
      symbol: plan.symbol,
      targets: plan.targets.length,
      tasks: plan.tasks.length,
      hamletWord: plan.hamletWord,
    };
  });
}
