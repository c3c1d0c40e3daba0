import {
  likelier,
  type ComparedFacts,
  type KnownPerson,
  type Lookalike,
} from '../../domain/person/lookalikes';
import { nameKey } from '../../domain/person/person';
import { fold } from '../../domain/text';
import type { PeopleList, PeopleListRow, RejectedRow } from './people-list';

/** What is to become of a row. */
export type RowFate = 'enter' | 'leave-out';
export type RowKind = 'all' | 'good' | 'doubtful' | 'same';

/** A row as what others are set beside. */
export interface ListedPerson extends ComparedFacts {
  readonly row: number;
}

/** Somebody a row may be the same as: in the book, or in a row higher up. */
export type SameAs = Lookalike<KnownPerson | ListedPerson>;

export interface SeenIn {
  readonly book: Lookalike<KnownPerson> | null;
  readonly list: Lookalike<ListedPerson> | null;
}

export interface PreviewedRow {
  readonly person: PeopleListRow;
  readonly facts: ListedPerson;
  readonly sameAs: SameAs | null;
  /** Null: not decided by the user. */
  readonly decided: RowFate | null;
}

/** A list that was read and waits for the officer's word; kept in memory only. */
export interface PeoplePreview {
  readonly fileName: string;
  readonly list: PeopleList;
  readonly isRemembered: boolean;
  /** Folded names of the hamlets of the book. */
  readonly hamlets: ReadonlySet<string>;
  readonly keeps: { readonly phone: boolean; readonly cccd: boolean };
  /** By the sheet's own row number, in its order. */
  rows: Map<number, PreviewedRow>;
  rejected: readonly RejectedRow[];
}

/** What the rows are to be compared by; hamlets are folded once each. */
export function factsOf(rows: readonly PeopleListRow[]): ListedPerson[] {
  const hamlets = new Map<string, string>();
  return rows.map((row) => {
    const { name, birthYear, birthDay, sex, cccd, hamlet } = row;
    const village = hamlet === null ? null : (hamlets.get(hamlet) ?? fold(hamlet));
    if (hamlet !== null && village !== null) hamlets.set(hamlet, village);
    return {
      row: row.row,
      folded: nameKey(name),
      name,
      birthYear,
      birthDay,
      sex,
      hamlet: village,
      hamletName: hamlet,
      cccd,
    };
  });
}

export function likeliest({ book, list }: SeenIn): SameAs | null {
  return likelier<SameAs>(book, list);
}

/**
 * Good rows go in by themselves; doubtful ones, and those like somebody, when the user says so. Whoever is certainly
 * the same as another does not go in a second time.
 */
export function fateOf({ person, sameAs, decided }: PreviewedRow): RowFate {
  if (sameAs?.likely.likeness === 'certain') return 'leave-out';
  return decided ?? (person.doubts.length === 0 && sameAs === null ? 'enter' : 'leave-out');
}

export function isOf({ person, sameAs }: PreviewedRow, kind: RowKind): boolean {
  if (kind === 'all') return true;
  if (kind === 'doubtful') return person.doubts.length > 0;
  if (kind === 'same') return sameAs !== null;
  return person.doubts.length === 0 && sameAs === null;
}

export function countRows({ rows, rejected }: PeoplePreview) {
  const counts = {
    all: rows.size,
    good: 0,
    doubtful: 0,
    same: 0,
    rejected: rejected.length,
    taken: 0,
  };
  for (const row of rows.values()) {
    for (const kind of ['good', 'doubtful', 'same'] as const)
      if (isOf(row, kind)) counts[kind] += 1;
    if (fateOf(row) === 'enter') counts.taken += 1;
  }
  return counts;
}

/** @param rows null: all; numbers that stand for no row are nothing */
export function decideRows(
  preview: PeoplePreview,
  rows: readonly number[] | RowKind,
  fate: RowFate,
) {
  for (const row of chosen(preview, rows)) {
    preview.rows.set(row.person.row, { ...row, decided: fate });
  }
}

/** What is proposed for the doubtful cells of these rows is right: the rows already hold it. */
export function acceptDoubts(preview: PeoplePreview, rows: readonly number[] | null): void {
  for (const row of chosen(preview, rows ?? 'all')) {
    if (row.person.doubts.length === 0) continue;
    preview.rows.set(row.person.row, {
      ...row,
      person: { ...row.person, doubts: [] },
      // Being like somebody is another question, and stays open.
      decided: row.sameAs === null ? 'enter' : row.decided,
    });
  }
}

function chosen({ rows: all }: PeoplePreview, rows: readonly number[] | RowKind): PreviewedRow[] {
  return typeof rows === 'string'
    ? [...all.values()].filter((row) => isOf(row, rows))
    : rows.flatMap((row) => all.get(row) ?? []);
}
