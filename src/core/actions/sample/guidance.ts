import data from '../../../../resources/sample/registers.json';
import { addDays } from '../../../domain/day';
import type { HamletRow } from '../../storage/hamlet';
import type { Chance } from './chance';
import type { Put } from './put';
import { hamletsWithTeam, teamName } from './teams';

/** From the day after the launch to the last session that is entered. */
const FIRST_DAY = '2025-10-11';
const DAYS = 62;

/** Guidance of an autumn: so many sessions in each hamlet, spread over the days, and a few at the service desk. */
export function addGuidance(put: Put, chance: Chance, hamlets: readonly HamletRow[]): void {
  const { sessionsOfHamlets, topics, helpers, desk, deskDays } = data.guidance;
  const withTeam = new Set(hamletsWithTeam(hamlets));
  const inHamlets = hamlets.flatMap((hamlet, index) => {
    const count = sessionsOfHamlets[index] ?? 0;
    return Array.from({ length: count }, (_, no) => ({
      day: addDays(FIRST_DAY, Math.floor(((no + chance.next()) * DAYS) / count)),
      hamletId: hamlet.id,
      guides: withTeam.has(hamlet) && chance.happens(0.6) ? teamName(hamlet) : chance.pick(helpers),
      // The first hamlets are the larger.
      most: 26 - index,
    }));
  });
  const atDesk = deskDays.map((day) => ({ day, hamletId: null, guides: desk, most: 30 }));
  const byDay = [...inHamlets, ...atDesk].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
  for (const { most, ...session } of byDay) {
    const turns = chance.between(7, most);
    put('guidance', {
      ...session,
      topic: chance.pick(topics),
      turns,
      persons: turns - chance.between(0, 2),
      women: Math.round(turns * (0.45 + 0.2 * chance.next())),
      aged60: Math.round(turns * (0.15 + 0.3 * chance.next())),
      minority: null,
      disabled: null,
      note: '',
    });
  }
}
