import { coreContract } from '../contract';
import { bugOf, refusal, type Bug } from '../contract/answer';
import type { CoreToMain, MainToCore } from '../contract/core-process';
import type { WireReply, WireRequest } from '../contract/procedure';
import { AppError } from '../domain/errors';
import { openCore, type Core } from './core';
import { dispatch } from './serve/dispatch';
import { handlers } from './serve/handlers';

// The core in a process of its own: main opens and closes it, the page asks it over a port, and neither waits
// for the other.

/** The part of Electron's port that is used here; this room knows no Electron. */
interface Port {
  on(event: 'message', listener: (message: { data: unknown; ports: Port[] }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
}
const main = (process as NodeJS.Process & { parentPort: Port }).parentPort;

let opened: Promise<Core | AppError> = Promise.resolve(new AppError('unexpected'));
const underWay = new Set<Promise<void>>();

main.on('message', ({ data, ports }) => {
  const message = data as MainToCore;
  if (message.kind === 'open') opened = open(message.database);
  else if (message.kind === 'page') for (const port of ports) serve(port);
  else if (message.kind === 'file') void register(message);
  else void close();
});

async function open(file: string): Promise<Core | AppError> {
  try {
    return await openCore({ file, create: true });
  } catch (error) {
    if (error instanceof AppError) return error;
    tellBug(bugOf('open', error));
    return new AppError('unexpected');
  }
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
    reply: await dispatch(await opened, request, service),
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
  const core = await opened;
  if (!(core instanceof Error)) core.files.register(token, path, use);
  // The page may use the token once main knows that this process knows it.
  tell({ kind: 'file-known', token });
}

/** What is under way is finished first; main bounds the wait. */
async function close(): Promise<void> {
  await Promise.allSettled(underWay);
  const core = await opened;
  if (!(core instanceof Error)) await core.close();
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
