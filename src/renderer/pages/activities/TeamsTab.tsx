import { useState } from 'react';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { TeamMembers } from './TeamMembers';
import { TeamList } from './TeamList';

/** The digital teams, and the members of the one that was opened. */
export function TeamsTab() {
  const teams = useRegisterRows('digitalTeam').data;
  const [opened, setOpened] = useState<string | null>(null);
  const team = teams?.find(({ id }) => id === opened);
  return team ? (
    <TeamMembers team={team} onBack={() => setOpened(null)} />
  ) : (
    <TeamList onOpen={setOpened} />
  );
}
