import { useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../domain/number';
import { recognisedByKind } from '../../../domain/register/recognised';
import { honourKinds, honourStates, type Honour } from '../../../domain/register/rows';
import { usePeriod } from '../../app/period';
import type { EditGridHandle } from '../../parts/edit-grid/EditGrid';
import {
  choiceColumn,
  dayColumn,
  textColumn,
  type RegisterColumn,
} from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { honoursText as words } from '../../text/activities-honours';
import { useHamletWord } from '../people/hamlet-word';
import { AsideTable } from './AsideTable';
import css from './aside-table.module.css';
import { useHamletColumn } from './hamlet-column';
import { PersonLink } from './PersonLink';
import { useEvidence } from './use-evidence';

const start = (id: string, day: string): Honour => ({
  id,
  day,
  kind: 'model-citizen',
  name: '',
  personId: null,
  hamletId: null,
  state: 'candidate',
  decision: '',
  decidedOn: null,
  note: '',
});
const states = honourStates.map((value) => ({ value, label: words.state[value] }));
const dayOf = ({ day }: Honour) => day;
const nameOf = ({ name }: Honour) => name;
const totals = (rows: readonly Honour[]) => {
  const of = (wanted: Honour['state']) =>
    formatCount(rows.filter(({ state }) => state === wanted).length);
  return words.totals(formatCount(rows.length), of('candidate'), of('recognised'));
};

function useKinds() {
  const word = useHamletWord();
  return useMemo(
    () =>
      honourKinds.map((value) => ({
        value,
        label: value === 'model-hamlet' ? words.modelHamlet(word) : words.kind[value],
      })),
    [word],
  );
}

/**
 * Models and rewards. What is done most: a list of candidates (name, Enter; day, kind and hamlet are those of the row
 * above), the decision typed to a candidate (number, day, result), how many were recognised (0 keys, it stands beside).
 */
export function HonoursTab() {
  const hamlet = useHamletColumn<Honour>();
  const kinds = useKinds();
  const [current, setCurrent] = useState<string | null>(null);
  const evidence = useEvidence('honour', current, nameOf);
  const handle = useRef<EditGridHandle>(null);
  const columns = useMemo(
    (): readonly RegisterColumn<Honour>[] => [
      dayColumn('day', { title: words.column.day, hint: words.dayHint, repeats: true }),
      choiceColumn('kind', kinds, {
        title: words.column.kind,
        width: 11,
        paper: 24,
        repeats: true,
      }),
      { ...hamlet.column, width: 7 },
      textColumn('name', { title: words.column.name, needed: true, blankHint: words.blank }),
      textColumn('decision', { title: words.column.decision, width: 8, paper: 16 }),
      dayColumn('decidedOn', { title: words.column.decidedOn }, true),
      choiceColumn('state', states, { title: words.column.state, width: 7.5, paper: 16 }),
      textColumn('note', { title: words.column.note, width: 6, quiet: true }),
      evidence.column,
    ],
    [kinds, hamlet.column, evidence.column],
  );
  const filters = useMemo(
    () => [
      {
        id: 'kind',
        label: words.column.kind,
        all: words.kinds,
        options: kinds,
        of: ({ kind }: Honour) => kind,
      },
      {
        id: 'state',
        label: words.column.state,
        all: words.states,
        options: states,
        of: ({ state }: Honour) => state,
      },
      hamlet.filter,
    ],
    [kinds, hamlet.filter],
  );
  return (
    <RegisterGrid
      name="honour"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={dayOf}
      filters={filters}
      totals={totals}
      handle={handle}
      onCurrent={setCurrent}
      tools={evidence.button}
      aside={
        evidence.panel ?? (
          <div className={css.beside}>
            <ByKind kinds={kinds} />
            <PersonLink name="honour" row={current} onDone={() => handle.current?.focus()} />
          </div>
        )
      }
      minWidth={69}
    />
  );
}

/** Candidates and recognised of each kind in the year of the working period, as the rows stand. */
function ByKind({ kinds }: { readonly kinds: ReturnType<typeof useKinds> }) {
  const { year } = usePeriod().period;
  const word = useHamletWord();
  const rows = useRegisterRows('honour').data ?? [];
  const recognised = recognisedByKind(rows, { from: `${year}-01-01`, to: `${year}-12-31` });
  return (
    <AsideTable
      title={words.byKind.title(year)}
      says={[words.byKind.says(word.toLowerCase())]}
      head={[words.byKind.kind, words.byKind.candidates, words.byKind.recognised]}
      lines={kinds.map(({ value, label }) => ({
        name: label,
        cells: [
          formatCount(
            rows.filter(
              ({ kind, state, day }) =>
                kind === value && state === 'candidate' && day.startsWith(`${year}-`),
            ).length,
          ),
          formatCount(recognised[value]),
        ],
      }))}
    />
  );
}
