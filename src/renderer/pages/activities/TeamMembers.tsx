import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../domain/number';
import type { DigitalTeam, TeamMember } from '../../../domain/register/rows';
import { useBook } from '../../app/office';
import type { EditGridHandle } from '../../parts/edit-grid/EditGrid';
import { usePageKeys } from '../../parts/keys';
import { dayColumn, textColumn, type RegisterColumn } from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { teamsText } from '../../text/activities-teams';
import css from './aside-table.module.css';
import { PersonLink } from './PersonLink';
import { usedBefore } from './used-before';

const words = teamsText.member;

interface Props {
  readonly team: DigitalTeam;
  readonly onBack: () => void;
}

/** The members of one team: name, Tab, role, Enter; the day is that of the row above. */
export function TeamMembers({ team, onBack }: Props) {
  const { today } = useBook();
  const rows = useRegisterRows('teamMember').data;
  const [current, setCurrent] = useState<string | null>(null);
  const handle = useRef<EditGridHandle>(null);
  const roles = useMemo(
    () => [...new Set([...words.roles, ...usedBefore(rows?.map(({ role }) => role))])],
    [rows],
  );
  const columns = useMemo(
    (): readonly RegisterColumn<TeamMember>[] => [
      textColumn('name', { title: words.column.name, needed: true, blankHint: words.blank }),
      textColumn('role', { title: words.column.role, width: 12, paper: 18, suggestions: roles }),
      dayColumn('joined', { title: words.column.joined, repeats: true }, true),
      dayColumn('left', { title: words.column.left }, true),
      textColumn('note', { title: words.column.note, width: 10, quiet: true }),
    ],
    [roles],
  );
  const start = useCallback(
    (id: string): TeamMember => ({
      id,
      teamId: team.id,
      name: '',
      personId: null,
      role: '',
      joined: null,
      left: null,
      note: '',
    }),
    [team.id],
  );
  const only = useCallback(({ teamId }: TeamMember) => teamId === team.id, [team.id]);
  const totals = (shown: readonly TeamMember[]) =>
    words.totals(
      formatCount(shown.length),
      formatCount(shown.filter(({ left }) => left === null || left >= today).length),
    );
  const keys = useMemo(() => [{ keys: words.backKey, does: words.goBack, run: onBack }], [onBack]);
  usePageKeys(keys);
  return (
    <>
      <div className={css.back}>
        <Button size="compact-sm" variant="default" title={words.backKey} onClick={onBack}>
          {words.back}
        </Button>
        <h2>{words.title(team.name)}</h2>
      </div>
      <RegisterGrid
        name="teamMember"
        title={words.title(team.name)}
        columns={columns}
        start={start}
        dayOf={null}
        only={only}
        totals={totals}
        handle={handle}
        onCurrent={setCurrent}
        aside={
          <div className={css.beside}>
            <PersonLink name="teamMember" row={current} onDone={() => handle.current?.focus()} />
          </div>
        }
        minWidth={44}
      />
    </>
  );
}
