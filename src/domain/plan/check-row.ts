import { isDay } from '../day';
import { AppError } from '../errors';
import { quotaIndicatorOf } from '../indicator/quota-catalogue';
import { cleanLine, cleanParagraphs } from '../text';
import type { HeadChange, TaskOrder, TaskRow } from './change';
import {
  targetName,
  type Due,
  type DueDate,
  type Duty,
  type Milestone,
  type PlanHead,
  type Quota,
  type Target,
  type TaskProgress,
} from './plan';

/** Letters a line may have, and a text of several lines. */
const LINE = 2000;
const TEXT = 20_000;

const within = (text: string, limit: number): string => {
  if (text.length > limit) throw new AppError('text-too-long', { limit });
  return text;
};
const line = (text: string): string => within(cleanLine(text), LINE);
const paragraphs = (text: string): string => within(cleanParagraphs(text), TEXT);
const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== '');
const orNull = (text: string | null): string | null => (text === null ? null : line(text) || null);

/**
 * A target as it may be stored, its texts clean.
 * @param others the plan's other targets
 * @throws AppError `text-too-long`, `target-year-bad`, `value-negative`, `percent-out-of-range`, `unit-empty`, `target-twice`
 */
export function checkTarget(target: Target, others: readonly Target[]): Target {
  const { year, indicator, audience } = target;
  if (year < 2000 || year > 2100) throw new AppError('target-year-bad', { year });
  const unit = checkAmount(target);
  const isTwice = others.some(
    (other) =>
      other.id !== target.id &&
      other.year === year &&
      other.indicator === indicator &&
      other.audience === audience,
  );
  if (isTwice) throw new AppError('target-twice', { name: targetName(target), year });
  return { ...target, unit, label: line(target.label), strength: orNull(target.strength) };
}

/**
 * A quota as it may be stored, its texts clean.
 * @param taskIds the plan's tasks
 * @throws AppError `value-negative`, `percent-out-of-range`, `unit-empty`, `task-unknown`
 */
export function checkQuota(quota: Quota, taskIds: ReadonlySet<string>): Quota {
  const unit = checkAmount({
    ...quota,
    unit: quota.unit || quotaIndicatorOf(quota.indicator).unit,
  });
  if (quota.taskId !== null && !taskIds.has(quota.taskId)) throw new AppError('task-unknown');
  return { ...quota, unit, about: orNull(quota.about) };
}

/** @returns the unit, clean */
function checkAmount({ value, unit }: Pick<Target, 'value' | 'unit'>): string {
  const clean = line(unit);
  if (clean === '') throw new AppError('unit-empty');
  if (value < 0) throw new AppError('value-negative');
  if (clean.startsWith('%') && value > 100) throw new AppError('percent-out-of-range', { value });
  return clean;
}

/**
 * A task as it may be stored, its texts clean. That nobody leads it, or that it has no time, is no reason to refuse it:
 * `taskGaps` says so where it stands.
 * @param others the plan's other tasks
 * @throws AppError `task-number-empty`, `task-number-taken`, `text-empty`, `due-day-bad`, `due-ends-before-start`
 */
export function checkTask(
  task: TaskRow,
  others: readonly { readonly id: string; readonly no: string }[],
): TaskRow {
  const no = line(task.no);
  if (no === '') throw new AppError('task-number-empty');
  if (others.some((other) => other.id !== task.id && other.no === no)) {
    throw new AppError('task-number-taken', { number: no });
  }
  const about = paragraphs(task.about);
  if (about === '') throw new AppError('text-empty');
  if (task.due !== null) checkDue(task.due);
  return {
    ...task,
    no,
    about,
    lead: lines(task.lead),
    with: lines(task.with),
    directedBy: orNull(task.directedBy),
    form: orNull(task.form),
    milestones: task.milestones.map(checkMilestone),
    programme: lines(task.programme),
    note: task.note === null ? null : paragraphs(task.note) || null,
  };
}

function checkMilestone(milestone: Milestone): Milestone {
  const about = line(milestone.about);
  if (about === '') throw new AppError('text-empty');
  checkDue(milestone);
  return { ...milestone, about };
}

