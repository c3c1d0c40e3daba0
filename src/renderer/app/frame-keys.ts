import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { savedNow } from '../api/saved';
import { isTyping, matches } from '../parts/keys';
import { lastUndoable, showToast } from '../parts/toast';
import { undoToast } from '../parts/Toasts';
import { app } from '../text/app';
import { CALENDAR, railPages } from './pages';

export type Sheet = 'search' | 'keys';

/**
 * The keys that hold on every page. Ctrl with a digit opens a page: neither Telex nor VNI touches it, and attendance
 * keeps the bare digits. A page's own keys are heard first (`usePageKeys` listens on the body).
 */
export function useFrameKeys() {
  const [open, setOpen] = useState<Sheet | null>(null);
  const [, navigate] = useLocation();
  const before = useRef<Element | null>(null);
  const show = useCallback((sheet: Sheet | null) => {
    if (sheet !== null) before.current ??= document.activeElement;
    setOpen(sheet);
  }, []);
  useEffect(() => {
    // Not sooner: the page is inert while a sheet lies over it.
    if (open !== null) return;
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  }, [open]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const work = workOf(event, navigate, show);
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, show]);
  return { open, close: () => show(null), show };
}

function workOf(
  event: KeyboardEvent,
  navigate: (to: string) => void,
  show: (sheet: Sheet | null) => void,
): (() => void) | undefined {
  const is = (keys: string) => matches(keys, event);
  const index = railPages.findIndex((_, at) => is(`Ctrl+${at + 1}`));
  const page = railPages[index];
  const to = page ? page.to : is('Ctrl+P') ? '/bao-cao' : is('Alt+L') ? CALENDAR : null;
  if (to !== null) {
    return () => {
      show(null);
      goTo(to, navigate);
    };
  }
  if (is('Ctrl+K')) return () => show('search');
  if (is('Ctrl+F')) return () => findInPage(show);
  if (is('Ctrl+S')) return saySaved;
  if (is('F1') || is('?')) return () => show('keys');
  const toast = lastUndoable();
  if (is('Ctrl+Z') && toast && !isTyping(event.target)) return () => void undoToast(toast);
  return undefined;
}

function goTo(path: string, navigate: (to: string) => void): void {
  // Already there: the focus stays where it is.
  if (location.hash === `#${path}`) return;
  // The focus must not stay behind on a link of the rail: the page takes it when nobody has it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  navigate(path);
}

/** A page marks its search field with `data-find`; a page without one gets the search over everything. */
function findInPage(show: (sheet: Sheet) => void): void {
  const field = document.querySelector<HTMLInputElement>('#page [data-find]');
  if (!field) return show('search');
  field.focus();
  field.select();
}

function saySaved(): void {
  const { state } = savedNow();
  const text = state === 'saving' ? app.saved.stillSaving : app.saved.allSaved;
  if (state === 'failed') showToast({ text: app.saved.failed, tone: 'wrong' });
  else showToast({ text });
}
