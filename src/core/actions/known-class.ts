import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { readClass, type ClassRow } from '../storage/class';
import type { Reader } from '../storage/store';

/** @throws AppError `class-unknown` */
export function knownClass(
  core: Core,
  reader: Reader,
  id: string,
): { readonly no: number; readonly row: ClassRow } {
  const found = readClass(reader, id, core.today());
  if (!found) throw new AppError('class-unknown');
  return found;
}
