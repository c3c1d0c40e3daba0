import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type ProtocolResponse } from 'electron';
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

/**
 * Serves app://ui/ from the folder, and nothing outside it. Not by `protocol.handle`, for which Node compiles its whole
 * `fetch` while the window waits (docs/decisions: 2026-11-26-start.md).
 */
export function serveBundle(folder: string): void {
  protocol.registerBufferProtocol('app', ({ url, method }, answer) => {
    void answerTo(folder, url, method).then(answer);
  });
}

async function answerTo(folder: string, url: string, method: string): Promise<ProtocolResponse> {
  const file = fileInBundle(folder, url);
  const type = file === null ? undefined : types[path.extname(file)];
  if (file === null || type === undefined || method !== 'GET') return refused(403);
  try {
    return { statusCode: 200, headers: headers(type), data: await readFile(file) };
  } catch {
    return refused(404);
  }
}

function refused(statusCode: number): ProtocolResponse {
  return { statusCode, headers: headers('text/plain'), data: Buffer.alloc(0) };
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  };
}
