import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { results, type Result } from '../../../domain/class/class';
import { formatScore, parseScore } from '../../../domain/class/results';
import { formatDay, parseTypedDay, type Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import {
  EditGrid,
  type Committed,
  type EditColumn,
  type EditGridHandle,
} from '../../parts/edit-grid/EditGrid';
import { UnreadCells } from '../../parts/edit-grid/unread-cells';
import { EmptyState } from '../../parts/EmptyState';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { resultsText as words } from '../../text/results';
import { reasonOf, shareWords, type ResultRow } from './result-rows';
import css from './results.module.css';
import type { ResultSteps } from './use-result-steps';

interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly asksScore: boolean;
  /** Of new results; null: not typed yet. */
  readonly day: Day | null;
  readonly today: Day;
  readonly steps: ResultSteps;
}

const rowKey = ({ id }: ResultRow) => id;
const resultOfDigit: Readonly<Record<string, Result | null>> = {
  '1': 'achieved',
  '4': 'not-achieved',
  '0': null,
};

/** What is proposed beside what is decided; 1, 4 and 0 decide as in the grid, scores and days are typed. */
export function ResultTable({ rows, asksScore, day, today, steps }: ResultTableProps) {
  const [unread] = useState(() => new UnreadCells());
  const grid = useRef<EditGridHandle>(null);
  const column = useRef('result');
  const columns = useMemo(() => columnsOf(asksScore, day), [asksScore, day]);
  const [first] = rows;
  const firstId = useRef(first?.id);
  useEffect(() => {
    if (firstId.current === undefined) return;
    grid.current?.goTo(firstId.current, 'result');
    grid.current?.focus();
  }, []);

  const decide = (person: string, result: Result | null): Committed => {
    if (result !== null && day === null) {
      showToast({ text: words.dayMissing, tone: 'wrong' });
      return undefined;
    }
    steps.decide(person, (now) =>
      now.result === result ? now : { result, day: result === null ? null : day },
    );
    return undefined;
  };
  const commit = (person: string, at: string, typed: string): Committed => {
    const text = typed.trim();
    if (at === 'score') {
      const score = text === '' ? null : parseScore(text);
      if (score === null && text !== '') return { says: words.notScore };
      steps.decide(person, ({ result, day: decided }) => ({ result, day: decided, score }));
    } else if (at === 'result') {
      const result = results.find((each) => each === text) ?? null;
      if (result === null && text !== '') return { says: words.notResult };
      return decide(person, result);
    } else if (at === 'day') {
      const decided = parseTypedDay(text);
      if (decided === null) return { says: words.notDay };
      const row = rows.find(({ id }) => id === person);
      if (row?.result == null) return { says: words.dayWithoutResult };
      if (decided < row.joined) return { says: words.beforeJoin(formatDay(row.joined)) };
      if (decided > today) return { says: words.inFuture };
      steps.decide(person, ({ result }) => ({ result, day: decided }));
    }
    return undefined;
  };
  const onKey = (event: KeyboardEvent, person: string) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
    const digit = /^(?:Digit|Numpad)([014])$/u.exec(event.code)?.[1];
    if (!isPlain || digit === undefined || column.current === 'score') return;
    if (column.current === 'day') return;
    // With Num Lock off the number pad moves the cursor.
    if (event.code.startsWith('Numpad') && event.key !== digit) return;
    event.preventDefault();
    decide(person, resultOfDigit[digit] ?? null);
  };
  return (
    <EditGrid
      handle={grid}
      label={words.table}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      unread={unread}
      onCommit={commit}
      onKey={onKey}
      onCurrent={(_row, at) => {
        column.current = at;
      }}
      onRemove={(persons) => {
        for (const person of persons) {
          if (column.current === 'score') commit(person, 'score', '');
          else decide(person, null);
        }
      }}
      minWidth={56}
      empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
    />
  );
}

function columnsOf(asksScore: boolean, day: Day | null): readonly EditColumn<ResultRow>[] {
  const { columns } = words;
  return [
    { id: 'name', title: columns.name, width: 13, readOnly: true, text: ({ name }) => name },
    {
      id: 'attended',
      title: columns.attended,
      width: 5,
      align: 'right',
      hint: words.attendedHint,
      readOnly: true,
      text: ({ attendance: { attended, held } }) => `${formatCount(attended)}/${formatCount(held)}`,
    },
    {
      id: 'share',
      title: columns.share,
      width: 5,
      align: 'right',
      hint: words.shareHint,
      readOnly: true,
      text: ({ attendance }) => shareWords(attendance),
    },
    ...(asksScore
      ? [
          {
            id: 'score',
            title: columns.score,
            width: 5,
            align: 'right' as const,
            maxLength: 8,
            text: ({ score }: ResultRow) => (score === null ? '' : formatScore(score)),
          },
        ]
      : []),
    {
      id: 'proposal',
      title: columns.proposal,
      quiet: true,
      readOnly: true,
      text: (row) => `${words.proposals[row.proposal.result ?? 'open']} – ${reasonOf(row, day)}`,
      show: (row) => <ProposalCell row={row} day={day} />,
    },
    {
      id: 'result',
      title: columns.result,
      width: 7.5,
      options: results.map((value) => ({ value, label: words.results[value] })),
      text: ({ result }) => (result === null ? '' : words.results[result]),
      opens: ({ result }) => result ?? '',
      show: ({ result }) =>
        result === null ? (
          <span className={css.quiet}>{words.none}</span>
        ) : (
          <StateBadge tone={result === 'achieved' ? 'good' : 'wrong'}>
            {words.results[result]}
          </StateBadge>
        ),
    },
    {
      id: 'day',
      title: columns.day,
      width: 7,
      align: 'right',
      maxLength: 12,
      text: ({ day: decided }) => (decided === null ? '' : formatDay(decided)),
    },
  ];
}

function ProposalCell({ row, day }: { readonly row: ResultRow; readonly day: Day | null }) {
  const reason = reasonOf(row, day);
  return (
    <span className={css.proposal} title={reason}>
      <b data-result={row.proposal.result ?? 'open'}>
        {words.proposals[row.proposal.result ?? 'open']}
      </b>
      {` – ${reason}`}
    </span>
  );
}
