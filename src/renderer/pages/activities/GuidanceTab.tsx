import { useMemo } from 'react';
import { yearOf } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import type { Guidance } from '../../../domain/register/rows';
import { useAsk } from '../../api/client';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import {
  countColumn,
  dayColumn,
  textColumn,
  type RegisterColumn,
} from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { activitiesText } from '../../text/activities';
import { CheckList } from './CheckList';
import { useHamletColumn } from './hamlet-column';
import { useAsked } from './use-asked';

const words = activitiesText.guidance;
const MOST_SUGGESTED = 30;

const start = (id: string, day: string): Guidance => ({
  id,
  day,
  hamletId: null,
  topic: '',
  guides: '',
  turns: 0,
  persons: null,
  women: null,
  aged60: null,
  minority: null,
  disabled: null,
  note: '',
});
const groups = ['women', 'aged60', 'minority', 'disabled'] as const;

/**
 * Sessions of guidance in the hamlets. What is done most: ten sessions from paper (4 to 8 keys each: hamlet, Tab to the
 * heads, Enter; day, topic and guides are those of the row above), a look at which hamlet lacks how many (0 keys), a
 * number mended (type over it, Enter).
 */
export function GuidanceTab() {
  const { hamlet, columns } = useGuidanceColumns();
  const filters = useMemo(() => [hamlet.filter], [hamlet.filter]);
  return (
    <RegisterGrid
      name="guidance"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={dayOf}
      filters={filters}
      totals={totals}
      aside={<ByHamlet />}
      minWidth={50}
    />
  );
}

const dayOf = ({ day }: Guidance) => day;

function totals(rows: readonly Guidance[]): string {
  const turns = rows.reduce((sum, row) => sum + row.turns, 0);
  // Only where it is known of all: a part of them would be read as the whole.
  const persons =
    rows.length > 0 && rows.every((row) => row.persons !== null)
      ? formatCount(rows.reduce((sum, row) => sum + (row.persons ?? 0), 0))
      : null;
  return words.totals(formatCount(rows.length), formatCount(turns), persons);
}

function useGuidanceColumns() {
  const hamlet = useHamletColumn<Guidance>();
  const asks = useAsk('office', 'groups', {}).data?.asks ?? false;
  const rows = useRegisterRows('guidance').data;
  const topics = useMemo(() => usedBefore(rows?.map(({ topic }) => topic)), [rows]);
  const guides = useMemo(() => usedBefore(rows?.map((row) => row.guides)), [rows]);
  const columns = useMemo(
    (): readonly RegisterColumn<Guidance>[] => [
      dayColumn('day', { title: words.column.day, repeats: true }),
      hamlet.column,
      textColumn('topic', {
        title: words.column.topic,
        repeats: true,
        needed: true,
        suggestions: topics,
        blankHint: words.blank,
      }),
      textColumn('guides', {
        title: words.column.guides,
        width: 12,
        repeats: true,
        suggestions: guides,
      }),
      countColumn('turns', { title: words.column.turns, width: 6, needed: true }),
      countColumn('persons', { title: words.column.persons, hint: words.personsHint }, true),
      ...(asks
        ? groups.map((group) =>
            countColumn<Guidance>(
              group,
              {
                title: words.column[group],
                ...(group === 'minority' && { hint: words.minorityHint }),
              },
              true,
            ),
          )
        : []),
      textColumn('note', { title: words.column.note, width: 9, quiet: true }),
    ],
    [hamlet.column, asks, topics, guides],
  );
  return { hamlet, columns };
}

/** Texts used before, the latest first, each once. */
function usedBefore(texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts.toReversed().filter(Boolean))].slice(0, MOST_SUGGESTED);
}

/** “≥ 10 buổi mỗi thôn”, by hamlet, as the rows stand. */
function ByHamlet() {
  const { hamlets, office } = useBook();
  const { year } = usePeriod().period;
  const rows = useRegisterRows('guidance').data;
  const asked = useAsked('guidance-sessions', 'hamlet');
  const lines = hamlets.map(({ id, name }) => {
    const here = (rows ?? []).filter((row) => row.hamletId === id && yearOf(row.day) === year);
    return { id, name, done: here.length, isMet: asked?.isMetBy(here.length) ?? false };
  });
  const met = lines.filter(({ isMet }) => isMet).length;
  const word = office.hamletWord;
  return (
    <CheckList
      title={words.checklist(word, year)}
      says={asked ? words.asked(asked.text, word, met, lines.length) : words.notAsked}
      lines={lines}
    />
  );
}
