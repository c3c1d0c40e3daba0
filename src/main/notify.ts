import { Notification, type BrowserWindow } from 'electron';

/** Kept while it is on show: one that nothing holds may be collected, and its click with it. */
let onShow: Notification | null = null;

/** Shows one notification; resolves to whether it was clicked, once that is known. A PC without them loses nothing. */
export function notify(window: BrowserWindow, title: string, body: string): Promise<boolean> {
  if (!Notification.isSupported()) return Promise.resolve(false);
  onShow?.close();
  const notification = new Notification({ title, body, silent: true });
  onShow = notification;
  return new Promise((resolve) => {
    const end = (clicked: boolean) => {
      if (onShow === notification) onShow = null;
      resolve(clicked);
    };
    notification.once('click', () => {
      bringToFront(window);
      end(true);
    });
    notification.once('close', () => end(false));
    notification.once('failed', () => end(false));
    notification.show();
  });
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
