import type { Output } from '../../api/client';
import type { ProgressBarProps } from '../../parts/ProgressBar';
import type { Tone } from '../../parts/StateBadge';
import { overview } from '../../text/overview';

export type Measure = Output<'figure', 'status'>['measures'][number];

/** From nine tenths of the target on a measure counts as near it. */
const NEAR = 0.9;

/** How a target stands, as word and colours. */
export function standing({ state, percent, target }: Measure): {
  readonly tone: Tone;
  readonly word: string;
  readonly bar: NonNullable<ProgressBarProps['tone']>;
} {
  const { states } = overview.targets;
  if (state === 'no-figure' || percent === null) {
    return { tone: 'quiet', word: states.none, bar: 'main' };
  }
  if (state === 'reached') return { tone: 'good', word: states.reached, bar: 'main' };
  if (percent >= target.value * NEAR) return { tone: 'due', word: states.near, bar: 'due' };
  return { tone: 'wrong', word: states.short, bar: 'wrong' };
}
