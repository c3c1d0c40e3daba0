let last = 0;

/** A number for all that comes of one opening of an editor, or of one paste; no grid gives the same one twice. */
export function newSession(): number {
  last += 1;
  return last;
}
