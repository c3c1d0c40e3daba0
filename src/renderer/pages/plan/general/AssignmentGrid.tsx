import { useMemo } from 'react';
import { unitsOf } from '../../../../domain/plan/pasted-rows';
import type { Assignment } from '../../../../domain/plan/plan';
import { cleanLine } from '../../../../domain/text';
import type { EditColumn } from '../../../parts/edit-grid/EditGrid';
import { planText } from '../../../text/plan';
import type { PlanEditing } from '../use-plan-edits';
import { HeadRows, type HeadRow } from './HeadRows';

const words = planText.general.assignment;
const someItem: Assignment = {
  unit: '',
  taskIds: [],
  also: [],
  asked: false,
  coordinates: false,
  note: null,
};
const askedOptions = [
  { value: 'told', label: words.told },
  { value: 'asked', label: words.askedOnly },
];
const roleOptions = [
  { value: 'leads', label: words.leads },
  { value: 'joins', label: words.joins },
];

/** Which unit has which tasks. */
export function AssignmentGrid({ editing }: { readonly editing: PlanEditing }) {
  const { tasks, assignments } = editing.plan;
  const columns = useMemo((): readonly EditColumn<HeadRow<Assignment>>[] => {
    const numbers = new Map(tasks.map(({ id, no }) => [id, no]));
    return [
      {
        id: 'unit',
        title: words.unit,
        text: ({ item }) => item.unit,
        blankHint: words.blank,
      },
      {
        id: 'tasks',
        title: words.tasks,
        width: 8.5,
        text: ({ item }) => item.taskIds.flatMap((id) => numbers.get(id) ?? []).join('; '),
      },
      {
        id: 'also',
        title: words.also,
        width: 8.5,
        quiet: true,
        text: ({ item }) => item.also.join('; '),
      },
      {
        id: 'asked',
        title: words.asked,
        width: 6,
        text: ({ item }) => (item.asked ? words.askedOnly : words.told),
        opens: ({ item }) => (item.asked ? 'asked' : 'told'),
        options: askedOptions,
      },
      {
        id: 'coordinates',
        title: words.coordinates,
        width: 5.5,
        text: ({ item }) => (item.coordinates ? words.joins : words.leads),
        opens: ({ item }) => (item.coordinates ? 'joins' : 'leads'),
        options: roleOptions,
      },
    ];
  }, [tasks]);
  const withCell = (item: Assignment, column: string, typed: string): Assignment | string => {
    const text = cleanLine(typed);
    switch (column) {
      case 'unit':
        return text === '' ? planText.edit.empty : { ...item, unit: text };
      case 'tasks': {
        const numbers = text.split(/[;,\s]+/u).filter((no) => no !== '');
        const unknown = numbers.filter((no) => !tasks.some((task) => task.no === no));
        if (unknown.length > 0) return words.noTask(unknown.join(', '));
        const taskIds = numbers.flatMap((no) => tasks.find((task) => task.no === no)?.id ?? []);
        return { ...item, taskIds: [...new Set(taskIds)] };
      }
      case 'also':
        return { ...item, also: unitsOf(text) };
      case 'asked':
        return { ...item, asked: text === 'asked' };
      default:
        return { ...item, coordinates: text === 'joins' };
    }
  };
  return (
    <HeadRows
      editing={editing}
      name="assignment"
      title={planText.general.assignments}
      items={assignments}
      columns={columns}
      withCell={withCell}
      someItem={someItem}
      make={(typed) => {
        if (!typed['unit']) return null;
        return Object.entries(typed).reduce((item: Assignment, [column, text]) => {
          const next = text === '' ? item : withCell(item, column, text);
          return typeof next === 'string' ? item : next;
        }, someItem);
      }}
      head={(next) => ({ assignments: next })}
    />
  );
}
