import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The screen of the office PCs, and of the virtual screen the window tests run on. */
export const SCREEN = { width: 1366, height: 768 };

export interface Program {
  readonly app: ElectronApplication;
  /** The one page of the one window. */
  readonly page: Page;
  /** Where this run keeps its data. */
  readonly dataFolder: string;
  /** The book of this run. */
  readonly database: string;
  /** What all its processes have printed so far. */
  output(): string;
  /** Ends the program as its user would; the data folder stays. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  /** Left out: a new, empty folder. */
  readonly dataFolder?: string;
  /** More arguments for Electron. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Leave the window where the program put it. */
  readonly keepPlace?: boolean;
}

/** Starts the built program as a user would, at 1366×768, with its data in a folder of this run alone. */
export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  const dataFolder = options.dataFolder ?? newDataFolder();
  const app = await _electron.launch({
    args: launchArguments(dataFolder, options.args),
    env: windowEnvironment(options.env),
  });
  const printed: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  }
  const page = await app.firstWindow();
  if (!options.keepPlace) {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SCREEN);
  }
  return {
    app,
    page,
    dataFolder,
    database: path.join(dataFolder, 'so-hoc-vu-so.db'),
    output: () => printed.join(''),
    close: () => app.close(),
  };
}

export function newDataFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'so-hoc-vu-so-'));
}

/** What Electron has to be started with to open the built program. */
export function launchArguments(dataFolder: string, more: readonly string[] = []): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--user-data-dir=${dataFolder}`,
    ...more,
    projectRoot,
  ];
}

/** The tests run inside Electron as Node; what they start must not. */
export function windowEnvironment(
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
  );
  return { DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...Object.fromEntries(own), ...more };
}

/** The next "open" dialog of the system gives this file, as if the user had chosen it; null: the user closed it. */
export async function chooseInOpenDialog({ app }: Program, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, file);
}

/** The next "save" dialog of the system gives this file; null: the user closed it. */
export async function chooseInSaveDialog({ app }: Program, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}

/** The process the core runs in; undefined while there is none. */
export function corePid({ app }: Program): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ name }) => name === 'so-hoc-vu-so-core')?.pid,
  );
}
