export type GridCommand =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'edge'; readonly to: 'row-start' | 'row-end' | 'first' | 'last' }
  /** Shift with an arrow: rows are marked from the cursor on. */
  | { readonly kind: 'mark'; readonly rows: number }
  | { readonly kind: 'mark-all' | 'mark-row' }
  /** Tab: to the next cell; at the end of the grid the key leaves it. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'enter' | 'edit' | 'remove' | 'escape' }
  | { readonly kind: 'move-row'; readonly by: 1 | -1 }
  /** A letter or digit: it must reach the opened editor untouched, so that Telex can go on with it. */
  | { readonly kind: 'type' };

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key asks of a grid while no cell is being edited; null for a key that is not the grid's. */
export function readGridKey(press: KeyPress): GridCommand | null {
  const { key, altKey, ctrlKey, metaKey } = press;
  if (metaKey) return null;
  if (altKey) {
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    return by === 0 || ctrlKey ? null : { kind: 'move-row', by };
  }
  return ctrlKey ? withCtrl(press) : plain(press);
}

function withCtrl({ key, code, shiftKey }: KeyPress): GridCommand | null {
  if (key === 'Home') return { kind: 'edge', to: 'first' };
  if (key === 'End') return { kind: 'edge', to: 'last' };
  return code === 'KeyA' && !shiftKey ? { kind: 'mark-all' } : null;
}

function plain({ key, shiftKey }: KeyPress): GridCommand | null {
  const arrow = ARROWS[key];
  if (arrow) {
    const [rows, columns] = arrow;
    return shiftKey && rows !== 0 ? { kind: 'mark', rows } : { kind: 'move', rows, columns };
  }
  switch (key) {
    case 'PageUp':
      return { kind: 'page', by: -1 };
    case 'PageDown':
      return { kind: 'page', by: 1 };
    case 'Home':
      return { kind: 'edge', to: 'row-start' };
    case 'End':
      return { kind: 'edge', to: 'row-end' };
    case 'Tab':
      return { kind: 'step', by: shiftKey ? -1 : 1 };
    case 'Enter':
      return shiftKey ? { kind: 'move', rows: -1, columns: 0 } : { kind: 'enter' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'remove' };
    case 'Escape':
      return { kind: 'escape' };
    case ' ':
      return shiftKey ? { kind: 'mark-row' } : null;
    default:
      return [...key].length === 1 ? { kind: 'type' } : null;
  }
}
