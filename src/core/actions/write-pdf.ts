import type { Core } from '../core';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';

/**
 * Writes the pages main made of a document, whole or not at all. What stands in them was logged when it was put together.
 * @throws AppError those of a file that is written
 */
export async function writePdf(
  core: Core,
  path: string,
  bytes: Uint8Array,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'pdf');
  return writeFileWhole(path, bytes);
}
