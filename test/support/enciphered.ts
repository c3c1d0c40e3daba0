import { keepNumbers } from '../../src/core/actions/keep-numbers';
import type { Core } from '../../src/core/core';

/** Turns on both numbers, so that the book is enciphered. */
export async function keepBoth(core: Core): Promise<Core> {
  await keepNumbers(core, { keepsPhone: true, keepsCccd: true });
  return core;
}
