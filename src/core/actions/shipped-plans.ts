import dakLak2026 from '../../../resources/plans/dak-lak-2026.json';
import haBac2025 from '../../../resources/plans/ha-bac-2025.json';
import phuBinh2025 from '../../../resources/plans/phu-binh-2025.json';
import sonMai2025 from '../../../resources/plans/son-mai-2025.json';
import thangBinh2025 from '../../../resources/plans/thang-binh-2025.json';
import { AppError } from '../../domain/errors';
import type { PlanDraft, PlanLevel, PlanRole } from '../../domain/plan/plan';
import { planYear } from '../../domain/plan/plan-year';
import type { Core } from '../core';
import { readPlanFile } from '../intake/planFile';
import { takenAs } from '../storage/plan';

/** Plans that come with the program, by file name. */
const files: Readonly<Record<string, unknown>> = {
  'phu-binh-2025': phuBinh2025,
  'son-mai-2025': sonMai2025,
  'ha-bac-2025': haBac2025,
  'dak-lak-2026': dakLak2026,
  'thang-binh-2025': thangBinh2025,
};

export const shippedPlanNames = Object.keys(files);

/** @throws AppError `plan-unknown`, `plan-file-unreadable` */
export function shippedPlan(name: string, newId: () => string): PlanDraft {
  if (!Object.hasOwn(files, name)) throw new AppError('plan-unknown');
  return readPlanFile(files[name], name, newId);
}

export interface ShippedPlan {
  readonly name: string;
  readonly level: PlanLevel;
  readonly issuer: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly year: number;
  readonly targets: number;
  readonly quotas: number;
  readonly tasks: number;
  readonly hamletWord: string | null;
  /** As what it is in the book already. */
  readonly takenAs: readonly PlanRole[];
}

export async function listShippedPlans(core: Core): Promise<ShippedPlan[]> {
  const taken = await core.store.read(takenAs);
  return shippedPlanNames.map((name) => ({
    ...describeShipped(name),
    takenAs: taken
      .filter(({ source }) => source === name || source.startsWith(`${name}:`))
      .map(({ role }) => role),
  }));
}

/** What can be said of a shipped plan without a book. */
export function describeShipped(name: string): Omit<ShippedPlan, 'takenAs'> {
  let count = 0;
  const plan = shippedPlan(name, () => String((count += 1)));
  return {
    name,
    level: plan.level,
    issuer: plan.issuer,
    title: plan.title,
    symbol: plan.symbol,
    year: planYear(plan),
    targets: plan.targets.length,
    quotas: plan.quotas.length,
    tasks: plan.tasks.length,
    hamletWord: plan.hamletWord,
  };
}
