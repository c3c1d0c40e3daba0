import fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { words } from '../words';
import { START } from './address';
import { place, readPlacement, SMALLEST } from './placement';

export interface WindowOptions {
  readonly preload: string;
  /** Where its place on the screen is remembered. */
  readonly dataFolder: string;
}

/** Opens the one window of the program; it is shown when there is something to see. */
export function openWindow({ preload, dataFolder }: WindowOptions): BrowserWindow {
  const memory = path.join(dataFolder, 'cua-so.json');
  const { area, maximized } = place(remembered(memory), workAreas());
  const window = new BrowserWindow({
    ...area,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: words.program,
    // The page's own ground, for the moments it has not painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1716' : '#f4f7f6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const placement = { area: window.getNormalBounds(), maximized: window.isMaximized() };
    remember(memory, JSON.stringify(placement));
  });
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    // Does nothing in a packaged program, which has no developer tools.
    if (type === 'keyDown' && key === 'F12') window.webContents.toggleDevTools();
  });
  void window.loadURL(START);
  return window;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function remembered(file: string) {
  try {
    return readPlacement(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function remember(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch {
    // A window that opens in its usual place is no loss worth a word.
  }
}
