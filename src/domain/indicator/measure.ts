import { addDays, type Day } from '../day';
import type { Period } from '../period/period';
import { meets, type Target } from '../plan/plan';
import {
  populationFor,
  populationSource,
  type CommunePopulation,
  type PopulationBook,
} from '../person/population';
import { indicatorOf, type IndicatorId } from './catalogue';
import { figureOn, type Figure } from './figure';

/** Persons counted for one indicator in three windows, each person once, on the day of the first “đạt”. */
export interface AchievedCounts {
  readonly inPeriod: number;
  readonly yearToDate: number;
  readonly toEnd: number;
}

/** Movement counts of one window; `turns` and `persons` are never mixed (lượt người, số người). */
export interface WindowCounts {
  readonly classes: number;
  readonly sessions: number;
  readonly turns: number;
  readonly persons: number;
  /** Persons with a first result “đạt” in the window. */
  readonly achieved: number;
}

export interface HamletCounts extends WindowCounts {
  readonly hamletId: string | null;
  readonly hamlet: string;
}

/** Guidance in the hamlets, counted beside the classes and never with them: heads, not known persons. */
export interface GuidanceCounts {
  readonly sessions: number;
  readonly turns: number;
  /** Sum of the heads of each session; null when of one of them only the turns are known. */
  readonly persons: number | null;
}

export interface HamletGuidance {
  readonly hamletId: string | null;
  readonly hamlet: string;
  readonly inPeriod: GuidanceCounts;
  readonly yearToDate: GuidanceCounts;
}

/** Everything that is counted from the records for one period. */
export interface RecordCounts {
  readonly inPeriod: WindowCounts;
  readonly yearToDate: WindowCounts;
  /** Year to date; turns and persons by where they lived on the day, classes by where they are held. Persons do not add up: who moved stands in two hamlets. */
  readonly byHamlet: readonly HamletCounts[];
  readonly achieved: Readonly<Record<IndicatorId, AchievedCounts | null>>;
  readonly guidance: {
    readonly inPeriod: GuidanceCounts;
    readonly yearToDate: GuidanceCounts;
    /** Every hamlet; outside of all only where there was some. */
    readonly byHamlet: readonly HamletGuidance[];
  };
}

export type MeasureState = 'reached' | 'short' | 'no-figure';

/** A target against its actual at the end of a period. Percent 0…100, unrounded. */
export interface Measure {
  readonly indicator: IndicatorId;
  readonly target: Target;
  readonly inPeriod: number | null;
  readonly yearToDate: number | null;
  readonly toEnd: number | null;
  readonly denominator: number | null;
  readonly percent: number | null;
  readonly state: MeasureState;
  /** Persons still needed to meet the target; 0 when reached. */
  readonly remaining: number | null;
  readonly had: 'counted' | 'typed' | 'none';
  readonly source: string | null;
  readonly asOf: Day | null;
}

/**
 * Measures the plan's targets of the period's year. A typed numerator wins over the counted one.
 * In-period and year-to-date of a typed figure are differences of its last values; before the plan's day nothing
 * counts, so the value there is 0; with no earlier value after that day the difference is unknown (null).
 * Where the plan changes from year to year whom an indicator is about (pupils), a typed figure of an earlier year says
 * nothing about this year's target. Where no typed figure gives a denominator, the population does.
 */
export function measureTargets(
  targets: readonly Target[],
  planDay: Day | null,
  period: Period,
  counts: RecordCounts,
  figures: readonly Figure[],
  population: PopulationBook,
): Measure[] {
  return targets
    .filter((target) => target.year === period.year)
    .map((target) => {
      const changes = targets.some(
        (other) => other.indicator === target.indicator && other.audience !== target.audience,
      );
      const about = changes ? figures.filter(({ day }) => day >= period.yearStart) : figures;
      const { population: kind } = indicatorOf(target.indicator);
      const people = populationFor(population, kind, period.year);
      return measureTarget(target, planDay, period, counts, about, people);
    });
}

function measureTarget(
  target: Target,
  planDay: Day | null,
  period: Period,
  counts: RecordCounts,
  figures: readonly Figure[],
  people: CommunePopulation | null,
): Measure {
  const figure = figureOn(figures, target.indicator, period.to);
  const typed = figure !== null && figure.numerator !== null;
  const achieved = counts.achieved[target.indicator];
  const before = (day: Day): number | null => {
    if (planDay !== null && day < planDay) return 0;
    return figureOn(figures, target.indicator, day)?.numerator ?? null;
  };
  const since = (day: Day): number | null => {
    const start = before(addDays(day, -1));
    return start === null || figure?.numerator == null ? null : figure.numerator - start;
  };
  const toEnd = typed ? figure.numerator : (achieved?.toEnd ?? null);
  const denominator = figure?.denominator ?? people?.persons ?? null;
  const percent =
    toEnd === null || denominator === null || denominator === 0
      ? null
      : (toEnd / denominator) * 100;
  return {
    indicator: target.indicator,
    target,
    inPeriod: typed ? since(period.from) : (achieved?.inPeriod ?? null),
    yearToDate: typed ? since(period.yearStart) : (achieved?.yearToDate ?? null),
    toEnd,
    denominator,
    percent,
    state: percent === null ? 'no-figure' : meets(target, percent) ? 'reached' : 'short',
    remaining:
      denominator === null || toEnd === null ? null : stillNeeded(target, toEnd, denominator),
    had: typed ? 'typed' : achieved ? 'counted' : 'none',
    source: figure?.source ?? (people && populationSource(people)),
    asOf: figure?.day ?? people?.day ?? null,
  };
}

function stillNeeded(target: Target, have: number, total: number): number {
  // Integers throughout: 0.85 * 140 is not 119 in floating point.
  const scaled = Math.round(target.value * 1000) * total;
  let needed = Math.ceil(scaled / 100_000);
  if (target.op === '>' && needed * 100_000 === scaled) needed += 1;
  return Math.max(0, Math.min(needed, total) - have);
}
