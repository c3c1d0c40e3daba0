import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { lockSession } from './lockdown';
import { contentSecurityPolicy } from './policy';

/** Documents waiting to be loaded, each under an address of its own that is good for once. */
const waiting = new Map<string, Buffer>();
let paperSession: Session | null = null;

/**
 * Loads a document of ours into a window nobody sees, has `use` print it, and takes the window down again. The document
 * is served from memory (why not as a data: address: docs/decisions, 2026-11-27-print.md) to a session that lives in
 * memory, keeps nothing, and loads that one address and no other; no script runs in it and it has no way to us.
 */
export async function onPaper<T>(
  parent: BrowserWindow,
  html: string,
  use: (page: WebContents) => Promise<T>,
): Promise<T> {
  const address = `app://paper/${crypto.randomUUID()}`;
  const window = new BrowserWindow({
    parent,
    show: false,
    webPreferences: {
      session: sessionOfPaper(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  waiting.set(address, Buffer.from(html, 'utf8'));
  try {
    await window.loadURL(address);
    return await use(window.webContents);
  } finally {
    waiting.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

function sessionOfPaper(): Session {
  if (paperSession) return paperSession;
  // Not `persist:`, so nothing of it is ever on disk.
  paperSession = session.fromPartition('paper', { cache: false });
  lockSession(paperSession, (address) => waiting.has(address));
  paperSession.protocol.registerBufferProtocol('app', ({ url }, answer) => {
    const data = waiting.get(url);
    waiting.delete(url);
    answer({
      statusCode: data ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
      data: data ?? Buffer.alloc(0),
    });
  });
  return paperSession;
}
