import data from '../../../../resources/sample/registers.json';
import type { HamletRow } from '../../storage/hamlet';
import type { Put } from './put';
import type { Someone } from './someone';

/** The last two have none yet, as happens. */
export function hamletsWithTeam(hamlets: readonly HamletRow[]): readonly HamletRow[] {
  return hamlets.slice(0, -2);
}

export function teamName({ name }: HamletRow): string {
  return `${data.teams.name} ${name}`;
}

/** Teams of different size; one member of the first has left. */
export function addTeams(put: Put, hamlets: readonly HamletRow[], someone: Someone): void {
  const { roles, decision, foundedOn, leftOn, leftWhy } = data.teams;
  for (const [index, hamlet] of hamletsWithTeam(hamlets).entries()) {
    const team = { name: teamName(hamlet), hamletId: hamlet.id, decision, foundedOn, note: '' };
    const teamId = put('digitalTeam', team);
    const members = roles.slice(0, roles.length - (index % 3));
    for (const [seat, role] of members.entries()) {
      const hasLeft = index === 0 && seat === members.length - 1;
      put('teamMember', {
        ...someone(hamlet.no),
        teamId,
        role,
        joined: foundedOn,
        left: hasLeft ? leftOn : null,
        note: hasLeft ? leftWhy : '',
      });
    }
  }
}
