import { marks, markSign, type MarkChange, type MarkOrNone } from './mark';

/** One cell of a sheet that was filled in elsewhere, beside what stands in the book now. */
export interface SheetCell {
  readonly personId: string;
  readonly sessionId: string;
  readonly file: MarkOrNone;
  readonly book: MarkOrNone;
  /** What the book held when the sheet was made; undefined when the sheet does not tell. */
  readonly base: MarkOrNone | undefined;
}

export interface MergedSheet<Cell extends SheetCell> {
  /** Changed in the sheet alone: what may be taken. */
  readonly changes: readonly Cell[];
  /** Changed in both, and not to the same: for somebody to decide. */
  readonly conflicts: readonly Cell[];
  /** Where the sheet brings nothing new. */
  readonly same: number;
}

/**
 * Three-way comparison. A cell nobody touched in the sheet says nothing, whatever the book holds by now. Without a base
 * it cannot be told who changed what, so a mark of the book is never taken for outdated.
 */
export function mergeSheet<Cell extends SheetCell>(cells: readonly Cell[]): MergedSheet<Cell> {
  const changes: Cell[] = [];
  const conflicts: Cell[] = [];
  for (const cell of cells) {
    const { base, book, file } = cell;
    if (file === book || file === base) continue;
    (book === (base ?? null) ? changes : conflicts).push(cell);
  }
  return { changes, conflicts, same: cells.length - changes.length - conflicts.length };
}

/** What a cell becomes in the book when the sheet is followed. */
export function followSheet({ personId, sessionId, book, file }: SheetCell): MarkChange {
  return { personId, sessionId, from: book, to: file };
}

const signs: ReadonlyMap<string, MarkOrNone> = new Map([
  ['', null],
  ['✔', 'present' as const],
  ...marks.map((mark) => [markSign[mark], mark] as const),
]);

/** A sign as somebody wrote it in a cell, in either case; undefined when it is none of ours. */
export function readSign(text: string): MarkOrNone | undefined {
  return signs.get(text.normalize('NFC').trim().toUpperCase());
}
