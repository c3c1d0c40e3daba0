/**
 * Runs all sides in turn, A B A B …, so that what else the machine does falls on all alike; one turn of each before
 * that does not count.
 * @param sides each gives what one run took
 * @returns all values of each side, in order
 */
export async function interleaved<Side extends string>(
  runs: number,
  sides: Readonly<Record<Side, () => number | Promise<number>>>,
): Promise<(side: Side) => readonly number[]> {
  const names = Object.keys(sides) as Side[];
  const taken = new Map(names.map((name) => [name, new Array<number>()]));
  for (let run = -1; run < runs; run += 1) {
    for (const [name, values] of taken) {
      const value = await sides[name]();
      if (run >= 0) values.push(value);
    }
  }
  return (side) => taken.get(side) ?? [];
}

export function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** The value that `part` (0…1) of the values stay under. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
