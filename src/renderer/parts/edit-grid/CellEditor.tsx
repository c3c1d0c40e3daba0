import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import css from './edit-grid.module.css';

/** Where the cursor goes after an edit. */
export interface Leaving {
  readonly rows: number;
  readonly columns: number;
  /** To the column a run of Tabs began in. */
  readonly isEnter?: true;
}

export interface EditorProps {
  readonly label: string;
  readonly opened: string;
  /** Opened by a letter, which replaces what was there; arrows then leave the cell, as in Excel. */
  readonly isTyped: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly align: 'left' | 'right' | undefined;
  readonly maxLength: number;
  /** Enter, Tab or an arrow. False: the text could not be read and the editor stays. */
  readonly onLeave: (text: string, leaving: Leaving) => boolean;
  /** The focus went elsewhere. */
  readonly onBlur: (text: string) => void;
  readonly onGiveUp: () => void;
  readonly onPause: (text: string) => void;
  readonly onText: (text: string) => void;
}

const PAUSE_MS = 1_500;

export function CellEditor(props: EditorProps) {
  const { label, opened, isTyped, invalid, describedBy, align, maxLength } = props;
  const [text, setText] = useState(isTyped ? '' : opened);
  const input = useRef<HTMLInputElement>(null);
  const { onPause, onText } = props;
  const pause = useRef(onPause);
  useEffect(() => {
    pause.current = onPause;
  });
  useLayoutEffect(() => {
    input.current?.focus();
    if (!isTyped) input.current?.select();
  }, [isTyped]);
  const isChanged = text !== (isTyped ? '' : opened);
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => pause.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, isChanged]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event, isTyped);
    if (leaving) props.onLeave(text, leaving);
    else if (event.key === 'Escape') props.onGiveUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={css.editor}
      data-align={align}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
      maxLength={maxLength}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onText(currentTarget.value);
      }}
      onBlur={() => props.onBlur(text)}
      onKeyDown={onKeyDown}
    />
  );
}

export function leavingBy(event: KeyboardEvent, arrowsLeave: boolean): Leaving | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const by = event.shiftKey ? -1 : 1;
  if (event.key === 'Enter') return { rows: by, columns: 0, isEnter: true };
  if (event.key === 'Tab') return { rows: 0, columns: by };
  if (!arrowsLeave || event.shiftKey) return null;
  if (event.key === 'ArrowUp') return { rows: -1, columns: 0 };
  if (event.key === 'ArrowDown') return { rows: 1, columns: 0 };
  return null;
}
