import { compare, comparedLines } from '../actions/compare-plans';
import { namedPlan } from '../actions/named-plan';
import type { Arguments } from './arguments';
import { inBookIfGiven } from './plans';
import { text } from './text';

/** Two plans beside each other, shipped ones by name, those of the book by id. */
export async function comparePlanPair(options: Arguments): Promise<number> {
  const names = [options.need('upper'), options.need('lower')] as const;
  const year = options.has('year') ? options.number('year', 0, 2000, 2100) : null;
  const [upper, lower] = await inBookIfGiven(options, async (core) => [
    (await namedPlan(core, names[0])).plan,
    (await namedPlan(core, names[1])).plan,
  ]);
  const compared = compare(upper, lower, year);
  if (options.has('json')) {
    const rows = compared.rows.map((row) => ({
      indicator: row.indicator,
      audience: row.audience,
      upper: row.upper?.value ?? null,
      lower: row.lower?.value ?? null,
      status: row.status,
    }));
    console.log(JSON.stringify(rows, null, 1));
    return 0;
  }
  console.log(`${text.comparison(upper.issuer, lower.issuer, compared.year)}\n`);
  const lines = comparedLines(compared.rows, upper, lower);
  const cells = lines.map((line) => [
    text.status[line.status],
    line.upper ?? '–',
    line.lower ?? '–',
    line.name,
  ]);
  for (const line of aligned([[...text.comparisonHead], ...cells])) console.log(line);
  return 0;
}

/** Cells of a column begin below each other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(cell.length, most[column] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
