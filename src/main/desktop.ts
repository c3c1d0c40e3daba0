import fs from 'node:fs';
import path from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { answer, AppError, type Bug } from '../contract/answer';
import { desktop } from '../contract/desktop';
import type { OutputOf, ParsedInputOf, Reply } from '../contract/procedure';
import type { ChosenFiles } from './chosen-files';
import type { CoreProcess } from './core-process';
import { notify } from './notify';
import { evidenceFile, isDocument } from './evidence-file';
import { pdfOf, printWithDialog } from './print';
import { openWebAddress } from './window/openExternal';
import { onPaper } from './window/paper';
import { words } from './words';

export interface Desk {
  readonly window: BrowserWindow;
  readonly core: CoreProcess;
  readonly files: ChosenFiles;
  readonly dataFolder: string;
}

type Name = keyof typeof desktop;
type Actions = {
  readonly [P in Name]: (
    desk: Desk,
    input: ParsedInputOf<(typeof desktop)[P]>,
  ) => OutputOf<(typeof desktop)[P]> | Promise<OutputOf<(typeof desktop)[P]>>;
};

const actions: Actions = {
  async chooseSheet({ window, core, files }, { of }) {
    if (of === 'people') core.expectPeopleList();
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseSheet,
      properties: ['openFile'],
      filters: [{ name: words.sheets, extensions: [...words.sheetEndings] }],
    });
    const [chosen] = filePaths;
    if (chosen === undefined) return { file: null, name: '' };
    const file = files.add(chosen, 'read');
    await core.makeKnown(file);
    return { file: file.token, name: path.basename(chosen) };
  },

  async chooseFile({ window, core, files }, { for: purpose }) {
    const { title, filter, extensions } = words.chooseFile[purpose];
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openFile'],
      filters: [{ name: filter, extensions: [...extensions] }],
    });
    const [chosen] = filePaths;
    if (chosen === undefined) return { file: null, name: '' };
    const file = files.add(chosen, 'read');
    await core.makeKnown(file);
    return { file: file.token, name: path.basename(chosen) };
  },

  async chooseWhereToSave({ window, core, files }, { kind, suggestedName }) {
    const chosen = await askWhereToSave(window, kind, suggestedName);
    if (chosen === null) return { file: null, name: '' };
    const file = files.add(chosen, 'write');
    await core.makeKnown(file);
    return { file: file.token, name: path.basename(chosen) };
  },

  async print({ window }, { html }) {
    return { isPrinted: await onPaper(window, html, printWithDialog) };
  },

  async writePdf({ window, core }, { html, file }) {
    const reply = await core.write(file, await onPaper(window, html, pdfOf));
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.detail);
    // The contract of this procedure checks it again on the way out.
    return reply.value as OutputOf<typeof desktop.writePdf>;
  },

  showFile({ files }, { file }) {
    shell.showItemInFolder(writtenFile(files, file));
    return {};
  },

  async openFile({ files }, { file }) {
    const written = writtenFile(files, file);
    const problem = await shell.openPath(written);
    // No program for it on this machine: it can at least be seen where it lies.
    if (problem !== '') shell.showItemInFolder(written);
    return {};
  },

  async notify({ window }, { title, body }) {
    return { clicked: await notify(window, title, body) };
  },

  async openEvidence({ dataFolder }, { id, name }) {
    const kept = evidenceFile(dataFolder, id, name);
    if (!fs.existsSync(kept)) throw new AppError('file-missing', { file: path.basename(kept) });
    const problem = isDocument(kept) ? await shell.openPath(kept) : 'not opened';
    if (problem !== '') shell.showItemInFolder(kept);
    return {};
  },

  async openLink(_desk, { link }) {
    const isOpened = await openWebAddress(link);
    if (!isOpened) throw new AppError('link-not-web');
    return {};
  },

  about({ dataFolder }) {
    return { version: app.getVersion(), dataFolder, electron: process.versions.electron };
  },

  async showDataFolder({ dataFolder }) {
    await shell.openPath(dataFolder);
    return {};
  },
};

/** Answers what the page asks of the window itself; never rejects. */
export function answerDesktop(
  desk: Desk,
  name: Name,
  input: unknown,
  onBug: (bug: Bug) => void,
): Promise<Reply> {
  // `never`: what the schema of a procedure gives is handed to the action of the same name only.
  const act = actions[name] as (desk: Desk, input: never) => unknown;
  const where = `desktop.${name}`;
  return answer(where, desktop[name], input, (checked) => act(desk, checked as never), onBug);
}

async function askWhereToSave(
  window: BrowserWindow,
  kind: keyof typeof words.saveAs,
  suggestedName: string,
): Promise<string | null> {
  const { title, filter } = words.saveAs[kind];
  const suggested = path.basename(suggestedName);
  let defaultPath = path.join(app.getPath('documents'), withEnding(suggested, kind));
  for (;;) {
    const filters = [{ name: filter, extensions: [kind] }];
    const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters });
    if (!filePath) return null;
    const complete = withEnding(filePath, kind);
    // The system has asked about overwriting the name as typed; about the whole name it has to be asked again.
    if (complete === filePath || !fs.existsSync(complete)) return complete;
    defaultPath = complete;
  }
}

function withEnding(name: string, kind: string): string {
  return path.extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`;
}

function writtenFile(files: ChosenFiles, token: string): string {
  const file = files.get(token);
  if (file?.use !== 'write') throw new AppError('file-token-unknown');
  if (!fs.existsSync(file.path)) {
    throw new AppError('file-missing', { file: path.basename(file.path) });
  }
  return file.path;
}
