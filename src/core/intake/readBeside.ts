import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../domain/errors';
import type { ListProgress, ListReader, PeopleList, ReadListRequest } from './people-list';
import { byRow, type RowsByColumn } from './rowsByColumn';

/** What the thread that reads lists is told; null: to get ready for one. */
export type ReaderQuestion = ReadListRequest | null;

/** What it says. */
export type ListAnswer =
  | { readonly kind: 'progress'; readonly progress: ListProgress }
  | {
      readonly kind: 'list';
      readonly list: Omit<PeopleList, 'rows'> & { readonly rows: RowsByColumn };
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: AppError['detail'] };

/** With the file itself and what it unpacks to, which lie beside the heap, the whole stays below 600 MB. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** A list is read again with other columns, and a commune has many lists: the next one finds the thread warm. */
const KEPT_MS = 30_000;

/** Reads lists in a thread of its own. */
export interface ReaderBeside {
  readonly read: ListReader;
  /** Starts the thread ahead: somebody is choosing a file. */
  getReady(): void;
}

/**
 * Reads lists in a thread beside this one, so that this one goes on answering, the reading can be stopped at once, and
 * its memory is bounded.
 * @param script the built `list-reader.js`
 */
export function readListBeside(script: string): ReaderBeside {
  const threads = new Threads(script);
  const read: ListReader = (request, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const file = request.fileName;
      const stopped = () => new AppError('reading-stopped', { file });
      if (signal.aborted) {
        reject(stopped());
        return;
      }
      const worker = threads.take();
      const end = (leave: (worker: Worker) => void, settle: () => void) => {
        signal.removeEventListener('abort', stop);
        worker.off('message', answered).off('error', crashed).off('exit', exited);
        leave(worker);
        settle();
      };
      const stop = () => end(destroy, () => reject(stopped()));
      signal.addEventListener('abort', stop);
      const keep = (kept: Worker) => threads.keep(kept);
      const answered = (answer: ListAnswer) => {
        if (signal.aborted) return;
        if (answer.kind === 'progress') onProgress(answer.progress);
        else if (answer.kind === 'list')
          end(keep, () => resolve({ ...answer.list, rows: byRow(answer.list.rows) }));
        else end(keep, () => reject(new AppError(answer.code, answer.detail)));
      };
      const crashed = (cause: unknown) => end(destroy, () => reject(crash(file, cause)));
      const exited = (code: number) => crashed(new Error(`the reader ended with ${code}`));
      worker.on('message', answered).on('error', crashed).on('exit', exited);
      worker.postMessage(request satisfies ReaderQuestion);
    });
  return { read, getReady: () => threads.getReady() };
}

/** Holds one thread for the next list; it keeps no program from ending. */
class Threads {
  private idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

  constructor(private readonly script: string) {}

  getReady(): void {
    const worker = this.drop() ?? this.startedOrNone();
    if (worker === null) return;
    worker.postMessage(null satisfies ReaderQuestion);
    this.keep(worker);
  }

  /** Whoever reads a list is told when there is no thread to be had; nobody asked for this one. */
  private startedOrNone(): Worker | null {
    try {
      return this.start();
    } catch {
      return null;
    }
  }

  take(): Worker {
    const kept = this.drop();
    kept?.ref();
    return kept ?? this.start();
  }

  keep(worker: Worker): void {
    if (this.idle) {
      destroy(worker);
      return;
    }
    const timer = setTimeout(() => this.end(), KEPT_MS).unref();
    // Whatever ends it between two lists: the next has a thread of its own.
    worker.on('error', this.gone).on('exit', this.gone);
    worker.unref();
    this.idle = { worker, timer };
  }

  private start(): Worker {
    return new Worker(this.script, { resourceLimits: HEAP });
  }

  private end(): void {
    const worker = this.drop();
    if (worker) destroy(worker);
  }

  private drop(): Worker | null {
    const { worker = null, timer } = this.idle ?? {};
    this.idle = null;
    clearTimeout(timer);
    worker?.off('error', this.gone).off('exit', this.gone);
    return worker;
  }

  private readonly gone = () => void this.drop();
}

function destroy(worker: Worker): void {
  // It may still be at its last words; an error nobody listens to would end the program.
  worker.on('error', () => undefined);
  void worker.terminate();
}

function crash(file: string, cause: unknown): AppError {
  const isFull =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isFull ? 'sheet-too-large' : 'sheet-unreadable', { file }, { cause });
}
