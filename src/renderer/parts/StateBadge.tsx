import type { ReactNode } from 'react';
import css from './StateBadge.module.css';

/** good: reached, done · due: near, needs attention · wrong: missed, refused · info · quiet: nothing to say yet. */
export type Tone = 'good' | 'due' | 'wrong' | 'info' | 'quiet';

const signs: Record<Tone, string> = { good: '✓', due: '!', wrong: '✕', info: 'i', quiet: '·' };

export interface StateBadgeProps {
  readonly tone: Tone;
  /** The word; colour and sign only repeat it. */
  readonly children: ReactNode;
  readonly title?: string;
}

export function StateBadge({ tone, children, title }: StateBadgeProps) {
  return (
    <span className={css.badge} data-tone={tone} title={title}>
      <span aria-hidden>{signs[tone]}</span>
      {children}
    </span>
  );
}