/** @throws AppError `due-day-bad`, `due-ends-before-start` */
export function checkDue(due: Due | DueDate): void {
  switch (due.kind) {
    case 'day':
    case 'before':
      return mustBeDay(due.value);
    case 'month':
    case 'quarter':
      return mustBeNear(due.value);
    case 'yearly':
      // 29/02 is a day of some years.
      return mustBeDay(`2024-${due.value.slice(2)}`, due.value.slice(2));
    case 'range':
      mustBeDay(due.from);
      mustBeDay(due.to);
      if (due.to < due.from) {
        throw new AppError('due-ends-before-start', { from: due.from, to: due.to });
      }
      return;
    default:
  }
}

function mustBeDay(day: string, shown = day): void {
  if (!isDay(day)) throw new AppError('due-day-bad', { value: shown });
  mustBeNear(day);
}

/** A plan of another century is a slip of the finger; from the year on it would stand in every list of years. */
function mustBeNear(date: string): void {
  const year = Number(date.slice(0, 4));
  if (!(year >= 2000 && year <= 2100)) throw new AppError('due-day-bad', { value: date });
}

/** What a task lacks to be carried out; shown beside it. */
export function taskGaps(task: Pick<TaskRow, 'lead' | 'due'>): ('lead' | 'due')[] {
  return [
    ...(task.lead.length === 0 ? (['lead'] as const) : []),
    ...(task.due === null ? (['due'] as const) : []),
  ];
}

/**
 * The numbers tasks may be given.
 * @throws AppError `task-number-empty`, `task-number-taken`
 */
export function checkNumbers(order: TaskOrder): TaskOrder {
  const seen = new Set<string>();
  return order.map(({ id, no: typed }) => {
    const no = line(typed);
    if (no === '') throw new AppError('task-number-empty');
    if (seen.has(no)) throw new AppError('task-number-taken', { number: no });
    seen.add(no);
    return { id, no };
  });
}

/** @throws AppError `text-empty` when nobody is named to make the report */
export function checkDuty(duty: Duty): Duty {
  const by = line(duty.by);
  if (by === '') throw new AppError('text-empty');
  if (duty.before !== null) mustBeDay(duty.before);
  return { ...duty, by, to: orNull(duty.to), about: orNull(duty.about), must: orNull(duty.must) };
}

/**
 * The part of a head that is changed, its texts clean; what is entered now is not illegible any more.
 * @throws AppError `due-day-bad`, `text-too-long`; `text-empty` for an empty issuer or title, or a unit or a legal basis without a name
 */
export function checkHead(before: PlanHead, set: HeadChange): PlanHead {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const head: PlanHead = { ...before, ...Object.fromEntries(given) };
  const issuer = line(head.issuer);
  const title = line(head.title);
  const legalBases = head.legalBases.map((basis) => ({
    ...basis,
    symbol: line(basis.symbol),
    by: line(basis.by),
  }));
  const assignments = head.assignments.map((each) => ({
    ...each,
    unit: line(each.unit),
    also: lines(each.also),
    note: orNull(each.note),
  }));
  if (head.date !== null) mustBeDay(head.date);
  const named = [issuer, title, ...legalBases.map(({ symbol }) => symbol)];
  if ([...named, ...assignments.map(({ unit }) => unit)].includes(''))
    throw new AppError('text-empty');
  const { signer } = head;
  return {
    ...head,
    issuer,
    title,
    legalBases,
    assignments,
    type: line(head.type) || 'KH',
    province: line(head.province),
    symbol: orNull(head.symbol),
    place: orNull(head.place),
    documentNote: orNull(head.documentNote),
    hamletWord: orNull(head.hamletWord),
    signer: signer && {
      authority: orNull(signer.authority),
      proxy: orNull(signer.proxy),
      role: orNull(signer.role),
      name: orNull(signer.name),
    },
    illegible: head.illegible.filter((field) => head[field] === null),
    recipients: lines(head.recipients),
    units: lines(head.units),
    communeDuties: lines(head.communeDuties),
    channels: lines(head.channels),
    funding: lines(head.funding),
  };
}

/**
 * Progress in which state and percentage agree: done is 100 %, and what has begun is under way.
 * @throws AppError `percent-out-of-range`
 */
export function checkProgress({ state, percent, progressNote }: TaskProgress): TaskProgress {
  if (!(percent >= 0 && percent <= 100)) {
    throw new AppError('percent-out-of-range', { value: percent });
  }
  const whole = Math.round(percent);
  return {
    state: state === 'not-started' && whole > 0 ? 'in-progress' : state,
    percent: state === 'done' ? 100 : whole,
    progressNote: paragraphs(progressNote),
  };
}
