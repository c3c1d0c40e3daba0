import { TextInput } from '@mantine/core';
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { attendance as text } from '../../text/attendance';
import { findPersons } from './grid/find-person';

export interface FindHandle {
  /** Empty and focused, in time for the very key that is being pressed. */
  open(): void;
  /** The next person, or the one before, that matches what was looked for last, seen from this row. */
  next(step: 1 | -1, row: number): void;
}

interface FindFieldProps {
  readonly ref: Ref<FindHandle>;
  readonly names: readonly string[];
  /** The field is about to be used. */
  readonly onOpen: () => void;
  /** Shows a person while his name is being typed. */
  readonly onFound: (row: number) => void;
  /** Enter keeps the person found; Esc goes back to where the cursor was. */
  readonly onLeave: (keep: boolean) => void;
}

/** Finds a person of the class by letters without accents, or by order number. */
export function FindField({ ref, names, onOpen, onFound, onLeave }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const last = useRef('');
  const found = useMemo(() => findPersons(names, typed), [names, typed]);
  useImperativeHandle(
    ref,
    () => ({
      open: () => {
        setTyped('');
        if (input.current) input.current.value = '';
        input.current?.focus();
      },
      next: (step, row) => {
        const inOrder = findPersons(names, last.current).sort((left, right) => left - right);
        const next =
          step === 1
            ? (inOrder.find((each) => each > row) ?? inOrder[0])
            : (inOrder.findLast((each) => each < row) ?? inOrder.at(-1));
        if (next !== undefined) onFound(next);
      },
    }),
    [names, onFound],
  );

  const goTo = (rows: readonly number[], next: number) => {
    const row = rows[next];
    setPlace(next);
    if (row !== undefined) onFound(row);
  };
  const type = (value: string) => {
    setTyped(value);
    goTo(findPersons(names, value), 0);
  };
  const leave = (keep: boolean) => {
    if (keep) last.current = typed;
    setTyped('');
    onLeave(keep);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method is still making a letter of the keys; Enter is for its own list.
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event);
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      goTo(found, (place + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      leave(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave(false);
    }
  };
  const isMissed = typed.trim() !== '' && found.length === 0;
  return (
    <TextInput
      ref={input}
      w="11rem"
      aria-label={text.findHint}
      placeholder={text.find}
      title={isMissed ? text.findNothing : text.findHint}
      value={typed}
      error={isMissed}
      rightSection={
        found.length > 1 ? <small>{text.findPlace(place + 1, found.length)}</small> : undefined
      }
      rightSectionWidth="2.75rem"
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={onOpen}
      onKeyDown={onKeyDown}
      data-find
      spellCheck={false}
      autoComplete="off"
    />
  );
}

function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'F3') return shiftKey ? -1 : 1;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}
