import { addDays, shortDay } from '../day';
import type { Assignment, Duty } from '../plan/plan';
import { fold } from '../text';
import type { Block } from './document';
import type { PlanVoice } from './plan-voice';
import { upperFirst, withoutStop } from './wording';

/** Every commune of a province, as its plans name them. */
const COMMUNES = /^(?:ubnd|uy ban nhan dan)(?: cac)? xa, phuong/u;

/** Section “Tổ chức thực hiện”: unit by unit, then the reports that are due. */
export function organisationBlocks(voice: PlanVoice): Block[] {
  const { plan, say } = voice;
  const duties = plan.duties.map((duty) => dutyText(voice, duty));
  const parts: [title: string, texts: readonly string[]][] = [
    ...assignments(voice).map((assignment): [string, string[]] => [
      assignment.asked
        ? say('unitAsked', { unit: withoutStop(assignment.unit) })
        : upperFirst(withoutStop(assignment.unit)),
      unitTexts(voice, assignment),
    ]),
    [say('headingDuties'), duties],
  ];
  return parts
    .filter(([, texts]) => texts.length > 0)
    .flatMap(([title, texts], index): Block[] => [
      { kind: 'heading', label: String(index + 1), text: title },
      ...texts.map((text): Block => ({ kind: 'item', text })),
    ]);
}

/**
 * The plan's assignments, then the units and leaders of tasks it assigns nothing to, so that whoever has a task finds
 * himself here. A plan that names no units says it to everybody who takes part.
 */
function assignments({ plan, say }: PlanVoice): Assignment[] {
  const { tasks, units } = plan;
  const others = [
    ...units,
    ...tasks.flatMap(({ lead }) => lead),
    ...(units.length === 0 ? tasks.flatMap((task) => task.with) : []),
    ...(plan.communeDuties.length > 0 ? [say('communes')] : []),
  ];
  const known = new Map(plan.assignments.map((each) => [fold(each.unit), each]));
  for (const unit of others) {
    const isThere =
      known.has(fold(unit)) || (isCommunes(unit) && [...known.keys()].some(isCommunes));
    if (!isThere) known.set(fold(unit), unassigned(unit));
  }
  return [...known.values()];
}

function unassigned(unit: string): Assignment {
  return { unit, taskIds: [], also: [], asked: false, coordinates: false, note: null };
}

function isCommunes(unit: string): boolean {
  return COMMUNES.test(fold(unit));
}

/**
 * What a unit does. A task it leads or takes part in by the plan's tasks is said so, for the table says the same; one
 * it is only assigned is its own unless the assignment says that it coordinates. `note` is the reader's of the source,
 * not the plan's.
 */
function unitTexts(voice: PlanVoice, { unit, taskIds, also, coordinates }: Assignment): string[] {
  const { plan, say, taskLabels, tasksSection: section, kind } = voice;
  const named = (names: readonly string[]) => names.some((name) => fold(name) === fold(unit));
  const led = plan.tasks.filter(
    ({ id, lead, with: partners }) =>
      named(lead) || (taskIds.includes(id) && !coordinates && !named(partners)),
  );
  const joined = plan.tasks.filter(
    (task) => !led.includes(task) && (named(task.with) || taskIds.includes(task.id)),
  );
  const numbers = (tasks: typeof led) =>
    tasks.map(({ id, no }) => taskLabels.get(id) ?? no).join(', ');
  const texts = [
    ...(led.length > 0 ? [say('unitLeads', { numbers: numbers(led), section })] : []),
    ...(joined.length > 0 ? [say('unitTakesPart', { numbers: numbers(joined), section })] : []),
    ...[...also, ...(isCommunes(unit) ? plan.communeDuties : [])].map(
      (text) => `${upperFirst(withoutStop(text))}.`,
    ),
  ];
  return texts.length > 0 ? texts : [say('unitNone', { kind })];
}

/** `Phòng …: báo cáo năm, gửi … trước ngày 15/11/2025 (chậm nhất ngày 14/11/2025)`: “before” leaves the day out. */
function dutyText({ say }: PlanVoice, { by, to, about, kind, before, must }: Duty): string {
  return say('duty', {
    by: upperFirst(withoutStop(by)),
    what:
      about === null
        ? say(`dutyReport-${kind}`)
        : say(`dutyAbout-${kind}`, { about: withoutStop(about) }),
    to: to === null ? '' : say('dutyTo', { to: withoutStop(to) }),
    before:
      before === null
        ? ''
        : say('dutyBefore', { before: shortDay(before), last: shortDay(addDays(before, -1)) }),
    must: must === null ? '' : say('dutyMust', { must: withoutStop(must) }),
  });
}
