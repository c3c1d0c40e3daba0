/** What was noted for one person at one session; "not taken" is the absence of a mark and none of these. */
export const marks = ['present', 'late', 'excused', 'absent'] as const;
export type Mark = (typeof marks)[number];
export type MarkOrNone = Mark | null;

/** The digit keys of the attendance grid; 0 takes a mark away. */
export const markOfDigit: Readonly<Record<string, MarkOrNone>> = {
  '1': 'present',
  '2': 'late',
  '3': 'excused',
  '4': 'absent',
  '0': null,
};

/** Signs on screen, on the printed sheet and in Excel. */
export const markSign: Readonly<Record<Mark, string>> = {
  present: '✓',
  late: 'M',
  excused: 'P',
  absent: 'K',
};

/** Was there: present or late. A late comer is one turn like any other. */
export function attended(mark: MarkOrNone): boolean {
  return mark === 'present' || mark === 'late';
}

export interface AttendanceTotals {
  readonly present: number;
  readonly late: number;
  readonly excused: number;
  readonly absent: number;
  readonly notTaken: number;
  /** Attended over taken, 0…1; null when nothing was taken yet. */
  readonly rate: number | null;
}

/** Totals over any set of cells of the grid. */
export function totalMarks(cells: Iterable<MarkOrNone>): AttendanceTotals {
  const count = { present: 0, late: 0, excused: 0, absent: 0, notTaken: 0 };
  for (const cell of cells) count[cell ?? 'notTaken'] += 1;
  const taken = count.present + count.late + count.excused + count.absent;
  return { ...count, rate: taken === 0 ? null : (count.present + count.late) / taken };
}

export interface MarkChange {
  readonly personId: string;
  readonly sessionId: string;
  readonly from: MarkOrNone;
  readonly to: MarkOrNone;
  /**
   * The note of the cell: the one that goes with a mark taken away, and the one that comes with a mark that is set. A
   * mark that becomes another keeps its note and needs none here.
   */
  readonly note?: string | null | undefined;
}

/** One person of a session; `onLeave`: leave for this day was told ahead. */
export type RosterCell = readonly [personId: string, mark: MarkOrNone, onLeave: boolean];

/**
 * "The rest present": only cells not taken yet change, and of these who is on known leave becomes excused, never
 * present.
 */
export function restPresent(sessionId: string, cells: Iterable<RosterCell>): MarkChange[] {
  const changes: MarkChange[] = [];
  for (const [personId, mark, onLeave = false] of cells) {
    if (mark !== null) continue;
    changes.push({ personId, sessionId, from: null, to: onLeave ? 'excused' : 'present' });
  }
  return changes;
}

/** The changes that take `changes` back, in reverse order; notes that went come back. */
export function undoChanges(changes: readonly MarkChange[]): MarkChange[] {
  return changes.map((change) => ({ ...change, from: change.to, to: change.from })).reverse();
}
