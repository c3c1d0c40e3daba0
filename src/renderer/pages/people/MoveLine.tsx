import { Group } from '@mantine/core';
import type { Day } from '../../../domain/day';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { people as text } from '../../text/people';

/** Why a known hamlet becomes another: somebody lives there from a day on, or the one before was a mistake. */
export interface HamletReason {
  readonly kind: 'moved' | 'mistake';
  /** Null while no day is typed. */
  readonly day: Day | null;
}

interface MoveLineProps {
  readonly reason: HamletReason;
  /** To no hamlet of ours. */
  readonly isAway: boolean;
  readonly onChange: (reason: HamletReason) => void;
}

/** The one line that asks; today and “moved” stand there already. */
export function MoveLine({ reason, isAway, onChange }: MoveLineProps) {
  const words = text.move;
  return (
    <Group gap="xs" role="group" aria-label={words.label}>
      <Choice
        label={words.label}
        fullWidth={false}
        value={reason.kind}
        options={{ moved: isAway ? words.away : words.moved, mistake: words.mistake }}
        onChange={(kind) => onChange({ ...reason, kind })}
      />
      {reason.kind === 'moved' && (
        <DayField
          w="7.5rem"
          aria-label={words.day}
          value={reason.day}
          onChange={(day) => onChange({ ...reason, day })}
        />
      )}
    </Group>
  );
}

/** As the core takes it. */
export function movedOn({ kind, day }: HamletReason): Day | null {
  return kind === 'moved' ? day : null;
}

/** Whether it can be saved: who moved did so on a day. */
export function isSaid({ kind, day }: HamletReason): boolean {
  return kind === 'mistake' || day !== null;
}
