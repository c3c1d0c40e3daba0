import {
  MessageChannelMain,
  utilityProcess,
  type UtilityProcess,
  type WebFrameMain,
} from 'electron';
import { refusal } from '../contract/answer';
import type { ChosenFile, CoreToMain, MainToCore } from '../contract/core-process';
import type { Reply } from '../contract/procedure';
import type { ChosenFiles } from './chosen-files';
import type { Log } from './log';
import { RestartLimit } from './restart-limit';

export interface CoreProcessOptions {
  /** The built program of the core. */
  readonly program: string;
  readonly database: string;
  readonly files: ChosenFiles;
  readonly log: Log;
  /** It died too often to be started again. */
  readonly onGone: () => void;
}

const CLOSING_MAY_TAKE = 10_000;

/** Runs the core, starts it again when it dies, and gives the page a port to it. */
export class CoreProcess {
  readonly #limit = new RestartLimit(3);
  readonly #unknownFiles = new Map<string, () => void>();
  readonly #unwritten = new Map<string, (reply: Reply) => void>();
  #process: UtilityProcess | null = null;
  #page: WebFrameMain | null = null;
  #closing = false;

  constructor(readonly options: CoreProcessOptions) {}

  start(): void {
    const { program, database, files, log } = this.options;
    const core = utilityProcess.fork(program, [], { serviceName: 'so-hoc-vu-so-core' });
    this.#process = core;
    core.on('message', (message: CoreToMain) => {
      if (message.kind === 'bug') log.bug(message.bug);
      else if (message.kind === 'written') this.#isWritten(message.id, message.reply);
      else this.#fileIsKnown(message.token);
    });
    core.once('exit', (code) => this.#ended(code));
    this.#tell({ kind: 'open', database });
    for (const file of files.all()) this.#tell({ kind: 'file', ...file });
  }

  /** Gives the page a port; the one of an earlier core, or of the page before a reload, is of no more use. */
  connect(page: WebFrameMain): void {
    this.#page = page;
    if (!this.#process) {
      page.postMessage('core-port', null);
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ kind: 'page' } satisfies MainToCore, [port1]);
    page.postMessage('core-port', null, [port2]);
  }

  /** Resolves when the core knows the file, so that the page may use its token. */
  async makeKnown(file: ChosenFile): Promise<void> {
    if (!this.#process) return;
    const known = new Promise<void>((resolve) => this.#unknownFiles.set(file.token, resolve));
    this.#tell({ kind: 'file', ...file });
    await known;
  }

  /** A list of people is going to be read: its reader starts while the user still looks for the file. */
  expectPeopleList(): void {
    this.#tell({ kind: 'people-list-soon' });
  }

  /** Has the core write a file whole or not at all; a core that dies over it answers `unexpected`. */
  async write(token: string, bytes: Uint8Array): Promise<Reply> {
    if (!this.#process) return refusal('unexpected');
    const id = crypto.randomUUID();
    const written = new Promise<Reply>((resolve) => this.#unwritten.set(id, resolve));
    this.#tell({ kind: 'write', id, token, bytes });
    return written;
  }

  /** Lets the core finish what is under way and put the whole book into its one file. */
  async close(): Promise<void> {
    this.#closing = true;
    const core = this.#process;
    if (!core) return;
    const ended = new Promise<void>((resolve) => core.once('exit', () => resolve()));
    this.#tell({ kind: 'close' });
    const patience = setTimeout(() => {
      this.options.log.event('core-close-too-slow');
      core.kill();
    }, CLOSING_MAY_TAKE);
    await ended;
    clearTimeout(patience);
  }

  #ended(code: number): void {
    this.#process = null;
    for (const id of this.#unwritten.keys()) this.#isWritten(id, refusal('unexpected'));
    if (this.#closing) return;
    this.options.log.event('core-ended', { code });
    const mayStart = this.#limit.allows(Date.now());
    if (mayStart) this.start();
    if (this.#page && !this.#page.isDestroyed()) this.connect(this.#page);
    if (mayStart) return;
    for (const token of this.#unknownFiles.keys()) this.#fileIsKnown(token);
    this.options.onGone();
  }

  #fileIsKnown(token: string): void {
    this.#unknownFiles.get(token)?.();
    this.#unknownFiles.delete(token);
  }

  #isWritten(id: string, reply: Reply): void {
    this.#unwritten.get(id)?.(reply);
    this.#unwritten.delete(id);
  }

  #tell(message: MainToCore): void {
    this.#process?.postMessage(message);
  }
}
