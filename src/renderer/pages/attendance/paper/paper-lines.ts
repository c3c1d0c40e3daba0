import type { Day } from '../../../../domain/day';
import { formatDay } from '../../../../domain/day';
import { errorSentence } from '../../../../domain/error-text';
import type { Output } from '../../../api/client';
import { paper as text } from '../../../text/paper';
import type { SheetData } from '../grid/sheet-data';

export type FoundSheet = Output<'signSheet', 'find'>['sheet'];
type Session = SheetData['sessions'][number];
type Person = SheetData['persons'][number];

export interface PaperLine {
  readonly personId: string;
  readonly name: string;
  /** On the paper; null for who joined after it was printed. */
  readonly number: number | null;
  /** In the class; null for who has left it since. */
  readonly row: number | null;
  /** Why no mark can be written; null when it can. */
  readonly blocked: string | null;
}

/**
 * The lines in the order of the paper, then those who are on no paper. Without a sheet the class's own order counts, and
 * nobody is missing from it.
 */
export function paperLines(sheet: FoundSheet, persons: readonly Person[], session: Session) {
  const rows = new Map(persons.map(({ id }, row) => [id, row]));
  const order = sheet?.persons ?? persons;
  const lineOf = (person: Pick<Person, 'id' | 'name'>, number: number | null): PaperLine => {
    const row = rows.get(person.id) ?? null;
    const known = row === null ? undefined : persons[row];
    return {
      personId: person.id,
      name: known?.name ?? person.name,
      number,
      row,
      blocked: known ? outside(known, session) : text.back.gone,
    };
  };
  const listed = order.map((person, index) => lineOf(person, index + 1));
  const onPaper = new Set(order.map(({ id }) => id));
  const later = persons.filter(({ id }) => !onPaper.has(id)).map((person) => lineOf(person, null));
  return { listed, later, lines: [...listed, ...later] };
}

function outside({ name, joined, left }: Person, { day }: Session): string | null {
  if (day >= joined && (left === null || day <= left)) return null;
  return errorSentence('mark-outside-enrolment', {
    name,
    joined: formatDay(joined),
    left: left === null ? text.back.open : formatDay(left),
    day: formatDay(day),
  });
}

/** Why nobody can be marked at a session; null when it can be taken. */
export function sessionBlocked(
  session: Session,
  closedUntil: Day | null,
  today: Day,
): string | null {
  const day = formatDay(session.day);
  if (session.cancelled !== null) {
    return errorSentence('session-cancelled', { day, reason: session.cancelled });
  }
  if (session.day > today) return errorSentence('session-in-future', { day });
  if (closedUntil !== null && session.day <= closedUntil) {
    return errorSentence('book-closed', { day, until: formatDay(closedUntil) });
  }
  return null;
}

/** The next line a mark can be written on; the same when there is none. */
export function nextLine(lines: readonly PaperLine[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    if (lines[at]?.blocked === null) return at;
  }
  return from;
}
