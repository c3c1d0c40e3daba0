const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** `1.234`: a dot for thousands, as in official documents. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** Making one takes longer than formatting with it a hundred times. */
const byDigits = new Map<number, Intl.NumberFormat>();

/** `12,5%`: decimal comma, at most `digits` decimals, no space before the sign. */
export function formatPercent(value: number, digits = 2): string {
  const format =
    byDigits.get(digits) ?? new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits });
  byDigits.set(digits, format);
  return `${format.format(value)}%`;
}

/** Reads a whole number as offices write it: `1234` or `1.234`. Null when it is none, or too long to be exact. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(\d{1,15}|\d{1,3}(\.\d{3}){1,4})$/u.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', ''));
}
