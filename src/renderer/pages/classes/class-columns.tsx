import type { ClassColumn } from '../../../domain/class/class-list';
import { formatDay, yearOf, type Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import type { Column } from '../../parts/DataTable';
import { StateBadge } from '../../parts/StateBadge';
import { classes as text } from '../../text/classes';
import { people as peopleText } from '../../text/people';
import type { ClassRow } from './class-draft';
import { dayWithWeekday } from './session-plan';

/** The columns of the list of classes: the name and those chosen. */
export function columnsOf(
  shown: readonly ClassColumn[],
  hamletWord: string,
  today: Day,
): readonly Column<ClassRow>[] {
  const { columns } = text;
  const all: Readonly<Record<ClassColumn, Omit<Column<ClassRow>, 'id' | 'title'>>> = {
    subject: { width: 13, quiet: true, cell: (row) => row.subject },
    teacher: { width: 10, quiet: true, cell: (row) => row.teacher },
    place: { width: 11, quiet: true, cell: (row) => row.place },
    hamlet: { width: 7, quiet: true, cell: (row) => row.hamlet ?? '' },
    audience: { width: 9.25, quiet: true, cell: (row) => peopleText.audiences[row.audience] },
    persons: { width: 5.75, align: 'right', cell: (row) => formatCount(row.persons) },
    sessions: { width: 5.25, align: 'right', cell: (row) => formatCount(row.sessions) },
    notTaken: {
      width: 8.25,
      hint: text.notTakenHint,
      cell: (row) => <TakenBadge row={row} />,
    },
    days: {
      width: 12.5,
      cell: ({ firstDay, lastDay }) =>
        firstDay === null || lastDay === null ? '' : daysOf(firstDay, lastDay),
    },
    next: { width: 9, cell: (row) => nextOf(row, today) },
    achieved: {
      width: 5,
      align: 'right',
      cell: (row) =>
        row.persons === 0 ? '' : `${formatCount(row.achieved)}/${formatCount(row.persons)}`,
    },
  };
  return [
    { id: 'name', title: columns.name, sortable: true, cell: (row) => row.name },
    ...shown.map((id) => ({
      id,
      title: id === 'hamlet' ? hamletWord : columns[id],
      sortable: id !== 'subject' && id !== 'teacher' && id !== 'place',
      ...all[id],
    })),
  ];
}

/** `03/10 – 05/11/2025`; the first day's year only when it is another one. */
function daysOf(first: Day, last: Day): string {
  const from = formatDay(first);
  return text.days(yearOf(first) === yearOf(last) ? from.slice(0, 5) : from, formatDay(last));
}

function nextOf({ nextDay, nextAt }: ClassRow, today: Day): string {
  if (nextDay === null || nextAt === null) return '';
  if (nextDay === today) return text.nextToday(nextAt);
  return dayWithWeekday(nextDay, text.sessions.weekdayNames);
}

function TakenBadge({ row }: { readonly row: ClassRow }) {
  if (row.sessions === 0) return <StateBadge tone="quiet">{text.noSessions}</StateBadge>;
  if (row.notTaken === 0) return <StateBadge tone="good">{text.allTaken}</StateBadge>;
  return (
    <StateBadge tone="due" title={text.notTakenHint}>
      {text.notTaken(row.notTaken)}
    </StateBadge>
  );
}
