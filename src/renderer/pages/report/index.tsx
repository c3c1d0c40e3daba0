import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { call, useAsk } from '../../api/client';
import { usePeriod } from '../../app/period';
import { formatDay } from '../../../domain/day';
import { reportDue } from '../../../domain/period/period';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { PaperActions } from '../../parts/PaperActions';
import { PaperPreview } from '../../parts/PaperPreview';
import { useExport } from '../../parts/use-export';
import { Waiting } from '../../parts/Waiting';
import { WrittenNote } from '../../parts/WrittenNote';
import { reportText } from '../../text/report';
import { Checks } from './Checks';
import { OwnParagraphs } from './OwnParagraphs';
import { ownTexts } from './own-texts';
import { sayWhetherSaved } from './say-whether-saved';
import css from './report.module.css';

const words = reportText;

export default function ReportPage() {
  const { code } = usePeriod();
  // A new period is a new page: its notes, its focus and its scroll start afresh.
  return <ReportOfPeriod key={code} />;
}

function ReportOfPeriod() {
  const { code, period, name } = usePeriod();
  const preview = useAsk('report', 'preview', { period: code }, { keep: true });
  const paper = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);

  const made = useExport(
    'docx',
    async () => {
      await ownTexts.flush();
      const failed = [...ownTexts.drafts().values()].find(({ state }) => state === 'failed');
      if (failed) throw failed.error;
      return preview.data?.fileName ?? words.title;
    },
    (file) => call.report.writeWord({ period: code, file }),
  );
  const keys = useMemo(
    () => [
      { keys: words.exportKey, does: words.exportWord, run: made.run },
      {
        keys: words.preview.key,
        does: words.preview.goTo,
        run: () => {
          before.current = document.activeElement as HTMLElement | null;
          paper.current?.focus();
        },
      },
      { keys: 'Ctrl+S', does: words.own.save, run: () => void sayWhetherSaved() },
      { keys: words.own.takeKey, does: words.own.take },
      { keys: words.own.nextKey, does: words.own.next },
    ],
    [made.run],
  );
  usePageKeys(keys);
  // Leaving the page does not wait for the pause in typing.
  useEffect(() => () => void ownTexts.flush(), []);

  return (
    <Page
      title={words.title}
      subtitle={`${words.period(name, formatDay(period.from), formatDay(period.to))} · ${words.due(formatDay(reportDue(period)))}`}
      action={
        <Button
          title={words.exportKey}
          loading={made.isRunning}
          disabled={!preview.data}
          onClick={made.run}
        >
          {words.exportWord}
        </Button>
      }
      note={
        <>
          <ErrorNote error={preview.error} retry={() => void preview.refetch()} />
          <WrittenNote made={made} />
        </>
      }
    >
      {preview.isPending && <Waiting>{words.loadingLong}</Waiting>}
      {preview.data && (
        <div className={css.columns}>
          <OwnParagraphs period={code} own={preview.data.own} />
          <section className={css.paperSide} aria-labelledby="report-paper">
            <Checks />
            <header className={css.sectionHead}>
              <h2 id="report-paper">{words.preview.title}</h2>
              <span className={css.hint}>
                {preview.isFetching ? words.preview.refreshing : words.preview.hint}
              </span>
            </header>
            <PaperActions html={preview.data.html} fileName={preview.data.fileName} />
            <PaperPreview
              ref={paper}
              label={words.preview.frame}
              html={preview.data.html}
              onLeave={() => before.current?.focus()}
            />
          </section>
        </div>
      )}
    </Page>
  );
}
