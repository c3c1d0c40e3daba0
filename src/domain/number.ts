const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** `1.234`: a dot for thousands, as in official documents. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** `12,5%`: decimal comma, at most `digits` decimals, no space before the sign. */
export function formatPercent(value: number, digits = 2): string {
  const text = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value);
  return `${text}%`;
}
