import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { useMemo, useRef, useState, useEffect } from 'react';
import { useLocation } from 'wouter';
import { formatDay } from '../../../domain/day';
import type { Plan } from '../../../domain/plan/plan';
import { treeLines } from '../../../domain/plan/task-tree';
import { call, useDo } from '../../api/client';
import { CALENDAR } from '../../app/pages';
import { useRemembered } from '../../api/remembered';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { StateBadge } from '../../parts/StateBadge';
import { useExport } from '../../parts/use-export';
import { WrittenNote } from '../../parts/WrittenNote';
import { calendarText } from '../../text/calendar';
import { planText } from '../../text/plan';
import PlanCompare from '../plan-compare/index';
import { GeneralTab } from './general';
import css from './plan.module.css';
import { PlanPreview } from './PlanPreview';
import { TargetsTab } from './targets';
import { TasksTab } from './tasks';
import { TaskPanel } from './tasks/TaskPanel';
import { usePlanEdits } from './use-plan-edits';

const words = planText;
const tabs = ['targets', 'tasks', 'general', 'compare'] as const;
type Tab = (typeof tabs)[number];
const isTab = (text: string | null): text is Tab =>
  (tabs as readonly (string | null)[]).includes(text);

interface Props {
  readonly plan: Plan;
  /** The task to be opened. */
  readonly taskId: string | null;
}

