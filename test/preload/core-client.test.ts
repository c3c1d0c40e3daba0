import { afterEach, expect, test } from 'vitest';
import type { WireReply, WireRequest } from '../../src/contract/procedure';
import { CoreClient } from '../../src/preload/core-client';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A core at the other end of a real port, which answers when told to. */
function core() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const asked: WireRequest[] = [];
  let wake = () => {};
  port1.onmessage = ({ data }: MessageEvent<WireRequest>) => {
    asked.push(data);
    wake();
  };
  return {
    port: port2,
    asked,
    /** Resolves when so many requests have come in. */
    has: async (count: number) => {
      while (asked.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
    answer: (id: number, value: unknown) =>
      port1.postMessage({ id, reply: { ok: true, value } } satisfies WireReply),
  };
}

const unexpected = { ok: false, error: { code: 'unexpected', detail: {} } };

test('each reply finds its own request, in whatever order they come', async () => {
  const client = new CoreClient();
  const { port, has, asked, answer } = core();
  client.usePort(port);
  const first = client.ask('office', 'state', {});
  const second = client.ask('class', 'list', {});
  await has(2);
  answer(asked[1]?.id ?? 0, 'second');
  answer(asked[0]?.id ?? 0, 'first');
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
});

test('what is asked before there is a core waits for it', async () => {
  const client = new CoreClient();
  const early = client.ask('office', 'state', { a: 1 });
  const { port, has, asked, answer } = core();
  client.usePort(port);
  await has(1);
  expect(asked).toEqual([{ id: 1, feature: 'office', procedure: 'state', input: { a: 1 } }]);
  answer(1, 'there');
  expect(await early).toEqual({ ok: true, value: 'there' });
});

test('when the core was started again, what was under way is answered and the next request goes to the new one', async () => {
  const client = new CoreClient();
  const [dead, alive] = [core(), core()];
  client.usePort(dead.port);
  const lost = client.ask('office', 'state', {});
  await dead.has(1);
  client.usePort(alive.port);
  expect(await lost).toEqual(unexpected);
  const next = client.ask('office', 'state', {});
  await alive.has(1);
  alive.answer(alive.asked[0]?.id ?? 0, 'again');
  expect(await next).toEqual({ ok: true, value: 'again' });
});

test('when there will be no core any more, every request is answered at once', async () => {
  const client = new CoreClient();
  const early = client.ask('office', 'state', {});
  client.usePort(null);
  expect(await early).toEqual(unexpected);
  expect(await client.ask('office', 'state', {})).toEqual(unexpected);
});

test('an input that cannot be sent is bad input and harms no other request', async () => {
  const client = new CoreClient();
  const { port, has, asked, answer } = core();
  client.usePort(port);
  const bad = await client.ask('office', 'state', () => 1);
  expect(bad).toEqual({ ok: false, error: { code: 'bad-input', detail: {} } });
  const good = client.ask('office', 'state', {});
  await has(1);
  answer(asked[0]?.id ?? 0, 'good');
  expect(await good).toEqual({ ok: true, value: 'good' });
});
