import type { Day } from '../../../domain/day';
import { DataTable, type Column } from '../../parts/DataTable';
import { calendarText } from '../../text/calendar';
import type { Group, GroupName, Line } from './choose-events';
import { EventState } from './EventPanel';
import { workingDayBefore, type Holidays } from './free-days';
import { kindSigns } from './signs';
import css from './calendar.module.css';

const words = calendarText.list;

interface EventListProps {
  readonly groups: readonly Group[];
  readonly holidays: Holidays;
  /** A panel stands beside the list. */
  readonly isNarrow: boolean;
  readonly onOpen: (line: Line) => void;
  readonly onCurrent: (line: Line) => void;
}

/** What is due in groups: late first, then this week, ahead, done, and what has no day. */
export function EventList({ groups, holidays, isNarrow, onOpen, onCurrent }: EventListProps) {
  const rows = groups.flatMap(({ name, lines }) => lines.map((line) => ({ name, line })));
  const sizes = new Map(groups.map(({ name, lines }) => [name, lines.length]));
  const columns = columnsFor(holidays).filter(({ id }) => !isNarrow || !wide.has(id));
  return (
    <DataTable
      label={words.label}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => line.key}
      groupOf={({ name }) => name}
      heading={({ name }) => (
        <span className={css.heading}>
          {words.groups[name]} <span>{words.groupCount(sizes.get(name) ?? 0)}</span>
        </span>
      )}
      onOpen={({ line }) => onOpen(line)}
      onCurrent={({ line }) => onCurrent(line)}
      count={words.count(rows.length)}
      empty={null}
      minWidth={isNarrow ? 36 : 62}
      autoFocus
    />
  );
}

interface Row {
  readonly name: GroupName;
  readonly line: Line;
}

const wide = new Set(['who', 'plan']);

function columnsFor(holidays: Holidays): readonly Column<Row>[] {
  return [
    {
      id: 'day',
      title: words.columns.day,
      width: 11,
      cell: ({ line }) => <When line={line} holidays={holidays} />,
    },
    {
      id: 'kind',
      title: words.columns.kind,
      width: 7.5,
      cell: ({ line: { event } }) => (
        <>
          <span aria-hidden className={css.kind}>
            {kindSigns[event.kind]}
          </span>
          {calendarText.kindAndTask(event.kind, event.task)}
        </>
      ),
    },
    { id: 'about', title: words.columns.about, cell: ({ line }) => line.event.about },
    {
      id: 'who',
      title: words.columns.who,
      width: 13.5,
      quiet: true,
      cell: ({ line }) => line.event.who,
    },
    {
      id: 'plan',
      title: words.columns.plan,
      width: 8.5,
      quiet: true,
      cell: ({ line }) => calendarText.planName(line.event.planName),
    },
    {
      id: 'left',
      title: words.columns.left,
      width: 8.75,
      cell: ({ line }) => <EventState event={line.event} />,
    },
  ];
}

function When({ line, holidays }: { readonly line: Line; readonly holidays: Holidays }) {
  if (line.is === 'undated') return <span title={line.event.when}>{line.event.when}</span>;
  const { day } = line.event;
  const before: Day | null = workingDayBefore(day, holidays);
  if (before === null) return calendarText.dayShort(day);
  const hint = calendarText.dayOff(day, before, holidays.get(day) ?? null);
  return (
    <span className={css.offDay} title={hint}>
      {calendarText.dayShort(day)}
      <span aria-hidden> ⚑</span>
      <span className={css.heardOnly}>{hint}</span>
    </span>
  );
}
