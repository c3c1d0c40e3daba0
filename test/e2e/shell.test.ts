import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { Api } from '../../src/contract';
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  corePid,
  launchArguments,
  newDataFolder,
  openProgram,
  windowEnvironment,
  type Program,
  type ProgramOptions,
} from '../support/program';

const programs: Program[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.close().catch(() => {});
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

async function open(options: ProgramOptions = {}): Promise<Program> {
  const program = await openProgram(options);
  programs.push(program);
  folders.push(program.dataFolder);
  return program;
}

async function close(program: Program): Promise<void> {
  programs.splice(programs.indexOf(program), 1);
  await program.close();
}

/** Asks as the page does, through the one bridge it has. */
function ask<F extends keyof Api, P extends keyof Api[F] & string>(
  { page }: Program,
  feature: F,
  procedure: P,
  input: unknown,
): Promise<{
  ok: boolean;
  value?: Record<string, unknown>;
  error?: { code: string; detail: object };
}> {
  return page.evaluate(
    ([f, p, i]) => (window as unknown as Bridge).api[f as string]?.[p as string]?.(i) as never,
    [feature, procedure, input] as const,
  );
}
type Bridge = { api: Record<string, Record<string, (input: unknown) => Promise<unknown>>> };

const office = {
  kind: 'xã',
  name: 'Phú Bình',
  province: 'Thái Nguyên',
  hamletWord: 'xóm',
  signatureLines: ['CHỦ TỊCH'],
  signerName: '',
  addressees: [],
  recipients: [],
  draftingUnit: '',
  enteredBy: 'Lan',
};
const setUp = (program: Program, hamlets: string[] = []) =>
  ask(program, 'office', 'setUp', { office, hamlets, shippedPlan: null });

async function hamletNames(program: Program): Promise<unknown> {
  const { value } = await ask(program, 'office', 'state', {});
  return (value?.['hamlets'] as { name: string }[]).map(({ name }) => name);
}

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
    await setUp(program);
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
  test('the whole book is in its one file, also with changes still under way', async () => {
    const program = await open();
    await setUp(program);
    const names = Array.from({ length: 30 }, (_, no) => `Xóm ${no + 1}`);
    const acknowledged = program.page.evaluate(async (all) => {
      const { addHamlet } = (window as unknown as Bridge).api['office'] ?? {};
      const replies = await Promise.all(all.map((name) => addHamlet?.({ name })));
      return replies.filter((reply) => (reply as { ok: boolean }).ok).length;
    }, names);
    expect(await acknowledged).toBe(30);
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

describe('when the core dies', () => {
  test('the page goes on with a new one and nothing saved is lost', async () => {
    const program = await open();
    await setUp(program, ['Đông']);
    const before = await corePid(program);
    process.kill(before ?? 0, 'SIGKILL');
    await expect
      .poll(async () => (await ask(program, 'office', 'state', {})).ok, { timeout: 20_000 })
      .toBe(true);
    expect(await corePid(program)).not.toBe(before);
    expect(await ask(program, 'office', 'addHamlet', { name: 'Đoài' })).toMatchObject({ ok: true });
    expect(await hamletNames(program)).toEqual(['Đông', 'Đoài']);
  });

  test('what was under way is answered, so that the page never waits for ever', async () => {
    const program = await open();
    await program.page.evaluate(() => {
      const bridge = window as unknown as Bridge & { answers: Promise<unknown> };
      const asks = Array.from({ length: 200 }, () => bridge.api['office']?.['state']?.({}));
      bridge.answers = Promise.all(asks);
    });
    process.kill((await corePid(program)) ?? 0, 'SIGKILL');
    const codes = await program.page.evaluate(async () => {
      const replies = (await (window as unknown as { answers: Promise<Reply[]> }).answers) ?? [];
      type Reply = { ok: boolean; error?: { code: string } };
      return replies.map(({ ok, error }) => (ok ? 'ok' : error?.code));
    });
    expect(codes).toHaveLength(200);
    expect(codes.filter((code) => code !== 'ok' && code !== 'unexpected')).toEqual([]);
  });

  test('again and again, it is told in words and the program ends', async () => {
    const program = await open();
    await program.app.evaluate(({ dialog }) => {
      const box = globalThis as unknown as Box;
      box.said = new Promise((say) => {
        dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
          say(options.message);
          return new Promise((press) => (box.press = () => press({ response: 0 })));
        }) as never;
      });
    });
    for (let times = 0; times < 4; times++) {
      await expect.poll(() => corePid(program), { timeout: 20_000 }).toBeGreaterThan(0);
      const pid = (await corePid(program)) ?? 0;
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => corePid(program), { timeout: 20_000 }).not.toBe(pid);
    }
    const said = await program.app.evaluate(() => (globalThis as unknown as Box).said);
    expect(said).toMatch(/đã lưu vẫn còn nguyên.*đóng chương trình rồi mở lại/);
    expect(await ask(program, 'office', 'state', {})).toMatchObject({
      error: { code: 'unexpected' },
    });
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate(() => (globalThis as unknown as Box).press());
    await ended;
  });
  type Box = { said: Promise<string>; press: () => void };
});

