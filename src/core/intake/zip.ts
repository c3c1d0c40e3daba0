import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SMALLEST_CHUNK = 64;

/** One file in a zip file, as its directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly at: number;
}

/**
 * Lists a zip file from its directory, without unpacking anything. Names come with `/`, never leading.
 * @throws Error when the directory is not whole
 */
export function listZip(zip: Uint8Array): ZipEntry[] {
  const view = viewOf(zip);
  const end = findEnd(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('zip directory out of step');
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = Buffer.from(zip.buffer, zip.byteOffset + at + 46, nameLength).toString('utf8');
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/**
 * Unpacks one entry; never more than the directory said, whatever the packed bytes would grow to.
 * @throws Error when the entry is damaged, locked by a password, or larger than it says
 */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(zip);
  if (view.getUint32(entry.at, true) !== LOCAL) throw new Error('zip entry out of step');
  if ((entry.flags & ENCRYPTED) !== 0) throw new Error('zip entry is encrypted');
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packedSize > zip.byteLength) throw new Error('zip entry is cut off');
  const packed = zip.subarray(start, start + entry.packedSize);
  const bytes = unpack(packed, entry);
  if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Error('zip entry is damaged');
  }
  return bytes;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Error(`zip method ${entry.method}`);
  // Room for a little more than it says: the whole comes in one piece then, without a second copy.
  const chunkSize = Math.max(SMALLEST_CHUNK, entry.size + 1);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), chunkSize });
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('no zip directory');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
