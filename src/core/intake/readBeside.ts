import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../domain/errors';
import type { ListProgress, ListReader, PeopleList } from './people-list';

/** What the thread that reads a list says. */
export type ListAnswer =
  | { readonly kind: 'progress'; readonly progress: ListProgress }
  | { readonly kind: 'list'; readonly list: PeopleList }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: AppError['detail'] };

/** With the file itself and what it unpacks to, which lie beside the heap, the whole stays below 600 MB. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Reads lists in a thread beside this one, so that this one goes on answering, the reading can be stopped at once, and
 * its memory is bounded.
 * @param script the built `list-reader.js`
 */
export function readListBeside(script: string): ListReader {
  return (request, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const file = request.fileName;
      const stopped = () => new AppError('reading-stopped', { file });
      if (signal.aborted) {
        reject(stopped());
        return;
      }
      const worker = new Worker(script, { resourceLimits: HEAP });
      const end = (settle: () => void) => {
        signal.removeEventListener('abort', stop);
        void worker.terminate();
        settle();
      };
      const stop = () => end(() => reject(stopped()));
      signal.addEventListener('abort', stop);
      worker.on('message', (answer: ListAnswer) => {
        if (signal.aborted) return;
        if (answer.kind === 'progress') onProgress(answer.progress);
        else if (answer.kind === 'list') end(() => resolve(answer.list));
        else end(() => reject(new AppError(answer.code, answer.detail)));
      });
      const crashed = (cause: unknown) => end(() => reject(crash(file, cause)));
      worker.on('error', crashed);
      worker.on('exit', (code) => crashed(new Error(`the reader ended with ${code}`)));
      worker.postMessage(request);
    });
}

function crash(file: string, cause: unknown): AppError {
  const isFull =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(isFull ? 'sheet-too-large' : 'sheet-unreadable', { file }, { cause });
}
