import { lookAt, readOnly } from '../storage/open';
import { verifyFile, type Verdict } from '../storage/verify';

/** Checks a book from end to end; writes nothing. @throws AppError as `openHandles` */
export function verifyBook(file: string): Verdict {
  return verifyFile(file);
}

/** Whether a book may be made anew: it is a sample or nobody has set it up. Writes nothing. @throws AppError as `openHandles` */
export function isReplaceable(file: string): boolean {
  const key = lookAt(file);
  return readOnly(file, key, (raw) => {
    const sample = raw.prepare('select is_sample from office').pluck().get();
    return sample === undefined || sample === 1;
  });
}
