import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useDo } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { app } from '../../text/app';
import { peopleImport as text } from '../../text/people-import';
import { PreviewPage } from './PreviewPage';

/** Nhập danh sách: a file is chosen, looked at, and only then entered. */
export default function PeopleImportPage() {
  const chooseSheet = useDo('desktop', 'chooseSheet');
  const read = useDo('person', 'previewImport', { refresh: [], saves: false });
  const { mutateAsync: askFile } = chooseSheet;
  const { mutate: readFile } = read;

  const keys = useMemo<readonly PageKey[]>(() => {
    const choose = async () => {
      const { file } = await askFile({});
      if (file !== null) readFile({ file });
    };
    return [
      {
        keys: 'Ctrl+O',
        does: text.keyList.choose,
        // The sentence of a refusal stands on the page.
        run: () => void choose().catch(() => undefined),
      },
    ];
  }, [askFile, readFile]);
  usePageKeys(keys);
  const choose = () => keys[0]?.run?.();

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
