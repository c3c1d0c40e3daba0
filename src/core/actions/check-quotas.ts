import { AppError } from '../../domain/errors';
import {
  checkEntry,
  checkQuotas,
  type CheckedQuota,
  type QuotaPlace,
  type QuotaRecords,
} from '../../domain/plan/checklist';
import { comparePlans } from '../../domain/plan/compare';
import { quotaIndicatorOf } from '../../domain/indicator/quota-catalogue';
import type { Plan } from '../../domain/plan/plan';
import { planYear } from '../../domain/plan/plan-year';
import type { Core } from '../core';
import { hamletNo, listHamlets } from '../storage/hamlet';
import { readOffice } from '../storage/office';
import { readPlan } from '../storage/plan';
import { listRecognised } from '../storage/recognised-honours';
import {
  listHeld,
  listQuotaEntries,
  listRegistered,
  readQuotaKey,
  setQuotaEntry,
} from '../storage/quota';
import type { Reader } from '../storage/store';

/**
 * What a plan must meet: its own quotas, then those of the plan it hangs under, each with what is done. What its own
 * quotas ask in full already is not listed, nor entered, twice.
 * @throws AppError `plan-unknown`
 */
export async function readChecklist(
  core: Core,
  id: string,
): Promise<(CheckedQuota & { readonly isUpper: boolean })[]> {
  return core.store.read(async (reader) => {
    const plan = await readPlan(reader, id);
    if (!plan) throw new AppError('plan-unknown');
    const upper = plan.upperId === null ? null : await readPlan(reader, plan.upperId);
    const [own, above] = await checkPlans(reader, upper ? [plan, upper] : [plan]);
    const taken = upper ? takenOver(plan, upper) : new Set();
    return [
      ...(own ?? []).map((quota) => ({ ...quota, isUpper: false })),
      ...(above ?? [])
        .filter((quota) => !taken.has(quota.quotaId) || isTyped(quota))
        .map((quota) => ({ ...quota, isUpper: true })),
    ];
  });
}

/** What was entered before the commune had a quota of its own must not disappear. */
function isTyped({ counted, cells }: CheckedQuota): boolean {
  return !counted && cells.some(({ value, found }) => value !== null && value !== found);
}

/** The upper plan's quotas that a plan for the same year asks in full itself, in the same cells. */
function takenOver(plan: Plan, upper: Plan): Set<string> {
  if (planYear(plan) !== planYear(upper)) return new Set();
  const rows = comparePlans(upper, plan, planYear(upper));
  const covered = rows.flatMap(({ of, status, upper: above, lower: own }) =>
    of === 'quota' && (status === 'equal' || status === 'higher') && above?.each === own?.each
      ? (above?.id ?? [])
      : [],
  );
  return new Set(covered);
}

/** The quotas of each plan with what is done of them, plan by plan. */
export async function checkPlans(
  reader: Reader,
  plans: readonly Plan[],
): Promise<CheckedQuota[][]> {
  if (plans.every(({ quotas }) => quotas.length === 0)) return plans.map(() => []);
  const office = await readOffice(reader);
  const shared = {
    commune: `Toàn ${office?.office.kind ?? 'xã'}`,
    hamlets: await listHamlets(reader),
    entries: await listQuotaEntries(reader),
  };
  return plans.map((plan) => checkQuotas(plan, { ...shared, ...recordsFor(reader, plan) }));
}

function recordsFor(
  reader: Reader,
  plan: Plan,
): Pick<QuotaRecords, 'held' | 'registered' | 'recognised'> {
  const isCounted = plan.quotas.some(({ indicator }) => quotaIndicatorOf(indicator).counted);
  const year = planYear(plan);
  if (!isCounted || year === 0) return { held: [], registered: [], recognised: [] };
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    held: listHeld(reader, span),
    registered: listRegistered(reader, span),
    recognised: listRecognised(reader, span),
  };
}

/**
 * Enters what was done for a quota in one of its cells; null takes it back.
 * @throws AppError `quota-unknown`, `hamlet-unknown`, `bad-input` for a cell that is not there or is counted,
 * `figure-negative`, `percent-out-of-range`
 */
export async function enterQuota(
  core: Core,
  input: QuotaPlace & { readonly quotaId: string; readonly value: number | null },
): Promise<void> {
  const { quotaId, month, hamletId, value } = input;
  await core.store.write(async (writer) => {
    const key = await readQuotaKey(writer, quotaId);
    const plan = key && (await readPlan(writer, key.planId));
    const quota = plan?.quotas.find(({ id }) => id === quotaId);
    if (!key || !plan || !quota) throw new AppError('quota-unknown');
    const place = await hamletNo(writer, hamletId);
    checkEntry(plan, quota, input, value);
    const at = { quotaNo: key.no, month, hamletNo: place };
    const before = setQuotaEntry(writer, at, value);
    writer.audit('enterQuota', `quota:${quotaId}`, { month, hamletId, from: before, to: value });
  });
}
