import { useSyncExternalStore } from 'react';

export interface ToastContent {
  /** “Đã xóa 3 người.” */
  readonly text: string;
  /** Takes the thing back; offered as “Hoàn tác” and with Ctrl+Z while the toast is on show. */
  readonly undo?: () => Promise<unknown>;
  readonly tone?: 'good' | 'wrong';
}

export interface Toast extends ToastContent {
  readonly id: number;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says for some seconds that something is done; at most three are on show. */
export function showToast(content: ToastContent): void {
  openToast(content);
}

/** Like `showToast`; gives the toast's id, for closing it when it no longer holds. */
export function openToast(content: ToastContent): number {
  lastId += 1;
  become([...toasts, { ...content, id: lastId }].slice(-3));
  return lastId;
}

export function closeToast(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

/** What Ctrl+Z would take back now. */
export function lastUndoable(): Toast | undefined {
  return toasts.findLast((toast) => toast.undo !== undefined);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
