import path from 'node:path';
import type { WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { coreContract, desktopContract } from '../../src/contract';
import { contentSecurityPolicy } from '../../src/main/window/policy';
import { oneProgram } from '../support/our-page';

const { program, inPage, fetched } = oneProgram();

describe('the page', () => {
  test('is served from our own origin', () => {
    expect(program().page.url()).toMatch(/^app:\/\/ui\/index\.html/);
  });

  test('has nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    const types = await inPage(`[${names.map((name) => `typeof ${name}`).join(',')}]`);
    expect(types).toEqual(names.map(() => 'undefined'));
  });

  test('is sandboxed and isolated, with every other setting as Electron ships it', async () => {
    const settings = await program().app.evaluate(({ BrowserWindow }) => {
      // Electron has it but does not tell its types.
      type Told = { getLastWebPreferences(): Record<string, unknown> };
      const page = BrowserWindow.getAllWindows()[0]?.webContents as
        (WebContents & Told) | undefined;
      return page?.getLastWebPreferences();
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
    const response = await program().page.reload();
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    const refused = await fetched('app://ui/not-there.js');
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

describe('app:// serves its own files only', () => {
  test('the page itself', async () => {
    expect(await fetched('app://ui/index.html')).toMatchObject({ status: 200 });
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
    const { status } = await fetched(address);
    expect([403, 404]).toContain(status);
  });

  test.each(['app://other/index.html', 'app://ui.example.com/index.html'])(
    'nothing of another host: %s',
    async (address) => {
      const answered = await fetched(address).catch(() => ({ status: 'blocked' }));
      expect(answered).toEqual({ status: 'blocked' });
    },
  );
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
  const answers = await program().app.evaluate(
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
