import { formatCount } from '../number';
import { dueText, targetName } from '../plan/plan';
import type { Block } from './document';
import type { ReportVoice } from './voice';
import { lowerFirst, shortened } from './wording';

/** Tasks that moved, with the officer's note. */
export function taskProgress({ say, plan }: ReportVoice): Block[] {
  return (plan?.tasks ?? [])
    .filter((task) => task.state !== 'not-started')
    .map((task): Block => {
      const note = task.progressNote.replace(/\n+/gu, ' ');
      return {
        kind: 'item',
        text: say(task.state === 'done' ? 'taskDone' : 'taskInProgress', {
          no: task.no,
          about: shortened(task.about),
          note: note === '' ? '' : ` ${/[.!?]$/u.test(note) ? note : `${note}.`}`,
        }),
      };
    });
}

/** Section III, the part that the figures say by themselves. */
export function targetsBehind({ say, measures, period }: ReportVoice): Block[] {
  const behind = measures.filter((measure) => measure.state === 'short');
  if (behind.length === 0) return [];
  const list = behind.map((measure) =>
    say('targetBehind', {
      name: lowerFirst(targetName(measure.target)),
      remaining: formatCount(measure.remaining ?? 0),
    }),
  );
  return [
    {
      kind: 'paragraph',
      text: say('targetsBehind', {
        count: behind.length,
        year: period.year,
        list: list.join('; '),
      }),
    },
  ];
}

/** Section IV: what of the plan is still to do. */
export function taskBlocks({ say, plan, ownTexts }: ReportVoice): Block[] {
  const open = (plan?.tasks ?? []).filter((task) => task.state !== 'done');
  if (open.length === 0) {
    return (ownTexts['next-tasks'] ?? '') === ''
      ? [{ kind: 'paragraph', text: say('nextNone') }]
      : [];
  }
  return [
    { kind: 'paragraph', text: say('nextIntro') },
    ...open.map((task): Block => ({
      kind: 'item',
      text: say('nextTask', {
        about: shortened(task.about),
        lead: task.lead.join(', '),
        due: lowerFirst(dueText(task.due)),
      }),
    })),
  ];
}
