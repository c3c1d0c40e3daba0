import { useEffect, useEffectEvent } from 'react';
import type { GridCommands } from './commands';

/** Copies, cuts and pastes marks while the keyboard is in the grid; the clipboard is Excel's as well. */
export function useGridClipboard(commands: GridCommands): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    if (document.activeElement?.getAttribute('role') !== 'grid') return;
    event.preventDefault();
    if (event.type === 'paste') {
      commands.paste(event.clipboardData?.getData('text/plain') ?? '');
      return;
    }
    event.clipboardData?.setData('text/plain', commands.copied());
    if (event.type === 'cut') commands.clear();
  });
  useEffect(() => {
    // They come at the last place of a caret, wherever that was, and not at the grid that has the focus.
    const listen = (event: ClipboardEvent) => hear(event);
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, listen);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, listen);
    };
  }, []);
}
