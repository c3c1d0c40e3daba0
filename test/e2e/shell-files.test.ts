import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, setUpOffice } from '../support/bridge';
import { chooseInOpenDialog, chooseInSaveDialog, corePid } from '../support/program';
import { programsOfEachTest } from '../support/programs';

const { open } = programsOfEachTest();

describe('files are chosen in dialogs of ours', () => {
  const unknown = { error: { code: 'file-token-unknown' } };

  test('the page learns the name and a token, and the token is all it can use', async () => {
    const program = await open();
    const file = path.join(program.dataFolder, 'Danh sách.xlsx');
    await chooseInOpenDialog(program, file);
    const { value } = await ask(program, 'desktop', 'chooseSheet', { of: 'people' });
    expect(value).toEqual({ name: 'Danh sách.xlsx', file: expect.any(String) as string });
    expect(JSON.stringify(value)).not.toContain(path.dirname(file));
    // The core knows it by now: it is the file that is missing, not the token.
    expect(await ask(program, 'peopleImport', 'read', listOf(value?.['file']))).toMatchObject({
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
    const { value } = await ask(program, 'desktop', 'chooseSheet', { of: 'people' });
    const before = await corePid(program);
    process.kill(before ?? 0, 'SIGKILL');
    await expect.poll(() => corePid(program)).not.toBe(before);
    await expect
      .poll(
        async () =>
          (await ask(program, 'peopleImport', 'read', listOf(value?.['file']))).error?.code,
      )
      .toBe('file-missing');
  });

  test('a closed dialog gives no token', async () => {
    const program = await open();
    await chooseInOpenDialog(program, null);
    expect(await ask(program, 'desktop', 'chooseSheet', { of: 'people' })).toMatchObject({
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
      const asked = globalThis as typeof globalThis & { asked: string[] };
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
      () => (globalThis as typeof globalThis & { asked: string[] }).asked,
    );
    const documents = await program.app.evaluate(({ app }) => app.getPath('documents'));
    expect(asked).toEqual([path.join(documents, 'Báo cáo.docx'), taken]);
  });

  test('only a file chosen to be written, and written, is shown', async () => {
    const program = await open();
    await setUpOffice(program);
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
        void ((globalThis as typeof globalThis & { shown: string }).shown = shown);
    });
    expect(await ask(program, 'desktop', 'showFile', token)).toMatchObject({ ok: true });
    expect(
      await program.app.evaluate(() => (globalThis as typeof globalThis & { shown: string }).shown),
    ).toBe(file);
    const other = { file: '8f14e45f-ceea-467f-9d3b-2b1d1c8f3b6a' };
    expect(await ask(program, 'desktop', 'showFile', other)).toMatchObject(unknown);
    expect(await ask(program, 'desktop', 'showFile', { file })).toMatchObject({
      error: { code: 'bad-input' },
    });
  });
});

/** How the page asks for a file to be read as a list. */
function listOf(file: unknown) {
  return { reading: crypto.randomUUID(), file, sheet: null, headerRow: null, choice: null };
}