/** One plan: what it asks for, what it lays on whom, what else it says, and how it stands to the one above. */
export function PlanView({ plan: fromDisk, taskId }: Props) {
  const editing = usePlanEdits(fromDisk);
  const { plan } = editing;
  const { id } = plan;
  const [, navigate] = useLocation();
  const [lastTab, setTab] = useRemembered<Tab>('plan.tab', 'tasks', isTab);
  const [isAsked, setAsked] = useState(taskId !== null);
  const tab = isAsked ? 'tasks' : lastTab;
  const [openId, setOpenId] = useState<string | null>(taskId);
  const [isPreview, setPreview] = useState(false);

  const word = useExport(
    'docx',
    async () => {
      await editing.edits.settled();
      return (await call.plan.preview({ id })).fileName;
    },
    (file) => call.plan.writeWord({ id, file }),
  );
  const file = useExport(
    'json',
    async () => {
      await editing.edits.settled();
      return fileNameOf(plan);
    },
    (token) => call.plan.exportFile({ id, file: token }),
  );
  const nextYear = useDo('plan', 'makeNextYear');
  const makeCurrent = useDo('plan', 'setCurrent', {
    refresh: ['plan', 'figure', 'report', 'calendar'],
  });
  const show = (next: Tab) => {
    setAsked(false);
    setPreview(false);
    setTab(next);
    if (next !== 'tasks') setOpenId(null);
  };
  const run = useRef({ show, word: word.run });
  useEffect(() => {
    run.current = { show, word: word.run };
  });
  const keys = useMemo(
    () => [
      ...tabs.map((each, index) => ({
        keys: `Alt+${index + 1}`,
        does: words.tabKey(words.tabs[each]),
        run: () => run.current.show(each),
      })),
      { keys: words.preview.key, does: words.preview.open, run: () => setPreview(true) },
      { keys: words.preview.wordKey, does: words.preview.word, run: () => void run.current.word() },
      { keys: words.edit.redoKey, does: words.edit.redo },
    ],
    [],
  );
  usePageKeys(keys);

  const order = useMemo(() => treeLines(plan.tasks).map((line) => line.id), [plan.tasks]);
  const index = openId === null ? -1 : order.indexOf(openId);
  const task = tab === 'tasks' ? plan.tasks.find((each) => each.id === openId) : undefined;
  const next = order[index + 1];
  const close = () => setOpenId(null);
  return (
    <Page
      title={words.named(plan.type, plan.symbol)}
      subtitle={<span title={headLine(plan)}>{headLine(plan)}</span>}
      back={{ label: words.all, to: '/ke-hoach/tat-ca' }}
      action={
        <>
          {plan.isCurrent ? (
            <StateBadge tone="good">{words.more.current}</StateBadge>
          ) : (
            <Button
              variant="default"
              loading={makeCurrent.isPending}
              onClick={() => makeCurrent.mutate({ id })}
            >
              {words.more.makeCurrent}
            </Button>
          )}
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.edit.undoes(editing.nextUndo)}
            title={`${words.edit.undoes(editing.nextUndo)} (${words.edit.undoKey})`}
            disabled={editing.nextUndo === null}
            onClick={editing.undo}
          >
            ↶
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.edit.redoes(editing.nextRedo)}
            title={`${words.edit.redoes(editing.nextRedo)} (${words.edit.redoKey})`}
            disabled={editing.nextRedo === null}
            onClick={editing.redo}
          >
            ↷
          </ActionIcon>
          <Button variant="default" title="Alt+L" onClick={() => navigate(CALENDAR)}>
            {calendarText.title}
          </Button>
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button variant="default" aria-label={words.more.menu}>
                ⋯
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                rightSection={<small>{words.preview.wordKey}</small>}
                onClick={() => void word.run()}
              >
                {words.more.word}
              </Menu.Item>
              <Menu.Item onClick={() => void file.run()}>{words.more.file}</Menu.Item>
              <Menu.Item
                onClick={() =>
                  nextYear.mutate({ id }, { onSuccess: (made) => navigate(`/ke-hoach/${made.id}`) })
                }
              >
                {words.more.nextYear}
              </Menu.Item>
              <Menu.Item onClick={() => navigate('/ke-hoach/tat-ca')}>{words.more.all}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button title={words.preview.key} onClick={() => setPreview(!isPreview)}>
            {isPreview ? words.preview.back : words.preview.open}
          </Button>
        </>
      }
      note={
        <>
          <ErrorNote error={nextYear.error ?? makeCurrent.error} />
          <WrittenNote made={word} />
          <WrittenNote made={file} />
        </>
      }
      side={
        !isPreview &&
        task && (
          <TaskPanel
            editing={editing}
            task={task}
            position={words.tasks.panel.position(index + 1, order.length)}
            onClose={close}
            onNext={next === undefined ? null : () => setOpenId(next)}
          />
        )
      }
    >
      {isPreview ? (
        <PlanPreview plan={plan} edits={editing.edits} onLeave={() => setPreview(false)} />
      ) : (
        <Tabs
          value={tab}
          onChange={(value) => isTab(value) && show(value)}
          keepMounted={false}
          className={css.tabs ?? ''}
        >
          <Tabs.List>
            {tabs.map((each, at) => (
              <Tabs.Tab key={each} value={each} title={`Alt+${at + 1}`}>
                {words.tabs[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="targets" className={css.tabPanel ?? ''}>
            <TargetsTab editing={editing} />
          </Tabs.Panel>
          <Tabs.Panel value="tasks" className={css.tabPanel ?? ''}>
            <TasksTab
              editing={editing}
              isNarrow={task !== undefined}
              openId={openId}
              onOpen={setOpenId}
              onCurrent={(to) => {
                if (openId !== null) setOpenId(to);
              }}
            />
          </Tabs.Panel>
          <Tabs.Panel value="general" className={css.tabPanel ?? ''}>
            <GeneralTab editing={editing} />
          </Tabs.Panel>
          <Tabs.Panel value="compare" className={css.tabPanel ?? ''}>
            <PlanCompare plan={plan} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}

/** `29/09/2025 · Ủy ban nhân dân xã … · Triển khai …` */
function headLine({ symbol, date, issuer, title }: Plan): string {
  const named = symbol === null ? [words.head.noNumber] : [];
  return [...named, date === null ? words.head.noDate : formatDay(date), issuer, title].join(' · ');
}

function fileNameOf({ symbol, issuer }: Plan): string {
  return `Ke hoach ${symbol ?? issuer}`.replace(/[\\/:*?"<>|]+/gu, '-').slice(0, 100);
}
