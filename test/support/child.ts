import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** A place in our own source, as a child's program imports it. */
export function ours(path: string): string {
  return join(process.cwd(), 'src', path).replaceAll('\\', '/');
}

/** Builds a program a test starts as a process of its own, and kills. @returns its file */
export async function buildChild(name: string, source: string): Promise<string> {
  const folder = join(process.cwd(), 'node_modules/.cache', name);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'child.ts');
  writeFileSync(entry, source);
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3', '@aws-sdk/client-s3'] },
    },
  });
  return join(folder, 'out/child.js');
}
