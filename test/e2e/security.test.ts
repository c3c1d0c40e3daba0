import dgram from 'node:dgram';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coreContract, desktopContract } from '../../src/contract';
import { contentSecurityPolicy } from '../../src/main/window/policy';
import { newDataFolder, openProgram, type Program } from '../support/program';

let program: Program;
beforeAll(async () => {
  program = await openProgram();
  await program.page.getByRole('button').first().waitFor();
});
afterAll(async () => {
  await program.close();
  fs.rmSync(program.dataFolder, { recursive: true, force: true });
});

/** What the page makes of an expression, run as one of its own scripts. */
const inPage = (expression: string): Promise<unknown> => program.page.evaluate(expression);

describe('the page', () => {
  test('is served from our own origin', () => {
    expect(program.page.url()).toMatch(/^app:\/\/ui\/index\.html/);
  });

  test('has nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    const types = await inPage(`[${names.map((name) => `typeof ${name}`).join(',')}]`);
    expect(types).toEqual(names.map(() => 'undefined'));
  });

  test('is sandboxed and isolated, with every other setting as Electron ships it', async () => {
    const settings = await program.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      return page &&
        'getLastWebPreferences' in page &&
        typeof page.getLastWebPreferences === 'function'
        ? (page.getLastWebPreferences() as Record<string, unknown>)
        : null;
    });
    expect(settings).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
  });

  test('is given the procedures of the contract and nothing else', async () => {
    const given = await inPage(
      `Object.entries(window.api).map(([feature, inside]) => [feature, Object.entries(inside).map(([name, it]) => name + ':' + typeof it)])`,
    );
    const wanted = Object.entries({ ...coreContract, ...desktopContract }).map(
      ([feature, inside]) => [feature, Object.keys(inside).map((name) => `${name}:function`)],
    );
    expect(given).toEqual(wanted);
  });

  test('carries our content security policy, and so does a refusal', async () => {
    const response = await program.page.reload();
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    const refused = await ask('app://ui/not-there.js');
    expect(refused).toEqual({ status: 404, policy: contentSecurityPolicy });
  });

  test.each([
    [
      'an inline script',
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
    ],
    [
      'a script from a data address',
      `document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.ran=1' }))`,
    ],
    [
      'a script from elsewhere',
      `document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }))`,
    ],
    [
      'an inline handler',
      `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = 1">')`,
    ],
    [
      'a javascript: link',
      `(() => { const a = document.createElement('a'); a.href = 'javascript:window.ran=1'; document.body.append(a); a.click(); })()`,
    ],
    ['a text as a timer', `setTimeout('window.ran = 1')`],
    [
      'a text as a function, in a later task',
      `setTimeout(() => { try { new Function('window.ran = 1')(); } catch {} })`,
    ],
  ])('does not run %s', async (_what, attempt) => {
    const told = inPage(
      `new Promise((resolve) => document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true }))`,
    );
    await inPage(`void ${attempt}`);
    expect(await told).toMatch(/^script-src/);
    expect(await inPage('window.ran')).toBeUndefined();
  });
});

/** Status and policy of an address, asked for with the session of the window. */
function ask(address: string) {
  return program.app.evaluate(async ({ session }, asked) => {
    const response = await session.defaultSession.fetch(asked);
    return { status: response.status, policy: response.headers.get('content-security-policy') };
  }, address);
}

describe('app:// serves its own files only', () => {
  test('the page itself', async () => {
    expect(await ask('app://ui/index.html')).toMatchObject({ status: 200 });
  });

  test.each([
    'app://ui/../../etc/passwd',
    'app://ui/../../package.json',
    'app://ui/%2e%2e/%2e%2e/package.json',
    'app://ui/..%2f..%2fpackage.json',
    'app://ui/..%5c..%5cpackage.json',
    'app://ui/..%2fmain%2findex.js',
    'app://ui/assets/..%2f..%2f..%2fpackage.json',
    'app://ui/%00',
    'app://ui/',
    'app://ui/assets',
    'app://ui/not-there.js',
  ])('not %s', async (address) => {
    const { status } = await ask(address);
    expect([403, 404]).toContain(status);
  });

  test.each(['app://other/index.html', 'app://ui.example.com/index.html'])(
    'nothing of another host: %s',
    async (address) => {
      const answered = await ask(address).catch(() => ({ status: 'blocked' }));
      expect(answered).toEqual({ status: 'blocked' });
    },
  );
});

