import type { Notification } from 'electron';
import type { Program } from './program';

export interface Notified {
  readonly title: string;
  readonly body: string;
}

interface Kept {
  shown: Notification[];
}

/** From now on the system has notifications, and what it is told to show is kept for the test. */
export async function keepNotifications({ app }: Program): Promise<void> {
  await app.evaluate(({ Notification: system }) => {
    const kept = globalThis as typeof globalThis & Kept;
    kept.shown = [];
    system.isSupported = () => true;
    system.prototype.show = function show(this: Notification) {
      kept.shown.push(this);
    };
  });
}

/** From now on this PC has none. */
export async function haveNoNotifications({ app }: Program): Promise<void> {
  await app.evaluate(({ Notification: system }) => {
    system.isSupported = () => false;
  });
}

export function notified({ app }: Program): Promise<Notified[]> {
  return app.evaluate(() =>
    (globalThis as typeof globalThis & Kept).shown.map(({ title, body }) => ({ title, body })),
  );
}

/** The user clicks the last one, or lets it go. */
export async function endNotification({ app }: Program, by: 'click' | 'close'): Promise<void> {
  await app.evaluate((_electron, event) => {
    (globalThis as typeof globalThis & Kept).shown.at(-1)?.emit(event);
  }, by);
}
