import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { useBook } from '../../app/office';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { Waiting } from '../../parts/Waiting';
import { WrittenNote } from '../../parts/WrittenNote';
import { exportText } from '../../text/export';
import { resultsText as words } from '../../text/results';
import { resultRows, ruleWords, sessionsLeft, toConfirm, type Sheet } from './result-rows';
import { ResultTable } from './ResultTable';
import css from './results.module.css';
import { useResultList, type Which } from './use-result-list';
import { useResultSheet, useResultSteps } from './use-result-steps';

/** Xét kết quả of one class: proposals by its rule, results only by hand. */
export default function ResultsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useResultSheet(id);
  if (asked.data) return <Results key={id} sheet={asked.data} />;
  return (
    <Page title={words.title} back={{ label: words.back, to: `/lop-hoc/${id}` }}>
      {asked.error ? (
        <ErrorNote error={asked.error} retry={() => void asked.refetch()} />
      ) : (
        <Waiting>{words.loading}</Waiting>
      )}
    </Page>
  );
}

function Results({ sheet }: { readonly sheet: Sheet }) {
  const { today } = useBook();
  const classId = sheet.class.id;
  const [, navigate] = useLocation();
  const [day, setDay] = useState<Day | null>(today);
  const [which, setWhich] = useState<Which>('both');
  const steps = useResultSteps(classId);
  const exports = useResultList({ classId, which }, sheet.class.name, steps.settled);
  const rows = useMemo(() => resultRows(sheet), [sheet]);
  const changes = useMemo(() => (day === null ? [] : toConfirm(rows, day)), [rows, day]);
  const left = sessionsLeft(sheet);
  const asksScore =
    sheet.class.scoreNeeded !== null || sheet.persons.some(({ score }) => score !== null);

  const confirm = () => {
    if (day === null) return showToast({ text: words.dayMissing, tone: 'wrong' });
    if (changes.length === 0) return showToast({ text: words.confirmNobody });
    steps.put(changes, words.confirmed(formatCount(changes.length)));
  };
  const latest = useRef({ confirm });
  useEffect(() => {
    latest.current = { confirm };
  });
  const { print, excel } = exports;
  usePageKeys(
    useMemo(() => {
      const { keys } = words;
      return [
        { keys: '1', does: keys.achieved },
        { keys: '4', does: keys.notAchieved },
        { keys: '0', does: keys.clear },
        { keys: '← ↑ → ↓ Enter Tab', does: keys.move },
        { keys: words.confirmKey, does: keys.confirm, run: () => latest.current.confirm() },
        { keys: 'Ctrl+Z', does: keys.undo },
        { keys: 'Ctrl+Y', does: keys.redo },
        { keys: words.printKey, does: keys.print, run: print },
        { keys: words.excelKey, does: keys.excel, run: excel.run },
        { keys: words.openKey, does: keys.mine, run: () => navigate(`/lop-hoc/${classId}`) },
      ];
    }, [print, excel.run, navigate, classId]),
  );
  const count = (result: 'achieved' | 'not-achieved' | null) =>
    formatCount(rows.filter((row) => row.result === result).length);
  return (
    <Page
      title={`${words.title}: ${sheet.class.name}`}
      back={{ label: words.back, to: `/lop-hoc/${classId}` }}
      subtitle={
        <span role="status">
          {words.status(count('achieved'), count('not-achieved'), count(null))}
        </span>
      }
      action={
        <Button
          disabled={changes.length === 0}
          onClick={confirm}
          rightSection={<small>{words.confirmKey}</small>}
        >
          {changes.length === 0 ? words.confirmNobody : words.confirm(formatCount(changes.length))}
        </Button>
      }
      filters={
        <>
          <DayField
            w="8.5rem"
            aria-label={words.day}
            title={words.day}
            value={day}
            onChange={setDay}
          />
          <Choice
            label={words.which}
            fullWidth={false}
            value={which}
            options={words.whichOptions}
            onChange={setWhich}
          />
          <Button variant="default" loading={exports.isPrinting} title="Ctrl+P" onClick={print}>
            {exportText.print}
          </Button>
          <Button variant="default" loading={exports.pdf.isRunning} onClick={exports.pdf.run}>
            {exportText.pdf}
          </Button>
          <Button variant="default" loading={exports.word.isRunning} onClick={exports.word.run}>
            {words.word}
          </Button>
          <Button
            variant="default"
            loading={excel.isRunning}
            title={words.excelKey}
            onClick={excel.run}
          >
            {words.excel}
          </Button>
        </>
      }
      note={
        <>
          <ErrorNote error={exports.printError} />
          {[exports.word, excel, exports.pdf].map((made, index) => (
            <WrittenNote key={index} made={made} />
          ))}
          <div className={css.rule}>
            <p>
              {ruleWords(sheet.class)}{' '}
              {left > 0 && <span className={css.due}>{words.stillToHold(formatCount(left))}</span>}
            </p>
            <p>{words.rule.counting}</p>
          </div>
        </>
      }
    >
      <ResultTable rows={rows} asksScore={asksScore} day={day} today={today} steps={steps} />
    </Page>
  );
}
