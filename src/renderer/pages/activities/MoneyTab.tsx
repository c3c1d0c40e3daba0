import { useMemo } from 'react';
import { parseMoney } from '../../../domain/money';
import { formatCount } from '../../../domain/number';
import { moneyBySource } from '../../../domain/register/money-by-source';
import { moneyKinds, type Money } from '../../../domain/register/rows';
import { useAsk } from '../../api/client';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  textColumn,
  type RegisterColumn,
} from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { moneyText as words } from '../../text/activities-money';
import { MoneyBySource } from './MoneyBySource';
import { usedBefore } from './used-before';

const start = (id: string, day: string): Money => ({
  id,
  day,
  kind: 'planned',
  source: '',
  amount: 0,
  about: '',
  activityId: null,
  note: '',
});
const kinds = moneyKinds.map((value) => ({ value, label: words.kind[value] }));
const filters = [
  {
    id: 'kind',
    label: words.column.kind,
    all: words.kinds,
    options: kinds,
    of: ({ kind }: Money) => kind,
  },
];
const dayOf = ({ day }: Money) => day;
const totals = (rows: readonly Money[]) => {
  const { planned, spent } = moneyBySource(rows).total;
  return words.totals(formatCount(planned), formatCount(spent));
};

const amountColumn: RegisterColumn<Money> = {
  ...countColumn<Money>('amount', {
    title: words.column.amount,
    width: 9.5,
    paper: 18,
    needed: true,
    hint: words.amountHint,
    // What is planned and what is spent have no sum together.
    adds: (rows) => rows.every(({ kind }) => kind === rows[0]?.kind),
  }),
  // Nothing typed yet is no sum of nothing.
  text: ({ id, amount }) => (id === '' ? '' : formatCount(amount)),
  put: (row, text) => {
    const amount = parseMoney(text);
    return amount === null ? words.notMoney : { ...row, amount };
  },
};

/**
 * Money planned and spent. What is done most: a sum spent (content, Tab, amount, Enter; day, kind and source are those of
 * the row above), what is left of a source (0 keys, it stands beside), the year's list for the accountant (Ctrl+E).
 */
export function MoneyTab() {
  const plan = useAsk('plan', 'current', {}).data;
  const rows = useRegisterRows('money').data;
  const activities = useRegisterRows('activity').data;
  const sources = useMemo(
    () => [
      ...new Set([...usedBefore(rows?.map(({ source }) => source)), ...(plan?.funding ?? [])]),
    ],
    [rows, plan],
  );
  const columns = useMemo(
    (): readonly RegisterColumn<Money>[] => [
      dayColumn('day', { title: words.column.day, repeats: true }),
      choiceColumn('kind', kinds, {
        title: words.column.kind,
        width: 6.5,
        paper: 12,
        repeats: true,
        hint: words.kindHint,
      }),
      textColumn('source', {
        title: words.column.source,
        needed: true,
        repeats: true,
        suggestions: sources,
        blankHint: words.blank,
        paper: 32,
      }),
      textColumn('about', { title: words.column.about, paper: 36 }),
      amountColumn,
      choiceColumn(
        'activityId',
        (activities ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { title: words.column.activity, width: 8, quiet: true },
        null,
      ),
      textColumn('note', { title: words.column.note, width: 6, quiet: true }),
    ],
    [sources, activities],
  );
  return (
    <RegisterGrid
      name="money"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={dayOf}
      filters={filters}
      totals={totals}
      aside={<MoneyBySource />}
      minWidth={52}
    />
  );
}
