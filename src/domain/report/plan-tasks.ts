import type { Task } from '../plan/plan';
import type { Block } from './document';
import { dueWords } from './due-words';
import { annexName, programmeAnnex, type PlanVoice } from './plan-voice';
import { lowerFirst, upperFirst, withoutStop } from './wording';

/** With more tasks their particulars are left to the assignment table, or nobody finds the tasks among them. */
const SPOKEN_OUT = 40;
/** A longer text is no title; a khoản without title is not bold (Nghị định 30/2020, Phụ lục I, mục V.6.b). */
const TITLE = 240;

/** Section “Nhiệm vụ, giải pháp”: each task with its number, who does it and when. */
export function taskBlocks(voice: PlanVoice): Block[] {
  const { plan, say, kind, annexes } = voice;
  const isMany = plan.tasks.length > SPOKEN_OUT;
  const table = annexes.find(({ task }) => task === null);
  const intro = table
    ? say(isMany ? 'tasksIntroMany' : 'tasksIntro', { annex: annexName(say, table), kind })
    : say('tasksNone');
  const channels = plan.channels.map(withoutStop);
  return [
    paragraph(intro),
    ...(channels.length > 0 ? [paragraph(say('channels', { list: channels.join('; ') }))] : []),
    ...plan.tasks.flatMap((task) => (isMany ? brief(voice, task) : spokenOut(voice, task))),
  ];
}

function spokenOut(voice: PlanVoice, task: Task): Block[] {
  const { say } = voice;
  const [title = '', ...more] = lines(task.about);
  const label = voice.taskLabels.get(task.id) ?? task.no;
  return [
    title.length <= TITLE
      ? { kind: 'heading', label, text: withoutStop(title) }
      : paragraph(`${label}. ${sentence(title)}`),
    ...more.map((line) => paragraph(sentence(line))),
    ...(task.directedBy === null ? [] : [item(say('taskDirectedBy', { units: task.directedBy }))]),
    ...(task.lead.length === 0 ? [] : [item(say('taskLead', { units: unitList(task.lead) }))]),
    ...(task.with.length === 0 ? [] : [item(say('taskWith', { units: unitList(task.with) }))]),
    ...(task.form === null ? [] : [item(say('taskForm', { form: task.form }))]),
    ...(task.due === null ? [] : [item(say('taskDue', { due: dueWords(say, task.due) }))]),
    ...(task.milestones.length === 0
      ? []
      : [item(say('taskMilestones', { list: milestoneTexts(voice, task).join('; ') }))]),
    ...lines(task.note ?? '').map((line) => item(sentence(line))),
    ...programme(voice, task).map(item),
  ];
}

function brief(voice: PlanVoice, task: Task): Block[] {
  const label = voice.taskLabels.get(task.id) ?? task.no;
  const about = sentence(task.about.replace(/\s+/gu, ' '));
  return [paragraph([`${label}. ${about}`, ...programme(voice, task)].join(' '))];
}

/** The text refers to every Phụ lục (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.a). */
function programme(voice: PlanVoice, task: Task): string[] {
  const { say, kind } = voice;
  const annex = programmeAnnex(voice, task);
  return annex ? [say('taskProgramme', { annex: annexName(say, annex), kind })] : [];
}

/** `Tổ chức lớp học (trước ngày 30/6/2026)` */
export function milestoneTexts({ say }: PlanVoice, task: Task): string[] {
  return task.milestones.map((milestone) =>
    say('milestone', {
      about: withoutStop(milestone.about),
      due: lowerFirst(dueWords(say, milestone)),
    }),
  );
}

/** Names of units have commas of their own. */
export function unitList(units: readonly string[]): string {
  return upperFirst(units.map(withoutStop).join('; '));
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${withoutStop(text)}.`;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function item(text: string): Block {
  return { kind: 'item', text };
}
