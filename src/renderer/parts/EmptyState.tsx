import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What is missing, one short sentence: “Chưa có lớp nào.” */
  readonly title: string;
  /** What to do first. */
  readonly hint?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** What a list or a page shows while there is nothing in it. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {hint !== undefined && <div className={css.hint}>{hint}</div>}
      {action !== undefined && <div className={css.action}>{action}</div>}
    </div>
  );
}
