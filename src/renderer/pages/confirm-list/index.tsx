import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { ApiError, useDo } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { confirmText as words } from '../../text/confirm-list';
import { Progress } from '../people-import/Progress';
import { mayBeElsewhere, ReadAgain } from '../people-import/ReadAgain';
import { ListPage } from './ListPage';
import { useConfirmReading } from './use-confirm-list';

/** Xác nhận VNeID từ danh sách: a file is chosen, looked at beside the book, and only then confirmed. */
export default function ConfirmListPage() {
  const chooseSheet = useDo('desktop', 'chooseSheet');
  const { running, done, failed, read, stop } = useConfirmReading();
  const choose = useOneAtATime(async () => {
    const { file, name } = await chooseSheet.mutateAsync({ of: 'people' });
    if (file !== null) read({ file, name, sheet: null, headerRow: null });
  });
  usePageKeys(
    useMemo(() => [{ keys: words.chooseKey, does: words.keys.choose, run: choose }], [choose]),
  );
  if (done) {
    return (
      <ListPage
        key={done.list.preview}
        list={done.list}
        onChoose={choose}
        onPlace={(place) => read({ ...done.source, ...place })}
      />
    );
  }
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/nguoi-dan' }}
      note={<ErrorNote error={failed?.error ?? chooseSheet.error} />}
    >
      {running ? (
        <Progress reading={running.reading} fileName={running.source.name} onStop={stop} />
      ) : (
        <>
          {failed?.error instanceof ApiError && mayBeElsewhere(failed.error.code) && (
            <ReadAgain
              key={failed.source.file}
              source={failed.source}
              onRead={(place) => read({ ...failed.source, ...place })}
            />
          )}
          <EmptyState
            title={words.empty}
            hint={words.emptyHint}
            action={
              <Button autoFocus onClick={choose} rightSection={<small>{words.chooseKey}</small>}>
                {words.choose}
              </Button>
            }
          />
        </>
      )}
    </Page>
  );
}