describe('the page', () => {
  test('that is loaded again finds its way to the core', async () => {
    const program = await open();
    await setUp(program, ['Đông']);
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
    await expect
      .poll(async () => (await ask(program, 'office', 'state', {})).ok, { timeout: 20_000 })
      .toBe(true);
  });
});

describe('files are chosen in dialogs of ours', () => {
  const unknown = { error: { code: 'file-token-unknown' } };

  test('the page learns the name and a token, and the token is all it can use', async () => {
    const program = await open();
    const file = path.join(program.dataFolder, 'Danh sách.xlsx');
    await chooseInOpenDialog(program, file);
    const { value } = await ask(program, 'desktop', 'chooseSheet', {});
    expect(value).toEqual({ name: 'Danh sách.xlsx', file: expect.any(String) as string });
    expect(JSON.stringify(value)).not.toContain(path.dirname(file));
    // The core knows it by now: it is the file that is missing, not the token.
    expect(await ask(program, 'person', 'previewImport', { file: value?.['file'] })).toMatchObject({
      error: { code: 'file-missing' },
    });
    // Chosen to be read, it is neither written nor opened.
    expect(await ask(program, 'office', 'saveCopy', { file: value?.['file'] })).toMatchObject(
      unknown,
    );
    expect(await ask(program, 'desktop', 'openFile', { file: value?.['file'] })).toMatchObject(
      unknown,
    );
  });

  test('a token outlives the core it was told to', async () => {
    const program = await open();
    await chooseInOpenDialog(program, path.join(program.dataFolder, 'x.xlsx'));
    const { value } = await ask(program, 'desktop', 'chooseSheet', {});
    const before = await corePid(program);
    process.kill(before ?? 0, 'SIGKILL');
    await expect.poll(() => corePid(program), { timeout: 20_000 }).not.toBe(before);
    await expect
      .poll(
        async () =>
          (await ask(program, 'person', 'previewImport', { file: value?.['file'] })).error?.code,
        { timeout: 20_000 },
      )
      .toBe('file-missing');
  });

  test('a closed dialog gives no token', async () => {
    const program = await open();
    await chooseInOpenDialog(program, null);
    expect(await ask(program, 'desktop', 'chooseSheet', {})).toMatchObject({
      value: { file: null },
    });
    await chooseInSaveDialog(program, null);
    const input = { kind: 'docx', suggestedName: 'Báo cáo' };
    expect(await ask(program, 'desktop', 'chooseWhereToSave', input)).toMatchObject({
      value: { file: null },
    });
  });

  test('a file is saved under its own ending; one that is there is asked about again', async () => {
    const program = await open();
    const taken = path.join(program.dataFolder, 'co-roi.docx');
    fs.writeFileSync(taken, 'x');
    await program.app.evaluate(({ dialog }, folder) => {
      const asked = globalThis as unknown as { asked: string[] };
      asked.asked = [];
      const names = ['co-roi', 'moi'];
      dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) => {
        asked.asked.push(options.defaultPath);
        return Promise.resolve({ canceled: false, filePath: `${folder}/${names.shift()}` });
      }) as never;
    }, program.dataFolder);
    const input = { kind: 'docx', suggestedName: '../../Báo cáo' };
    const { value } = await ask(program, 'desktop', 'chooseWhereToSave', input);
    expect(value).toMatchObject({ name: 'moi.docx' });
    const asked = await program.app.evaluate(
      () => (globalThis as unknown as { asked: string[] }).asked,
    );
    const documents = await program.app.evaluate(({ app }) => app.getPath('documents'));
    expect(asked).toEqual([path.join(documents, 'Báo cáo.docx'), taken]);
  });

  test('only a file chosen to be written, and written, is shown', async () => {
    const program = await open();
    await setUp(program);
    const file = path.join(program.dataFolder, 'ban-sao.db');
    await chooseInSaveDialog(program, file);
    const input = { kind: 'db', suggestedName: 'ban-sao' };
    const { value } = await ask(program, 'desktop', 'chooseWhereToSave', input);
    const token = { file: value?.['file'] };
    expect(await ask(program, 'desktop', 'showFile', token)).toMatchObject({
      error: { code: 'file-missing', detail: { file: 'ban-sao.db' } },
    });
    expect(await ask(program, 'office', 'saveCopy', token)).toMatchObject({ ok: true });
    await program.app.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) =>
        void ((globalThis as unknown as { shown: string }).shown = shown);
    });
    expect(await ask(program, 'desktop', 'showFile', token)).toMatchObject({ ok: true });
    expect(
      await program.app.evaluate(() => (globalThis as unknown as { shown: string }).shown),
    ).toBe(file);
    const other = { file: '8f14e45f-ceea-467f-9d3b-2b1d1c8f3b6a' };
    expect(await ask(program, 'desktop', 'showFile', other)).toMatchObject(unknown);
    expect(await ask(program, 'desktop', 'showFile', { file })).toMatchObject({
      error: { code: 'bad-input' },
    });
  });
});

