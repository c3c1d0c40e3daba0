import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** The script of the thread that reads lists, built as for the program. */
export async function builtListReader() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'list-reader-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24.15',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: path.join(root, 'src/core/intake/list-reader.ts') },
    },
  });
  return {
    folder,
    script: path.join(folder, 'list-reader.js'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
