import { join } from 'node:path';
import { coreContract } from '../contract';
import { answer, bugOf, refusal, type Bug } from '../contract/answer';
import type { CoreToMain, FileToWrite, MainToCore } from '../contract/core-process';
import { desktop } from '../contract/desktop';
import type { WireReply, WireRequest } from '../contract/procedure';
import { nothing } from '../contract/shapes';
import { AppError } from '../domain/errors';
import { openCore, type Core } from './core';
import { readListBeside } from './intake/readBeside';
import { dispatch } from './serve/dispatch';
import { handlers } from './serve/handlers';

// The core in a process of its own: main opens and closes it, the page asks it over a port, and neither waits
// for the other.

/** The part of Electron's port that is used here; this room knows no Electron. */
interface Port {
  on(event: 'message', listener: (message: { data: unknown; ports: Port[] }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
}
const main = (process as NodeJS.Process & { parentPort: Port }).parentPort;

/** Built beside this file. */
const lists = readListBeside(join(import.meta.dirname, 'list-reader.js'));

/** A page asks for several things at once; one failed attempt to open the book answers them all. */
const ATTEMPT_COUNTS_FOR = 1000;

let book: Book | null = null;
const underWay = new Set<Promise<void>>();

main.on('message', ({ data, ports }) => {
  const message = data as MainToCore;
  if (message.kind === 'open') book = new Book(message.database);
  else if (message.kind === 'page') for (const port of ports) serve(port);
  else if (message.kind === 'file') void register(message);
  else if (message.kind === 'write') void write(message);
  else if (message.kind === 'people-list-soon') lists.getReady();
  else void close();
});

/** The opened book, or why it is not open; whoever asks a while later has it tried again. */
class Book {
  #core: Promise<Core | AppError>;
  #failedAt = Infinity;

  constructor(readonly file: string) {
    this.#core = this.#open();
  }

  core(): Promise<Core | AppError> {
    if (Date.now() - this.#failedAt > ATTEMPT_COUNTS_FOR) this.#core = this.#open();
    return this.#core;
  }

  async #open(): Promise<Core | AppError> {
    this.#failedAt = Infinity;
    try {
      return await openCore({ file: this.file, create: true, readList: lists.read });
    } catch (error) {
      this.#failedAt = Date.now();
      if (error instanceof AppError) return error;
      tellBug(bugOf('open', error));
      return new AppError('unexpected');
    }
  }
}

async function core(): Promise<Core | AppError> {
  return book ? book.core() : new AppError('unexpected');
}

function serve(port: Port): void {
  port.on('message', ({ data }) => {
    const request = data as WireRequest;
    const work = reply(request, port).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  port.start();
}

async function reply(request: WireRequest, port: Port): Promise<void> {
  const service = { contract: coreContract, handlers, onBug: tellBug };
  const answered: WireReply = {
    id: request.id,
    reply: await dispatch(await core(), request, service),
  };
  try {
    port.postMessage(answered);
  } catch (error) {
    tellBug(bugOf('reply', error));
    port.postMessage({ id: request.id, reply: refusal('unexpected') } satisfies WireReply);
  }
}

async function register({
  token,
  path,
  use,
}: Extract<MainToCore, { kind: 'file' }>): Promise<void> {
  const open = await core();
  if (!(open instanceof Error)) open.files.register(token, path, use);
  // The page may use the token once main knows that this process knows it.
  tell({ kind: 'file-known', token });
}

/** The pages as main made them; the same refusals as for every other document. */
async function write({ id, token, bytes }: FileToWrite): Promise<void> {
  const save = async (): Promise<void> => {
    const open = await core();
    const { writePdf } = await import('./actions/write-pdf');
    const act = () => {
      if (open instanceof Error) throw open;
      return writePdf(open, open.files.path(token, 'write'), bytes);
    };
    const told = { ...desktop.writePdf, input: nothing };
    tell({ kind: 'written', id, reply: await answer('writePdf', told, {}, act, tellBug) });
  };
  const work = save().finally(() => underWay.delete(work));
  underWay.add(work);
  await work;
}

/** What is under way is finished first; main bounds the wait. */
async function close(): Promise<void> {
  await Promise.allSettled(underWay);
  const open = await core();
  try {
    if (!(open instanceof Error)) await open.close();
  } catch (error) {
    tellBug(bugOf('close', error));
  }
  process.exit(0);
}

function tell(message: CoreToMain): void {
  main.postMessage(message);
}

function tellBug(bug: Bug): void {
  tell({ kind: 'bug', bug });
}

// A promise nobody waits for any more harms no other request.
process.on('unhandledRejection', (error) => tellBug(bugOf('unhandled', error)));
// Thrown outside any request, it may have left a transaction open for good: main starts a fresh process at once.
process.on('uncaughtException', (error) => {
  tellBug(bugOf('uncaught', error));
  setImmediate(() => process.exit(1));
});
