import { communeName, letterheadLines, placeName, type Office } from '../office/office';
import { periodName, periodWindow, reportDue } from '../period/period';
import { reportAnnex } from './annex';
import { citation, planCitedWhole } from './citation';
import type { Block, OfficialDocument } from './document';
import { speaker, type Phrases } from './phrase';
import { directionBlocks, resultBlocks } from './result-sections';
import { taskBlocks, targetsBehind } from './task-sections';
import type { ReportMatter, ReportVoice } from './voice';

/**
 * What the periodic Báo cáo sent upward says: sections I–V written from the figures, and its Phụ lục.
 * Outline: domain facts 5.5; form: Nghị định 30/2020/NĐ-CP, Phụ lục III mẫu 1.4 with `Kính gửi`.
 */
export function periodicReport(matter: ReportMatter, phrases: Phrases): OfficialDocument {
  const say = speaker(phrases);
  const commune = communeName(matter.office);
  const voice: ReportVoice = {
    ...matter,
    say,
    commune,
    periodName: periodName(matter.period),
    own: (section) =>
      (matter.ownTexts[section] ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ownLine(line.trim())),
  };
  const year = Number(reportDue(matter.period).slice(0, 4));
  return {
    letterhead: { parent: null, issuer: letterheadLines(matter.office) },
    number: { value: null, symbol: 'BC-UBND' },
    placeDate: { place: placeName(matter.office), day: null, month: null, year },
    type: 'BÁO CÁO',
    subject: say('subject', { period: voice.periodName, commune }),
    addressees: matter.office.addressees,
    body: body(voice),
    signature: {
      lines: matter.office.signatureLines,
      name: matter.office.signerName === '' ? null : matter.office.signerName,
    },
    recipients: recipients(matter.office),
    annexes: [reportAnnex(voice, year)],
  };
}

function ownLine(line: string): Block {
  return line.startsWith('- ')
    ? { kind: 'item', text: line.slice(2) }
    : { kind: 'paragraph', text: line };
}

function body(voice: ReportVoice): Block[] {
  const { say, commune } = voice;
  const direction = [...directionBlocks(voice), ...voice.own('direction')];
  const difficulties = [...targetsBehind(voice), ...voice.own('difficulties')];
  const proposals = voice.own('proposals');
  const none = (key: string): Block[] => [{ kind: 'paragraph', text: say(key) }];
  return [
    { kind: 'paragraph', text: opening(voice) },
    section('I', say('sectionDirection')),
    ...(direction.length > 0 ? direction : none('directionNone')),
    section('II', say('sectionResults')),
    ...resultBlocks(voice),
    section('III', say('sectionDifficulties')),
    ...(difficulties.length > 0 ? difficulties : none('difficultiesNone')),
    section('IV', say('sectionNext')),
    ...taskBlocks(voice),
    ...voice.own('next-tasks'),
    section('V', say('sectionProposals')),
    ...(proposals.length > 0 ? proposals : none('proposalsNone')),
    { kind: 'paragraph', text: say('closing', { period: voice.periodName, commune }) },
  ];
}

function section(label: string, text: string): Block {
  return { kind: 'section', label, text };
}

/** `Thực hiện Nghị quyết số …; Kế hoạch số …, Ủy ban nhân dân xã … báo cáo … như sau:` as the five plans open. */
function opening({
  say,
  plan,
  commune,
  periodName: period,
  period: { from, to },
}: ReportVoice): string {
  const window = periodWindow({ from, to });
  if (!plan) return say('openingWithoutPlan', { commune, period, window });
  const bases = plan.legalBases
    .filter((basis) => /NQ|KH/u.test(basis.symbol))
    .map((basis) => citation(say, basis));
  return say('opening', {
    bases: [...bases, planCitedWhole(say, plan)].join('; '),
    commune,
    period,
    window,
  });
}

/** Sent upward: the list opens with `Như trên` (Phụ lục I, mục II.9.d) and ends with the archive line. */
function recipients(office: Office): string[] {
  const list = office.recipients.filter((line) => line !== 'Như trên' && !line.startsWith('Lưu:'));
  const archive = office.draftingUnit === '' ? 'Lưu: VT' : `Lưu: VT, ${office.draftingUnit}`;
  return [...(office.addressees.length > 0 ? ['Như trên'] : []), ...list, archive];
}
