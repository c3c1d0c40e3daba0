import path from 'node:path';
import { app, dialog, ipcMain, Menu, type BrowserWindow } from 'electron';
import { desktopNames } from '../contract/names';
import type { Reply } from '../contract/procedure';
import { ChosenFiles } from './chosen-files';
import { CoreProcess } from './core-process';
import { dataPlace } from './data-place';
import type { Desk } from './desktop';
import { Log } from './log';
import { RestartLimit } from './restart-limit';
import { isOurPage } from './sender';
import { cutOffNetwork, lockDown } from './window/lockdown';
import { nameOurScheme, serveBundle } from './window/protocol';
import { openWindow } from './window/window';
import { words } from './words';

// The name of the data folder; it stays the same whatever the program comes to be called.
const APP = 'so-hoc-vu-so';
const DATABASE = `${APP}.db`;
const built = path.dirname(import.meta.dirname);

app.setName(APP);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), APP));
}
const dataFolder = app.getPath('userData');

if (dataPlace(dataFolder).kind === 'network') {
  void app.whenReady().then(() => {
    dialog.showErrorBox(words.program, words.onNetwork(dataFolder));
    app.exit(1);
  });
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  Menu.setApplicationMenu(null);
  nameOurScheme();
  cutOffNetwork();
  void app.whenReady().then(open);
}

function open(): void {
  const log = new Log(path.join(dataFolder, 'logs'));
  const files = new ChosenFiles();
  const core = new CoreProcess({
    program: path.join(built, 'main', 'core.js'),
    database: path.join(dataFolder, DATABASE),
    files,
    log,
    onGone: () => void sayAndEnd(window, words.coreGone),
  });
  core.start();
  lockDown();
  serveBundle(path.join(built, 'renderer'));
  const window = openWindow({ preload: path.join(built, 'preload', 'index.cjs'), dataFolder });

  ipcMain.on('core-port-wanted', (event) => {
    if (isOurPage(event, window) && event.senderFrame) core.connect(event.senderFrame);
  });
  answerDesktopCalls({ window, core, files, dataFolder }, log);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
  });
  startPageAgainWhenItDies(window, log);
  warnOfSyncFolder(window);
  closeCoreBeforeTheEnd(core);
}

function answerDesktopCalls(desk: Desk, log: Log): void {
  for (const name of Object.keys(desktopNames.desktop) as (keyof typeof desktopNames.desktop)[]) {
    ipcMain.handle(`desktop:${name}`, async (event, input: unknown): Promise<Reply> => {
      if (!isOurPage(event, desk.window)) {
        return { ok: false, error: { code: 'forbidden-sender', detail: {} } };
      }
      // Not before it is asked for: the schemas take longer to load than the rest of main.
      const { answerDesktop } = await import('./desktop');
      return answerDesktop(desk, name, input, (bug) => log.bug(bug));
    });
  }
}

function startPageAgainWhenItDies(window: BrowserWindow, log: Log): void {
  const limit = new RestartLimit(3);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.event(`page-${reason}`, { code: exitCode });
    if (reason === 'clean-exit') return;
    if (!limit.allows(Date.now())) void sayAndEnd(window, words.pageGone);
    // Not at once: Chromium is still taking the old page down and would fall with it.
    else setImmediate(() => window.webContents.reload());
  });
}

function warnOfSyncFolder(window: BrowserWindow): void {
  const place = dataPlace(dataFolder);
  if (place.kind !== 'synced') return;
  window.once('show', () => {
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: words.inSyncFolder(dataFolder, place.service),
      buttons: [words.understood],
    });
  });
}

async function sayAndEnd(window: BrowserWindow, message: string): Promise<void> {
  if (window.isDestroyed()) return;
  const buttons = [words.closeProgram];
  await dialog.showMessageBox(window, { type: 'error', message, buttons });
  app.quit();
}

function closeCoreBeforeTheEnd(core: CoreProcess): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().then(() => {
      isClosed = true;
      // While this event is still being told, another quit would not be heard.
      setImmediate(() => app.quit());
    });
  });
}
