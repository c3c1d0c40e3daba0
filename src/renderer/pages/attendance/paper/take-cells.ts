import type { WireError } from '../../../../contract/procedure';
import type { MarkOrNone } from '../../../../domain/attendance/mark';
import type { Refused } from '../grid/cell-rules';
import type { MarkSheet } from '../grid/mark-sheet';

/** A cell of a file: what stood in the book when it was compared, and what is to stand there. */
export interface CellToTake {
  readonly personId: string;
  readonly sessionId: string;
  readonly book: MarkOrNone;
  readonly file: MarkOrNone;
}

/** What became of the cells of a file; whatever is in none of these the disk did not take, which the sheet has told. */
export interface Taken {
  /** On disk by now. */
  readonly written: number;
  /** Something else was written there since the file was compared, or the person or the session is gone. */
  readonly changedMeanwhile: number;
  readonly refused: readonly Refused[];
  /** The book could not be read anew; then nothing was written. */
  readonly unread: WireError | null;
}

/** Marks the cells as the file has them, as one step; ends when nothing of it is on its way any more. */
export async function takeCells(sheet: MarkSheet, chosen: readonly CellToTake[]): Promise<Taken> {
  // What another window wrote since the file was compared must not be overwritten.
  const reply = await sheet.reload();
  if (!reply.ok) return { written: 0, changedMeanwhile: 0, refused: [], unread: reply.error };
  const standing = chosen.filter((cell) => markOf(sheet, cell) === cell.book);
  sheet.apply(
    standing.flatMap((cell) => {
      const at = sheet.rules.cellOf(cell.personId, cell.sessionId);
      return at ? [{ ...at, to: cell.file }] : [];
    }),
  );
  const { refused } = sheet;
  await sheet.settled();
  return {
    written: standing.filter((cell) => markOf(sheet, cell) === cell.file).length,
    changedMeanwhile: chosen.length - standing.length,
    refused,
    unread: null,
  };
}

/** Undefined where the person or the session is not on the sheet any more. */
function markOf(sheet: MarkSheet, { personId, sessionId }: CellToTake): MarkOrNone | undefined {
  const at = sheet.rules.cellOf(personId, sessionId);
  return at ? sheet.mark(at.row, at.column) : undefined;
}
