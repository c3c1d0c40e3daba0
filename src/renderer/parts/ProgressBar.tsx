import { formatPercent } from '../../domain/number';
import { app } from '../text/app';
import css from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** 0…100; null = no figure yet. */
  readonly percent: number | null;
  /** 0…100; drawn as a tick. */
  readonly target?: number | null;
  readonly tone?: 'main' | 'due' | 'wrong';
  /** Read aloud instead of the percent. */
  readonly label?: string;
}

/** A bar with its target as a tick; the tick stays readable in grey print. */
export function ProgressBar({ percent, target = null, tone = 'main', label }: ProgressBarProps) {
  const value = percent === null ? app.bar.nothing : formatPercent(percent);
  const spoken =
    target === null ? app.bar.labelNoTarget(value) : app.bar.label(value, formatPercent(target));
  return (
    <div className={css.bar} role="img" aria-label={label ?? spoken}>
      <div
        className={css.fill}
        data-tone={tone}
        style={{ inlineSize: `${within(percent ?? 0)}%` }}
      />
      {target !== null && (
        <div className={css.tick} style={{ insetInlineStart: `${within(target)}%` }} />
      )}
    </div>
  );
}

function within(percent: number): number {
  return Math.max(0, Math.min(100, percent));
}
