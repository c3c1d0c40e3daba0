import { openXlsxList } from './readXlsx';
import type { ListFile } from './sheet';

/**
 * Opens a file of lists, told by its content and not by its ending.
 * @throws AppError `sheet-unreadable`, `sheet-locked`, `sheet-too-large` with `{ file }`
 */
export function openList(bytes: Uint8Array, file: string): Promise<ListFile> {
  return Promise.resolve(openXlsxList(bytes, file));
}
