import { AppError } from '../../domain/errors';

export type FileUse = 'read' | 'write';

/** Which file the user chose, by the token that stands for it; the page never sees or says a path. */
export class FileTokens {
  readonly #files = new Map<string, { readonly path: string; readonly use: FileUse }>();

  register(token: string, path: string, use: FileUse): void {
    this.#files.set(token, { path, use });
  }

  /**
   * The path a token stands for. A file chosen to be read is not given out for writing, nor the other way round.
   * @throws AppError `file-token-unknown`
   */
  path(token: string, use: FileUse): string {
    const file = this.#files.get(token);
    if (file?.use !== use) throw new AppError('file-token-unknown');
    return file.path;
  }
}
