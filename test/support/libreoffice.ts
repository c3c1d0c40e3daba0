import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PDF that LibreOffice made of one of our files, read back. */
export interface PrintedPdf {
  /** Text of each page, laid out in lines as printed. */
  readonly pages: readonly string[];
  /** Names of the fonts in it, without the subset's prefix. */
  readonly fonts: readonly string[];
  readonly words: readonly PrintedWord[];
  /** Points. */
  readonly paper: readonly { readonly width: number; readonly height: number }[];
}

/** A word and where it stands, in points from the upper left of its page; pages count from 1. */
export interface PrintedWord {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OfficeFile {
  readonly extension: 'docx' | 'xlsx';
  readonly bytes: Uint8Array;
}

/** Has LibreOffice print the files as PDF, all in one start of it (about 3 s). */
export function printByLibreOffice(files: readonly OfficeFile[]): Promise<PrintedPdf[]> {
  return convert(files, 'pdf', readPdf);
}

/** Has LibreOffice write the file anew as another kind. */
export async function rewriteByLibreOffice(
  file: OfficeFile,
  kind: 'xls' | 'ods',
): Promise<Uint8Array> {
  const [written] = await convert(
    [file],
    kind,
    async (name) => new Uint8Array(await readFile(name)),
  );
  if (!written) throw new Error('LibreOffice wrote nothing');
  return written;
}

/** With a profile of its own, so that runs do not disturb each other. */
async function convert<T>(
  files: readonly OfficeFile[],
  kind: string,
  read: (file: string) => Promise<T>,
): Promise<T[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'soffice-'));
  try {
    const names = files.map((_, index) => `file${index}`);
    const sources = await Promise.all(
      files.map(async ({ extension, bytes }, index) => {
        const source = path.join(folder, `${names[index]}.${extension}`);
        await writeFile(source, bytes);
        return source;
      }),
    );
    const profile = path.join(folder, 'profile');
    await mkdir(profile);
    const where = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const command = [where, '--headless', '--convert-to', kind, '--outdir', folder, ...sources];
    await run('soffice', command, { timeout: 120_000 });
    return await Promise.all(names.map((name) => read(path.join(folder, `${name}.${kind}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a PDF with poppler's tools. */
export async function readPdf(file: string): Promise<PrintedPdf> {
  const [text, fonts, boxes] = await Promise.all([
    output('pdftotext', ['-layout', file, '-']),
    output('pdffonts', [file]),
    output('pdftotext', ['-bbox', file, '-']),
  ]);
  const sheets = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)];
  return {
    pages: text.split('\f').slice(0, -1),
    fonts: fonts
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => (line.split(/\s+/u)[0] ?? '').replace(/^[A-Z]{6}\+/u, '')),
    paper: sheets.map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
    words: sheets.flatMap(([, , , words], index) => wordsOf(words ?? '', index + 1)),
  };
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function wordsOf(markup: string, page: number): PrintedWord[] {
  const pattern =
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gsu;
  return [...markup.matchAll(pattern)].map(([, left, top, right, bottom, text]) => ({
    text: unescaped(text ?? ''),
    page,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}
