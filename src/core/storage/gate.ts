import { AsyncLocalStorage } from 'node:async_hooks';

/** Many pass at once; who wants to be alone waits for those inside and holds the others back. */
export class Gate {
  readonly #running = new Set<Promise<void>>();
  readonly #inside = new AsyncLocalStorage<true>();
  #alone: Promise<void> | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    // Held back, what is inside already and asks again would wait for itself.
    if (this.#inside.getStore()) return work();
    while (this.#alone) await this.#alone;
    const running = this.#inside.run(true, work);
    const over = running.then(nothing, nothing);
    this.#running.add(over);
    try {
      return await running;
    } finally {
      this.#running.delete(over);
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#alone = promise;
    try {
      await Promise.all(this.#running);
      return await work();
    } finally {
      this.#alone = null;
      resolve();
    }
  }
}

const nothing = () => undefined;
