import type { Day } from '../../domain/day';
import type { TextCoding } from '../../domain/legacy-text/coding';
import type { ListField, Meaning } from '../../domain/person/list-column';
import type { Audience, Sex } from '../../domain/person/person';

/** What the user, or an earlier list of the same look, says about a list. */
export interface ListChoice {
  /** Column from 0 → what it means; null: not taken. Columns left out are told by their titles. */
  readonly meanings: Readonly<Record<number, Meaning | null>>;
  /** Column from 0 → how its letters are coded. Columns left out are told by their fonts and letters. */
  readonly codings: Readonly<Record<number, TextCoding>>;
  /** Columns of which the user has said nothing: their meanings are as found, and given so that they stay so. */
  readonly found?: readonly number[];
}

export interface ReadOptions {
  /** Name of the sheet; null: the first visible one with a column for names. */
  readonly sheet: string | null;
  /** The sheet's own number, from 1; null: found by itself. */
  readonly headerRow: number | null;
  /** Null: as remembered for this look, else as found. */
  readonly choice: ListChoice | null;
  /** Choices made for earlier lists, by the look of their headers. */
  readonly remembered: Readonly<Record<string, ListChoice>>;
  /** Bounds the year of birth. */
  readonly today: Day;
  /** It is a list of people confirmed on VNeID: the days in its column for them are read, too. */
  readonly isOfConfirmed?: boolean;
}

/** Days of confirmation as a list has them, by the sheet's own row numbers; null for one that is no day. */
export interface ConfirmedDays {
  /** Of the column. */
  readonly title: string;
  readonly days: ReadonlyMap<number, { readonly day: Day | null; readonly text: string }>;
}

/** A list of people as it would be entered; nothing is written, and no book is asked. */
export interface PeopleList {
  /**
   * How the text of the file is coded: `unicode`; for text files `utf-8`, `utf-16`, `windows-1258`; where columns are in
   * fonts of before `tcvn3`, `vni`, or `mixed` for both.
   */
  readonly encoding: string;
  /** In the order of the tabs; hidden ones are never read unless asked for by name. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly sheet: string;
  /** From 1; of a head over several rows the last. 0: the list has no titles, and its columns told by themselves. */
  readonly headerRow: number;
  /** The first rows as they read, for choosing the header. */
  readonly top: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** The same for every list with these column titles. */
  readonly look: string;
  /** The columns were taken as remembered for this look. */
  readonly isRemembered: boolean;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly PeopleListRow[];
  /** Rows with something in them that is not a person to be entered; totals and signatures are not among them. */
  readonly rejected: readonly RejectedRow[];
  /** A hamlet named above the table or by the sheet, where the list has no column for it; already in the rows. */
  readonly hamletOfAll: string | null;
  /** Only of a list of confirmed people that has a column for them. */
  readonly confirmedDays?: ConfirmedDays | null;
}

export interface ListColumn {
  /** From 0. */
  readonly at: number;
  readonly title: string;
  readonly meaning: Meaning | null;
  /** To be remembered for lists of this look: what was found is found anew in each of them. */
  readonly isSaid: boolean;
  readonly coding: TextCoding;
  /** What told the coding; `cells`: Unicode, but for cells pasted from an old file. Null where all is Unicode. */
  readonly codingBy: 'font' | 'letters' | 'cells' | 'user' | null;
  /** Up to ten different texts, as they stand in the file and as they would be entered. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}

export interface PeopleListRow {
  /** The sheet's own number, from 1. */
  readonly row: number;
  /** NFC, clean, case as in the list. */
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  /** The year is worked out from an age and may be one off: nobody is compared by it. */
  readonly birthIsByAge: boolean;
  readonly sex: Sex | null;
  readonly audience: Audience | null;
  /** The words of the list for the audience; empty for none. */
  readonly group: string;
  /** The hamlet's name as written in the list. */
  readonly hamlet: string | null;
  /** The list has no more than this number, and `hamlet` the word of the column's title before it. */
  readonly hamletNumber?: string | undefined;
  /** 12 digits, or 9 of a CMND. */
  readonly cccd: string | null;
  /** Its last 3 to 6 digits, where the list has no more of it: for finding the same person, never entered. */
  readonly cccdTail: string | null;
  /** 10 digits from 0, or `+` and digits. */
  readonly phone: string | null;
  readonly note: string;
  readonly doubts: readonly Doubt[];
}

export interface RejectedRow {
  readonly row: number;
  readonly reasons: readonly string[];
  /** What stands in the row, without numbers of cards and telephones. */
  readonly text: string;
}

/** A doubtful cell. The row already holds what is proposed. */
export interface Doubt {
  readonly field: ListField;
  /** The column's title. */
  readonly column: string;
  readonly reason: string;
  /** What would be entered, as it reads; null: nothing, the field stays empty. */
  readonly proposal: string | null;
}

/** How far the reading of a list is; `total` 0 while it is not known. */
export interface ListProgress {
  readonly phase: 'opening' | 'reading' | 'understanding';
  readonly done: number;
  readonly total: number;
}

export interface ReadListRequest {
  readonly path: string;
  readonly fileName: string;
  readonly options: ReadOptions;
}

/**
 * Reads a list of people from a file, wherever that is done (in this thread, or beside it so that it can be stopped).
 * @throws AppError `file-missing`, `sheet-unreadable`, `sheet-is-word`, `sheet-locked`, `sheet-empty`, `sheet-no-name-column`,
 * `sheet-two-persons`, `sheet-only-hidden`, `sheet-too-large`, `sheet-unknown`, `reading-stopped`, each with `{ file }`
 * and `sheet-row-empty` with `{ file, row }`
 */
export type ListReader = (
  request: ReadListRequest,
  watch: { readonly onProgress: (progress: ListProgress) => void; readonly signal: AbortSignal },
) => Promise<PeopleList>;
