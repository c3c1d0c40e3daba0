import type { Day } from '../day';
import type { DigitalTeam, TeamMember } from './rows';

export interface HamletTeams {
  /** Null: teams of no hamlet. */
  readonly hamletId: string | null;
  readonly teams: number;
  readonly members: number;
}

/**
 * Teams and their members on a day, hamlet by hamlet in the order given; teams of no hamlet come last, if there are any.
 * Who has left is no member any more.
 */
export function teamsByHamlet(
  hamletIds: readonly string[],
  teams: readonly DigitalTeam[],
  members: readonly TeamMember[],
  today: Day,
): { readonly hamlets: readonly HamletTeams[]; readonly teams: number; readonly members: number } {
  const inTeam = new Map<string, number>();
  for (const { teamId, left } of members) {
    if (left === null || left >= today) inTeam.set(teamId, (inTeam.get(teamId) ?? 0) + 1);
  }
  const known = new Set(hamletIds);
  const lineOf = (hamletId: string | null): HamletTeams => {
    const here = teams.filter((team) =>
      hamletId === null ? !known.has(team.hamletId ?? '') : team.hamletId === hamletId,
    );
    return { hamletId, teams: here.length, members: membersOf(here, inTeam) };
  };
  const elsewhere = lineOf(null);
  return {
    hamlets: [...hamletIds.map(lineOf), ...(elsewhere.teams > 0 ? [elsewhere] : [])],
    teams: teams.length,
    members: membersOf(teams, inTeam),
  };
}

function membersOf(teams: readonly DigitalTeam[], inTeam: ReadonlyMap<string, number>): number {
  return teams.reduce((sum, { id }) => sum + (inTeam.get(id) ?? 0), 0);
}
