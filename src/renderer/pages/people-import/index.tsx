import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useDo } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { Waiting } from '../../parts/Waiting';
import { app } from '../../text/app';
import { peopleImport as text } from '../../text/people-import';
import { PreviewPage } from './PreviewPage';

/** Nhập danh sách: a file is chosen, looked at, and only then entered. */
export default function PeopleImportPage() {
  const chooseSheet = useDo('desktop', 'chooseSheet');
  const read = useDo('person', 'previewImport', { refresh: [], saves: false });
  const choose = useOneAtATime(async () => {
    const { file } = await chooseSheet.mutateAsync({});
    if (file !== null) await read.mutateAsync({ file });
  });
  usePageKeys(
    useMemo(() => [{ keys: 'Ctrl+O', does: text.keyList.choose, run: choose }], [choose]),
  );

  if (read.data) {
    return (
      <PreviewPage
        key={read.data.preview}
        preview={read.data}
        error={read.error ?? chooseSheet.error}
        onChoose={choose}
      />
    );
  }
  return (
    <Page
      title={app.pages.peopleImport}
      back={{ label: text.back, to: '/nguoi-dan' }}
      note={<ErrorNote error={read.error ?? chooseSheet.error} />}
    >
      {read.isPending ? (
        <Waiting>{text.reading}</Waiting>
      ) : (
        <EmptyState
          title={text.empty}
          hint={text.emptyHint}
          action={
            <Button autoFocus onClick={choose} rightSection={<small>Ctrl+O</small>}>
              {text.choose}
            </Button>
          }
        />
      )}
    </Page>
  );
}
