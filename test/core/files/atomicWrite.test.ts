import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFileWhole } from '../../../src/core/files/atomicWrite';
import { mounting } from '../../support/disks';
import { AppError } from '../../../src/domain/errors';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ghi-tep-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const old = Buffer.from('bản cũ');

async function refusal(file: string, bytes: Uint8Array = Buffer.from('bản mới')) {
  const error = await writeFileWhole(file, bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
}

describe('writing a file whole', () => {
  it('makes the file, replaces an older one, and leaves nothing else behind', async () => {
    const file = path.join(folder, 'báo cáo.docx');
    expect(await writeFileWhole(file, old)).toEqual({ name: 'báo cáo.docx', bytes: old.length });
    await writeFileWhole(file, new Uint8Array([1, 2, 3]));
    expect(fs.readFileSync(file)).toEqual(Buffer.from([1, 2, 3]));
    expect(fs.readdirSync(folder)).toEqual(['báo cáo.docx']);
  });

  it('says that the folder is missing', async () => {
    expect(await refusal(path.join(folder, 'không có', 'a.xlsx'))).toEqual({
      code: 'folder-missing',
      detail: { file: 'a.xlsx' },
    });
    fs.writeFileSync(path.join(folder, 'tệp'), '');
    expect(await refusal(path.join(folder, 'tệp', 'a.xlsx'))).toMatchObject({
      code: 'folder-missing',
    });
  });

  it('says that the place cannot be written to, and cleans up after itself', async () => {
    fs.mkdirSync(path.join(folder, 'a.xlsx', 'bên trong'), { recursive: true });
    expect(await refusal(path.join(folder, 'a.xlsx'))).toEqual({
      code: 'file-unwritable',
      detail: { file: 'a.xlsx' },
    });
    expect(fs.readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it.each(['.~lock.Tổng hợp.xlsx#', '~$Tổng hợp.xlsx', '~$ng hợp.xlsx'])(
    'leaves a file alone that is open in another program (%s)',
    async (sign) => {
      const file = path.join(folder, 'Tổng hợp.xlsx');
      fs.writeFileSync(file, old);
      fs.writeFileSync(path.join(folder, sign), '');
      expect(await refusal(file)).toEqual({
        code: 'file-locked',
        detail: { file: 'Tổng hợp.xlsx' },
      });
      expect(fs.readFileSync(file)).toEqual(old);
      expect(fs.readdirSync(folder)).toHaveLength(2);
    },
  );

  it('is not held up by the lock of a file that is gone', async () => {
    const file = path.join(folder, 'a.xlsx');
    fs.writeFileSync(path.join(folder, '~$a.xlsx'), '');
    await writeFileWhole(file, old);
    expect(fs.readFileSync(file)).toEqual(old);
  });
});

describe('writing in a process of its own', () => {
  let bundles: string;
  let writer: string;

  beforeAll(async () => {
    bundles = fs.mkdtempSync(path.join(os.tmpdir(), 'ghi-tep-goi-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: path.join(import.meta.dirname, 'writer-process.ts'),
        outDir: bundles,
        rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
      },
    });
    writer = path.join(bundles, 'writer.mjs');
  });
  afterAll(() => {
    fs.rmSync(bundles, { recursive: true, force: true });
  });

  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

  /** Runs shell commands, the writer last, in a mount space of its own where the machine allows one. */
  function write(commands: string, file: string, mounts: readonly string[] | null): unknown {
    const unmount = mounts ? `trap 'cd /; umount ${folder}' EXIT; ` : '';
    const script = `set -e; ${unmount}${commands}; "$@"; ls -A "$(dirname ${JSON.stringify(file)})"; cat ${JSON.stringify(file)}`;
    const line = ['bash', '-c', script, '-', process.execPath, writer, 'once', file, '1000000'];
    const [command = '', ...args] = mounts ? [...mounts, ...line] : line;
    const [answer = '', ...rest] = execFileSync(command, args, {
      env: asNode,
      encoding: 'utf8',
    }).split('\n');
    return [JSON.parse(answer), ...rest];
  }

  // The limit on the length of a file stops a write halfway on every machine, also where nothing can be mounted.
  const fullDisks = [
    ['a limit on the length of files', 'cd "$FOLDER"; ulimit -f 64', null],
    ...(mounting
      ? [['a disk of 64 kB', 'mount -t tmpfs -o size=64k none "$FOLDER"', mounting] as const]
      : []),
  ] as const;

  it.each(fullDisks)('keeps the old file whole when the disk is full (%s)', (_, limit, mounts) => {
    const file = path.join(folder, 'a.docx');
    const commands = `FOLDER=${folder}; ${limit}; printf 'bản cũ' > ${file}`;
    expect(write(commands, file, mounts)).toEqual([
      { code: 'disk-full', detail: { file: 'a.docx' } },
      'a.docx',
      'bản cũ',
    ]);
  });

  const readOnly = mounting
    ? `mount -t tmpfs none "$FOLDER"; printf 'bản cũ' > "$FOLDER/a.docx"; mount -o remount,ro "$FOLDER"`
    : `printf 'bản cũ' > "$FOLDER/a.docx"; chmod 555 "$FOLDER"`;

  it('says that a read-only folder cannot be written to', () => {
    const file = path.join(folder, 'a.docx');
    expect(write(`FOLDER=${folder}; ${readOnly}`, file, mounting)).toEqual([
      { code: 'file-unwritable', detail: { file: 'a.docx' } },
      'a.docx',
      'bản cũ',
    ]);
  });

  it('keeps either version whole when it is killed at any moment', async () => {
    const file = path.join(folder, 'báo cáo.docx');
    const length = 4_000_000;
    fs.writeFileSync(file, Buffer.alloc(length, 0));
    for (let round = 0; round < 12; round += 1) {
      const child = spawn(process.execPath, [writer, 'forever', file, String(length)], {
        env: asNode,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const gone = once(child, 'exit');
      await once(child.stdout, 'data');
      // Half of the rounds die while a temporary file is there, the others wherever they are.
      if (round % 2 === 0) {
        await vi.waitUntil(() => fs.readdirSync(folder).some((name) => name.endsWith('.tmp')), {
          timeout: 20_000,
          interval: 0,
        });
      }
      child.kill('SIGKILL');
      await gone;
      const kept = fs.readFileSync(file);
      expect(kept).toHaveLength(length);
      expect(kept.equals(Buffer.alloc(length, kept[0]))).toBe(true);
    }
  });
});
