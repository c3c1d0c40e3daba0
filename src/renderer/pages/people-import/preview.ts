import type { Input, Output } from '../../api/client';

export type Preview = Output<'peopleImport', 'read'>;
export type PreviewRow = Output<'peopleImport', 'rows'>['rows'][number];
export type RejectedRow = Output<'peopleImport', 'rejected'>['rows'][number];
export type Counts = Preview['counts'];
export type Fate = PreviewRow['fate'];
export type Answer = Input<'peopleImport', 'decide'>['fate'];
export type Show = Input<'peopleImport', 'rows'>['show'];

export const tabs = ['all', 'good', 'doubtful', 'same', 'rejected'] as const;
export type Tab = (typeof tabs)[number];

export const rowKey = ({ key }: { readonly key: number }): string => String(key);

/** What has to be settled comes first into sight; a clean list shows whole. */
export function tabAtFirst(counts: Counts): Tab {
  if (counts.doubtful > 0) return 'doubtful';
  if (counts.same > 0) return 'same';
  return counts.all === 0 && counts.rejected > 0 ? 'rejected' : 'all';
}

export function belongsTo(show: Show, row: PreviewRow): boolean {
  if (show === 'doubtful') return row.doubts.length > 0;
  if (show === 'same') return row.sameAs !== null;
  return show === 'all' || (row.doubts.length === 0 && row.sameAs === null);
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * The pages fetched of a tab after some rows changed. A row that no longer belongs there goes, and is counted no more, so
 * that the next page is asked for from the right place.
 */
export function changedPages<P extends Page<PreviewRow>>(
  pages: readonly P[],
  show: Show,
  change: (row: PreviewRow) => PreviewRow,
): P[] {
  const kept = pages.map((page) => page.rows.map(change).filter((row) => belongsTo(show, row)));
  const gone = pages.reduce((sum, page) => sum + page.rows.length, 0) - kept.flat().length;
  return pages.map((page, index) => ({
    ...page,
    rows: kept[index] ?? [],
    total: page.total - gone,
  }));
}

/** The row to stand on when this one is settled and may go: the one below, else the one above. */
export function keyAfter(
  rows: readonly { readonly key: number }[],
  { key }: { readonly key: number },
): string | null {
  const at = rows.findIndex((each) => each.key === key);
  const next = rows[at + 1] ?? rows[at - 1];
  return next ? rowKey(next) : null;
}

/** The row once what is proposed for it is taken: being like somebody is another question, and stays open. */
export function withProposals(row: PreviewRow): PreviewRow {
  if (row.doubts.length === 0) return row;
  return { ...row, doubts: [], fate: row.sameAs === null ? 'enter' : row.fate };
}

/** Certainly the same as a row higher up: goes in only where that one stays out. */
export function isTwin({ sameAs }: PreviewRow): boolean {
  return sameAs?.likeness === 'certain' && sameAs.row !== null;
}

/** Whoever is certainly somebody of the book does not go in a second time. */
export function withFate(row: PreviewRow, answer: Answer): PreviewRow {
  const { sameAs } = row;
  if (sameAs?.likeness === 'certain' && sameAs.row === null) return row;
  const isJoined = answer === 'same';
  return { ...row, fate: isJoined ? 'leave-out' : answer, isJoined };
}

/** What changed between two sets of marked rows. */
export function toggled(
  rows: readonly PreviewRow[],
  keys: ReadonlySet<string>,
): { readonly rows: readonly number[]; readonly fate: Fate } {
  const enter = rows.filter((row) => row.fate === 'leave-out' && keys.has(rowKey(row)));
  const leave = rows.filter((row) => row.fate === 'enter' && !keys.has(rowKey(row)));
  return enter.length > 0
    ? { rows: enter.map(({ key }) => key), fate: 'enter' }
    : { rows: leave.map(({ key }) => key), fate: 'leave-out' };
}
