import type { Day } from '../day';
import type { RegisterName, RegisterRows } from './rows';

/**
 * The day on which a row counts, of a span the first; a closed book holds the row by it. Null: the row counts on no day,
 * so that nothing reported is changed with it:
 * - a candidate, who was not recognised yet or was refused: what is reported are decisions, and one proposed within the
 *   closed period must be decided about after it;
 * - money planned, which belongs to a year;
 * - teams and their members, who are listed as they are now.
 */
export function countedDay<Name extends RegisterName>(
  name: Name,
  row: RegisterRows[Name],
): Day | null {
  switch (name) {
    case 'guidance':
    case 'activity':
    case 'officialDocument':
      return (row as RegisterRows['guidance' | 'activity' | 'officialDocument']).day;
    case 'honour': {
      const { state, decidedOn } = row as RegisterRows['honour'];
      return state === 'recognised' ? decidedOn : null;
    }
    case 'money': {
      const { kind, day } = row as RegisterRows['money'];
      return kind === 'spent' ? day : null;
    }
    default:
      return null;
  }
}
