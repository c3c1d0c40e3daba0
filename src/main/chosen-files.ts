import type { ChosenFile } from '../contract/core-process';

/** The files chosen in our own dialogs since the program started. */
export class ChosenFiles {
  readonly #files = new Map<string, ChosenFile>();

  add(path: string, use: ChosenFile['use']): ChosenFile {
    const file = { token: crypto.randomUUID(), path, use };
    this.#files.set(file.token, file);
    return file;
  }

  get(token: string): ChosenFile | undefined {
    return this.#files.get(token);
  }

  all(): Iterable<ChosenFile> {
    return this.#files.values();
  }
}
