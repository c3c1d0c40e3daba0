import { parseTypedDay, yearOf, type Day } from '../../../domain/day';

export interface Birth {
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
}

/** Reads `1985`, `5/11/1985` or `05111985`; empty is “not known”. Null when it is none of these. */
export function readBirth(typed: string): Birth | null {
  const text = typed.trim();
  if (text === '') return { birthYear: null, birthDay: null };
  if (/^\d{4}$/.test(text)) return { birthYear: Number(text), birthDay: null };
  const day = parseTypedDay(text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3'));
  return day === null ? null : { birthYear: yearOf(day), birthDay: day };
}
