import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { call, useAsk, type Output } from '../../api/client';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { summaryBook, type SummarySheet } from '../../../domain/report/summary';
import { Choice } from '../../parts/Choice';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useExport } from '../../parts/use-export';
import { Waiting } from '../../parts/Waiting';
import { WrittenNote } from '../../parts/WrittenNote';
import { excelText } from '../../text/excel';
import phrases from '../../../../resources/report/phrases.json';
import summaryPhrases from '../../../../resources/report/summary-phrases.json';
import { SheetPreview } from './SheetPreview';
import css from './excel.module.css';

const words = excelText;
const everyPhrase = { ...phrases, ...summaryPhrases };

export default function ExcelPage() {
  const { code } = usePeriod();
  return <ExcelOfPeriod key={code} />;
}

function ExcelOfPeriod() {
  const { code, period, name } = usePeriod();
  const plan = useAsk('plan', 'current', {});
  const status = useAsk('figure', 'status', { period: code });
  const suggested = useAsk('report', 'summaryFileName', { period: code });
  const sheets = useSheets(plan.data ?? null, status.data);
  const made = useExport(
    'xlsx',
    () => Promise.resolve(suggested.data?.fileName ?? words.title),
    (file) => call.report.writeExcel({ period: code, file }),
  );
  const isReady = sheets !== null && plan.data !== null;
  const { run } = made;
  const keys = useMemo(
    () => [{ keys: words.exportKey, does: words.exportExcel, ...(isReady && { run }) }],
    [isReady, run],
  );
  usePageKeys(keys);
  const failed = plan.error ?? status.error ?? suggested.error;
  return (
    <Page
      title={words.title}
      subtitle={words.period(name, formatDay(period.from), formatDay(period.to))}
      action={
        <Button title={words.exportKey} loading={made.isRunning} disabled={!isReady} onClick={run}>
          {words.exportExcel}
        </Button>
      }
      note={
        <>
          <ErrorNote
            error={failed}
            retry={() => void Promise.all([plan.refetch(), status.refetch(), suggested.refetch()])}
          />
          <WrittenNote made={made} />
        </>
      }
    >
      {plan.data === null ? (
        <NoPlan />
      ) : sheets ? (
        <Sheets sheets={sheets} fileName={suggested.data?.fileName ?? ''} />
      ) : (
        !failed && <Waiting>{words.loading}</Waiting>
      )}
    </Page>
  );
}

function NoPlan() {
  const [, navigate] = useLocation();
  const { noPlan, noPlanHint, toPlan } = words.empty;
  return (
    <EmptyState
      title={noPlan}
      hint={noPlanHint}
      action={
        <Button autoFocus onClick={() => navigate('/ke-hoach')}>
          {toPlan}
        </Button>
      }
    />
  );
}

/** The sheets of the file, said by the same rules the file is written by. */
function useSheets(
  plan: Output<'plan', 'current'>,
  status: Output<'figure', 'status'> | undefined,
): readonly SummarySheet[] | null {
  const { office, today } = useBook();
  const { period } = usePeriod();
  return useMemo(() => {
    if (!status) return null;
    const { measures, inPeriod, yearToDate, byHamlet } = status;
    const counts = { inPeriod, yearToDate, byHamlet };
    return summaryBook({ office, plan, period, measures, counts, madeOn: today }, everyPhrase)
      .sheets;
  }, [office, plan, period, status, today]);
}

interface SheetsProps {
  readonly sheets: readonly SummarySheet[];
  readonly fileName: string;
}

function Sheets({ sheets, fileName }: SheetsProps) {
  const [tab, setTab] = useState<string | null>(null);
  const sheet = sheets.find((each) => each.tab === tab) ?? sheets[0];
  if (!sheet) return null;
  const options = Object.fromEntries(
    sheets.map((each) => [each.tab, words.tab(each.tab, formatCount(each.rows.length))]),
  );
  return (
    <>
      <div className={css.content}>
        <Choice
          label={words.choose}
          value={sheet.tab}
          options={options}
          onChange={setTab}
          fullWidth={false}
        />
        <p className={css.file} title={fileName}>
          {words.file}: <strong>{fileName}</strong> · {words.sheets(sheets.length)}
        </p>
      </div>
      <SheetPreview key={sheet.tab} sheet={sheet} />
    </>
  );
}
