import { formatDayInWords } from '../day';
import type { Task } from '../plan/plan';
import type { Annex, DocumentTable, OfficialDocument, TableColumn } from './document';
import { dueWords } from './due-words';
import { milestoneTexts, unitList } from './plan-tasks';
import { quotaText } from './plan-targets';
import { annexName, programmeAnnex, type PlanAnnex, type PlanVoice } from './plan-voice';
import { roman, shortened, upperFirst, withoutStop } from './wording';

/**
 * The assignment table, then the programme of each task that has one; Roman numbers when there are two or more.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.a.
 */
export function planAnnexes(tasks: readonly Task[]): PlanAnnex[] {
  if (tasks.length === 0) return [];
  const all = [null, ...tasks.filter(({ programme }) => programme.length > 0)];
  return all.map((task, index) => ({ label: all.length > 1 ? roman(index + 1) : null, task }));
}

/** The annexes written out, each attached to the document `head` is of. */
export function writtenAnnexes(
  voice: PlanVoice,
  head: Pick<OfficialDocument, 'number' | 'placeDate'>,
): Annex[] {
  const attachedTo = attached(voice, head);
  return voice.annexes.map(({ label, task }) =>
    task === null
      ? {
          label,
          title: voice.say('annexTasksTitle'),
          attachedTo,
          landscape: true,
          blocks: [{ kind: 'table', table: taskTable(voice) }],
        }
      : {
          label,
          title: voice.say('annexProgrammeTitle', { about: shortened(task.about) }),
          attachedTo,
          landscape: false,
          blocks: task.programme.map((step, index) => ({
            kind: 'paragraph',
            text: `${index + 1}. ${upperFirst(withoutStop(step))}.`,
          })),
        },
  );
}

/** `(Kèm theo Kế hoạch số 06/KH-UBND ngày … của …)`; what văn thư writes is left open (mục III.1.c). */
function attached(
  { say, plan, kind, issuer }: PlanVoice,
  { number, placeDate }: Pick<OfficialDocument, 'number' | 'placeDate'>,
): string {
  return say('annexAttached', {
    kind,
    number: typeof number?.value === 'number' ? String(number.value).padStart(2, '0') : '',
    symbol: number?.symbol ?? '',
    date:
      plan.date === null
        ? say('annexAttachedDateOpen', { year: placeDate.year })
        : formatDayInWords(plan.date),
    issuer: issuer.name,
  });
}

function taskTable(voice: PlanVoice): DocumentTable {
  const { say, plan, taskLabels } = voice;
  const rows = plan.tasks.map((task) => [
    taskLabels.get(task.id) ?? task.no,
    withoutStop(task.about),
    unitList(task.lead),
    unitList(task.with),
    task.due === null ? '' : dueWords(say, task.due),
    products(voice, task).join('. '),
  ]);
  const column = (index: number, title: string, room: number): TableColumn => ({
    title,
    width: share(
      rows.map((row) => row[index] ?? ''),
      room,
    ),
    align: 'left',
  });
  return {
    caption: null,
    columns: [
      { title: say('columnNo'), width: 2, align: 'center' },
      column(1, say('columnTask'), 20),
      column(2, say('columnLead'), 30),
      column(3, say('columnWith'), 30),
      column(4, say('columnDue'), 25),
      column(5, say('columnProduct'), 30),
    ],
    rows,
    totalRow: null,
  };
}

/**
 * The share of the width a column takes: it grows slower than its texts, so that the long columns of one plan, which are
 * the empty ones of another, do not press the others to a word a line. `room` is for a column without texts.
 */
function share(texts: readonly string[], room: number): number {
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  return Math.sqrt(letters / Math.max(1, texts.length) + room);
}

/** What a task has to bring: its quotas, its milestones, its programme, and what the plan notes of it. */
function products(voice: PlanVoice, task: Task): string[] {
  const { say, plan } = voice;
  const programme = programmeAnnex(voice, task);
  return [
    ...plan.quotas.filter(({ taskId }) => taskId === task.id).map((row) => quotaText(voice, row)),
    ...milestoneTexts(voice, task),
    ...(programme ? [say('productProgramme', { annex: annexName(say, programme) })] : []),
    ...(task.directedBy === null ? [] : [say('productDirectedBy', { units: task.directedBy })]),
    ...(task.form === null ? [] : [say('productForm', { form: task.form })]),
    ...(task.note === null ? [] : [withoutStop(task.note)]),
  ];
}
