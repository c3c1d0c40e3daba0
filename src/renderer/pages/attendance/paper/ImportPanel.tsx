import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { formatCount } from '../../../../domain/number';
import { ApiError, type Output } from '../../../api/client';
import { Choice } from '../../../parts/Choice';
import { sentenceOf } from '../../../parts/ErrorNote';
import { SidePanel } from '../../../parts/SidePanel';
import { showToast } from '../../../parts/toast';
import { useOneAtATime } from '../../../parts/use-one-at-a-time';
import { marking } from '../../../text/marking';
import { paper } from '../../../text/paper';
import { countRefused } from '../grid/cell-rules';
import type { MarkSheet } from '../grid/mark-sheet';
import { wordOf } from '../signs';
import css from './paper.module.css';
import { takeCells } from './take-cells';

export type Difference = Output<'attendanceFile', 'compare'>;
type Cell = Difference['changes'][number];

/** Changes nobody has to decide on are shown up to here; all of them are counted and taken. */
const SHOWN = 200;
const words = paper.file;
const keyOf = ({ personId, sessionId }: Cell) => `${personId} ${sessionId}`;

interface ImportPanelProps {
  readonly sheet: MarkSheet;
  readonly difference: Difference;
  readonly onClose: () => void;
}

/** What a file would change; nothing is written before the button, and then all of it is one step to take back. */
export function ImportPanel({ sheet, difference, onClose }: ImportPanelProps) {
  const { changes, conflicts, same } = difference;
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const chosen = [...changes, ...conflicts.filter((cell) => followed.has(keyOf(cell)))];
  const decide = (cell: Cell, follows: boolean) => {
    const next = new Set(followed);
    if (follows) next.add(keyOf(cell));
    else next.delete(keyOf(cell));
    setFollowed(next);
  };
  const take = useOneAtATime(async () => {
    if (chosen.length === 0) return;
    const { written, changedMeanwhile, refused, unread } = await takeCells(sheet, chosen);
    if (unread) {
      showToast({ text: sentenceOf(new ApiError(unread.code, unread.detail)), tone: 'wrong' });
      return;
    }
    const said = [
      ...(written > 0 ? [words.taken(written)] : []),
      ...(changedMeanwhile > 0 ? [words.changedMeanwhile(changedMeanwhile)] : []),
      ...(refused.length > 0 ? [marking.leftOut(countRefused(refused))] : []),
    ];
    // Nothing: the sheet has told why the disk took none, and the button is there to try again.
    if (said.length === 0) return;
    showToast({ text: said.join(' '), ...(written === 0 && { tone: 'wrong' }) });
    return onClose;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    take();
  };
  const refused = [
    ...difference.refused.map(({ cell, name, reason }) => words.refused(cell, name, reason)),
    ...difference.unknownMarks.map(({ cell, text }) => words.unknownMark(cell, text)),
    ...difference.unknownPersons.map(({ row, name, alike }) =>
      alike ? words.alike(row, name) : words.unknownPerson(row, name),
    ),
    ...difference.unknownSessions.map(words.unknownSession),
    ...difference.twice.map(words.twice),
  ];
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={words.title}
        width={32}
        onClose={onClose}
        footer={
          <Button
            disabled={chosen.length === 0}
            onClick={take}
            rightSection={<small>Ctrl+Enter</small>}
          >
            {chosen.length === 0 ? words.nothing : words.take(chosen.length)}
          </Button>
        }
      >
        <div tabIndex={0} data-autofocus role="region" aria-label={difference.fileName}>
          <p className={css.note} role="status">
            <strong>{difference.fileName}</strong>
            <br />
            {words.counts(changes.length, conflicts.length, same)}
          </p>
          {!difference.knowsExport && <p className={css.note}>{words.noBase}</p>}
          {conflicts.length > 0 && <h3 className={css.heads}>{words.conflicts}</h3>}
          <ul className={css.cells}>
            {conflicts.map((cell) => (
              <li key={keyOf(cell)}>
                {whereOf(cell)}
                <Choice
                  label={words.choice(whereOf(cell))}
                  value={followed.has(keyOf(cell)) ? 'follow' : 'keep'}
                  options={{
                    keep: words.keep(wordOf(cell.book)),
                    follow: words.follow(wordOf(cell.file)),
                  }}
                  onChange={(to) => decide(cell, to === 'follow')}
                />
              </li>
            ))}
          </ul>
          {changes.length > 0 && <h3 className={css.heads}>{words.changes}</h3>}
          <ul className={css.cells}>
            {changes.slice(0, SHOWN).map((cell) => (
              <li key={keyOf(cell)}>
                <span>
                  {whereOf(cell)}:{' '}
                  <strong>{words.step(wordOf(cell.book), wordOf(cell.file))}</strong>
                </span>
              </li>
            ))}
            {changes.length > SHOWN && <li>{words.more(changes.length - SHOWN)}</li>}
          </ul>
          {refused.length > 0 && (
            <h3 className={css.heads}>
              ! {words.notRead} ({formatCount(refused.length)})
            </h3>
          )}
          <ul className={css.cells}>
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </SidePanel>
    </div>
  );
}

function whereOf({ name, day, startsAt }: Cell): string {
  return words.where(name, day, startsAt);
}
