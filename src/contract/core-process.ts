import type { Bug } from './answer';
import type { Reply } from './procedure';

/** What main tells the core's process. */
export type MainToCore =
  | { readonly kind: 'open'; readonly database: string }
  /** Comes with one port, at whose other end is the page. */
  | { readonly kind: 'page' }
  /** A file the user chose; the page knows it by its token only. */
  | ({ readonly kind: 'file' } & ChosenFile)
  /** Bytes only main can make, to be written by the one hand that writes files whole or not at all. */
  | ({ readonly kind: 'write' } & FileToWrite)
  /** The user is choosing a list of people. */
  | { readonly kind: 'people-list-soon' }
  | { readonly kind: 'close' };

/** What the core's process tells main. */
export type CoreToMain =
  | { readonly kind: 'file-known'; readonly token: string }
  | { readonly kind: 'written'; readonly id: string; readonly reply: Reply }
  | { readonly kind: 'bug'; readonly bug: Bug };

export interface ChosenFile {
  readonly token: string;
  readonly path: string;
  readonly use: 'read' | 'write';
}

export interface FileToWrite {
  /** Names the answer. */
  readonly id: string;
  readonly token: string;
  readonly bytes: Uint8Array;
}
