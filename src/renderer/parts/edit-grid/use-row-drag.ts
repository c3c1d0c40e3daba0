import { useRef, useState, type DragEvent } from 'react';
import type { EditGridProps } from './grid-props';
import type { DropSign } from './GridRow';

export interface RowDrag {
  /** Where the dragged row would fall now. */
  readonly sign: DropSign | null;
  readonly start: (event: DragEvent, row: string) => void;
  readonly over: (event: DragEvent, row: string) => void;
  readonly drop: (event: DragEvent, row: string) => void;
  readonly end: () => void;
}

/**
 * Dragging of rows by their grip, within this grid only.
 * @param focus gives the focus back to the grid after a drop
 * @returns the sign to draw, and what the rows call
 */
export function useRowDrag<Row>({ tree, onDrop }: EditGridProps<Row>, focus: () => void): RowDrag {
  const [sign, setSign] = useState<DropSign | null>(null);
  const dragged = useRef<string | null>(null);

  const end = () => {
    dragged.current = null;
    setSign(null);
  };
  const start = (event: DragEvent, row: string) => {
    dragged.current = row;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row);
  };
  const over = (event: DragEvent, row: string) => {
    if (dragged.current === null) return;
    event.preventDefault();
    setSign({ key: row, where: whereIn(event, tree !== undefined) });
  };
  const drop = (event: DragEvent, row: string) => {
    const from = dragged.current;
    if (from === null) return;
    event.preventDefault();
    end();
    if (from !== row) onDrop?.(from, row, whereIn(event, tree !== undefined));
    focus();
  };
  return { sign, start, over, drop, end };
}

function whereIn(event: DragEvent, hasInside: boolean): DropSign['where'] {
  const box = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  if (!hasInside) return part < 0.5 ? 'before' : 'after';
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside';
}
