import fs from 'node:fs';
import path from 'node:path';
import type { Bug } from '../contract/answer';

const FULL = 1_000_000;

/**
 * The file an office can send to whoever helps it: one line of JSON for each thing that went wrong. It takes codes,
 * ids and numbers only, so no name can get in. At a megabyte it is set aside, over the one set aside before.
 */
export class Log {
  readonly #file: string;

  constructor(folder: string) {
    fs.mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, 'nhat-ky.log');
  }

  bug(bug: Bug): void {
    this.#write({ ...bug });
  }

  event(what: string, numbers: Readonly<Record<string, number>> = {}): void {
    this.#write({ what, ...numbers });
  }

  #write(entry: Readonly<Record<string, unknown>>): void {
    try {
      const size = fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > FULL) fs.renameSync(this.#file, `${this.#file}.1`);
      fs.appendFileSync(this.#file, `${JSON.stringify({ at: new Date(), ...entry })}\n`);
    } catch {
      // A full disk must not stop the program because of its log.
    }
  }
}
