import { SaxesParser } from 'saxes';

/** What a reader of markup is told, names without their prefix. */
export interface MarkupListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Enough at a time to be quick, little enough not to be felt. */
const CHUNK = 128 * 1024;

/**
 * Reads XML piece by piece; entities of its own are not known to it, so that none can grow.
 * @param pieces UTF-8, cut anywhere
 * @throws Error when it is not whole
 */
export function readMarkup(pieces: Iterable<Uint8Array>, listener: MarkupListener): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  // Attributes keep their prefix: ODF needs it, and what OOXML has in them is without.
  parser.on('opentag', ({ name, attributes }) => listener.open(bare(name), attributes));
  parser.on('closetag', ({ name }) => listener.close(bare(name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder();
  for (const piece of pieces) {
    for (let at = 0; at < piece.byteLength; at += CHUNK) {
      parser.write(decoder.decode(piece.subarray(at, at + CHUNK), { stream: true }));
    }
  }
  parser.write(decoder.decode());
  parser.close();
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
