import { markOfDigit, type MarkOrNone } from '../../../../domain/attendance/mark';
import type { Motion, Whole } from './selection';

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: 'mark'; readonly mark: MarkOrNone }
  | { readonly kind: 'present-and-down' }
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  /** Tab and Shift+Tab: at the edge of the row the key leaves the grid. */
  | { readonly kind: 'step'; readonly motion: 'left' | 'right' }
  /** Enter and Shift+Enter: after a run of Tabs they go back to the column it began in. */
  | { readonly kind: 'enter'; readonly motion: 'down' | 'up' }
  | { readonly kind: 'select'; readonly whole: Whole }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'rest-present' }
  /** A letter was typed; the key must reach the find field untouched. */
  | { readonly kind: 'find' }
  /** The next person, or the one before, that matches what was looked for last. */
  | { readonly kind: 'find-next'; readonly step: 1 | -1 };

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const motionOfKey: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

const motionOfCtrlKey: Readonly<Record<string, Motion>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
};

const commandOfCtrlCode: Readonly<Record<string, GridCommand>> = {
  KeyA: { kind: 'select', whole: 'all' },
  Space: { kind: 'select', whole: 'column' },
  KeyD: { kind: 'fill', way: 'down' },
  KeyR: { kind: 'fill', way: 'right' },
};

/**
 * Reads a key by its place on the keyboard, not by the letter an input method (UniKey: Telex, VNI) makes of it.
 * Gives null for a key that is not the grid's.
 */
export function readKey(press: KeyPress): GridCommand | null {
  if (press.altKey || press.metaKey) return null;
  return press.ctrlKey ? withCtrl(press) : withoutCtrl(press);
}

function withCtrl({ code, key, shiftKey }: KeyPress): GridCommand | null {
  if (key === 'Enter') return shiftKey ? null : { kind: 'rest-present' };
  if (code === 'KeyZ') return { kind: shiftKey ? 'redo' : 'undo' };
  if (code === 'KeyY') return shiftKey ? null : { kind: 'redo' };
  const motion = motionOfCtrlKey[key];
  const command = shiftKey ? undefined : commandOfCtrlCode[code];
  if (command) return command;
  return motion ? { kind: 'move', motion, extend: shiftKey } : null;
}

function withoutCtrl({ code, key, shiftKey }: KeyPress): GridCommand | null {
  const digit = digitOf(code, key);
  if (digit !== null && !shiftKey) {
    const mark = markOfDigit[digit];
    return mark === undefined ? null : { kind: 'mark', mark };
  }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'mark', mark: null };
  if (code === 'Space') {
    return shiftKey ? { kind: 'select', whole: 'row' } : { kind: 'present-and-down' };
  }
  if (key === 'F3') return { kind: 'find-next', step: shiftKey ? -1 : 1 };
  if (key === 'Tab') return { kind: 'step', motion: shiftKey ? 'left' : 'right' };
  if (key === 'Enter') return { kind: 'enter', motion: shiftKey ? 'up' : 'down' };
  const motion = motionOfKey[key];
  if (motion) return { kind: 'move', motion, extend: shiftKey };
  return /^Key[A-Z]$/.test(code) ? { kind: 'find' } : null;
}

/** With Num Lock off the number pad moves the cursor, and then its keys are no digits. */
function digitOf(code: string, key: string): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;
  if (digit === null || code.startsWith('Digit')) return digit;
  return /^\d$/.test(key) ? digit : null;
}
