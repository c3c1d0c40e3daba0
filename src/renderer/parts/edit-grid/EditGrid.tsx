import { useId, useRef } from 'react';
import table from '../DataTable.module.css';
import css from './edit-grid.module.css';
import { firstEditable } from './grid-places';
import type { EditGridProps } from './grid-props';
import { GridBody } from './GridBody';
import { useCellEditor } from './use-cell-editor';
import { useClipboard } from './use-clipboard';
import { useCursor } from './use-cursor';
import { useGridKeys } from './use-grid-keys';
import { useGridLines } from './use-grid-lines';
import { useRowDrag } from './use-row-drag';
import { useSentCursor } from './use-sent-cursor';

export type { EditColumn, Option } from './edit-column';
export { BLANK } from './grid-lines';
export type { Committed, EditGridHandle, EditGridProps, Problem, RowTree } from './grid-props';

/** A grid edited in place as in Excel: arrows move, typing overwrites, F2 edits, Enter goes down, Tab right. */
export function EditGrid<Row>(props: EditGridProps<Row>) {
  const { columns } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const focus = () => grid.current?.focus();

  const shown = useGridLines(props, scroller);
  const cursor = useCursor(props, shown);
  const editor = useCellEditor(props, shown, cursor, focus);
  useSentCursor(props, shown, cursor, editor.open, focus);
  useClipboard(props, shown, cursor, grid);
  const drag = useRowDrag(props, focus);
  const onKeyDown = useGridKeys(props, shown, cursor, editor.open);

  const { at, entry, column, place } = cursor;
  const width = props.minWidth === undefined ? {} : { minInlineSize: `${props.minWidth}rem` };
  return (
    <div className={table.frame}>
      <div className={table.scroller} ref={scroller}>
        <table
          ref={grid}
          role={props.tree ? 'treegrid' : 'grid'}
          aria-label={props.label}
          aria-rowcount={shown.entries.length + 1}
          aria-colcount={columns.length}
          aria-activedescendant={entry && column ? `${id}-${at}-${column.id}` : undefined}
          aria-multiselectable
          tabIndex={0}
          className={`${table.table} ${css.grid}`}
          style={width}
          onKeyDown={onKeyDown}
          onFocus={({ target, currentTarget }) => {
            if (target === currentTarget && place === null) {
              cursor.goTo(0, firstEditable(columns));
            }
          }}
          onDragEnd={drag.end}
        >
          <colgroup>
            {columns.map((each) => (
              <col
                key={each.id}
                style={each.width === undefined ? {} : { inlineSize: `${each.width}rem` }}
              />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((each) => (
                <th key={each.id} scope="col" data-align={each.align} title={each.hint}>
                  {each.title}
                </th>
              ))}
            </tr>
          </thead>
          <GridBody
            id={id}
            grid={props}
            shown={shown}
            cursor={cursor}
            editor={editor}
            drag={drag}
            focus={focus}
          />
        </table>
        {shown.entries.length === 0 && props.empty}
      </div>
    </div>
  );
}