describe('the page cannot leave', () => {
  // The list Actual learnt from, and what our own window could be lured to.
  const addresses = [
    'https://example.com/',
    'https://example.com/?next=app://ui/index.html',
    'https://app:ui@example.com/',
    'http://127.0.0.1:9/',
    'app://other/index.html',
    'app://ui.example.com/',
  ];

  const ways: [way: string, code: (address: string) => string][] = [
    ['location', (address) => `location.href = ${JSON.stringify(address)}`],
    ['a link', (address) => link(address, '')],
    [
      'a refresh',
      (address) =>
        `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: ${JSON.stringify(`0;url=${address}`)} }))`,
    ],
  ];
  const link = (address: string, target: string) =>
    `(() => { const a = document.createElement('a'); a.href = ${JSON.stringify(address)}; a.target = '${target}'; document.body.append(a); a.click(); })()`;

  test.each(addresses)('to %s', async (address) => {
    for (const [way, code] of ways) {
      const refused = nextRefusal();
      await inPage(`void ${code(address).replace(/^location.*$/, (each) => `(${each})`)}`);
      expect([way, await refused]).toEqual([way, new URL(address).href]);
    }
    expect(program.page.url()).toMatch(/^app:\/\/ui\/index\.html/);
  });

  /** Resolves with the address of the next navigation that is refused. */
  function nextRefusal(): Promise<string> {
    return program.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
            resolve(event.defaultPrevented ? event.url : `let go to ${event.url}`);
          });
        }),
    );
  }

  test('to a file of this machine', async () => {
    const told = program.page.waitForEvent('console', (message) =>
      /local resource/.test(message.text()),
    );
    await inPage(link('file:///etc/passwd', ''));
    await told;
    expect(program.page.url()).toMatch(/^app:\/\/ui\/index\.html/);
  });

  test.each(['https://example.com/', 'app://ui/index.html', 'about:blank', 'file:///etc/passwd'])(
    'by a second window on %s',
    async (address) => {
      expect(await inPage(`window.open(${JSON.stringify(address)}) === null`)).toBe(true);
      await inPage(link(address, '_blank'));
      expect(await pages()).toBe(1);
    },
  );

  test('by a webview', async () => {
    await inPage(
      `document.body.insertAdjacentHTML('beforeend', '<webview src="https://example.com/"></webview>')`,
    );
    expect(await inPage(`typeof document.querySelector('webview').loadURL`)).toBe('undefined');
    expect(await pages()).toBe(1);
  });

  test('by a frame: it shows nothing from elsewhere, and has no bridge', async () => {
    const told = inPage(
      `new Promise((resolve) => document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true }))`,
    );
    await inPage(
      `document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.com/"></iframe>')`,
    );
    expect(await told).toBe('frame-src');
    const inFrame = await inPage(
      `new Promise((resolve) => { const f = document.createElement('iframe'); f.srcdoc = '<p>Xem trước</p>'; f.onload = () => resolve([f.contentDocument.body.textContent, typeof f.contentWindow.api]); document.body.append(f); })`,
    );
    expect(inFrame).toEqual(['Xem trước', 'undefined']);
  });

  const pages = () =>
    program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
});

describe('the page is permitted nothing', () => {
  test.each([
    ['notifications', 'Notification.requestPermission()', 'denied'],
    [
      'where the PC is',
      `new Promise((ok) => navigator.geolocation.getCurrentPosition(() => ok('given'), (error) => ok(error.code)))`,
      1,
    ],
    [
      'the camera',
      `navigator.permissions.query({ name: 'camera' }).then((it) => it.state)`,
      'denied',
    ],
    [
      'the microphone',
      `navigator.permissions.query({ name: 'microphone' }).then((it) => it.state)`,
      'denied',
    ],
    [
      'the screen',
      `navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', (error) => error.name)`,
      'NotAllowedError',
    ],
    [
      'reading the clipboard',
      `navigator.clipboard.readText().then(() => 'given', (error) => error.name)`,
      'NotAllowedError',
    ],
    [
      'its clipboard permission',
      `navigator.permissions.query({ name: 'clipboard-read' }).then((it) => it.state)`,
      'denied',
    ],
    [
      'USB',
      `navigator.usb.requestDevice({ filters: [] }).then(() => 'given', (error) => error.name)`,
      'NotFoundError',
    ],
  ])('%s', async (_what, attempt, refusal) => {
    expect(await inPage(attempt)).toBe(refusal);
  });
});

test('a page in another window is refused by main and gets no way to the core', async () => {
  const answers = await program.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const forged = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await forged.loadURL('app://ui/index.html');
      const answer = (await forged.webContents.executeJavaScript(
        `(async () => {
        let core = 'silent';
        void window.api.office.state({}).then(() => (core = 'answered'));
        const asked = Object.values(window.api.desktop).map((each) => each({}));
        return [...(await Promise.all(asked)).map((reply) => reply.error?.code), core];
      })()`,
      )) as unknown[];
      forged.destroy();
      return answer;
    },
    path.resolve(import.meta.dirname, '../../out/preload/index.cjs'),
  );
  const refusals = Object.keys(desktopContract.desktop).map(() => 'forbidden-sender');
  expect(answers).toEqual([...refusals, 'silent']);
});

describe('nothing leaves the machine', () => {
  test('main itself can ask for nothing outside either', async () => {
    for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      const answer = await ask(address).catch((error: unknown) => String(error));
      expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    }
  });

  test('even when the page tries everything', async () => {
    const listener = await listen();
    const dataFolder = newDataFolder();
    const record = path.join(dataFolder, 'network.json');
    const own = await openProgram({ dataFolder, args: [`--log-net-log=${record}`] });
    await own.page.getByRole('button').first().waitFor();
    await own.page.evaluate(tryEverything, listener.port);
    await own.close();
    expect(listener.heard).toEqual([]);
    expect(reachedOut(record)).toEqual([]);
    listener.close();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  });
});

/** Runs in the page; ends when each attempt that tells its end has told it. */
async function tryEverything(port: number): Promise<void> {
  const ways = [`http://127.0.0.1:${port}/`, 'https://example.com/x'];
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
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
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
  const { port } = tcp.address() as net.AddressInfo;
  const udp = dgram.createSocket('udp4', () => heard.push('a datagram'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  const close = () => {
    tcp.close();
    udp.close();
  };
  return { heard, port, close };
}

/**
 * What Chromium's own record of its network says: every request sent on its way, connection and datagram. A UDP
 * socket that is merely connected (to see whether there is IPv6) sends nothing.
 */
function reachedOut(record: string): string[] {
  const { constants, events } = JSON.parse(fs.readFileSync(record, 'utf8')) as {
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
