import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useAsk, useDo } from '../../api/client';
import { useBook } from '../../app/office';

import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { privacy } from '../../text/privacy';
import { settings } from '../../text/settings';
import css from './settings.module.css';

const words = settings.data;
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Where the book lies, a copy of it, and what program this is. */
export function DataSettings() {
  const { today } = useBook();
  const personal = useAsk('privacy', 'state', {});
  const about = useAsk('desktop', 'about', {});
  const choose = useDo('desktop', 'chooseWhereToSave');
  const copy = useDo('office', 'saveCopy', { refresh: [], saves: false });
  const showFolder = useDo('desktop', 'showDataFolder');
  const showFile = useDo('desktop', 'showFile');

  const save = useOneAtATime(async () => {
    const suggestedName = words.fileName(today);
    const { file } = await choose.mutateAsync({ kind: 'db', suggestedName });
    if (file !== null) await copy.mutateAsync({ file });
  });
  usePageKeys(useMemo(() => [{ keys: 'Ctrl+E', does: words.copy, run: save }], [save]));

  const done = copy.data;
  const file = copy.variables?.file;
  return (
    <div className={css.form}>
      <section className={css.choice}>
        <h2>{words.copyTitle}</h2>
        <p className={css.note}>{words.copyHint}</p>
        {personal.data?.isEnciphered && <p>{privacy.copyHasKey}</p>}
        <div className={css.row}>
          <Button onClick={save} loading={copy.isPending} title="Ctrl+E" autoFocus>
            {words.copy}
          </Button>
          {copy.isPending && <span role="status">{words.copying}</span>}
          {done && file && (
            <>
              <span role="status">✓ {words.copied(done.name, megabytes(done.bytes))}</span>
              <Button variant="subtle" onClick={() => showFile.mutate({ file })}>
                {words.showCopy}
              </Button>
            </>
          )}
        </div>
        <ErrorNote error={choose.error ?? copy.error ?? showFile.error} />
      </section>
      <section className={css.choice}>
        <h2>{words.where}</h2>
        <div className={css.row}>
          <code className={css.folder}>{about.data?.dataFolder}</code>
          <Button variant="default" onClick={() => showFolder.mutate({})}>
            {words.openFolder}
          </Button>
        </div>
        <ErrorNote error={showFolder.error} />
      </section>
      <section className={css.choice}>
        <h2>{words.about}</h2>
        {about.data && (
          <p>
            {words.version(about.data.version)} · {words.engine(about.data.electron)}
          </p>
        )}
        <p className={css.note}>{words.local}</p>
        <p className={css.note}>{words.license}</p>
      </section>
    </div>
  );
}

function megabytes(bytes: number): string {
  return words.megabytes(decimal.format(Math.max(0.1, bytes / 1_000_000)));
}
