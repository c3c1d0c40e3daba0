import { type TableColumn } from '../../../domain/report/document';
import { type ComponentName } from './officialForm';
import { type Page } from './page';

/**
 * An official document as it will be read, every text final and clean: what is left to the builders is
 * only to set it. Both builders take this, so Word and HTML cannot say different things.
 * Lengths in millimetres.
 */
export interface PrintedDocument {
  readonly properties: { readonly title: string; readonly author: string };
  readonly page: Page;
  readonly letterhead: PrintedLetterhead;
  readonly title: {
    readonly type: string;
    readonly subject: PrintedTitle | null;
  };
  readonly addressees: readonly HangingLine[];
  readonly body: readonly PrintedBlock[];
  readonly closing: {
    readonly recipientsTitle: string;
    readonly recipients: readonly string[];
    readonly authority: readonly string[];
    /** Empty when left blank. */
    readonly name: string;
  };
  readonly annexes: readonly PrintedAnnex[];
  /** At the left of every page's foot; empty for none. */
  readonly foot: string;
}

export interface PrintedLetterhead {
  readonly parent: NarrowedText | null;
  readonly issuer: readonly NarrowedText[];
  readonly issuerRule: number;
  readonly nationalName: string;
  readonly motto: string;
  readonly mottoRule: number;
  /** Empty for a sheet without one. */
  readonly number: string;
  /** In points smaller than usual where a long place would break it. */
  readonly placeDate: { readonly text: string; readonly size: number };
}

/** A centred text in a `room` so narrow that its lines are about equal. */
export interface NarrowedText {
  readonly text: string;
  readonly room: number;
}

/** A centred text with a rule below. */
export interface PrintedTitle extends NarrowedText {
  readonly rule: number;
}

/** A line whose further lines start at `left`, its first one `hanging` before. */
export interface HangingLine {
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
}

export type PrintedBlock = PrintedText | PrintedTable;

export interface PrintedText {
  readonly kind: 'text';
  readonly component: Extract<
    ComponentName,
    'basis' | 'section' | 'heading' | 'paragraph' | 'item'
  >;
  readonly text: string;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align: TableColumn['align'];
  }[];
  readonly rows: readonly (readonly string[])[];
  readonly totalRow: readonly string[] | null;
  readonly rowHeight: number | null;
  readonly startsPage: boolean;
}

export interface PrintedAnnex {
  readonly page: Page;
  readonly label: string;
  readonly title: NarrowedText;
  readonly attached: PrintedTitle | null;
  readonly blocks: readonly PrintedBlock[];
}
