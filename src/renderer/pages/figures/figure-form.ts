import type { Day } from '../../../domain/day';
import { AppError, type ErrorCode } from '../../../domain/errors';
import {
  checkFigure,
  figureOn,
  type Figure,
  type FigureDraft,
} from '../../../domain/indicator/figure';
import type { IndicatorId } from '../../../domain/indicator/catalogue';
import type { Measure } from '../../../domain/indicator/measure';

/** The form while it is being filled in; null = nothing (readable) in the field. */
export interface FigureFields {
  readonly indicator: IndicatorId;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly source: string;
  readonly day: Day | null;
}

export type FieldName = 'numerator' | 'denominator' | 'source' | 'day';

/** A field that keeps the form from being saved: `missing`, or the code of the rule it breaks. */
export type FieldErrors = Readonly<Partial<Record<FieldName, 'missing' | ErrorCode>>>;

const fieldOfCode: Partial<Record<ErrorCode, FieldName>> = {
  'figure-negative': 'numerator',
  'figure-subset-over-total': 'numerator',
  'figure-needs-numerator': 'numerator',
  'figure-needs-source': 'source',
};

/** The form as a figure, or what is wrong at which field, by the same rules the core holds. */
export function readFields(
  fields: FigureFields,
):
  | { readonly draft: FigureDraft }
  | { readonly errors: FieldErrors; readonly error: AppError | null } {
  const { denominator, day } = fields;
  let refused: AppError | null = null;
  let draft: FigureDraft | null = null;
  try {
    draft = checkFigure({
      ...fields,
      // Stand-ins that break no rule, so that the other fields are still looked at.
      denominator: denominator ?? fields.numerator ?? 0,
      day: day ?? '2000-01-01',
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refused = error;
  }
  const field = refused && fieldOfCode[refused.code];
  const errors: FieldErrors = {
    ...(denominator === null && { denominator: 'missing' }),
    ...(day === null && { day: 'missing' }),
    ...(refused && field && { [field]: refused.code }),
  };
  if (draft && denominator !== null && day !== null) return { draft };
  return { errors, error: refused };
}

/**
 * The form a new figure starts with: a day inside the period (today, if it lies there), the last total and source of
 * the indicator (where none was typed, those of the population), no number of persons.
 */
export function newFields(
  indicator: IndicatorId,
  figures: readonly Figure[],
  period: { readonly from: Day; readonly to: Day },
  today: Day,
  measure: Pick<Measure, 'denominator' | 'source'> | null,
): FigureFields {
  const day = today > period.to ? period.to : today < period.from ? period.from : today;
  const last = figureOn(figures, indicator, day);
  return {
    indicator,
    numerator: null,
    denominator: last?.denominator ?? measure?.denominator ?? null,
    source: last?.source ?? measure?.source ?? '',
    day,
  };
}
