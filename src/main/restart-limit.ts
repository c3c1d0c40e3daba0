const MINUTE = 60_000;

/** Lets something be started again at most `times` in any minute. */
export class RestartLimit {
  #starts: number[] = [];

  constructor(readonly times: number) {}

  /** @param now milliseconds */
  allows(now: number): boolean {
    this.#starts = this.#starts.filter((start) => now - start < MINUTE);
    if (this.#starts.length >= this.times) return false;
    this.#starts.push(now);
    return true;
  }
}
