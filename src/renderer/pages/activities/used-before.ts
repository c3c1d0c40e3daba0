const MOST_SUGGESTED = 30;

/** Texts used before, the latest first, each once. */
export function usedBefore(texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts.toReversed().filter(Boolean))].slice(0, MOST_SUGGESTED);
}
