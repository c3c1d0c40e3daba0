import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useSteady } from '../../parts/use-steady';
import type { People, PersonRow } from './use-people';

export interface IntoList {
  /** A key in the search that is meant for the list: ↓ goes there, Enter opens the first who was found. */
  readonly onSearchKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The text of the search has changed. */
  readonly onTyped: () => void;
}

/** Keys that mean the list once one of them has led there. */
const listKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter', 'F2', 'Delete'];

/**
 * From the search into the list. Keys pressed before the answer to the text has come are held until it is there: they
 * would else act on somebody of the list before.
 * @param standOn makes the row the current one
 */
export function useIntoList(
  people: People,
  list: RefObject<HTMLElement | null>,
  { standOn, open }: Readonly<Record<'standOn' | 'open', (person: PersonRow) => void>>,
): IntoList {
  const held = useRef<KeyboardEvent['nativeEvent'][]>([]);
  const isTypedSince = useRef(false);
  const { isAnswer, error } = people;

  const act = useSteady((keys: readonly KeyboardEvent['nativeEvent'][]) => {
    const [first] = people.rows ?? [];
    if (!first) return;
    const [{ key }, ...more] = keys as [KeyboardEvent['nativeEvent']];
    // Where the list stood before something was typed is no place in what was found.
    if (isTypedSince.current) flushSync(() => standOn(first));
    if (key === 'Enter' && isTypedSince.current) {
      isTypedSince.current = false;
      flushSync(() => open(first));
      return;
    }
    isTypedSince.current = false;
    const table = list.current?.querySelector('table');
    flushSync(() => table?.focus());
    for (const { key, code, shiftKey, ctrlKey } of more) {
      if (document.activeElement !== table) return;
      const again = { key, code, shiftKey, ctrlKey, bubbles: true, cancelable: true };
      flushSync(() => table?.dispatchEvent(new KeyboardEvent('keydown', again)));
    }
  });
  useEffect(() => {
    const keys = held.current;
    if (keys.length === 0 || (!isAnswer && !error)) return;
    held.current = [];
    // Nothing may be drawn by force from within an effect.
    if (isAnswer) queueMicrotask(() => act(keys));
  }, [isAnswer, error, act]);

  return {
    onTyped: () => {
      held.current = [];
      isTypedSince.current = true;
    },
    onSearchKey: (event) => {
      // Back to the search, or on to something else: the list no longer takes the focus.
      if (event.key === 'Tab' || (event.ctrlKey && event.code === 'KeyF')) held.current = [];
      const leads = event.key === 'ArrowDown' || event.key === 'Enter';
      const isWaiting = held.current.length > 0;
      // Once a key has led to the list, all that is marked is the list and not the text of the search.
      const marksAll = isWaiting && event.ctrlKey && event.code === 'KeyA';
      const isForList = isWaiting ? listKeys.includes(event.key) : leads;
      if (event.altKey || !(marksAll || (isForList && !event.ctrlKey))) return;
      event.preventDefault();
      if (isAnswer) act([event.nativeEvent]);
      else held.current.push(event.nativeEvent);
    },
  };
}
