import { parentPort } from 'node:worker_threads';
import { AppError } from '../../domain/errors';
import type { ReadListRequest } from './people-list';
import { loadReaders } from './openList';
import type { ListAnswer, ReaderQuestion } from './readBeside';
import { readListHere } from './readPeopleList';
import { byColumn } from './rowsByColumn';

// Reads lists, one after the other, in a thread of its own; stopping means ending the thread.

/** Often enough for a bar that moves. */
const MS_A_REPORT = 100;

const tell = (answer: ListAnswer) => parentPort?.postMessage(answer);

parentPort?.on(
  'message',
  (question: ReaderQuestion) => void (question ? read(question) : getReady()),
);

/** A reader that cannot be loaded now says so when a file needs it. */
async function getReady(): Promise<void> {
  await loadReaders().catch(() => undefined);
}

async function read(request: ReadListRequest): Promise<void> {
  let told = { at: -Infinity, phase: '' };
  try {
    const list = await readListHere(request, {
      onProgress: (progress) => {
        const at = performance.now();
        if (progress.phase === told.phase && at - told.at < MS_A_REPORT) return;
        told = { at, phase: progress.phase };
        tell({ kind: 'progress', progress });
      },
      // Nobody stops it from within.
      signal: new AbortController().signal,
    });
    tell({ kind: 'list', list: { ...list, rows: byColumn(list.rows) } });
  } catch (error) {
    if (error instanceof AppError)
      tell({ kind: 'refused', code: error.code, detail: error.detail });
    else throw error;
  }
}
