import { Button, Menu } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { taskGaps } from '../../../../domain/plan/check-row';
import {
  indent,
  moveDown,
  moveUp,
  outdent,
  type Numbered,
} from '../../../../domain/plan/task-tree';
import { BLANK, type EditGridHandle } from '../../../parts/edit-grid/EditGrid';
import { matches, usePageKeys } from '../../../parts/keys';
import { showToast } from '../../../parts/toast';
import { planText } from '../../../text/plan';
import css from '../plan.module.css';
import type { PlanEditing } from '../use-plan-edits';
import { duplicateTask, numbersChange, removeTasks, splitIntoTasks } from './task-changes';
import { TaskGrid } from './TaskGrid';

const words = planText.tasks;
const newId = () => crypto.randomUUID();

const commands = [
  { id: 'add', keys: 'Ctrl+N', also: 'Insert', shown: undefined },
  { id: 'up', keys: 'Alt+ArrowUp', also: undefined, shown: 'Alt+↑' },
  { id: 'down', keys: 'Alt+ArrowDown', also: undefined, shown: 'Alt+↓' },
  { id: 'indent', keys: 'Alt+ArrowRight', also: undefined, shown: 'Alt+→' },
  { id: 'outdent', keys: 'Alt+ArrowLeft', also: undefined, shown: 'Alt+←' },
  { id: 'duplicate', keys: 'Ctrl+D', also: undefined, shown: undefined },
  { id: 'duplicateAlone', keys: 'Ctrl+Shift+D', also: undefined, shown: undefined },
  { id: 'split', keys: 'Ctrl+Shift+S', also: undefined, shown: undefined },
  { id: 'remove', keys: 'Delete', also: undefined, shown: undefined },
] as const;
type CommandId = (typeof commands)[number]['id'];

const sheet = [
  { id: 'open', keys: 'Enter', does: words.do.open },
  ...commands.map(({ id, keys }) => ({ id, keys, does: words.do[id] })),
  { id: 'fold', keys: 'Space', does: words.do.fold },
  { id: 'next', keys: words.panel.saveKey, does: words.panel.saveNext },
] as const;

interface Props {
  readonly editing: PlanEditing;
  readonly isNarrow: boolean;
  /** The task whose panel is open: the cursor goes where the panel goes. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** The panel that is open follows the cursor. */
  readonly onCurrent: (id: string) => void;
}

/** What the plan lays on whom until when. */
export function TasksTab({ editing, isNarrow, openId, onOpen, onCurrent }: Props) {
  const { plan, edits } = editing;
  const { tasks } = plan;
  const grid = useRef<EditGridHandle>(null);
  const [current, setCurrent] = useState<string>(BLANK);
  const [addsAfter, setAddsAfter] = useState<string | null>(null);
  const task = tasks.find(({ id }) => id === current);

  const add = () => {
    setAddsAfter(task ? task.id : null);
    grid.current?.goTo(BLANK, 'about', true);
  };
  const move = (to: (all: readonly Numbered[], id: string) => Numbered[] | null) => {
    if (!task) return;
    editing.put(numbersChange(to(tasks, task.id)), words.done.moved(task.no));
  };
  const duplicate = (isWhole: boolean) => {
    if (!task) return;
    const { changes, copyId } = duplicateTask(tasks, task.id, isWhole, newId);
    void editing.act(changes, words.done.duplicated(task.no));
    grid.current?.goTo(copyId);
  };
  const split = async () => {
    if (!task) return;
    const field = document.activeElement;
    const isAbout =
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.getAttribute('aria-label') === words.column.about;
    const at = isAbout ? field.selectionStart : null;
    // What is being typed is taken first; then it can be split.
    grid.current?.focus();
    await edits.settled();
    const { changes, parts } = splitIntoTasks(edits.shown().tasks, task.id, at, newId);
    if (changes.length === 0) return showToast({ text: words.cannotSplit });
    await editing.act(changes, words.done.split(task.no, parts));
  };
  const remove = (ids: readonly string[]) => {
    const onDisk = new Set(edits.expected.tasks.map(({ id }) => id));
    for (const id of ids) {
      edits.giveUp(id);
      edits.unread.task.forgetRow(id);
    }
    const { changes, count } = removeTasks(
      edits.expected.tasks,
      ids.filter((id) => onDisk.has(id)),
    );
    if (changes.length > 0) void editing.act(changes, words.done.removed(count));
  };
  const actions: Record<CommandId, () => void> = {
    add,
    up: () => move(moveUp),
    down: () => move(moveDown),
    indent: () => move(indent),
    outdent: () => move(outdent),
    duplicate: () => duplicate(true),
    duplicateAlone: () => duplicate(false),
    split: () => void split(),
    remove: () => task && remove([task.id]),
  };
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  usePageKeys(
    useMemo(
      () =>
        sheet.map(({ keys, does, id }) => ({
          keys,
          does,
          // Heard in the editor of a cell, too.
          ...((id === 'add' || id === 'split') && { run: () => latest.current[id]() }),
        })),
      [],
    ),
  );
  const onKey = (event: KeyboardEvent) => {
    const hit = commands.find(
      ({ keys, also }) =>
        matches(keys, event.nativeEvent) || (also && matches(also, event.nativeEvent)),
    );
    if (!hit || hit.id === 'remove') return;
    event.preventDefault();
    actions[hit.id]();
  };
  const done = tasks.filter(({ state }) => state === 'done').length;
  const gaps = tasks.flatMap((each) => taskGaps(each));
  const missing = words.missing(
    gaps.filter((gap) => gap === 'lead').length,
    gaps.filter((gap) => gap === 'due').length,
  );
  return (
    <section className={css.tasks} aria-labelledby="plan-tasks">
      <header className={css.sectionHead}>
        <h2 id="plan-tasks">{words.title}</h2>
        <span className={css.hint}>{words.count(done, tasks.length)}</span>
        {missing !== '' && (
          <span className={css.missing}>
            <span aria-hidden>! </span>
            {missing}
          </span>
        )}
        <span className={css.tools}>
          <Button
            size="compact-sm"
            variant="default"
            title="Enter"
            disabled={!task}
            onClick={() => task && onOpen(task.id)}
          >
            {words.do.open}
          </Button>
          <Button size="compact-sm" variant="default" title="Ctrl+N" onClick={add}>
            {words.do.add}
          </Button>
          <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus>
            <Menu.Target>
              <Button size="compact-sm" variant="default">
                {words.do.more} ▾
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {commands.slice(1).map(({ id, keys, shown }) => (
                <Menu.Item
                  key={id}
                  disabled={!task}
                  rightSection={<small>{shown ?? keys}</small>}
                  onClick={actions[id]}
                >
                  {words.do[id]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </header>
      <TaskGrid
        editing={editing}
        handle={grid}
        isNarrow={isNarrow}
        current={openId}
        addsAfter={addsAfter}
        onAdded={() => setAddsAfter(null)}
        onOpen={onOpen}
        onCurrent={(id) => {
          setCurrent(id);
          if (id !== BLANK) onCurrent(id);
        }}
        onKey={onKey}
        onRemove={remove}
        onMoveRow={(_, by) => move(by === -1 ? moveUp : moveDown)}
      />
    </section>
  );
}
