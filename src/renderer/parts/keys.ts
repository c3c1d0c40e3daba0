import { useId, useLayoutEffect, useSyncExternalStore } from 'react';

/** A key of the page on show, for the `?` sheet and, with `run`, for the keyboard. */
export interface PageKey {
  /** As written on the sheet: `Ctrl+Enter`, `F2`, `1`. */
  readonly keys: string;
  readonly does: string;
  /** Without it the page handles the key itself and it is only listed. */
  readonly run?: () => void;
  /** Belongs to the frame, not to one page. */
  readonly everywhere?: boolean;
}

const registered = new Map<string, readonly PageKey[]>();
let listed: readonly PageKey[] = [];
const listeners = new Set<() => void>();

function refresh(): void {
  listed = [...registered.values()].flat();
  for (const listener of listeners) listener();
}

/**
 * Lists keys on the `?` sheet while the calling component is on show, and runs those with `run`. A key without Ctrl,
 * Alt or F1…F12 does not run while a field is being typed in.
 */
export function usePageKeys(keys: readonly PageKey[]): void {
  const id = useId();
  // In layout effects: a key pressed as soon as the page is seen must find it listening.
  useLayoutEffect(() => {
    registered.set(id, keys);
    refresh();
    return () => {
      registered.delete(id);
      refresh();
    };
  }, [id, keys]);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const hit = keys.find((key) => key.run && matches(key.keys, event));
      if (!hit) return;
      event.preventDefault();
      // Another tab or page takes the field away without its being left, and what was typed there with it.
      if (event.altKey && isTyping(event.target)) event.target.blur();
      hit.run?.();
    };
    // On the body, so that a page's key is heard before the frame's own on the document.
    document.body.addEventListener('keydown', listen);
    return () => document.body.removeEventListener('keydown', listen);
  }, [keys]);
}

export function useListedKeys(): readonly PageKey[] {
  return useSyncExternalStore(subscribe, () => listed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a key event is `Ctrl+Shift+K`, `F2`, `Ctrl+1` …; digits and letters by place on the keyboard, so that
 * neither Telex nor VNI can change them. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  if (event.ctrlKey !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt'))
    return false;
  if (key !== '?' && event.shiftKey !== parts.includes('Shift')) return false;
  const isBare = !event.ctrlKey && !event.altKey && !/^F\d+$/.test(key);
  if (isBare && isTyping(event.target)) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}`;
  return event.key === (key === '←' ? 'ArrowLeft' : key);
}

// A dialog lies over the page; the page's own keys wait until it is closed.
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal=true]') !== null;
}

export function isTyping(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}
