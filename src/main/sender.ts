import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { ORIGIN } from './window/address';

/** Does this message come from our own page, in the main frame of our own window? */
export function isOurPage(
  event: IpcMainEvent | IpcMainInvokeEvent,
  window: BrowserWindow,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame.parent === null &&
    frame.origin === ORIGIN
  );
}
