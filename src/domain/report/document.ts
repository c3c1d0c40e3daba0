/**
 * What an official document says, without fonts or millimetres; those are in the form data of
 * `core/documents/form`. Component numbers (ô) follow Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export interface OfficialDocument {
  /** Ô 2. `parent` is the direct superior body, if one is printed (none for a commune's UBND). Upper case. */
  readonly letterhead: { readonly parent: string | null; readonly issuer: readonly string[] };
  /** Ô 3; null for a sheet. `value` null leaves room for văn thư: `Số:      /BC-UBND`. */
  readonly number: { readonly value: number | null; readonly symbol: string } | null;
  /** Ô 4. Day and month may be left for văn thư. */
  readonly placeDate: {
    readonly place: string;
    readonly day: number | null;
    readonly month: number | null;
    readonly year: number;
  };
  /** Ô 5a. */
  readonly type: string;
  readonly subject: string;
  /** Ô 9a `Kính gửi`; empty for a Kế hoạch. */
  readonly addressees: readonly string[];
  /** Ô 6. */
  readonly body: readonly Block[];
  /** Ô 7a, 7b. One to four lines, then the name (null: left blank). */
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
  /** Ô 9b, without dashes and final punctuation; the last is the archive line `Lưu: VT, VHXH`. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /**
   * A sheet to be signed or filled in by hand: no document that is sent, so it has no end mark, no Nơi nhận when there
   * are no recipients, may lie across, and says at the foot of each page which sheet it is.
   */
  readonly sheet?: { readonly landscape: boolean; readonly foot: string };
}

export type Block =
  /** `Căn cứ …`, italic, one a line; the `;` and the last `.` are the builder's (Phụ lục I, mục II.6.a). */
  | { readonly kind: 'basis'; readonly text: string }
  /** `I. TIÊU ĐỀ`, upper case and bold. */
  | { readonly kind: 'section'; readonly label: string; readonly text: string }
  /** `1. Tiêu đề`, bold. */
  | { readonly kind: 'heading'; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `- …` */
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly table: DocumentTable };

export interface DocumentTable {
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Printed bold at the end. */
  readonly totalRow: readonly string[] | null;
  /** Least height of a row in millimetres, for what is written by hand. */
  readonly rowHeight?: number;
  /** Its caption opens a new page. */
  readonly startsPage?: true;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; any positive numbers, they are added up. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A Phụ lục: its own section, numbered from page 1 (Phụ lục I, mục III.1.đ). */
export interface Annex {
  /** `I`, `II`…; null when it is the only one. */
  readonly label: string | null;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …/BC-UBND ngày … của …)` */
  readonly attachedTo: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}
