import { verifyFile, type Verdict } from '../storage/verify';

/** Checks a book from end to end; writes nothing. @throws AppError as `openHandles` */
export function verifyBook(file: string): Verdict {
  return verifyFile({ file });
}
