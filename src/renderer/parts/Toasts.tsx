import { Button, CloseButton, Portal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { app } from '../text/app';
import { sentenceOf } from './ErrorNote';
import { closeToast, showToast, useToasts, type Toast } from './toast';
import css from './Toasts.module.css';

const SHOWN_FOR = 6_000;
const SHOWN_WITH_UNDO_FOR = 15_000;

/** Where toasts appear; stands once in the frame. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <Portal>
      <div className={css.place} role="status" aria-label={app.toast.region}>
        {toasts.map((toast) => (
          <ToastNote key={toast.id} toast={toast} />
        ))}
      </div>
    </Portal>
  );
}

/** Takes back what the toast speaks of and says so if that fails. */
export async function undoToast({ id, undo }: Toast): Promise<void> {
  closeToast(id);
  try {
    await undo?.();
  } catch (error) {
    showToast({ text: sentenceOf(error), tone: 'wrong' });
  }
}

function ToastNote({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const shownFor = toast.undo || toast.tone === 'wrong' ? SHOWN_WITH_UNDO_FOR : SHOWN_FOR;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, shownFor, toast.id]);
  return (
    <div
      className={css.toast}
      data-tone={toast.tone ?? 'good'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span aria-hidden>{toast.tone === 'wrong' ? '!' : '✓'}</span>
      <p>{toast.text}</p>
      {toast.undo && (
        <Button
          size="compact-sm"
          variant="white"
          onClick={() => void undoToast(toast)}
          title="Ctrl+Z"
        >
          {app.toast.undo}
        </Button>
      )}
      <CloseButton
        size="sm"
        c="inherit"
        variant="transparent"
        aria-label={app.toast.close}
        onClick={() => closeToast(toast.id)}
      />
    </div>
  );
}
