import { listedFigures } from '../../domain/report/listed-figures';
import type { Core } from '../core';
import { writeFileWhole } from '../files/atomicWrite';
import { readPeriod } from './measure-period';

/** Writes every figure of the period's report and table as JSON, with its window and how it was had. */
export async function writeFigureList(
  core: Core,
  code: string,
  path: string,
): Promise<{ name: string; bytes: number }> {
  const records = await readPeriod(core, code);
  const { period, plan, office } = records;
  const list = {
    office: `${office.kind} ${office.name}`,
    plan: plan ? { symbol: plan.symbol, date: plan.date, title: plan.title } : null,
    period: {
      code: period.code,
      from: period.from,
      to: period.to,
      yearStart: period.yearStart,
    },
    figures: listedFigures(records),
  };
  return writeFileWhole(path, new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`));
}
