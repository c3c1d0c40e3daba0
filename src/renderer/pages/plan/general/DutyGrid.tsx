import { useMemo } from 'react';
import { formatDay, parseTypedDay } from '../../../../domain/day';
import { dutyKinds, type Duty } from '../../../../domain/plan/plan';
import { cleanLine } from '../../../../domain/text';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditColumn,
} from '../../../parts/edit-grid/EditGrid';
import { planText } from '../../../text/plan';
import { refusalsOf } from '../refusals';
import { rowActions } from '../row-actions';
import { useBlank, type PlanEditing } from '../use-plan-edits';

const words = planText.general;
const kindOptions = dutyKinds.map((value) => ({ value, label: words.dutyKinds[value] }));
const someDuty: Duty = {
  id: '',
  by: '',
  to: null,
  about: null,
  kind: 'periodic',
  before: null,
  must: null,
};
const columns: readonly EditColumn<Duty>[] = [
  { id: 'by', title: words.duty.by, text: ({ by }) => by, blankHint: words.duty.blank },
  { id: 'to', title: words.duty.to, width: 8, text: ({ to }) => to ?? '' },
  {
    id: 'kind',
    title: words.duty.kind,
    width: 6,
    text: ({ kind }) => words.dutyKinds[kind],
    opens: ({ kind }) => kind,
    options: kindOptions,
  },
  {
    id: 'before',
    title: words.duty.before,
    width: 6.5,
    text: ({ before }) => (before === null ? '' : formatDay(before)),
  },
  {
    id: 'about',
    title: words.duty.about,
    width: 5.5,
    quiet: true,
    text: ({ about }) => about ?? '',
  },
  { id: 'must', title: words.duty.must, width: 5.5, quiet: true, text: ({ must }) => must ?? '' },
];
const rowKey = ({ id }: Duty) => id;

/** The reports a plan asks for. */
export function DutyGrid({ editing }: { readonly editing: PlanEditing }) {
  const { plan, edits, refused } = editing;
  const { duties } = plan;
  const typed = useBlank(edits, 'duty');
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const problems = useMemo(() => refusalsOf(refused, 'put-duty'), [refused]);
  const commit = (row: string, column: string, text: string, session: number): Committed => {
    const duty = row === BLANK ? someDuty : duties.find(({ id }) => id === row);
    const next = duty && (text === '' && row === BLANK ? duty : withCell(duty, column, text));
    if (next === undefined) return undefined;
    if (typeof next === 'string') return { says: next };
    if (row !== BLANK) {
      editing.put([{ do: 'put-duty', row: next }], planText.edit.cell(words.duties), session);
      return undefined;
    }
    const all = { ...typed, [column]: text };
    edits.setBlank('duty', all['by'] ? {} : all);
    if (!all['by']) return undefined;
    const id = crypto.randomUUID();
    const made = Object.entries(all).reduce(
      (item: Duty, [cell, value]) => {
        const filled = value === '' ? item : withCell(item, cell, value);
        return typeof filled === 'string' ? item : filled;
      },
      { ...someDuty, id },
    );
    editing.put([{ do: 'put-duty', row: made }], words.added(words.duties));
    return { key: id };
  };
  return (
    <EditGrid
      label={words.duties}
      columns={columns}
      rows={duties}
      rowKey={rowKey}
      blank={blank}
      unread={edits.unread.duty}
      problems={problems}
      onCommit={commit}
      onGiveUp={(row) => (row === BLANK ? edits.setBlank('duty', {}) : edits.giveUp(row))}
      {...rowActions(editing, 'duty', duties, {
        removed: (count) => words.removed(words.duties, count),
        moved: words.moved(words.duties),
      })}
    />
  );
}

function withCell(duty: Duty, column: string, typed: string): Duty | string {
  const text = cleanLine(typed);
  const orNull = text === '' ? null : text;
  switch (column) {
    case 'by':
      return text === '' ? planText.edit.empty : { ...duty, by: text };
    case 'kind': {
      const kind = dutyKinds.find((each) => each === text);
      return kind ? { ...duty, kind } : planText.edit.unknownChoice(text);
    }
    case 'before': {
      const before = text === '' ? null : parseTypedDay(text);
      return before === null && text !== '' ? planText.edit.notDay : { ...duty, before };
    }
    case 'to':
      return { ...duty, to: orNull };
    case 'about':
      return { ...duty, about: orNull };
    default:
      return { ...duty, must: orNull };
  }
}
