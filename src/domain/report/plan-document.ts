import { AppError } from '../errors';
import type { Office } from '../office/office';
import type { Plan } from '../plan/plan';
import { citation } from './citation';
import type { Block, OfficialDocument } from './document';
import { speaker, type Phrases, type Say } from './phrase';
import { planAnnexes, writtenAnnexes } from './plan-annexes';
import {
  planIssuer,
  planNumber,
  planPlaceDate,
  planRecipients,
  planSignature,
} from './plan-issuer';
import { taskLabels } from './plan-numbers';
import { organisationBlocks } from './plan-organisation';
import { targetBlocks } from './plan-targets';
import { taskBlocks } from './plan-tasks';
import type { PlanVoice } from './plan-voice';
import { lowerFirst, roman, upperFirst, withoutStop } from './wording';

/**
 * A plan as an official Kế hoạch: no `Kính gửi`, number and day left to văn thư where the plan has none, its sections
 * as the communes write them (domain facts 5.5), an assignment table and the programmes as Phụ lục.
 * Form: Nghị định 30/2020/NĐ-CP, Phụ lục I and Phụ lục III mẫu 1.4.
 * @param thisYear for a plan that names no year at all
 * @throws AppError `plan-party-form` for a document of the Party, whose form is another
 */
export function planDocument(
  plan: Plan,
  office: Office,
  phrases: Phrases,
  thisYear: number,
): OfficialDocument {
  if (plan.style === 'party') throw new AppError('plan-party-form');
  const say = speaker(phrases);
  const issuer = planIssuer(plan, office);
  const title = withoutStop(plan.title);
  const chapters = chaptersOf(plan);
  const voice: PlanVoice = {
    plan,
    office,
    say,
    issuer,
    kind: phrases[`type${plan.type}`] ?? say('typeKH'),
    about: lowerFirst(title),
    hamletWord: plan.hamletWord ?? office.hamletWord,
    tasksSection: roman(chapters.findIndex(([key]) => key === 'sectionTasks') + 1),
    taskLabels: taskLabels(plan.tasks),
    annexes: planAnnexes(plan.tasks),
  };
  const number = planNumber(plan);
  const placeDate = planPlaceDate(plan, issuer, office, thisYear);
  return {
    letterhead: { parent: null, issuer: issuer.letterhead },
    number,
    placeDate,
    type: voice.kind,
    subject: upperFirst(title),
    addressees: [],
    body: [
      paragraph(opening(voice)),
      ...chapters.flatMap(([key, blocks], index): Block[] => [
        { kind: 'section', label: roman(index + 1), text: say(key) },
        ...blocks(voice),
      ]),
      paragraph(say('closing', { kind: voice.kind, about: voice.about, issuer: issuer.name })),
    ],
    signature: planSignature(say, plan, issuer, office),
    recipients: planRecipients(say, plan, issuer, office),
    annexes: writtenAnnexes(voice, { number, placeDate }),
  };
}

/** The chapters by the phrase of their title; a plan without targets has no chapter of them (S003). */
function chaptersOf(plan: Plan): (readonly [string, (voice: PlanVoice) => Block[]])[] {
  return [
    ['sectionPurpose', purposeBlocks] as const,
    ...(plan.targets.length + plan.quotas.length > 0
      ? [['sectionTargets', targetBlocks] as const]
      : []),
    ['sectionTasks', taskBlocks] as const,
    ['sectionFunding', fundingBlocks] as const,
    ['sectionOrganisation', organisationBlocks] as const,
  ];
}

/** `Thực hiện Nghị quyết số …; Kế hoạch số …, Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:` (S000, S001). */
function opening({ say, plan, issuer, kind, about }: PlanVoice): string {
  const bases = plan.legalBases.map((basis) => citation(say, basis)).join('; ');
  const values = { issuer: issuer.name, kind, about };
  return bases === '' ? say('openingWithoutBases', values) : say('opening', { bases, ...values });
}

function purposeBlocks({ say, issuer: { area }, hamletWord }: PlanVoice): Block[] {
  const where = area === '' ? say('whereUnnamed') : say('where', { area });
  return [
    { kind: 'heading', label: '1', text: say('headingPurpose') },
    ...items(say, ['purposeMovement', 'purposePeople', 'purposeUnits'], { where }),
    { kind: 'heading', label: '2', text: say('headingRequirements') },
    ...items(say, ['requirementBreadth', 'requirementMeasure', 'requirementSafety'], {
      hamletWord,
    }),
  ];
}

function fundingBlocks({ say, plan, kind }: PlanVoice): Block[] {
  const list = plan.funding.map(withoutStop).join('; ');
  return [paragraph(list === '' ? say('fundingNone', { kind }) : say('funding', { kind, list }))];
}

function items(say: Say, keys: readonly string[], values: Readonly<Record<string, string>>) {
  return keys.map((key): Block => ({ kind: 'item', text: say(key, values) }));
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
