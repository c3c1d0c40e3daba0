import { shortDay } from '../day';
import type { HamletCounts, Measure } from '../indicator/measure';
import { formatCount, formatPercent } from '../number';
import { targetName, targetText } from '../plan/plan';
import type { Block } from './document';
import { guidanceBlocks, propagandaBlocks } from './activity-sections';
import { planCitedAgain } from './citation';
import { documentBlocks } from './document-sections';
import { taskProgress } from './task-sections';
import type { ReportVoice } from './voice';

const NAMED_HAMLETS = 8;

/** Section I: documents, the plan and where its tasks stand. */
export function directionBlocks(voice: ReportVoice): Block[] {
  return [...documentBlocks(voice), ...planBlocks(voice)];
}

function planBlocks({ say, plan, period, commune }: ReportVoice): Block[] {
  if (!plan) return [];
  const states = plan.tasks.map((task) => task.state);
  const count = (state: string) => states.filter((one) => one === state).length;
  return [
    paragraph(
      say('planIssued', {
        commune,
        plan: planCitedAgain(plan),
        targets: plan.targets.filter((target) => target.year === period.year).length,
        year: period.year,
        tasks: plan.tasks.length,
        units: plan.units.length,
      }),
    ),
    paragraph(
      say('tasksState', {
        to: shortDay(period.to),
        tasks: plan.tasks.length,
        done: count('done'),
        inProgress: count('in-progress'),
        notStarted: count('not-started'),
      }),
    ),
  ];
}

/** Section II, its headings numbered in order of what there is to say. */
export function resultBlocks(voice: ReportVoice): Block[] {
  const { say, office, period } = voice;
  const parts: [title: string, blocks: Block[]][] = [
    [say('headingPropaganda'), [...propagandaBlocks(voice), ...voice.own('propaganda')]],
    [say('headingGuidance', { hamletWord: office.hamletWord }), guidanceBlocks(voice)],
    [say('headingClasses'), classBlocks(voice)],
    [say('headingHamlets', { hamletWord: office.hamletWord }), hamletBlocks(voice)],
    [say('headingTargets', { year: period.year }), targetBlocks(voice)],
    [say('headingTasks'), taskProgress(voice)],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): Block[] => [
      { kind: 'heading', label: String(index + 1), text: title },
      ...blocks,
    ]);
}

function classBlocks({ say, commune, counts, period }: ReportVoice): Block[] {
  const numbers = (window: typeof counts.inPeriod) => ({
    classes: formatCount(window.classes),
    sessions: formatCount(window.sessions),
    turns: formatCount(window.turns),
    persons: formatCount(window.persons),
    achieved: formatCount(window.achieved),
  });
  const { inPeriod, yearToDate } = counts;
  const empty = inPeriod.sessions === 0 && inPeriod.achieved === 0;
  const blocks = [
    paragraph(
      empty ? say('classesNone') : say('classesInPeriod', { commune, ...numbers(inPeriod) }),
    ),
  ];
  if (yearToDate.sessions > 0 || yearToDate.achieved > 0) {
    blocks.push(
      paragraph(
        say('classesYearToDate', {
          yearStart: shortDay(period.yearStart),
          to: shortDay(period.to),
          ...numbers(yearToDate),
        }),
      ),
    );
  }
  return blocks;
}

function hamletBlocks({ say, office, counts }: ReportVoice): Block[] {
  const hamlets = counts.byHamlet.filter((hamlet) => hamlet.hamletId !== null);
  const reached = hamlets.filter((hamlet) => hamlet.persons > 0);
  const best = reached.reduce<HamletCounts | null>(
    (most, hamlet) => (most === null || hamlet.persons > most.persons ? hamlet : most),
    null,
  );
  if (best === null) return [];
  const { hamletWord } = office;
  const blocks = [
    paragraph(
      say('hamletsReached', {
        reached: reached.length,
        all: hamlets.length,
        hamletWord,
        best: best.hamlet,
        bestPersons: formatCount(best.persons),
        bestTurns: formatCount(best.turns),
      }),
    ),
  ];
  const left = hamlets.filter((hamlet) => hamlet.persons === 0);
  if (left.length > 0) {
    const named = left.length <= NAMED_HAMLETS;
    blocks.push(
      paragraph(
        say(named ? 'hamletsUnreached' : 'hamletsUnreachedMany', {
          count: left.length,
          hamletWord,
          names: left.map((hamlet) => hamlet.hamlet).join(', '),
        }),
      ),
    );
  }
  return blocks;
}

function targetBlocks(voice: ReportVoice): Block[] {
  const { say, plan, measures, period } = voice;
  if (!plan) return [];
  if (measures.length === 0) return [paragraph(say('targetsNone', { year: period.year }))];
  const count = (state: Measure['state']) =>
    measures.filter((measure) => measure.state === state).length;
  return [
    paragraph(
      say('targetsIntro', {
        all: measures.length,
        year: period.year,
        reached: count('reached'),
        short: count('short'),
        missing: count('no-figure'),
      }),
    ),
    ...measures.map((measure): Block => ({ kind: 'item', text: targetSentence(voice, measure) })),
  ];
}

function targetSentence({ say }: ReportVoice, measure: Measure): string {
  const name = targetName(measure.target);
  const target = targetText(measure.target);
  if (measure.percent === null || measure.toEnd === null || measure.denominator === null) {
    return say('targetMissing', { name, target });
  }
  const source =
    measure.source === null || measure.asOf === null
      ? ''
      : say(measure.had === 'typed' ? 'sourceTyped' : 'sourceCounted', {
          source: measure.source,
          asOf: shortDay(measure.asOf),
        });
  return say(measure.state === 'reached' ? 'targetReached' : 'targetShort', {
    name,
    target,
    have: formatCount(measure.toEnd),
    total: formatCount(measure.denominator),
    percent: formatPercent(measure.percent),
    remaining: formatCount(measure.remaining ?? 0),
    source,
  });
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
