import { AppError } from '../../domain/errors';
import { batchUseWords } from '../../domain/person/batch-use';
import type { Core } from '../core';
import {
  batchUse,
  listBatches,
  readBatch,
  removeBatch,
  removeHamletsMade,
} from '../storage/import-batch';
import { emptyFilled } from '../storage/import-fill';

/** Lists that were entered, newest first, with what they are used by. */
export async function listImports(core: Core) {
  return core.store.read((reader) =>
    Promise.resolve(
      listBatches(reader).map(({ no, ...batch }) => ({
        ...batch,
        usedBy: batchUseWords(batchUse(reader, no)),
      })),
    ),
  );
}

/**
 * Takes a whole list back, as long as nobody of it was used since: its people, what it filled of others where that still
 * stands, and the hamlets it made that nobody else uses.
 * @throws AppError `import-unknown`, `import-in-use`
 */
export async function undoImport(core: Core, id: string): Promise<{ persons: number }> {
  return core.store.write((writer) => {
    const batch = readBatch(writer, id);
    if (!batch) throw new AppError('import-unknown');
    const usedBy = batchUseWords(batchUse(writer, batch.no));
    if (usedBy.length > 0) throw new AppError('import-in-use', { usedBy: usedBy.join('; ') });
    removeBatch(writer, batch.no);
    const filled = emptyFilled(writer, id);
    const hamlets = removeHamletsMade(writer, id);
    writer.audit('undoPeopleImport', `import:${id}`, { persons: batch.left, filled, hamlets });
    return Promise.resolve({ persons: batch.left });
  });
}
