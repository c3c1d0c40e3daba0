import type { Output } from '../../api/client';
import { tasksDue } from '../../app/due';
import { daysBetween, formatDay, type Day } from '../../../domain/day';
import { indicatorOf } from '../../../domain/indicator/catalogue';
import type { Tone } from '../../parts/StateBadge';
import { overview } from '../../text/overview';

const words = overview.due;

/** One line of “Việc đến hạn”. */
export interface DueLine {
  readonly id: string;
  /** Null for what waits without a day of its own; such lines stand first. */
  readonly day: Day | null;
  readonly title: string;
  readonly note: string;
  readonly tone: Tone;
  readonly badge: string;
  readonly to: string;
}

interface DueFrom {
  readonly status: Output<'figure', 'status'>;
  readonly plan: Output<'plan', 'current'>;
  readonly classes: Output<'class', 'list'>;
  readonly today: Day;
}

const FEW_CLASSES = 3;
const SOON_DAYS = 7;

/** What waits: sessions not taken, figures missing, tasks and the report with their days. */
export function dueLines({ status, plan, classes, today }: DueFrom): DueLine[] {
  const dated = [...taskLines(plan, today), reportLine(status.period, today)];
  dated.sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
  return [...classLines(classes), ...figureLines(status), ...dated];
}

function classLines(classes: DueFrom['classes']): DueLine[] {
  const waiting = classes
    .filter(({ notTaken }) => notTaken > 0)
    .sort((one, other) => other.notTaken - one.notTaken);
  const lines = waiting.slice(0, FEW_CLASSES).map(({ id, name, notTaken }) => ({
    id,
    day: null,
    title: name,
    note: words.sessionsNote(notTaken),
    tone: 'due' as const,
    badge: words.untaken(notTaken),
    to: `/lop-hoc/${id}`,
  }));
  const rest = waiting.length - lines.length;
  if (rest === 0) return lines;
  const restSessions = waiting.slice(FEW_CLASSES).reduce((sum, each) => sum + each.notTaken, 0);
  return [
    ...lines,
    {
      id: 'more',
      day: null,
      title: words.moreClasses(rest),
      note: '',
      tone: 'due',
      badge: words.untaken(restSessions),
      to: '/lop-hoc',
    },
  ];
}

function figureLines({ measures }: DueFrom['status']): DueLine[] {
  const missing = measures.filter(({ state }) => state === 'no-figure');
  const [first] = missing;
  if (!first) return [];
  const names = missing.map(({ indicator }) => indicatorOf(indicator).shortName);
  const { usualSource } = indicatorOf(first.indicator);
  const isOne = missing.length === 1;
  return [
    {
      id: 'figures',
      day: null,
      title: isOne ? names.join('') : words.figures(missing.length),
      note: isOne ? words.figureNote(usualSource) : names.join('; '),
      tone: 'due',
      badge: words.missing,
      to: '/chi-tieu',
    },
  ];
}

function taskLines(plan: DueFrom['plan'], today: Day): DueLine[] {
  return tasksDue(plan?.tasks ?? [], today).map(({ task, day }) => ({
    id: task.id,
    day,
    title: task.about,
    note: task.lead.join(', '),
    ...nearness(day, today),
    to: '/ke-hoach',
  }));
}

function reportLine(period: DueFrom['status']['period'], today: Day): DueLine {
  // Whether a report was sent is not known here, so a day gone by is told, not held against anybody.
  const past = period.due < today;
  return {
    id: 'report',
    day: period.due,
    title: words.report(period.name),
    note: words.reportNote(formatDay(period.to).slice(0, 5)),
    ...(past ? { tone: 'quiet' as const, badge: words.past } : nearness(period.due, today)),
    to: '/bao-cao',
  };
}

function nearness(day: Day, today: Day): { readonly tone: Tone; readonly badge: string } {
  const left = daysBetween(today, day);
  if (left < 0) return { tone: 'wrong', badge: words.late(-left) };
  if (left === 0) return { tone: 'due', badge: words.today };
  return { tone: left <= SOON_DAYS ? 'due' : 'quiet', badge: words.left(left) };
}
