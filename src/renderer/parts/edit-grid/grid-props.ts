import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { EditColumn } from './edit-column';
import type { UnreadCells } from './unread-cells';

export interface RowTree {
  /** 0 for a row below no other. */
  readonly level: number;
  /** Undefined for a row with nothing below it. */
  readonly isOpen: boolean | undefined;
}

/** Undefined: taken. `key`: the row that holds the cell now, when the empty row became a real one. */
export type Committed = { readonly says: string } | { readonly key?: string } | undefined;

export interface Problem {
  /** The column it belongs to; null for the whole row. */
  readonly column: string | null;
  readonly says: string;
}

export interface EditGridHandle {
  readonly focus: () => void;
  /** Puts the cursor there, and opens the cell if told to; a row that is not there yet is gone to when it comes. */
  readonly goTo: (row: string, column?: string, edits?: boolean) => void;
}

export interface EditGridProps<Row> {
  readonly handle?: Ref<EditGridHandle>;
  /** Names the grid for those who hear it. */
  readonly label: string;
  readonly columns: readonly EditColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is typed in the empty row so far, and the row it stands below (null: the end). */
  readonly blank?: {
    readonly typed: Readonly<Record<string, string>>;
    readonly after: string | null;
    readonly tree?: RowTree;
  };
  /** Takes what was typed into a cell. The same `session` for all that comes of one opening of an editor. */
  readonly onCommit: (row: string, column: string, text: string, session: number) => Committed;
  readonly unread: UnreadCells;
  /** Sentences of rows that were refused, by row. */
  readonly problems?: ReadonlyMap<string, readonly Problem[]>;
  readonly onRemove?: (rows: readonly string[]) => void;
  readonly onMoveRow?: (row: string, by: 1 | -1) => void;
  /** A text of more than one column was pasted; `row` is where the cursor stands. */
  readonly onPasteRows?: (text: string, row: string) => void;
  /** Enter: opens the row's details. Without it Enter goes one row down. */
  readonly onOpen?: (row: string) => void;
  readonly onCurrent?: (row: string, column: string) => void;
  /** The row to stand in, for pages that move the cursor themselves; null and undefined leave it alone. */
  readonly current?: string | null;
  /** Any key the grid does not know; call `preventDefault` when it was meant for you. */
  readonly onKey?: (event: KeyboardEvent, row: string) => void;
  /** Esc on a row that was refused, or in the empty row: gives up what was typed there. */
  readonly onGiveUp?: (row: string) => void;
  readonly tree?: (row: Row) => RowTree;
  readonly onFold?: (row: string) => void;
  /** Rows can be dragged by their grip. */
  readonly onDrop?: (row: string, target: string, where: 'before' | 'after' | 'inside') => void;
  /** Stands instead of the rows while there are none. */
  readonly empty?: ReactNode;
  readonly minWidth?: number;
  readonly autoFocus?: boolean;
}
