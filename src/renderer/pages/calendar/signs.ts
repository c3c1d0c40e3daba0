import type { CalendarKind, CalendarState } from '../../../domain/plan/calendar';
import type { Tone } from '../../parts/StateBadge';

/** Drawn before the word of a kind. */
export const kindSigns: Record<CalendarKind, string> = {
  task: '■',
  milestone: '◆',
  quota: '#',
  report: '▤',
};

export const stateTones: Record<CalendarState, Tone> = {
  done: 'good',
  late: 'wrong',
  'this-week': 'due',
  ahead: 'info',
};

/** The signs of the same tones on a badge; what lies ahead needs none. */
export const stateSigns: Record<CalendarState, string> = {
  done: '✓',
  late: '✕',
  'this-week': '!',
  ahead: '',
};
