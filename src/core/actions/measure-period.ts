import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { measureTargets, type Measure, type RecordCounts } from '../../domain/indicator/measure';
import type { Figure } from '../../domain/indicator/figure';
import type { Office } from '../../domain/office/office';
import { parsePeriod, type Period } from '../../domain/period/period';
import type { Plan } from '../../domain/plan/plan';
import { planOfPeriod } from '../../domain/plan/plan-of-period';
import type { Activity, Guidance, OfficialDocumentEntry } from '../../domain/register/rows';
import type { OwnTexts } from '../../domain/report/own-text';
import type { Core } from '../core';
import { countRecords } from '../storage/counts';
import { listFigures } from '../storage/figure';
import { readOffice } from '../storage/office';
import { readPopulation } from '../storage/population';
import { listHamlets } from '../storage/hamlet';
import { ownPlans } from '../storage/plan';
import { listRows } from '../storage/register';
import { readOwnTexts } from '../storage/report-text';

/** All that a period's page, report or table is made of, read at one moment. */
export interface PeriodRecords {
  readonly office: Office;
  /** The office's own plan for the period; null also while none had been issued by its end. */
  readonly plan: Plan | null;
  readonly laterPlan: Plan | null;
  readonly period: Period;
  readonly counts: RecordCounts;
  readonly figures: readonly Figure[];
  readonly measures: readonly Measure[];
  readonly ownTexts: OwnTexts;
  readonly activities: readonly Activity[];
  readonly guidance: readonly (Guidance & { readonly hamlet: string | null })[];
  readonly documents: readonly OfficialDocumentEntry[];
}

/** @throws AppError `period-unknown`, `period-ends-before-start`, `office-not-set-up` */
export async function readPeriod(core: Core, code: string): Promise<PeriodRecords> {
  const period = parsePeriod(code);
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const plans = await ownPlans(reader);
    const plan = planOfPeriod(plans, period);
    const counts = countRecords(reader, period);
    const figures = await listFigures(reader);
    const hamlets = new Map((await listHamlets(reader)).map(({ id, name }) => [id, name]));
    const isInPeriod = ({ day }: { readonly day: Day }) => day >= period.from && day <= period.to;
    return {
      office: stored.office,
      plan,
      laterPlan: plan ? null : (plans[0] ?? null),
      period,
      counts,
      figures,
      measures: plan
        ? measureTargets(plan.targets, plan.date, period, counts, figures, readPopulation(reader))
        : [],
      ownTexts: await readOwnTexts(reader, code),
      activities: listRows(reader, 'activity', null).filter(isInPeriod),
      guidance: listRows(reader, 'guidance', null)
        .filter(isInPeriod)
        .map((row) => ({ ...row, hamlet: row.hamletId && (hamlets.get(row.hamletId) ?? null) })),
      documents: listRows(reader, 'officialDocument', null).filter(isInPeriod),
    };
  });
}
