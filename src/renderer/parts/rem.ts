/** Pixels of one rem at the chosen scale, for what must be measured in pixels. */
export function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
