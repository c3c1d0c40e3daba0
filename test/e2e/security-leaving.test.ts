import { describe, expect, test } from 'vitest';
import { oneProgram } from '../support/our-page';

const { program, inPage } = oneProgram();

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
      const refused = await nextRefusal();
      await inPage(`void ${code(address).replace(/^location.*$/, (each) => `(${each})`)}`);
      expect([way, await refused()]).toEqual([way, new URL(address).href]);
    }
    expect(program().page.url()).toMatch(/^app:\/\/ui\/index\.html/);
  });

  /** Begins to listen, then resolves to what waits for the address of the next navigation that is refused. */
  async function nextRefusal(): Promise<() => Promise<string>> {
    await program().app.evaluate(({ BrowserWindow }) => {
      (globalThis as typeof globalThis & Told).refused = new Promise((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
          resolve(event.defaultPrevented ? event.url : `let go to ${event.url}`);
        });
      });
    });
    return () => program().app.evaluate(() => (globalThis as typeof globalThis & Told).refused);
  }
  type Told = { refused: Promise<string> };

  test('to a file of this machine', async () => {
    const told = program().page.waitForEvent('console', (message) =>
      /local resource/.test(message.text()),
    );
    await inPage(link('file:///etc/passwd', ''));
    await told;
    expect(program().page.url()).toMatch(/^app:\/\/ui\/index\.html/);
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
    program().app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
});
