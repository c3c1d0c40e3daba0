import { dirname, join } from 'node:path';
import { AppError } from '../../domain/errors';
import { cleanLine } from '../../domain/text';
import type { Core } from '../core';
import { copyInto } from '../files/copyInto';

/** The folder beside the book that keeps the files of evidence, one folder for each. */
export const EVIDENCE_FOLDER = 'minh-chung';

/** A file or link as it is about to be kept. */
export interface NewEvidence {
  readonly id: string;
  readonly kind: 'file' | 'link';
  readonly name: string;
  /** The link, or the file's place below the evidence folder. */
  readonly location: string;
  readonly sha256: string | null;
}

/** Where the file of this evidence lies; a link has none. */
export function evidenceFolder(core: Core, id: string): string {
  return join(dirname(core.store.file), EVIDENCE_FOLDER, id);
}

/**
 * Copies a file into the data folder and has it written into the book; the copy goes when that fails.
 * @param file the path of the file chosen
 * @throws AppError those of `copyInto` and of `write`
 */
export async function keepFile(
  core: Core,
  file: string,
  write: (evidence: NewEvidence) => Promise<void>,
): Promise<{ id: string }> {
  const id = core.newId();
  const { name, sha256, remove } = await copyInto(evidenceFolder(core, id), file);
  try {
    await write({ id, kind: 'file', name, location: `${id}/${name}`, sha256 });
  } catch (error) {
    await remove();
    throw error;
  }
  return { id };
}

/** A link; without a name it is called by its address. @throws AppError `link-not-web` */
export function linkAsEvidence(
  core: Core,
  { name, link }: { name: string; link: string },
): NewEvidence {
  const address = URL.parse(cleanLine(link));
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
    throw new AppError('link-not-web');
  }
  const location = address.href;
  const named = cleanLine(name) || location;
  return { id: core.newId(), kind: 'link', name: named, location, sha256: null };
}
