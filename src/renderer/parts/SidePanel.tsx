import { CloseButton, Tooltip } from '@mantine/core';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { app } from '../text/app';
import css from './SidePanel.module.css';

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay at the foot while the content scrolls. */
  readonly footer?: ReactNode;
  /** In rem; 24 unless told. */
  readonly width?: number;
}

/**
 * Details at the right side of the work, given to `Page` as `side`. Takes the focus (to a field with `data-autofocus`,
 * else to its first field) and gives it back when it closes; Esc closes.
 */
export function SidePanel({ title, onClose, children, footer, width = 24 }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const inside = panel.current;
    const first =
      inside?.querySelector<HTMLElement>('[data-autofocus]') ??
      inside?.querySelector<HTMLElement>(FIELD) ??
      inside;
    first?.focus();
    return () => {
      const wasInside = inside?.contains(document.activeElement) ?? false;
      const isLost = document.activeElement === document.body;
      if ((wasInside || isLost) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <aside
      ref={panel}
      className={css.panel}
      style={{ inlineSize: `${width}rem` }}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={close}
    >
      <header className={css.head}>
        <h2>{title}</h2>
        <Tooltip label={`${app.panel.close} (Esc)`}>
          <CloseButton aria-label={app.panel.close} onClick={onClose} />
        </Tooltip>
      </header>
      <div className={css.body}>{children}</div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </aside>
  );
}

const FIELD =
  'div input:not([type=hidden]):not([disabled]), div textarea, div select, div [tabindex="0"]';
