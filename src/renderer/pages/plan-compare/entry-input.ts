import type { QuotaMeasure } from '../../../domain/indicator/quota-catalogue';

/** What was typed into a cell of the checklist; `value` null takes the entry back. */
export type ReadEntry = { readonly value: number | null };

// Dots only between whole groups of three: elsewhere a dot would be taken for a comma by one and for thousands by another.
const WHOLE = /^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/;
const SHARE = /^\d{1,3}(?:,\d{1,3})?\s*%?$/;
const TICKS = new Set(['1', 'x', 'X', '✓']);

/** Reads a count (`12`, `1.234`), a share (`85`, `85,5`, `85%`) or a tick (`x`, `1`); null when it is none. */
export function readEntry(typed: string, measure: QuotaMeasure): ReadEntry | null {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (measure === 'done') {
    if (text === '0') return { value: null };
    return TICKS.has(text) ? { value: 1 } : null;
  }
  if (measure === 'count') {
    return WHOLE.test(text) ? { value: Number(text.replaceAll('.', '')) } : null;
  }
  if (!SHARE.test(text)) return null;
  const value = Number(text.replace('%', '').replace(',', '.'));
  return value <= 100 ? { value } : null;
}

/** The text a cell is edited from and copied as. */
export function entryText(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
