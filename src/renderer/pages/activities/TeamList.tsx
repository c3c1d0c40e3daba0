import { useMemo } from 'react';
import { formatCount } from '../../../domain/number';
import type { DigitalTeam } from '../../../domain/register/rows';
import { teamsByHamlet } from '../../../domain/register/teams-by-hamlet';
import { useBook } from '../../app/office';
import { dayColumn, textColumn, type RegisterColumn } from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { teamsText as words } from '../../text/activities-teams';
import { useHamletWord } from '../people/hamlet-word';
import { AsideTable } from './AsideTable';
import { useHamletColumn } from './hamlet-column';

const MOST_NAMED = 12;

const start = (id: string): DigitalTeam => ({
  id,
  name: '',
  hamletId: null,
  decision: '',
  foundedOn: null,
  note: '',
});

/**
 * The digital teams. What is done most: a list pasted from the decision (Ctrl+V), the members of one (Enter on it),
 * which hamlet has none (0 keys, it stands beside).
 */
export function TeamList({ onOpen }: { readonly onOpen: (team: string) => void }) {
  const hamlet = useHamletColumn<DigitalTeam>();
  const { today } = useBook();
  const members = useRegisterRows('teamMember').data;
  const columns = useMemo((): readonly RegisterColumn<DigitalTeam>[] => {
    const inTeam = (team: DigitalTeam) => teamsByHamlet([], [team], members ?? [], today).members;
    return [
      textColumn('name', { title: words.column.name, needed: true, blankHint: words.blank }),
      { ...hamlet.column, repeats: false },
      textColumn('decision', {
        title: words.column.decision,
        width: 9,
        paper: 20,
        repeats: true,
      }),
      dayColumn('foundedOn', { title: words.column.foundedOn, width: 8, repeats: true }, true),
      {
        id: 'members',
        title: words.column.members,
        hint: words.openHint,
        width: 7,
        paper: 12,
        align: 'right',
        readOnly: true,
        value: inTeam,
        text: (team) => (team.id === '' ? '' : formatCount(inTeam(team))),
        put: (team) => team,
      },
      textColumn('note', { title: words.column.note, width: 6, quiet: true }),
    ];
  }, [hamlet.column, members, today]);
  const filters = useMemo(() => [hamlet.filter], [hamlet.filter]);
  const totals = (rows: readonly DigitalTeam[]) => {
    const all = teamsByHamlet([], rows, members ?? [], today);
    return words.totals(formatCount(all.teams), formatCount(all.members));
  };
  return (
    <RegisterGrid
      name="digitalTeam"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={null}
      filters={filters}
      totals={totals}
      onOpen={onOpen}
      aside={<ByHamlet />}
      minWidth={50}
    />
  );
}

function ByHamlet() {
  const { hamlets, office, today } = useBook();
  const word = office.hamletWord;
  const teams = useRegisterRows('digitalTeam').data ?? [];
  const members = useRegisterRows('teamMember').data ?? [];
  const ids = hamlets.map(({ id }) => id);
  const lines = teamsByHamlet(ids, teams, members, today).hamlets.map((line) => ({
    ...line,
    name: hamlets.find(({ id }) => id === line.hamletId)?.name ?? words.byHamlet.elsewhere,
  }));
  const without = lines.filter((line) => line.hamletId !== null && line.teams === 0);
  const names = without.slice(0, MOST_NAMED).map(({ name }) => name);
  const said = names.length < without.length ? [...names, '…'] : names;
  return (
    <AsideTable
      title={words.byHamlet.title(word)}
      says={without.length === 0 ? [words.byHamlet.all(word)] : []}
      warnings={
        without.length === 0 ? [] : [words.byHamlet.none(without.length, word, said.join(', '))]
      }
      head={[useHamletWord(), words.byHamlet.teams, words.byHamlet.members]}
      lines={lines.map((line) => ({
        name: line.name,
        cells: [formatCount(line.teams), formatCount(line.members)],
      }))}
    />
  );
}
