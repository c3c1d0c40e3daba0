import type { MarkOrNone } from '../../../domain/attendance/mark';
import { attendance as text } from '../../text/attendance';
import { marking as words } from '../../text/marking';
import type { MarkSheet } from './grid/mark-sheet';
import { signOf, wordOf } from './signs';

/** How a cell looks and what it says besides its mark. */
export interface CellLook {
  /** For the style: the mark, or what an empty cell is. */
  readonly value:
    NonNullable<MarkOrNone> | 'none' | 'leave' | 'outside' | 'cancelled' | 'elsewhere';
  readonly sign: string;
  /** Read aloud. */
  readonly label: string;
  /** Why it is so, and the note; empty when the mark says all. */
  readonly more: string;
  readonly hasNote: boolean;
}

/** Of a session's cell. */
export function lookOf(sheet: MarkSheet, row: number, column: number): CellLook {
  const mark = sheet.mark(row, column);
  const note = sheet.note(row, column);
  const facts = [whyEmpty(sheet, row, column), note === null ? '' : words.hasNote(note)];
  const more = facts.filter((fact) => fact !== '').join(' · ');
  const hasNote = note !== null;
  if (mark !== null) {
    const label = more === '' ? wordOf(mark) : `${wordOf(mark)}, ${more}`;
    return { value: mark, sign: signOf(mark), label, more, hasNote };
  }
  const empty = emptyLook(sheet, row, column);
  return { ...empty, label: more === '' ? text.notTaken : more, more, hasNote };
}

function emptyLook(
  sheet: MarkSheet,
  row: number,
  column: number,
): Pick<CellLook, 'value' | 'sign'> {
  const { rules } = sheet;
  if (rules.session(column) === 'cancelled') return { value: 'cancelled', sign: '' };
  if (rules.isOutside(row, column)) return { value: 'outside', sign: '' };
  if (rules.elsewhere(row, column) !== null) {
    return { value: 'elsewhere', sign: words.elsewhereSign };
  }
  if (rules.leave(row, column)) return { value: 'leave', sign: words.leaveSign };
  return { value: 'none', sign: text.notTakenSign };
}

/** What is known of a cell besides its mark: why it cannot have one, or that leave was told ahead. */
function whyEmpty(sheet: MarkSheet, row: number, column: number): string {
  const { rules, data } = sheet;
  const person = data.persons[row];
  const session = data.sessions[column];
  if (!person || !session) return '';
  if (session.cancelled !== null) return words.cancelled(session.cancelled);
  if (rules.isOutside(row, column)) return words.outsideDays(person.joined, person.left);
  const elsewhere = rules.elsewhere(row, column);
  const leave = rules.leave(row, column);
  const said = [
    elsewhere === null ? '' : words.elsewhere(elsewhere),
    leave ? words.leaveDays(leave.from, leave.to, leave.reason) : '',
    rules.session(column) === 'future' ? words.future : '',
  ];
  return said.filter((each) => each !== '').join(' · ');
}
