import type { CSSProperties, DragEvent, MouseEvent } from 'react';
import { app } from '../../text/app';
import { CellEditor, type Leaving } from './CellEditor';
import { ChoiceEditor } from './ChoiceEditor';
import { blankText, type EditColumn } from './edit-column';
import css from './edit-grid.module.css';
import type { Entry } from './grid-lines';
import { cellKey, type UnreadCell } from './unread-cells';

export interface Editing {
  readonly row: string;
  readonly column: string;
  /** What the editor opens with: the cell's text, or the unreadable one typed before. */
  readonly opened: string;
  /** What the cell held. */
  readonly before: string;
  readonly isTyped: boolean;
  readonly session: number;
  /** A pause has saved something of this session already. */
  readonly isKept: boolean;
}

export interface DropSign {
  readonly key: string;
  readonly where: 'before' | 'after' | 'inside';
}

interface Props<Row> {
  readonly id: string;
  readonly index: number;
  readonly entry: Entry<Row>;
  readonly columns: readonly EditColumn<Row>[];
  readonly blankTyped: Readonly<Record<string, string>> | undefined;
  readonly unread: ReadonlyMap<string, UnreadCell>;
  readonly problems: readonly { readonly column: string | null }[] | undefined;
  readonly noteId: string | undefined;
  /** The column the cursor stands in, when it stands in this row. */
  readonly currentColumn: string | undefined;
  readonly isMarked: boolean;
  readonly editing: Editing | null;
  readonly tree: { readonly level: number; readonly isOpen: boolean | undefined } | undefined;
  /** Some row has rows below it: the others leave room for its sign, so that all numbers stand in line. */
  readonly hasFolds: boolean;
  readonly onFold: (() => void) | undefined;
  readonly drop: DropSign['where'] | undefined;
  readonly onCell: (column: string, isAgain: boolean) => void;
  readonly onExtend: () => void;
  readonly onLeave: (text: string, leaving: Leaving) => boolean;
  readonly onBlur: (text: string) => void;
  readonly onGiveUp: () => void;
  readonly onPause: (text: string) => void;
  readonly onText: (text: string) => void;
  readonly onDragStart: ((event: DragEvent) => void) | undefined;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

const MOST_LETTERS = 2000;

export function GridRow<Row>(props: Props<Row>) {
  const { id, index, entry, columns, currentColumn, editing, tree, problems } = props;
  const { row } = entry;
  const onMouseDown = (event: MouseEvent, column: string) => {
    // The choices of an open cell hang elsewhere, but their events come through here.
    if (event.button !== 0 || editing?.column === column) return;
    if (event.target instanceof Element && event.target.closest('[draggable=true]')) return;
    // The grid keeps the focus; a browser would give it to nobody.
    event.preventDefault();
    if (event.shiftKey) props.onExtend();
    else props.onCell(column, event.detail > 1);
  };
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={props.isMarked || currentColumn !== undefined}
      aria-level={tree && tree.level + 1}
      aria-expanded={tree?.isOpen}
      data-current={currentColumn !== undefined || undefined}
      data-marked={props.isMarked || undefined}
      data-blank={row === null || undefined}
      data-drop={props.drop}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      {columns.map((column, at) => {
        const bad = props.unread.get(cellKey(entry.key, column.id));
        const isRefused = problems?.some((each) => each.column === column.id) ?? false;
        const isInvalid = bad !== undefined || isRefused;
        const text = bad?.text ?? textOf(props, column);
        const isOpen = editing?.column === column.id;
        const level = at === 0 && tree ? tree.level : 0;
        return (
          <td
            key={column.id}
            id={`${id}-${column.id}`}
            data-align={column.align}
            data-quiet={column.quiet}
            data-cursor={currentColumn === column.id || undefined}
            data-invalid={isInvalid || undefined}
            data-reads={column.readOnly || undefined}
            aria-readonly={column.readOnly || undefined}
            aria-invalid={isInvalid || undefined}
            aria-describedby={isInvalid ? props.noteId : undefined}
            title={isOpen ? undefined : text}
            style={level > 0 ? ({ '--level': level } as CSSProperties) : undefined}
            onMouseDown={(event) => onMouseDown(event, column.id)}
          >
            {isOpen ? (
              <Editor {...props} column={column} edit={editing} invalid={isInvalid} />
            ) : (
              <>
                {at === 0 && row !== null && props.onDragStart && (
                  <span
                    className={css.grip}
                    draggable
                    title={app.grid.drag}
                    aria-hidden
                    onDragStart={props.onDragStart}
                  >
                    ⠿
                  </span>
                )}
                {at === 0 && tree?.isOpen !== undefined && (
                  <span
                    className={css.fold}
                    aria-hidden
                    onMouseDown={(event) => {
                      event.preventDefault();
                      event.stopPropagation();
                      props.onFold?.();
                    }}
                  >
                    {tree.isOpen ? '▾' : '▸'}
                  </span>
                )}
                {at === 0 && props.hasFolds && tree?.isOpen === undefined && row !== null && (
                  <span className={css.fold} aria-hidden />
                )}
                <CellText {...props} column={column} text={text} isBad={bad !== undefined} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CellText<Row>({
  entry,
  column,
  text,
  isBad,
}: Props<Row> & {
  readonly column: EditColumn<Row>;
  readonly text: string;
  readonly isBad: boolean;
}) {
  if (entry.row === null && text === '') {
    return <span className={css.hint}>{column.blankHint}</span>;
  }
  return entry.row !== null && column.show && !isBad ? column.show(entry.row) : text;
}

function Editor<Row>({
  column,
  edit,
  invalid,
  noteId,
  ...props
}: Props<Row> & {
  readonly column: EditColumn<Row>;
  readonly edit: Editing;
  readonly invalid: boolean;
}) {
  const shared = {
    label: column.title,
    opened: edit.opened,
    isTyped: edit.isTyped,
    invalid,
    describedBy: invalid ? noteId : undefined,
    align: column.align,
    maxLength: column.maxLength ?? MOST_LETTERS,
    onLeave: props.onLeave,
    onBlur: props.onBlur,
    onGiveUp: props.onGiveUp,
    onPause: props.onPause,
    onText: props.onText,
  };
  if (column.options) return <ChoiceEditor {...shared} options={column.options} />;
  return column.suggestions ? (
    <ChoiceEditor {...shared} options={asOptions(column.suggestions)} isFree />
  ) : (
    <CellEditor {...shared} />
  );
}

const asOptions = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }));

function textOf<Row>({ entry, blankTyped }: Props<Row>, column: EditColumn<Row>): string {
  return entry.row === null ? blankText(column, blankTyped ?? {}) : column.text(entry.row);
}
