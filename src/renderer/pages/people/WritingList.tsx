import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount } from '../../../domain/number';
import { call } from '../../api/client';
import { usePageKeys } from '../../parts/keys';
import { ProgressBar } from '../../parts/ProgressBar';
import { people as text } from '../../text/people';
import css from './people.module.css';

const ASK_EVERY = 150;

/** How far the writing of the list is; Esc or the button stops it, and then there is no file. */
export function WritingList({ writing }: { readonly writing: string }) {
  const { data } = useQuery({
    queryKey: ['person', 'writingProgress', writing],
    queryFn: () => call.person.writingProgress({ writing }),
    refetchInterval: ASK_EVERY,
    gcTime: 0,
  });
  const stop = useMemo(
    () => () => {
      // One that has just ended cannot be stopped; its answer is on its way.
      call.person.stopWriting({ writing }).catch(() => undefined);
    },
    [writing],
  );
  usePageKeys(useMemo(() => [{ keys: 'Escape', does: text.files.stopWriting, run: stop }], [stop]));
  const rows =
    data && data.total > 0
      ? text.files.written(formatCount(data.done), formatCount(data.total))
      : text.files.writing;
  return (
    <div className={css.writing}>
      <p role="status">{text.files.writing}</p>
      <div className={css.writingBar}>
        <ProgressBar
          percent={data && data.total > 0 ? (data.done / data.total) * 100 : null}
          label={rows}
        />
      </div>
      <Button variant="default" size="compact-sm" onClick={stop} rightSection={<small>Esc</small>}>
        {text.files.stop}
      </Button>
    </div>
  );
}
