import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { fileInBundle } from './address';
import { contentSecurityPolicy } from './policy';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Before `ready`: app:// has a real origin, is as good as https, and keeps compiled scripts for the next start. */
export function nameOurScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves app://ui/ from the folder, and nothing outside it. */
export function serveBundle(folder: string): void {
  protocol.handle('app', async ({ url, method }) => {
    const file = fileInBundle(folder, url);
    const type = file === null ? undefined : types[path.extname(file)];
    if (file === null || type === undefined || method !== 'GET') return refused(403);
    try {
      return new Response(await readFile(file), { headers: headers(type) });
    } catch {
      return refused(404);
    }
  });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  };
}
