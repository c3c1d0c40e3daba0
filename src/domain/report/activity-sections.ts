import { shortDay } from '../day';
import { formatCount } from '../number';
import { activityKinds, type ActivityKind } from '../register/rows';
import type { Block } from './document';
import type { ReportVoice } from './voice';

/** Told by name and day; the others by how many there were. */
const NAMED: readonly ActivityKind[] = ['launch', 'festival', 'contest', 'closing'];

/** What the register of activities says of the period: counts by kind, and the great days by name. */
export function propagandaBlocks({ say, activities }: ReportVoice): Block[] {
  const counted = activityKinds.flatMap((kind) => {
    const rows = activities.filter((row) => row.kind === kind && !NAMED.includes(kind));
    const count = rows.reduce((sum, { quantity }) => sum + quantity, 0);
    return count === 0 ? [] : [say(`activity-${kind}`, { count: formatCount(count) })];
  });
  const named = activities.filter(({ kind }) => NAMED.includes(kind));
  return [
    ...(counted.length > 0
      ? [paragraph(say('activitiesCounted', { list: counted.join('; ') }))]
      : []),
    ...named.map(({ name, day, place, turns }): Block => {
      const at = place === '' ? '' : say('activityPlace', { place });
      const with_ = turns === null ? '' : say('activityTurns', { turns: formatCount(turns) });
      return {
        kind: 'item',
        text: say('activityNamed', { name, day: shortDay(day), at, turns: with_ }),
      };
    }),
  ];
}

/**
 * Guidance in the hamlets, in the commune's order: sessions and turns, and persons only where they are known of every
 * session, since a part of them would be read as the whole. They are added up, which the sentence says: who they were is
 * not known.
 */
export function guidanceBlocks({ say, office, guidance, counts }: ReportVoice): Block[] {
  if (guidance.length === 0) return [];
  const turns = guidance.reduce((sum, row) => sum + row.turns, 0);
  const isKnown = guidance.every(({ persons }) => persons !== null);
  const persons = guidance.reduce((sum, row) => sum + (row.persons ?? 0), 0);
  const places = new Map<string, { sessions: number; turns: number }>();
  for (const row of guidance) {
    if (row.hamlet === null) continue;
    const { sessions, turns: before } = places.get(row.hamlet) ?? { sessions: 0, turns: 0 };
    places.set(row.hamlet, { sessions: sessions + 1, turns: before + row.turns });
  }
  const order = counts.byHamlet.map(({ hamlet }) => hamlet);
  const byOrder = [...places].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const { hamletWord } = office;
  return [
    paragraph(
      say('guidanceInPeriod', {
        sessions: formatCount(guidance.length),
        hamlets: places.size,
        hamletWord,
        turns: formatCount(turns),
        persons: isKnown ? say('guidancePersons', { persons: formatCount(persons) }) : '',
      }),
    ),
    ...byOrder.map(([hamlet, here]): Block => ({
      kind: 'item',
      text: say('guidanceOfHamlet', {
        hamlet,
        sessions: formatCount(here.sessions),
        turns: formatCount(here.turns),
      }),
    })),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
