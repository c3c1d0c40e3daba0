import { fold } from '../text';
import type { Money } from './rows';

/** Sums in đồng. */
export interface SourceSums {
  readonly source: string;
  readonly planned: number;
  readonly spent: number;
  /** Below zero: more was spent than planned. */
  readonly left: number;
  /** 0…, unrounded; null where nothing was planned. */
  readonly percent: number | null;
}

/**
 * Planned against spent, source by source in order of entry. Names that differ by accents or capitals only are one
 * source, called as it was first.
 */
export function moneyBySource(rows: readonly Money[]): {
  readonly sources: readonly SourceSums[];
  readonly total: SourceSums;
} {
  const groups = new Map<string, Money[]>();
  for (const row of rows) {
    const key = fold(row.source);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    sources: [...groups.values()].map((group) => sumsOf(group[0]?.source ?? '', group)),
    total: sumsOf('', rows),
  };
}

function sumsOf(source: string, rows: readonly Money[]): SourceSums {
  const sum = (wanted: Money['kind']) =>
    rows.reduce((so, { kind, amount }) => (kind === wanted ? so + amount : so), 0);
  const planned = sum('planned');
  const spent = sum('spent');
  return {
    source,
    planned,
    spent,
    left: planned - spent,
    percent: planned === 0 ? null : (spent / planned) * 100,
  };
}
