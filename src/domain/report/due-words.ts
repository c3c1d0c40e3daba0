import { shortDay } from '../day';
import type { Due, DueDate } from '../plan/plan';
import type { Say } from './phrase';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/**
 * A due date in an official text, days with the zeros of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b
 * (`Trước ngày 30/4/2026`, `Tháng 02/2026`); on screen it is `dueText`.
 */
export function dueWords(say: Say, due: Due): string {
  const words = dateWords(say, due);
  return due.thenOngoing ? say('dueThenOngoing', { due: words }) : words;
}

function dateWords(say: Say, due: DueDate): string {
  switch (due.kind) {
    case 'day':
      return say('dueDay', { day: shortDay(due.value) });
    case 'before':
      return say('dueBefore', { day: shortDay(due.value) });
    case 'range':
      return say('dueRange', { from: shortDay(due.from), to: shortDay(due.to) });
    case 'month':
      return say('dueMonth', { month: month(due.value.slice(5, 7)), year: due.value.slice(0, 4) });
    case 'quarter':
      return say('dueQuarter', {
        quarter: QUARTERS[Number(due.value.slice(6)) - 1] ?? due.value.slice(6),
        year: due.value.slice(0, 4),
      });
    case 'yearly':
      return say('dueYearly', { day: due.value.slice(5, 7), month: month(due.value.slice(2, 4)) });
    case 'ongoing':
      return say('dueOngoing');
    case 'periodic':
      return say('duePeriodic');
  }
}

function month(digits: string): string {
  return Number(digits) <= 2 ? digits : String(Number(digits));
}
