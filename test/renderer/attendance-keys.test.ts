import { describe, expect, test } from 'vitest';
import { readKey, type KeyPress } from '../../src/renderer/pages/attendance/grid/key-command';

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('a key of the attendance grid', () => {
  test.each([
    ['Digit1', '1', 'present'],
    ['Digit2', '2', 'late'],
    ['Digit3', '3', 'excused'],
    ['Digit4', '4', 'absent'],
    ['Digit0', '0', null],
    ['Numpad1', '1', 'present'],
    ['Numpad0', '0', null],
    ['Delete', 'Delete', null],
    ['Backspace', 'Backspace', null],
  ])('%s marks', (code, key, mark) => {
    expect(readKey(press(code, key))).toEqual({ kind: 'mark', mark });
  });

  test('is read by its place, whatever the input method makes of it', () => {
    expect(readKey(press('Digit1', '&'))).toEqual({ kind: 'mark', mark: 'present' });
    expect(readKey(press('Digit4', 'Process'))).toEqual({ kind: 'mark', mark: 'absent' });
    expect(readKey(press('KeyA', 'Process'))).toEqual({ kind: 'find' });
    expect(readKey(press('KeyD', 'đ'))).toEqual({ kind: 'find' });
    expect(readKey(press('KeyD', 'D', { shiftKey: true }))).toEqual({ kind: 'find' });
  });

  test('of the number pad moves while Num Lock is off', () => {
    expect(readKey(press('Numpad1', 'End'))).toEqual({
      kind: 'move',
      motion: 'row-end',
      extend: false,
    });
    expect(readKey(press('Numpad4', 'ArrowLeft'))).toEqual({
      kind: 'move',
      motion: 'left',
      extend: false,
    });
  });

  test('with Shift extends, with Ctrl goes to the edge', () => {
    expect(readKey(press('ArrowDown', 'ArrowDown', { shiftKey: true }))).toEqual({
      kind: 'move',
      motion: 'down',
      extend: true,
    });
    expect(readKey(press('ArrowDown', 'ArrowDown', { ctrlKey: true, shiftKey: true }))).toEqual({
      kind: 'move',
      motion: 'bottom',
      extend: true,
    });
    expect(readKey(press('Home', 'Home', { ctrlKey: true }))).toEqual({
      kind: 'move',
      motion: 'first',
      extend: false,
    });
  });

  test('works as in Excel for Enter, Tab, undo and redo', () => {
    expect(readKey(press('Enter', 'Enter'))).toEqual({ kind: 'enter', motion: 'down' });
    expect(readKey(press('NumpadEnter', 'Enter'))).toEqual({ kind: 'enter', motion: 'down' });
    expect(readKey(press('Enter', 'Enter', { shiftKey: true }))).toMatchObject({ motion: 'up' });
    expect(readKey(press('Tab', 'Tab'))).toEqual({ kind: 'step', motion: 'right' });
    expect(readKey(press('Tab', 'Tab', { shiftKey: true }))).toEqual({
      kind: 'step',
      motion: 'left',
    });
    expect(readKey(press('KeyZ', 'z', { ctrlKey: true }))).toEqual({ kind: 'undo' });
    expect(readKey(press('KeyY', 'y', { ctrlKey: true }))).toEqual({ kind: 'redo' });
    expect(readKey(press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }))).toEqual({
      kind: 'redo',
    });
    expect(readKey(press('Enter', 'Enter', { ctrlKey: true }))).toEqual({ kind: 'rest-present' });
    expect(readKey(press('Space', ' '))).toEqual({ kind: 'present-and-down' });
  });

  test('fills and selects as in Excel, also while an input method makes other letters', () => {
    const ctrl = { ctrlKey: true };
    expect(readKey(press('KeyD', 'đ', ctrl))).toEqual({ kind: 'fill', way: 'down' });
    expect(readKey(press('KeyR', 'r', ctrl))).toEqual({ kind: 'fill', way: 'right' });
    expect(readKey(press('KeyA', 'a', ctrl))).toEqual({ kind: 'select', whole: 'all' });
    expect(readKey(press('Space', ' ', ctrl))).toEqual({ kind: 'select', whole: 'column' });
    expect(readKey(press('Space', ' ', { shiftKey: true }))).toEqual({
      kind: 'select',
      whole: 'row',
    });
    expect(readKey(press('PageDown', 'PageDown', { shiftKey: true }))).toEqual({
      kind: 'move',
      motion: 'page-down',
      extend: true,
    });
    expect(readKey(press('F3', 'F3'))).toEqual({ kind: 'find-next', step: 1 });
    expect(readKey(press('F3', 'F3', { shiftKey: true }))).toEqual({ kind: 'find-next', step: -1 });
  });

  test('that is not the grid’s is left to the page', () => {
    for (const other of [
      press('Digit5', '5'),
      press('Digit1', '!', { shiftKey: true }),
      press('Digit1', '1', { ctrlKey: true }),
      press('Digit1', '1', { altKey: true }),
      press('KeyK', 'k', { ctrlKey: true }),
      press('KeyC', 'c', { ctrlKey: true }),
      press('KeyV', 'v', { ctrlKey: true }),
      press('KeyX', 'x', { ctrlKey: true }),
      press('F2', 'F2'),
      press('Escape', 'Escape'),
    ]) {
      expect(readKey(other)).toBeNull();
    }
  });
});
