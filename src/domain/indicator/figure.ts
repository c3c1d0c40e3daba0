import type { Day } from '../day';
import { AppError } from '../errors';
import { cleanLine } from '../text';
import { indicatorOf, type IndicatorId } from './catalogue';

/**
 * A figure that cannot be counted from the records, as of a day, with where it comes from. `numerator` null: the
 * persons are counted from the class records and only the denominator is typed.
 */
export interface FigureDraft {
  readonly indicator: IndicatorId;
  readonly day: Day;
  readonly numerator: number | null;
  readonly denominator: number;
  readonly source: string;
}

export interface Figure extends FigureDraft {
  readonly id: string;
}

/** @throws AppError `figure-negative`, `figure-subset-over-total`, `figure-needs-numerator`, `figure-needs-source` */
export function checkFigure(draft: FigureDraft): FigureDraft {
  const { numerator, denominator } = draft;
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!whole(denominator) || (numerator !== null && !whole(numerator))) {
    throw new AppError('figure-negative');
  }
  if (numerator !== null && numerator > denominator) {
    throw new AppError('figure-subset-over-total', { numerator, denominator });
  }
  if (numerator === null && indicatorOf(draft.indicator).had === 'typed') {
    throw new AppError('figure-needs-numerator');
  }
  const source = cleanLine(draft.source);
  if (source === '') throw new AppError('figure-needs-source');
  return { ...draft, source };
}

/** The figure in force on `day`: the latest of this indicator not after it. */
export function figureOn(
  figures: readonly Figure[],
  indicator: IndicatorId,
  day: Day,
): Figure | null {
  let latest: Figure | null = null;
  for (const figure of figures) {
    if (figure.indicator !== indicator || figure.day > day) continue;
    if (
      latest === null ||
      figure.day > latest.day ||
      (figure.day === latest.day && figure.id > latest.id)
    ) {
      latest = figure;
    }
  }
  return latest;
}
