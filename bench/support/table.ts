import type { Measurement } from './measurement';

const HEAD = ['name', 'value', 'unit', 'against', 'ratio', 'bound', '', 'runs'];

/** The measurements as lines of text, numbers under each other; medians of `runs` turns of each side. */
export function table(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isText(column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isText(column: number): boolean {
  return ['name', 'unit', ''].includes(HEAD[column] ?? '');
}

function cells({ name, value, unit, against, ratio, bound, runs }: Measurement): string[] {
  const verdict = ratio === null || bound === null ? '' : ratio <= bound ? 'kept' : 'over';
  const number = (each: number | null, digits: number) => each?.toFixed(digits) ?? '–';
  return [
    name,
    number(value, digitsFor(value)),
    unit,
    number(against, digitsFor(against ?? value)),
    number(ratio, 2),
    number(bound, 2),
    verdict,
    String(runs),
  ];
}

function digitsFor(value: number): number {
  if (value < 10) return 3;
  return value < 100 ? 1 : 0;
}