test('no name gets into the log or onto the console, whatever goes wrong', async () => {
  const secret = 'Bimatxyz';
  const home = fs.mkdtempSync(path.join(os.tmpdir(), secret));
  const program = await open({ dataFolder: home, args: ['--enable-logging=stderr'] });
  await setUp(program, [`Xóm ${secret}`]);
  const draft = {
    name: `Nguyễn Thị ${secret}`,
    hamletId: null,
    birthYear: 1950,
    birthDay: null,
    sex: null,
    audience: 'adults',
    note: secret,
  };
  const asked = [
    await ask(program, 'person', 'save', { id: null, draft }),
    await ask(program, 'person', 'save', { id: null, draft: { ...draft, birthYear: 1 } }),
    await ask(program, 'person', 'save', { id: secret, draft }),
    await ask(program, 'person', 'list', { search: secret, [secret]: 1 }),
    await ask(program, 'office', 'addHamlet', { name: `Xóm ${secret}` }),
    await ask(program, 'plan', 'takeShipped', { name: secret }),
    await ask(program, 'report', 'preview', { period: secret }),
  ];
  expect(asked.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false, false]);
  process.kill((await corePid(program)) ?? 0, 'SIGKILL');
  await expect
    .poll(async () => (await ask(program, 'office', 'state', {})).ok, { timeout: 20_000 })
    .toBe(true);
  await close(program);
  const log = fs.readFileSync(path.join(home, 'logs', 'nhat-ky.log'), 'utf8');
  expect(log).toContain('core-ended');
  expect(log).not.toContain(secret);
  // The folder's own name is the one thing Chromium may print.
  expect(program.output().replaceAll(home, '')).not.toContain(secret);
});
