import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import type { Day } from '../domain/day';
import { FileTokens } from './files/tokens';
import type { ConfirmPreview } from './intake/confirm-preview';
import type { ListReader } from './intake/people-list';
import type { PeoplePreview } from './intake/people-preview';
import { readListHere } from './intake/readPeopleList';
import { moveBook } from './storage/move-book';
import type { RemovedPerson } from './storage/removed-person';
import { openStore, type Store } from './storage/store';
import { refuseDamaged } from './storage/verify';

/** A list that is being read: how far it is, and what stops it. */
export interface Reading {
  readonly stop: AbortController;
  progress: {
    readonly phase: 'opening' | 'reading' | 'understanding' | 'comparing';
    readonly done: number;
    readonly total: number;
  };
}

/** A long file that is being written. */
export interface Writing {
  readonly stop: AbortController;
  progress: { readonly done: number; readonly total: number };
}

/** What every action is given. */
export interface Core {
  readonly store: Store;
  readonly files: FileTokens;
  /** Lists read but not yet accepted; they live only in memory. */
  readonly previews: Map<string, PeoplePreview>;
  /** Lists of confirmed people, alike. */
  readonly confirmLists: Map<string, ConfirmPreview>;
  /** Lists being read, by the name the page gave the reading. */
  readonly readings: Map<string, Reading>;
  /** Long files being written, by the name the page gave the writing. */
  readonly writings: Map<string, Writing>;
  /** Reads files of lists; in the window's core beside its thread, so that it can be stopped. */
  readonly readList: ListReader;
  /** Persons removed since the book was opened, by id, so that it can be taken back; they live only in memory. */
  readonly removed: Map<string, RemovedPerson>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Today in the office's own time zone. */
  today(): Day;
  /** Renames the book to `asideName` beside it, whole, and goes on with an empty one. */
  startAfresh(asideName: string): Promise<void>;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly file: string;
  readonly create?: boolean;
  /** Look through the whole file first; for work that nobody waits at a window for. */
  readonly check?: boolean;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Left out: in this thread. */
  readonly readList?: ListReader;
}

/** @throws AppError as `openHandles` */
export async function openCore(options: CoreOptions): Promise<Core> {
  const now = options.now ?? (() => new Date());
  const store = openStore(options, now);
  if (options.check) {
    try {
      refuseDamaged(store.raw, options.file);
    } catch (error) {
      await store.close();
      throw error;
    }
  }
  const removed: Core['removed'] = new Map();
  return {
    store,
    removed,
    files: new FileTokens(),
    previews: new Map(),
    confirmLists: new Map(),
    readings: new Map(),
    writings: new Map(),
    readList: options.readList ?? readListHere,
    now,
    newId: options.newId ?? v7,
    today: () =>
      Temporal.Instant.fromEpochMilliseconds(now().getTime())
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainDate()
        .toString(),
    startAfresh: (asideName) => {
      removed.clear();
      const { file, key } = store;
      return store.whileClosed(() => moveBook(file, join(dirname(file), asideName), key));
    },
    close: () => store.close(),
  };
}
