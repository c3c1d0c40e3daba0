import type { Reply, WireReply, WireRequest } from '../contract/procedure';

const gone: Reply<never> = { ok: false, error: { code: 'unexpected', detail: {} } };

/** Asks the core over whatever port leads to it at the moment. Every request gets exactly one reply. */
export class CoreClient {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  /** Asked before there was a port. */
  #unsent: WireRequest[] = [];
  #port: MessagePort | null | undefined;
  #lastId = 0;

  /**
   * @param port the way to a core just started; null when there will be none any more. What was asked of the core
   * before may be done or not, and is answered `unexpected`.
   */
  usePort(port: MessagePort | null): void {
    this.#port?.close();
    this.#port = port;
    const unsent = this.#unsent;
    this.#unsent = [];
    const kept = new Set(port ? unsent.map((request) => request.id) : []);
    for (const id of this.#waiting.keys()) if (!kept.has(id)) this.#settle(id, gone);
    if (!port) return;
    port.onmessage = ({ data }: MessageEvent<WireReply>) => this.#settle(data.id, data.reply);
    for (const request of unsent) this.#send(port, request);
  }

  ask(feature: string, procedure: string, input: unknown): Promise<Reply> {
    if (this.#port === null) return Promise.resolve(gone);
    const request = { id: ++this.#lastId, feature, procedure, input };
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      if (this.#port) this.#send(this.#port, request);
      else this.#unsent.push(request);
    });
  }

  #send(port: MessagePort, request: WireRequest): void {
    try {
      port.postMessage(request);
    } catch {
      // A function, say, cannot be sent.
      this.#settle(request.id, { ok: false, error: { code: 'bad-input', detail: {} } });
    }
  }

  #settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}
