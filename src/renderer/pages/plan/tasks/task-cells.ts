import type { TaskRow } from '../../../../domain/plan/change';
import { parseDue } from '../../../../domain/plan/parse-due';
import { unitsOf } from '../../../../domain/plan/pasted-rows';
import type { Task } from '../../../../domain/plan/plan';
import { cleanLine } from '../../../../domain/text';
import { planText } from '../../../text/plan';

/** What the plan says of a task, without how far it is. */
export function contentOf({
  state: _state,
  percent: _percent,
  progressNote: _note,
  ...content
}: Task): TaskRow {
  return content;
}

/**
 * The task with one cell of its content typed anew; a sentence when the text is none for that cell.
 * @param year of a due date typed without one
 */
export function withTaskCell(
  task: TaskRow,
  column: string,
  text: string,
  year: number | undefined,
): TaskRow | string {
  switch (column) {
    case 'about':
      return cleanLine(text) === '' ? planText.edit.empty : { ...task, about: text };
    case 'lead':
      return { ...task, lead: unitsOf(text) };
    case 'with':
      return { ...task, with: unitsOf(text) };
    case 'directedBy':
      return { ...task, directedBy: cleanLine(text) || null };
    case 'form':
      return { ...task, form: cleanLine(text) || null };
    case 'note':
      return { ...task, note: text.trim() === '' ? null : text };
    case 'programme':
      return { ...task, programme: text.split('\n') };
    case 'due': {
      if (text.trim() === '') return { ...task, due: null };
      const due = parseDue(text, year);
      return due ? { ...task, due } : planText.edit.notDue;
    }
    default:
      return task;
  }
}

export function emptyTask(id: string, no: string): TaskRow {
  return {
    id,
    no,
    about: '',
    lead: [],
    with: [],
    directedBy: null,
    form: null,
    due: null,
    milestones: [],
    programme: [],
    note: null,
  };
}

/** `0`…`100`, with or without the sign; null for anything else. */
export function readPercent(text: string): number | null {
  const digits = /^(\d{1,3})\s*%?$/u.exec(text.trim())?.[1];
  const percent = Number(digits);
  return digits === undefined || percent > 100 ? null : percent;
}
