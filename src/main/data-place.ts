/** Where a folder lies, as far as its path tells; a drive letter mapped to a network cannot be told. */
export type DataPlace =
  | { readonly kind: 'local' }
  | { readonly kind: 'network' }
  | { readonly kind: 'synced'; readonly service: string };

/** Mounts of file shares: `\\server\share`, `\\?\UNC\server\share`, and GNOME's view of them. */
const network = [/^[\\/]{2}(?![?.][\\/])[^\\/]/, /^[\\/]{2}[?.][\\/]UNC[\\/]/i, /[\\/]gvfs[\\/]/];

/** The names the services give their folders; the firm's name may follow OneDrive's after a dash. */
const syncServices: readonly (readonly [service: string, folder: RegExp])[] = [
  ['OneDrive', /^OneDrive(?: - .+)?$/i],
  ['Dropbox', /^Dropbox(?: \(.+\))?$/i],
  ['Google Drive', /^(?:Google ?Drive|My Drive|DriveFS)$/i],
  ['iCloud Drive', /^iCloud ?Drive$/i],
];

/**
 * A database on a file share is damaged sooner or later, so the program does not open one there (SQLite's WAL needs
 * all readers on one machine); one in a folder that is being synchronised is at risk.
 */
export function dataPlace(folder: string): DataPlace {
  if (network.some((form) => form.test(folder))) return { kind: 'network' };
  const parts = folder.split(/[\\/]/);
  const service = syncServices.find(([, name]) => parts.some((part) => name.test(part)))?.[0];
  return service === undefined ? { kind: 'local' } : { kind: 'synced', service };
}
