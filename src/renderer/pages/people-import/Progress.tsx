import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount } from '../../../domain/number';
import { call, type Output } from '../../api/client';
import { usePageKeys } from '../../parts/keys';
import { ProgressBar } from '../../parts/ProgressBar';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';

interface ProgressProps {
  readonly reading: string;
  readonly fileName: string;
  readonly onStop: () => void;
}

const ASK_EVERY = 150;

/** How far the reading of a list is; Esc or the button stops it. */
export function Progress({ reading, fileName, onStop }: ProgressProps) {
  const { data } = useQuery({
    queryKey: ['peopleImport', 'progress', reading],
    queryFn: () => call.peopleImport.progress({ reading }),
    refetchInterval: ASK_EVERY,
    gcTime: 0,
  });
  usePageKeys(useMemo(() => [{ keys: 'Escape', does: text.keyList.stop, run: onStop }], [onStop]));
  const phase = data?.phase ?? 'opening';
  const rows =
    data && data.total > 0
      ? text.rowsDone(formatCount(data.done), formatCount(data.total))
      : text.phases[phase];
  return (
    <div className={css.progress}>
      <p className={css.progressTitle} role="status">
        {text.reading(fileName)}
      </p>
      <div className={css.progressBar}>
        <ProgressBar
          percent={data ? percentOf(data) : null}
          label={`${text.phases[phase]}, ${rows}`}
        />
      </div>
      <p>
        {text.phases[phase]}
        {rows !== text.phases[phase] && ` · ${rows}`}
      </p>
      <Button variant="default" onClick={onStop} rightSection={<small>Esc</small>}>
        {text.stop}
      </Button>
    </div>
  );
}

/** Parts of the whole work; opening a large workbook and reading its rows take the longest. */
const begins = { opening: 0, reading: 20, understanding: 60, comparing: 85, end: 100 } as const;
const next = {
  opening: 'reading',
  reading: 'understanding',
  understanding: 'comparing',
  comparing: 'end',
} as const;

export function percentOf({ phase, done, total }: Output<'peopleImport', 'progress'>): number {
  if (phase === null) return 0;
  const from = begins[phase];
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return from + (begins[next[phase]] - from) * share;
}
