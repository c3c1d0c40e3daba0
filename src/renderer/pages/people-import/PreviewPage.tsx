import { Button } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { formatCount } from '../../../domain/number';
import { ApiError, call, useDo, type Output } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { closeToast, openToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { peopleImport as text } from '../../text/people-import';
import { oldFontColumns } from './columns';
import { PanelOf, type Panel } from './PanelOf';
import css from './people-import.module.css';
import {
  keyAfter,
  rowKey,
  tabAtFirst,
  tabs,
  type Answer,
  type Counts,
  type Preview,
  type PreviewRow,
  type Tab,
} from './preview';
import { Progress } from './Progress';
import { RejectedTable } from './RejectedTable';
import { RowsTable } from './RowsTable';
import { SameAside } from './SameAside';
import { SourceLine, SourceNotes } from './SourceLine';
import { Unnamed, useUnnamed } from './Unnamed';
import { usePreviewKeys } from './use-preview-keys';
import { usePreviewRows, usePreviewWork } from './use-preview-rows';
import type { Reading, Source } from './use-reading';

interface PreviewPageProps {
  readonly reading: Reading;
  readonly source: Source;
  readonly preview: Preview;
  readonly onChoose: () => void;
  readonly onEntered: (accepted: Output<'peopleImport', 'accept'>) => void;
}

/** A list as it was read; read in another way, it is shown anew. */
export function PreviewPage(props: PreviewPageProps) {
  const wayBack = useRef<number | null>(null);
  return <OnePreview key={props.preview.preview} {...props} wayBack={wayBack} />;
}

interface OnePreviewProps extends PreviewPageProps {
  /** The message that leads back to what was mended before the list was read anew. */
  readonly wayBack: RefObject<number | null>;
}

function OnePreview(props: OnePreviewProps) {
  const { reading, source, preview, wayBack, onChoose, onEntered } = props;
  const again = reading.done?.again ?? null;
  const work = usePreviewWork(preview, reading.done?.isMended ?? false);
  const { counts } = work;
  const [tab, setTab] = useState<Tab>(() =>
    again !== null && preview.counts.same > 0 ? 'same' : tabAtFirst(preview.counts),
  );
  const paged = usePreviewRows(preview.preview, tab === 'rejected' ? 'all' : tab);
  const [current, setCurrent] = useState<string | null>(null);
  const hasOldFonts = oldFontColumns(preview.columns).length > 0;
  const [panel, setPanel] = useState<Panel | null>(() => (hasOldFonts ? { kind: 'fonts' } : null));
  const [takesFocus, setTakesFocus] = useState(!hasOldFonts && counts.taken === 0);
  const [unnamed, setUnnamed] = useUnnamed();
  const acceptButton = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const accept = useDo('peopleImport', 'accept', {
    refresh: ['person', 'office', 'peopleImport'],
  });

  const enter = useOneAtATime(async () => {
    await work.settled();
    try {
      const accepted = await accept.mutateAsync({ preview: preview.preview, ...unnamed });
      return () => onEntered(accepted);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'import-changed-since') throw error;
      const shown = await call.peopleImport.summary({ preview: String(error.detail['preview']) });
      const { isMended } = work;
      return () => reading.showAgain({ source, preview: shown, again: error, isMended });
    }
  });
  const focusTable = () => body.current?.querySelector('table')?.focus();
  const show = (to: Tab) => {
    setTab(to);
    setCurrent(null);
    setPanel(null);
  };
  const go = useCallback((to: Tab) => {
    setTakesFocus(true);
    setTab(to);
    setCurrent(null);
    setPanel(null);
  }, []);
  const close = () => {
    setPanel(null);
    focusTable();
  };
  const reread = async (change: Partial<Source>) => {
    await work.settled();
    const isShown = await reading.read({ ...source, ...change });
    if (!isShown || !work.isMended) return;
    const undo = async () => {
      const before = await call.peopleImport.summary({ preview: preview.preview });
      reading.showAgain({ source, preview: before, again, isMended: true });
    };
    wayBack.current = openToast({ text: text.mendsGone, undo });
  };
  // Ctrl+Z would take the newer mends away and not bring them back.
  useEffect(() => {
    if (!work.isMended || wayBack.current === null) return;
    closeToast(wayBack.current);
    wayBack.current = null;
  }, [work.isMended, wayBack]);
  usePreviewKeys({ enter, go, open: setPanel, hasOldFonts, takeAll: work.takeAllProposals });

  // The good ones are enough for many: Enter takes them. Down goes into the list.
  useLayoutEffect(() => {
    if (!hasOldFonts) acceptButton.current?.focus();
  }, [hasOldFonts]);
  // When the last row of a tab is settled the keyboard must not stay behind on a table that is gone.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    if (counts.taken > 0) acceptButton.current?.focus();
    else focusTable();
  });

  const decide = (row: PreviewRow, fate: Answer) => {
    work.decide([row.key], fate);
    setCurrent(rowKey(row));
    focusTable();
  };
  /** After a doubt is settled the next stands ready. */
  const afterMend = (row: PreviewRow) => {
    const key = tab === 'doubtful' ? keyAfter(paged.rows ?? [], row) : null;
    const next = paged.rows?.find((each) => rowKey(each) === key);
    if (!next) return close();
    setCurrent(key);
    setPanel({ kind: 'mend', row: next });
  };
  const { running, failed } = reading;
  const isAside = tab === 'same' && panel === null && counts.same > 0 && running === null;
  const currentRow = paged.rows?.find((row) => rowKey(row) === current) ?? null;
  return (
    <Page
      title={text.title}
      subtitle={<Summary counts={counts} />}
      back={{ label: text.back, to: '/nguoi-dan' }}
      action={
        <Button
          ref={acceptButton}
          disabled={counts.taken + counts.joined === 0 || running !== null}
          loading={accept.isPending}
          onClick={enter}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            focusTable();
          }}
          rightSection={<small>Ctrl+Enter</small>}
        >
          {acceptWords(counts)}
        </Button>
      }
      filters={
        <div className={css.head}>
          <SourceLine
            preview={preview}
            hasOldFonts={hasOldFonts}
            onChoose={onChoose}
            onSheet={(sheet) => void reread({ sheet, headerRow: null, choice: null })}
            onOpen={setPanel}
          >
            <Unnamed value={unnamed} onChange={setUnnamed} />
          </SourceLine>
          <div className={css.tabs}>
            <Choice
              label={text.tabs}
              value={tab}
              options={tabOptions(counts)}
              onChange={show}
              fullWidth={false}
            />
            {tab === 'doubtful' && counts.doubtful > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                title="Ctrl+Shift+L"
                onClick={work.takeAllProposals}
              >
                {text.takeAllProposals(formatCount(counts.doubtful))}
              </Button>
            )}
            <SourceNotes preview={preview} />
          </div>
        </div>
      }
      note={
        <>
          <ErrorNote error={accept.error ?? failed?.error ?? again} />
          {preview.newHamlets.length > 0 && (
            <p className={css.newHamlets} title={preview.newHamlets.join('; ')}>
              {text.newHamlets(preview.newHamlets.length, preview.newHamlets.join('; '))}
            </p>
          )}
        </>
      }
      foot={
        <>
          <span>{text.taken(formatCount(counts.taken), formatCount(counts.all))}</span>
          <span>{text.foot[tab]}</span>
        </>
      }
      side={
        isAside ? (
          <SameAside row={currentRow} onDecide={decide} />
        ) : (
          panel && (
            <PanelOf
              panel={panel}
              preview={preview}
              work={work}
              hasNext={tab === 'doubtful' && counts.doubtful > 1}
              onReread={(change) => void reread(change)}
              onClose={close}
              onMended={afterMend}
            />
          )
        )
      }
    >
      <div ref={body} style={{ display: 'contents' }}>
        {running ? (
          <Progress
            reading={running.reading}
            fileName={running.source.name}
            onStop={reading.stop}
          />
        ) : tab === 'rejected' ? (
          <RejectedTable
            preview={preview.preview}
            current={current}
            autoFocus={takesFocus}
            onCurrent={(row) => setCurrent(rowKey(row))}
            onMend={(row) => setPanel({ kind: 'rejected', row })}
          />
        ) : (
          <RowsTable
            key={tab}
            preview={preview}
            show={tab}
            paged={paged}
            work={work}
            autoFocus={takesFocus}
            isNarrow={panel !== null || isAside}
            current={current}
            onCurrent={(row) => setCurrent(rowKey(row))}
            onMend={(row) => setPanel({ kind: 'mend', row })}
          />
        )}
      </div>
    </Page>
  );
}

function acceptWords({ taken, joined }: Counts): string {
  if (taken > 0) return text.accept(formatCount(taken));
  return joined > 0 ? text.fillOnly(formatCount(joined)) : text.acceptNobody;
}

function tabOptions(counts: Counts): Record<Tab, string> {
  return Object.fromEntries(
    tabs.map((tab) => [tab, text.tab[tab](formatCount(counts[tab]))]),
  ) as Record<Tab, string>;
}

/** How many there are of each kind, in one line; kinds without anybody are left out. */
function Summary({ counts }: { readonly counts: Counts }) {
  const { summary } = text;
  return (
    <span role="status" className={css.summary}>
      {tabs
        .filter((tab) => tab === 'all' || tab === 'good' || counts[tab] > 0)
        .map((tab) => summary[tab](formatCount(counts[tab])))
        .join(' · ')}
    </span>
  );
}
