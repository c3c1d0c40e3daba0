import { formatDay } from '../../../domain/day';
import { likeness } from '../../text/likeness';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import type { ListField } from '../../../domain/person/list-column';
import type { PreviewRow } from './preview';

type Facts = Pick<PreviewRow, 'birthDay' | 'birthYear'>;

/** Day of birth, else the year; empty when neither is known. */
export function birthWords({ birthDay, birthYear }: Facts): string {
  return birthDay === null ? String(birthYear ?? '') : formatDay(birthDay);
}

/** Everything about a row that somebody has to look at, in one line. */
export function lookWords({ doubts, sameAs }: PreviewRow): string {
  const words = doubts.map(({ column, reason, proposal }) => text.doubt(column, reason, proposal));
  if (sameAs) words.unshift(sameWords(sameAs));
  return words.join(' · ');
}

export function sameWords({ name, row }: NonNullable<PreviewRow['sameAs']>): string {
  return row === null ? text.sameInBook(name) : text.sameInFile(name, row);
}

/** The same where the title says what it is about. */
export function sameShort({ name, row }: NonNullable<PreviewRow['sameAs']>): string {
  return row === null ? text.shortInBook(name) : text.shortInFile(name, row);
}

/** “cùng họ tên, cùng năm sinh” */
export function reasonWords({ reasons }: NonNullable<PreviewRow['sameAs']>): string {
  return reasons.map((reason) => likeness.reasons[reason]).join(', ');
}

/** A field of a row as it would be typed. */
export function fieldText(row: PreviewRow, field: ListField): string {
  const texts: Record<ListField, string> = {
    name: row.name,
    birth: birthWords(row),
    sex: row.sex ? peopleText.sexes[row.sex] : '',
    hamlet: row.hamlet ?? '',
    audience: row.audience ? peopleText.audiences[row.audience] : row.group,
    cccd: row.cccd ?? '',
    phone: row.phone ?? '',
    note: row.note,
  };
  return texts[field];
}

/** Fields to mend: the doubtful ones, else those that lists are most often wrong in. */
export function mendable(row: PreviewRow): readonly ListField[] {
  const doubtful = [...new Set(row.doubts.map(({ field }) => field))];
  return doubtful.length > 0 ? doubtful : ['name', 'birth', 'sex', 'hamlet', 'note'];
}
