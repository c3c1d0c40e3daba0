import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { electronFaults, faultsIn } from './electron-rules';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8');

test('no file of the program loosens a setting, leaves its doors or has a way to the network', () => {
  expect(electronFaults(projectRoot)).toEqual([]);
});

describe('the guard sees', () => {
  test.each<[file: string, code: string, fault: string]>([
    ['src/main/x.ts', 'const p = { sandbox: false };', 'sandbox is not true'],
    ['src/main/x.ts', 'const p = { contextIsolation: off };', 'contextIsolation is not true'],
    ['src/main/x.ts', 'const p = { nodeIntegration: true };', 'nodeIntegration is not false'],
    ['src/main/x.ts', 'const p = { webSecurity: false };', 'webSecurity is set'],
    ['src/main/x.ts', 'const p = { webviewTag: true };', 'webviewTag is set'],
    [
      'src/main/x.ts',
      'const p = { nodeIntegrationInSubFrames: true };',
      'nodeIntegrationInSubFrames is set',
    ],
    ['src/main/x.ts', 'new BrowserWindow({});', 'BrowserWindow is made outside src/main/window'],
    ['src/main/window/window.ts', 'new BrowserWindow({});', 'sandbox is not set'],
    [
      'src/main/window/window.ts',
      'new BrowserWindow({ webPreferences: { sandbox: true, ...more } });',
      '... is set',
    ],
    ['src/main/window/paper.ts', 'new BrowserWindow({});', 'javascript is not set'],
    ['src/main/window/paper.ts', 'new BrowserWindow({});', 'session is not set'],
    [
      'src/main/window/paper.ts',
      'new BrowserWindow({ webPreferences: { preload } });',
      'preload is set',
    ],
    ['src/main/x.ts', 'const p = { javascript: true };', 'javascript is not false'],
    ['src/main/x.ts', 'void shell.openExternal(link);', 'openExternal'],
    ['src/main/x.ts', 'const { openExternal } = shell;', 'openExternal'],
    ['src/main/window/openExternal.ts', "await fetch('https://x');", 'fetch'],
    ['src/main/x.ts', 'void page.executeJavaScript(code);', 'executeJavaScript'],
    ['src/main/x.ts', "void window.loadFile('x.html');", 'loadFile'],
    ['src/main/x.ts', "import { app, net } from 'electron';", 'takes net'],
    ['src/main/x.ts', "import * as electron from 'electron';", 'takes the whole of electron'],
    ['src/core/x.ts', "import https from 'node:https';", 'imports node:https'],
    ['src/core/x.ts', "import { connect } from 'net';", 'imports net'],
    ['src/core/x.ts', "import { exec } from 'node:child_process';", 'imports node:child_process'],
    ['src/renderer/x.ts', "await fetch('/x');", 'fetch'],
    ['src/renderer/x.ts', "await window.fetch('/x');", 'fetch'],
    ['src/renderer/x.ts', 'new WebSocket(address);', 'WebSocket'],
    ['src/renderer/x.ts', "navigator.sendBeacon('/x');", 'sendBeacon'],
    [
      'src/renderer/x.tsx',
      '<p dangerouslySetInnerHTML={{ __html: x }} />',
      'dangerouslySetInnerHTML',
    ],
    ['src/domain/x.ts', "eval('1')", 'eval'],
    ['src/domain/x.ts', "new Function('return 1')", 'Function'],
    ['src/preload/index.ts', "contextBridge.exposeInMainWorld('ipc', {});", 'another door'],
    ['src/preload/index.ts', 'const a = 1;', '0 doors to the page'],
    ['src/preload/x.ts', 'const api = { ipcRenderer };', 'ipcRenderer is handed on'],
    ['src/preload/x.ts', 'const api = { send: ipcRenderer.send };', 'ipcRenderer is handed on'],
    ['src/preload/x.ts', '(channel) => ipcRenderer.invoke(channel);', 'a channel outside desktop:'],
    [
      'src/preload/x.ts',
      '(channel) => ipcRenderer.send(channel);',
      'a channel outside the contract',
    ],
  ])('in %s: %s', (file, code, fault) => {
    expect(faultsIn(file, code).map((each) => each.replace(/^\S+ /, ''))).toContain(fault);
  });

  test.each([
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setWindowOpenHandler',
    'onBeforeRequest',
    'will-attach-webview',
    'will-frame-navigate',
    'will-redirect',
    'will-download',
    'host-resolver-rules',
  ])('a lockdown without %s', (lock) => {
    const file = 'src/main/window/lockdown.ts';
    const without = read(file).replaceAll(lock, 'somethingElse');
    expect(faultsIn(file, without)).toEqual([`${file}:1 ${lock} is missing`]);
  });
});

test('the guard lets pass what only sounds alike', () => {
  const code = `
    // fetch, eval and openExternal in a comment
    interface Source { readonly fetch: string }
    const text = 'WebSocket';
    const settings = { sandbox: true, contextIsolation: true, nodeIntegration: false };
  `;
  expect(faultsIn('src/main/x.ts', code)).toEqual([]);
});
