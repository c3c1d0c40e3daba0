import type { Candidate } from '../../domain/person/confirm-list';
import type { KnownPerson } from '../../domain/person/lookalikes';
import type { ConfirmedDays, PeopleListRow } from './people-list';
import type { ListedPerson } from './people-preview';

/** A row of a list of confirmed people, beside those of the book it may mean. */
export interface ConfirmRow {
  readonly person: PeopleListRow;
  readonly facts: ListedPerson;
  /** The likeliest first. */
  readonly candidates: readonly Candidate<KnownPerson>[];
  /** Who is plainly meant. */
  readonly meant: KnownPerson | null;
  /** What the officer said; `none`: nobody of these. Null: nothing yet. */
  readonly chosen: KnownPerson | 'none' | null;
  /** As the list has it; null where the list has no column for days, or none in this row. */
  readonly day: ReturnType<ConfirmedDays['days']['get']> | null;
}

/** A list of confirmed people that was read and waits for the officer's word; kept in memory only. */
export interface ConfirmPreview {
  /** By their keys, in the order of the sheet. */
  readonly rows: Map<number, ConfirmRow>;
}

/** Whom a row means now: as the officer said, else who is plainly meant. */
export function personOf({ chosen, meant }: ConfirmRow): KnownPerson | null {
  return chosen === 'none' ? null : (chosen ?? meant);
}
