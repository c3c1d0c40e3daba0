import type { Bug } from './answer';

/** What main tells the core's process. */
export type MainToCore =
  | { readonly kind: 'open'; readonly database: string }
  /** Comes with one port, at whose other end is the page. */
  | { readonly kind: 'page' }
  /** A file the user chose; the page knows it by its token only. */
  | ({ readonly kind: 'file' } & ChosenFile)
  | { readonly kind: 'close' };

/** What the core's process tells main. */
export type CoreToMain =
  | { readonly kind: 'file-known'; readonly token: string }
  | { readonly kind: 'bug'; readonly bug: Bug };

export interface ChosenFile {
  readonly token: string;
  readonly path: string;
  readonly use: 'read' | 'write';
}
