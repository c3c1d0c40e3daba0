import path from 'node:path';

/** The page's own origin: a real one, so that storage, policy and the sender check have something to hold on to. */
export const ORIGIN = 'app://ui';
export const START = `${ORIGIN}/index.html`;

/** Is this address one of our own page? Looks at the parsed address: `https://x/?next=app://ui/` is not ours. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === 'app:' && url.host === 'ui' && url.username === '' && url.password === ''
  );
}

/**
 * The file in the bundle an address asks for.
 * @returns null for every address that is not ours or leads out of the folder
 */
export function fileInBundle(folder: string, address: string): string | null {
  if (!isOurs(address)) return null;
  const inside = decoded(new URL(address).pathname);
  // A backslash or a drive letter would mean something on Windows; no file of ours has one.
  if (inside === null || inside.endsWith('/') || /[\\:\0]/.test(inside)) return null;
  const file = path.join(folder, inside);
  return file.startsWith(folder + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * A web address as it may be handed to the browser.
 * @returns null for every other scheme (a program, a file, a script) and for one that carries a name and password
 */
export function webAddress(address: string): string | null {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
