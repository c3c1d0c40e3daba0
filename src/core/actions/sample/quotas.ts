import data from '../../../../resources/sample/registers.json';
import type { Quota } from '../../../domain/plan/plan';
import type { Core } from '../../core';
import { currentPlan, planNo } from '../../storage/plan';
import { applyChange } from '../../storage/plan-change';
import type { Writer } from '../../storage/store';

/** The plan of Phú Bình has no quotas; the sample asks two of domain facts 5.2, so that its checklists show something. */
export async function addQuotas(core: Core, writer: Writer): Promise<void> {
  const plan = await currentPlan(writer);
  const no = plan ? await planNo(writer, plan.id) : undefined;
  if (!plan || no === undefined) return;
  for (const { task, ...asked } of data.quotas) {
    const row = {
      ...(asked as Pick<Quota, 'indicator' | 'per' | 'each' | 'op' | 'value' | 'unit'>),
      id: core.newId(),
      taskId: plan.tasks.find((each) => each.no === task)?.id ?? null,
      about: null,
      origin: null,
    };
    await applyChange(writer, no, { do: 'put-quota', row });
  }
}
