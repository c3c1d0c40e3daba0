import { v7 } from 'uuid';
import { chanceOf } from './chance';

/** Ids like any other, but the same ones for the same seed. */
export function seededIds(seed: number, at: Date): () => string {
  const chance = chanceOf(seed);
  return () =>
    v7({
      msecs: at.getTime(),
      random: Uint8Array.from({ length: 16 }, () => chance.between(0, 255)),
    });
}
