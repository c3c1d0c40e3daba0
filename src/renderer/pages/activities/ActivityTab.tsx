import { useMemo, useState } from 'react';
import { formatCount } from '../../../domain/number';
import { activityKinds, type Activity } from '../../../domain/register/rows';
import { usePeriod } from '../../app/period';
import {
  choiceColumn,
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
import { useEvidence } from './use-evidence';

const words = activitiesText.activity;
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

const start = (id: string, day: string): Activity => ({
  id,
  day,
  dayTo: null,
  kind: 'news',
  name: '',
  place: '',
  hamletId: null,
  unit: '',
  quantity: 1,
  turns: null,
  note: '',
});
const kindOptions = activityKinds.map((value) => ({ value, label: words.kind[value] }));
const kindFilter = {
  id: 'kind',
  label: words.kindLabel,
  all: activitiesText.allOf(words.kinds),
  options: kindOptions,
  of: ({ kind }: Activity) => kind,
};
const dayOf = ({ day }: Activity) => day;
const nameOf = ({ name }: Activity) => name;
const totals = (rows: readonly Activity[]) =>
  words.totals(
    formatCount(rows.length),
    formatCount(rows.reduce((sum, { turns }) => sum + (turns ?? 0), 0)),
  );

/**
 * Everything the plans ask for outside classes. What is done most: this month's news (name, Enter; day, kind and unit
 * are those of the row above), one activity with its heads (about 10 keys and the name), a look at this month's count
 * (0 keys).
 */
export function ActivityTab() {
  const hamlet = useHamletColumn<Activity>();
  const [current, setCurrent] = useState<string | null>(null);
  const evidence = useEvidence('activity', current, nameOf);
  const columns = useMemo(
    (): readonly RegisterColumn<Activity>[] => [
      dayColumn('day', { title: words.column.day, repeats: true }),
      dayColumn('dayTo', { title: words.column.dayTo, quiet: true }, true),
      choiceColumn('kind', kindOptions, {
        title: words.column.kind,
        width: 10,
        paper: 18,
        repeats: true,
      }),
      textColumn('name', { title: words.column.name, needed: true, blankHint: words.blank }),
      textColumn('place', { title: words.column.place, width: 8, quiet: true }),
      { ...hamlet.column, repeats: false },
      textColumn('unit', { title: words.column.unit, width: 9, repeats: true }),
      countColumn('quantity', { title: words.column.quantity, hint: words.quantityHint }),
      countColumn('turns', { title: words.column.turns, width: 6 }, true),
      textColumn('note', { title: words.column.note, width: 7, quiet: true }),
      evidence.column,
    ],
    [hamlet.column, evidence.column],
  );
  const filters = useMemo(() => [kindFilter, hamlet.filter], [hamlet.filter]);
  return (
    <RegisterGrid
      name="activity"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={dayOf}
      filters={filters}
      totals={totals}
      onCurrent={setCurrent}
      tools={evidence.button}
      aside={evidence.panel ?? <NewsByMonth />}
      minWidth={86}
    />
  );
}

/** “> 10 tin, bài, video mỗi tháng”, month by month, as the rows stand. */
function NewsByMonth() {
  const { year } = usePeriod().period;
  const rows = useRegisterRows('activity').data;
  const asked = useAsked('news-items', 'month');
  const lines = MONTHS.map((number) => {
    const month = `${year}-${number}`;
    const done = (rows ?? [])
      .filter(({ day, kind }) => day.startsWith(month) && (kind === 'news' || kind === 'video'))
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      id: month,
      name: activitiesText.month(month),
      done,
      isMet: asked?.isMetBy(done) ?? false,
    };
  });
  return (
    <CheckList
      title={words.news(year)}
      says={asked ? words.newsAsked(asked.text) : words.newsNotAsked}
      lines={lines}
    />
  );
}
