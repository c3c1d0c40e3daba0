import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { ask, hamletNames, setUpOffice } from '../support/bridge';
import { launchArguments, newDataFolder, windowEnvironment } from '../support/program';
import { programsOfEachTest } from '../support/programs';

const { open, close } = programsOfEachTest();

describe('one program, one place', () => {
  test('a second start shows the window of the first and ends', async () => {
    const first = await open();
    const shown = first.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const window = BrowserWindow.getAllWindows()[0];
          window?.once('show', () => resolve('shown'));
          window?.hide();
        }),
    );
    const electron = first.app.process().spawnfile;
    const second = spawn(electron, launchArguments(first.dataFolder), {
      env: windowEnvironment(),
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.on('exit', resolve));
    expect(code).toBe(0);
    expect(await shown).toBe('shown');
    expect(await ask(first, 'office', 'state', {})).toMatchObject({ ok: true });
  });

  test('the book, the log and the place of the window lie in the data folder', async () => {
    const program = await open();
    const { value } = await ask(program, 'desktop', 'about', {});
    expect(value).toMatchObject({ dataFolder: program.dataFolder, version: '0.1.0' });
    await setUpOffice(program);
    await close(program);
    expect(fs.existsSync(program.database)).toBe(true);
    expect(fs.existsSync(path.join(program.dataFolder, 'logs'))).toBe(true);
  });

  test('the window opens where it was', async () => {
    const program = await open();
    const area = { x: 30, y: 20, width: 1100, height: 650 };
    await program.app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, area);
    await close(program);
    const memory = path.join(program.dataFolder, 'cua-so.json');
    expect(JSON.parse(fs.readFileSync(memory, 'utf8'))).toEqual({ area, maximized: false });

    const again = await open({ dataFolder: program.dataFolder, keepPlace: true });
    const bounds = await again.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toEqual(area);
  });
});

describe('the end of the program', () => {
  test('the whole book is in its one file, up to the last change acknowledged', async () => {
    const program = await open();
    await setUpOffice(program);
    const names = Array.from({ length: 30 }, (_, no) => `Xóm ${no + 1}`);
    const asked = names.map((name) => ask(program, 'office', 'addHamlet', { name }));
    const replies = await Promise.all(asked);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    await close(program);
    const left = fs
      .readdirSync(program.dataFolder)
      .filter((name) => name.startsWith('so-hoc-vu-so'));
    expect(left).toEqual(['so-hoc-vu-so.db']);
    const book = new Database(program.database, { readonly: true });
    const inBook = book.prepare('select name from hamlet').pluck().all();
    book.close();
    expect(inBook.sort()).toEqual(names.sort());
  });
});

describe('the page', () => {
  test('that is loaded again finds its way to the core', async () => {
    const program = await open();
    await setUpOffice(program, ['Đông']);
    await program.page.reload();
    expect(await hamletNames(program)).toEqual(['Đông']);
  });

  test('that crashes is loaded again', async () => {
    const program = await open();
    await program.page.getByRole('button').first().waitFor();
    const state = await program.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!page) return null;
      const loaded = new Promise<void>((resolve) => page.once('did-finish-load', () => resolve()));
      page.forcefullyCrashRenderer();
      await loaded;
      return (await page.executeJavaScript('window.api.office.state({})')) as unknown;
    });
    expect(state).toMatchObject({ ok: true });
  });

  test('says why when the book is not ours, and the file stays as it is', async () => {
    const dataFolder = newDataFolder();
    const file = path.join(dataFolder, 'so-hoc-vu-so.db');
    fs.writeFileSync(file, 'Đây không phải là sổ.');
    const program = await open({ dataFolder });
    const refusal = { error: { code: 'database-foreign', detail: { file: 'so-hoc-vu-so.db' } } };
    expect(await ask(program, 'office', 'state', {})).toMatchObject(refusal);
    expect(await ask(program, 'class', 'list', {})).toMatchObject(refusal);
    expect(fs.readFileSync(file, 'utf8')).toBe('Đây không phải là sổ.');

    // Put right while the program is open: the next attempt opens the book.
    fs.rmSync(file);
    await expect.poll(async () => (await ask(program, 'office', 'state', {})).ok).toBe(true);
  });
});

test('every script the first page begins with asks to be kept compiled', () => {
  const renderer = path.join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const html = fs.readFileSync(path.join(renderer, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  expect(scripts).not.toEqual([]);
  for (const script of scripts) {
    const text = fs.readFileSync(path.join(renderer, script), 'utf8');
    expect([script, text.split('\n')[0]]).toEqual([script, '//# allFunctionsCalledOnLoad']);
  }
});
