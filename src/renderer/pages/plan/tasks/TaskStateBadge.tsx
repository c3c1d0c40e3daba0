import type { TaskState } from '../../../../domain/plan/plan';
import { StateBadge, type Tone } from '../../../parts/StateBadge';
import { planText } from '../../../text/plan';

const tones: Record<TaskState, Tone> = {
  'not-started': 'quiet',
  'in-progress': 'info',
  done: 'good',
};

export function TaskStateBadge({ state }: { readonly state: TaskState }) {
  return <StateBadge tone={tones[state]}>{planText.tasks.state[state]}</StateBadge>;
}
