import { withNewIds } from './for-office';
import type { Due, DueDate, Origin, Plan, PlanDraft } from './plan';
import { planYear } from './plan-year';

/**
 * Next year's plan: dates, texts and targets moved by one year, progress at its beginning, number and date for văn thư to
 * give. Targets that this plan has for that year already are taken as they are; else those of its own year are moved. Each
 * is linked to where it came from.
 */
export function nextYear(plan: Plan, newId: () => string): PlanDraft {
  const year = planYear(plan);
  const { id, role: _role, isCurrent: _current, upperId: _upper, ...content } = plan;
  const fresh = withNewIds(content, newId);
  const planned = fresh.targets.filter((target) => target.year > year);
  const targets = planned.length > 0 ? planned : fresh.targets;
  const origin = (row: Pick<Origin, 'op' | 'value' | 'unit'>): Origin => ({
    plan: id,
    issuer: plan.issuer,
    symbol: plan.symbol,
    op: row.op,
    value: row.value,
    unit: row.unit,
  });
  const words = (text: string): string => nextYearIn(text, year);
  return {
    ...fresh,
    fileSource: null,
    number: null,
    symbol: null,
    date: null,
    illegible: [],
    documentNote: null,
    title: words(plan.title),
    targets: targets.map((row) => ({
      ...row,
      year: planned.length > 0 ? row.year : row.year + 1,
      origin: origin(row),
    })),
    quotas: fresh.quotas.map((row) => ({
      ...row,
      about: row.about === null ? null : words(row.about),
      origin: origin(row),
    })),
    tasks: fresh.tasks.map((task) => ({
      ...task,
      about: words(task.about),
      note: task.note === null ? null : words(task.note),
      due: task.due && moveDue(task.due),
      programme: task.programme.map(words),
      milestones: task.milestones.map((milestone) => ({
        about: words(milestone.about),
        ...moveDate(milestone),
      })),
    })),
    duties: fresh.duties.map((duty) => ({
      ...duty,
      about: duty.about === null ? null : words(duty.about),
      must: duty.must === null ? null : words(duty.must),
      before: duty.before === null ? null : moveDay(duty.before),
    })),
    assignments: fresh.assignments.map((each) => ({ ...each, also: each.also.map(words) })),
  };
}

/** `năm 2025`, `tháng 10/2025`, `quý III/2025` a year later; a whole date is a citation, and so is a span of years. */
function nextYearIn(text: string, year: number): string {
  const spoken = new RegExp(
    `((?<!tháng \\d{1,2} )năm |tháng \\d{1,2}/|quý [IV\\d]+/)${year}(?!\\d|\\s*[-–]\\s*\\d)`,
    'giu',
  );
  return text.replace(spoken, `$1${year + 1}`);
}

function moveDue(due: Due): Due {
  return {
    ...moveDate(due),
    ...(due.thenOngoing !== undefined && { thenOngoing: due.thenOngoing }),
  };
}

function moveDate(due: DueDate): DueDate {
  switch (due.kind) {
    case 'day':
    case 'before':
      return { kind: due.kind, value: moveDay(due.value) };
    case 'month':
    case 'quarter':
      return { kind: due.kind, value: `${Number(due.value.slice(0, 4)) + 1}${due.value.slice(4)}` };
    case 'range':
      return { kind: 'range', from: moveDay(due.from), to: moveDay(due.to) };
    case 'yearly':
      return { kind: 'yearly', value: due.value };
    case 'ongoing':
    case 'periodic':
      return { kind: due.kind };
  }
}

/** The same day a year later; 29/02 becomes 28/02. */
function moveDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: 1 }).toString();
}
