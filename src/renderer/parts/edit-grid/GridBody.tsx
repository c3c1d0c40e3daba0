import table from '../DataTable.module.css';
import css from './edit-grid.module.css';
import { clamp } from './grid-places';
import type { EditGridProps } from './grid-props';
import { GridRow } from './GridRow';
import type { CellEditing } from './use-cell-editor';
import type { Cursor } from './use-cursor';
import type { GridLines } from './use-grid-lines';
import type { RowDrag } from './use-row-drag';

interface Props<Row> {
  /** Begins the ids of all rows and cells. */
  readonly id: string;
  readonly grid: EditGridProps<Row>;
  readonly shown: GridLines<Row>;
  readonly cursor: Cursor<Row>;
  readonly editor: CellEditing;
  readonly drag: RowDrag;
  readonly focus: () => void;
}

/** The lines in view, and the room of those that are not. */
export function GridBody<Row>({ id, grid, shown, cursor, editor, drag, focus }: Props<Row>) {
  const { columns, blank, tree, onFold, onDrop } = grid;
  const { entries, lines, notes } = shown;

  const pressCell = (index: number, columnId: string, isAgain: boolean) => {
    const to = columns.findIndex((each) => each.id === columnId);
    const isHere = isAgain && index === cursor.at && columnId === cursor.column?.id;
    cursor.goTo(index, to);
    if (isHere && editor.editing === null) editor.open(index, to, false);
    else focus();
  };
  return (
    <tbody>
      <Spacer columns={columns.length} height={shown.above} />
      {shown.items.map((item) => {
        const line = lines[item.index];
        const entry = line && entries[line.index];
        if (!line || !entry) return null;
        if (line.kind === 'note') {
          return (
            <tr key={`${entry.key} ${item.index} note`} className={css.note}>
              <td colSpan={columns.length} id={`${id}-${line.index}-note`}>
                <span role="alert">
                  <span aria-hidden>! </span>
                  {line.says}
                </span>
              </td>
            </tr>
          );
        }
        const { index } = line;
        const { key, row } = entry;
        const edit = editor.editing?.row === key ? editor.editing : null;
        return (
          <GridRow
            key={key}
            id={`${id}-${index}`}
            index={index}
            entry={entry}
            columns={columns}
            blankTyped={blank?.typed}
            unread={shown.unread}
            problems={shown.problems.get(key)}
            noteId={notes.has(key) ? `${id}-${index}-note` : undefined}
            currentColumn={index === cursor.at ? cursor.column?.id : undefined}
            isMarked={cursor.isMarked(index)}
            editing={edit}
            tree={row ? tree?.(row) : blank?.tree}
            hasFolds={shown.hasFolds}
            onFold={onFold && (() => onFold(key))}
            drop={drag.sign?.key === key ? drag.sign.where : undefined}
            onCell={(columnId, isAgain) => pressCell(index, columnId, isAgain)}
            onExtend={() => cursor.setMarked(clamp(index, grid.rows.length))}
            onLeave={(text, leaving) => (edit ? editor.leave(edit, text, leaving) : true)}
            onBlur={(text) => editor.blur(edit, text)}
            onGiveUp={() => edit && editor.giveUp(edit)}
            onPause={(text) => edit && row && editor.pause(edit, text)}
            onText={editor.type}
            onDragStart={onDrop && row ? (event) => drag.start(event, key) : undefined}
            onDragOver={(event) => row && drag.over(event, key)}
            onDrop={(event) => row && drag.drop(event, key)}
          />
        );
      })}
      <Spacer columns={columns.length} height={shown.below} />
    </tbody>
  );
}

function Spacer({ columns, height }: { readonly columns: number; readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={table.spacer}>
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
}
