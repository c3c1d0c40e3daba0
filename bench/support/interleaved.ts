export interface Sides<T> {
  readonly ours: T;
  readonly bare: T;
}

/**
 * Measures both sides in turn, A B A B …, so that what else the machine does falls on both alike, after one turn each
 * that does not count.
 * @param sides each gives what one run took
 * @returns the median of each side
 */
export async function interleaved(
  runs: number,
  sides: Sides<(run: number) => number | Promise<number>>,
): Promise<Sides<number>> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const one = await sides.ours(run);
    const other = await sides.bare(run);
    if (run < 0) continue;
    ours.push(one);
    bare.push(other);
  }
  return { ours: median(ours), bare: median(bare) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.length % 2 ? [sorted[half]] : sorted.slice(half - 1);
  return (low + high) / 2;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
