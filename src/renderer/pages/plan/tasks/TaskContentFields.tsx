import { useMemo, useState } from 'react';
import { parseDue } from '../../../../domain/plan/parse-due';
import { dueText, type Milestone, type Task } from '../../../../domain/plan/plan';
import { planYear } from '../../../../domain/plan/plan-year';
import { cleanLine } from '../../../../domain/text';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
} from '../../../parts/edit-grid/EditGrid';
import { UnreadCells } from '../../../parts/edit-grid/unread-cells';
import { KeptField } from '../../../parts/KeptField';
import { planText } from '../../../text/plan';
import css from '../plan.module.css';
import type { PlanEditing } from '../use-plan-edits';
import { contentOf, withTaskCell } from './task-cells';

const words = planText.tasks.panel;

interface Props {
  readonly editing: PlanEditing;
  readonly task: Task;
}

/** Everything the plan says of a task. */
export function TaskContentFields({ editing, task }: Props) {
  const { plan, refused } = editing;
  const year = planYear(plan) || undefined;
  const refusal = refused.get(task.id);
  const save = (cell: string, title: string) => (text: string, session: number) => {
    const next = withTaskCell(contentOf(task), cell, text, year);
    if (typeof next === 'string') return next;
    editing.put([{ do: 'put-task', row: next }], planText.edit.cell(title), session);
    return undefined;
  };
  const isDue = refusal?.code.startsWith('due') ?? false;
  return (
    <section className={css.panelPart} aria-label={words.contentTitle}>
      <h3>{words.contentTitle}</h3>
      <KeptField
        label={words.about}
        isLong
        value={task.about}
        error={isDue ? undefined : refusal?.says}
        onSave={save('about', words.about)}
      />
      <KeptField
        label={words.lead}
        value={task.lead.join('; ')}
        description={words.unitsHint}
        onSave={save('lead', words.lead)}
        mark={
          task.lead.length === 0 && <span className={css.missing}>! {planText.tasks.noLead}</span>
        }
      />
      <KeptField
        label={words.with}
        value={task.with.join('; ')}
        onSave={save('with', words.with)}
      />
      <KeptField
        label={words.directedBy}
        value={task.directedBy ?? ''}
        onSave={save('directedBy', words.directedBy)}
      />
      <KeptField label={words.form} value={task.form ?? ''} onSave={save('form', words.form)} />
      <KeptField
        label={words.due}
        value={dueText(task.due)}
        description={words.dueHint}
        error={isDue ? refusal?.says : undefined}
        onSave={save('due', words.due)}
        mark={task.due === null && <span className={css.missing}>! {planText.tasks.noDue}</span>}
      />
      <Milestones {...{ editing, task }} />
      <KeptField
        label={words.programme}
        isLong
        value={task.programme.join('\n')}
        onSave={save('programme', words.programme)}
      />
      <KeptField
        label={words.planNote}
        isLong
        value={task.note ?? ''}
        onSave={save('note', words.planNote)}
      />
    </section>
  );
}

interface MilestoneRow {
  readonly key: string;
  readonly milestone: Milestone;
}

const columns: readonly EditColumn<MilestoneRow>[] = [
  {
    id: 'about',
    title: words.milestoneAbout,
    text: ({ milestone }) => milestone.about,
    blankHint: words.milestoneBlank,
  },
  {
    id: 'due',
    title: words.milestoneDue,
    width: 10,
    text: ({ milestone }) => dueText(milestone),
  },
];
const rowKey = ({ key }: MilestoneRow) => key;

function Milestones({ editing, task }: Props) {
  const [unread] = useState(() => new UnreadCells());
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const year = planYear(editing.plan) || undefined;
  const { milestones } = task;
  const rows = useMemo(
    () => milestones.map((milestone, index): MilestoneRow => ({ key: String(index), milestone })),
    [milestones],
  );
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const write = (next: readonly Milestone[], session?: number) =>
    editing.put(
      [{ do: 'put-task', row: { ...contentOf(task), milestones: next } }],
      planText.edit.cell(words.milestones),
      session,
    );
  const commit = (row: string, column: string, text: string, session: number): Committed => {
    const before = rows.find(({ key }) => key === row)?.milestone;
    const next = withMilestoneCell(before ?? { about: '', kind: 'ongoing' }, column, text, year);
    if (typeof next === 'string') return { says: next };
    if (row !== BLANK) {
      write(
        rows.map(({ key, milestone }) => (key === row ? next : milestone)),
        session,
      );
      return undefined;
    }
    const all = { ...typed, [column]: text };
    const made = milestoneOf(all, year);
    setTyped(made ? {} : all);
    if (!made) return undefined;
    write([...milestones, made]);
    return { key: String(milestones.length) };
  };
  return (
    <div>
      <div className={css.label}>{words.milestones}</div>
      <EditGrid
        label={words.milestones}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        blank={blank}
        unread={unread}
        onCommit={commit}
        onRemove={(keys) =>
          write(rows.filter(({ key }) => !keys.includes(key)).map(({ milestone }) => milestone))
        }
        onGiveUp={(row) => {
          if (row === BLANK) setTyped({});
        }}
      />
    </div>
  );
}

function withMilestoneCell(
  milestone: Milestone,
  column: string,
  text: string,
  year: number | undefined,
): Milestone | string {
  if (column === 'about') {
    const about = cleanLine(text);
    return about === '' ? planText.edit.empty : { ...milestone, about };
  }
  const due = parseDue(text, year);
  if (!due) return planText.edit.notDue;
  const { thenOngoing: _, ...date } = due;
  return { ...date, about: milestone.about };
}

function milestoneOf(
  typed: Readonly<Record<string, string>>,
  year: number | undefined,
): Milestone | null {
  const { about, due } = typed;
  if (!about || !due) return null;
  const made = withMilestoneCell({ about: cleanLine(about), kind: 'ongoing' }, 'due', due, year);
  return typeof made === 'string' ? null : made;
}
