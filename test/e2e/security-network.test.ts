import dgram from 'node:dgram';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneProgram } from '../support/our-page';
import { newDataFolder, openProgram } from '../support/program';

const { fetched } = oneProgram();

describe('nothing leaves the machine', () => {
  test('main itself can ask for nothing outside either', async () => {
    for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      const answer = await fetched(address).catch((error: unknown) => String(error));
      expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    }
  });

  test('so the network has no process of its own, which the start would wait for', async () => {
    const dataFolder = newDataFolder();
    const own = await openProgram({ dataFolder });
    const services = await own.app.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ type, name }) => (type === 'Utility' ? [name] : [])),
    );
    await own.close();
    expect(services).toEqual(['so-hoc-vu-so-core']);
    fs.rmSync(dataFolder, { recursive: true, force: true });
  });

  test('even when the page tries everything', async () => {
    const listener = await listen();
    const dataFolder = newDataFolder();
    const atStart = path.join(dataFolder, 'start.json');
    const atWork = path.join(dataFolder, 'work.json');
    const own = await openProgram({ dataFolder, args: [`--log-net-log=${atStart}`] });
    await own.page.getByRole('button').first().waitFor();
    await own.app.evaluate(({ session }, file) => {
      return session.defaultSession.netLog.startLogging(file, { captureMode: 'everything' });
    }, atWork);
    await own.page.evaluate(tryEverything, listener.ports);
    await own.app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
    await own.close();
    expect(listener.heard).toEqual([]);
    expect(reachedOut(fs.readFileSync(atWork, 'utf8'))).toEqual([]);
    expect(reachedOut(cutOff(fs.readFileSync(atStart, 'utf8')))).toEqual([]);
    listener.close();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  });
});

/** Runs in the page; ends when each attempt that tells its end has told it. */
async function tryEverything(ports: { tcp: number; udp: number }): Promise<void> {
  const ways = [`http://127.0.0.1:${ports.tcp}/`, 'https://example.com/x'];
  const failed = (target: EventTarget) =>
    new Promise((resolve) => target.addEventListener('error', resolve, { once: true }));
  for (const away of ways) {
    const hints = ['dns-prefetch', 'preconnect', 'prefetch', 'modulepreload', 'icon', 'manifest'];
    for (const rel of hints) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: away }));
    }
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: away });
    const sheetFailed = failed(sheet);
    document.head.append(sheet);
    const image = new Image();
    const imageFailed = failed(image);
    image.src = away;
    document.body.insertAdjacentHTML('beforeend', `<p style="background: url(${away})">`);
    navigator.sendBeacon(away, 'x');
    const answers = await Promise.allSettled([fetch(away), fetch(away, { mode: 'no-cors' })]);
    if (answers.some(({ status }) => status === 'fulfilled')) throw new Error('answered');
    await Promise.all([
      sheetFailed,
      imageFailed,
      failed(new WebSocket(away.replace('http', 'ws'))),
    ]);
  }
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${ports.udp}` }] });
  const gathered = new Promise((resolve) => {
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(null);
  });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  await gathered;
}

/** Somebody on this machine who would hear it. */
async function listen() {
  const heard: string[] = [];
  const tcp = net.createServer((socket) => {
    heard.push('a connection');
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const udp = dgram.createSocket('udp4', () => heard.push('a datagram'));
  // A port of its own: somebody else on this machine may have that of the other.
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const ports = { tcp: (tcp.address() as net.AddressInfo).port, udp: udp.address().port };
  const close = () => {
    tcp.close();
    udp.close();
  };
  return { heard, ports, close };
}

/**
 * What Chromium's own record of its network says: every request sent on its way, connection and datagram. A UDP
 * socket that is merely connected (to see whether there is IPv6) sends nothing.
 */
function reachedOut(record: string): string[] {
  const { constants, events } = JSON.parse(record) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: Record<string, unknown> }[];
  };
  const types = [
    'URL_REQUEST_START_JOB',
    'TCP_CONNECT_ATTEMPT',
    'UDP_BYTES_SENT',
    'HOST_RESOLVER_SYSTEM_TASK',
    'HOST_RESOLVER_DNS_TASK',
  ];
  const known = types.map((name) => constants.logEventTypes[name]);
  expect(known).not.toContain(undefined);
  expect(events.length).toBeGreaterThan(0);
  return events
    .filter(({ type }) => known.includes(type))
    .map(({ params }) => JSON.stringify(params ?? {}));
}

/**
 * The record of the start as far as its last whole event: the program's end may cut it anywhere, for nothing waits
 * for it then. Chromium writes one event a line.
 */
function cutOff(record: string): string {
  const whole = record.lastIndexOf('},\n');
  expect(whole).toBeGreaterThan(0);
  return `${record.slice(0, whole)}}]}`;
}
