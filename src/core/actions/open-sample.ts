import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { readOffice } from '../storage/office';
import { makeSample } from './make-sample';

const SAMPLE_PERSONS = 1200;
const SAMPLE_SEED = 64;

/** Fills an empty book with the sample commune. @throws AppError `data-already-there` */
export async function openSample(core: Core): Promise<void> {
  await makeSample(core, { persons: SAMPLE_PERSONS, seed: SAMPLE_SEED });
}

/** Sets the sample aside as a file of its own and goes on with an empty book. @throws AppError `data-already-there` */
export async function leaveSample(core: Core): Promise<void> {
  const stored = await core.store.read(readOffice);
  if (stored && !stored.isSample) throw new AppError('data-already-there');
  const stamp = core.now().toISOString().replace(/\D/gu, '').slice(0, 14);
  await core.startAfresh(`xa-mau-${stamp}.db`);
}
