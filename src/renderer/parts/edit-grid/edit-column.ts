import type { ReactNode } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A column of an `EditGrid`. Whatever is typed or chosen comes to `onCommit` as text: of a choice, its value. */
export interface EditColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** In rem; columns without one share the rest. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly quiet?: boolean;
  /** Tooltip of the head. */
  readonly hint?: string;
  /** What the cell says and what is copied. */
  readonly text: (row: Row) => string;
  /** What the editor opens with, where that is not what the cell says; of a choice, its value. */
  readonly opens?: (row: Row) => string;
  readonly show?: (row: Row) => ReactNode;
  /** One of these, found by typing a part of it without accents. */
  readonly options?: readonly Option[];
  /** Texts to take over with ↓; anything else may be typed as well. */
  readonly suggestions?: readonly string[];
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  /** Stands in the empty last row until something is typed there. */
  readonly blankHint?: string;
}

export function openText<Row>(column: EditColumn<Row>, row: Row): string {
  return (column.opens ?? column.text)(row);
}

/** The empty row shows what was typed into it; a choice shows its name. */
export function blankText<Row>(
  column: EditColumn<Row>,
  typed: Readonly<Record<string, string>>,
): string {
  const text = typed[column.id] ?? '';
  return column.options?.find(({ value }) => value === text)?.label ?? text;
}

/** What goes to Excel: what would be typed there; of a choice, its name. */
export function copyText<Row>(column: EditColumn<Row>, row: Row): string {
  return column.options ? column.text(row) : openText(column, row);
}
