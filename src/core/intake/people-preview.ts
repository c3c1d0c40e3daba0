import {
  likelier,
  type ComparedFacts,
  type KnownPerson,
  type Lookalike,
} from '../../domain/person/lookalikes';
import type { HamletNames } from '../../domain/office/hamlet-names';
import { nameKey } from '../../domain/person/person';
import type { PeopleList, PeopleListRow, RejectedRow } from './people-list';

/** What is to become of a row. */
export type RowFate = 'enter' | 'leave-out';
/** What the user says of a row; `same`: it is whom it is like, whose gaps it fills. */
export type RowAnswer = RowFate | 'same';
export type RowKind = 'all' | 'good' | 'doubtful' | 'same';

/** A row as what others are set beside. */
export interface ListedPerson extends ComparedFacts {
  /** Its row in the sheet, and what tells it from another person of that row. */
  readonly row: number;
  readonly key: number;
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
  readonly decided: RowAnswer | null;
}

/** A list that was read and waits for the officer's word; kept in memory only. */
export interface PeoplePreview {
  readonly fileName: string;
  readonly list: PeopleList;
  readonly isRemembered: boolean;
  /** The last thing done in the book before the rows were set beside it (key of the audit row). */
  readonly asOf: number;
  /** Folded names of the hamlets of the book. */
  readonly hamlets: ReadonlySet<string>;
  /** Those and the new ones of the list. */
  readonly hamletNames: HamletNames;
  readonly keeps: { readonly phone: boolean; readonly cccd: boolean };
  /** By their keys, in the order of the sheet. */
  rows: Map<number, PreviewedRow>;
  rejected: readonly (RejectedRow & { readonly key: number })[];
}

/** More rows than any sheet has. */
const SHEET = 2_000_000;

/** Gives the number of each row once: two persons may stand in one row, side by side. */
export function keysOfRows(): (row: number) => number {
  const given = new Set<number>();
  return (row) => {
    let key = row;
    while (given.has(key)) key += SHEET;
    given.add(key);
    return key;
  };
}

/** What the rows are to be compared by. @param hamlets those known before; new ones of the rows are added */
export function factsOf(
  rows: readonly PeopleListRow[],
  hamlets: HamletNames,
  keyOf: (row: number) => number = keysOfRows(),
): ListedPerson[] {
  return rows.map((row) => {
    const { name, birthDay, birthIsByAge, sex, cccd, cccdTail, hamlet, hamletNumber } = row;
    return {
      row: row.row,
      key: keyOf(row.row),
      folded: nameKey(name),
      name,
      birthYear: birthIsByAge ? null : row.birthYear,
      birthDay,
      sex,
      hamlet: hamlet === null ? null : hamlets.findOrAdd(hamlet, hamletNumber),
      hamletName: hamlet,
      cccd,
      cccdTail,
    };
  });
}

export function likeliest({ book, list }: SeenIn): SameAs | null {
  return likelier<SameAs>(book, list);
}

/**
 * Good rows go in by themselves; doubtful ones, and those like somebody, when the user says so. Whoever is certainly
 * the same as another does not go in a second time; but where the other stays out, he may go in in its place.
 */
export function fateOf(row: PreviewedRow, rows: PeoplePreview['rows']): RowFate {
  const { person, sameAs, decided } = row;
  if (sameAs?.likely.likeness === 'certain' && goesIn(sameAs.other, rows)) return 'leave-out';
  if (decided === 'same') return 'leave-out';
  return decided ?? (person.doubts.length === 0 && sameAs === null ? 'enter' : 'leave-out');
}

/** Whom a row fills the gaps of; null when it stands for itself, or the other stays out too. */
export function joinedTo(
  row: PreviewedRow,
  rows: PeoplePreview['rows'],
): { readonly no: number } | { readonly key: number } | null {
  const { sameAs, decided } = row;
  if (!sameAs || fateOf(row, rows) === 'enter') return null;
  const isSame =
    decided === 'same' || (decided !== 'leave-out' && sameAs.likely.likeness === 'certain');
  if (!isSame) return null;
  if ('no' in sameAs.other) return sameAs.other;
  const above = rows.get(sameAs.other.key);
  if (!above) return null;
  return fateOf(above, rows) === 'enter' ? above.facts : joinedTo(above, rows);
}

function goesIn(other: SameAs['other'], rows: PeoplePreview['rows']): boolean {
  if (!('key' in other)) return true;
  const above = rows.get(other.key);
  return above !== undefined && fateOf(above, rows) === 'enter';
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
    joined: 0,
  };
  for (const row of rows.values()) {
    for (const kind of ['good', 'doubtful', 'same'] as const)
      if (isOf(row, kind)) counts[kind] += 1;
    if (fateOf(row, rows) === 'enter') counts.taken += 1;
    else if (joinedTo(row, rows)) counts.joined += 1;
  }
  return counts;
}

/** @param rows keys; those that stand for no row are nothing */
export function decideRows(
  preview: PeoplePreview,
  rows: readonly number[] | RowKind,
  answer: RowAnswer,
) {
  for (const row of chosen(preview, rows)) {
    // Who is like nobody is the same as nobody.
    const decided = answer === 'same' && row.sameAs === null ? row.decided : answer;
    preview.rows.set(row.facts.key, { ...row, decided });
  }
}

/** What is proposed for the doubtful cells of these rows is right: the rows already hold it. */
export function acceptDoubts(preview: PeoplePreview, rows: readonly number[] | null): void {
  for (const row of chosen(preview, rows ?? 'all')) {
    if (row.person.doubts.length === 0) continue;
    preview.rows.set(row.facts.key, {
      ...row,
      person: { ...row.person, doubts: [] },
      // Being like somebody is another question, and stays open.
      decided: row.sameAs === null ? (row.decided ?? 'enter') : row.decided,
    });
  }
}

function chosen({ rows: all }: PeoplePreview, rows: readonly number[] | RowKind): PreviewedRow[] {
  return typeof rows === 'string'
    ? [...all.values()].filter((row) => isOf(row, rows))
    : rows.flatMap((row) => all.get(row) ?? []);
}
