import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../domain/number';
import { useDo, type Output } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { closeToast, openToast, showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { peopleImport as text } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import { BATCHES, Entered, enteredTitle } from './Entered';
import css from './people-import.module.css';
import { PreviewPage } from './PreviewPage';
import { Progress } from './Progress';
import { mayBeElsewhere, ReadAgain } from './ReadAgain';
import { restOf, type Rest } from './rest';
import { useReading } from './use-reading';

type Accepted = Output<'peopleImport', 'accept'>;

/** Nhập danh sách: a file is chosen, looked at, mended, and only then entered. */
export default function PeopleImportPage() {
  const hamletWord = useHamletWord().toLowerCase();
  const chooseSheet = useDo('desktop', 'chooseSheet');
  const reading = useReading();
  const [entered, setEntered] = useState<Accepted | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
  const [, navigate] = useLocation();
  const { read, forget, done } = reading;
  const choose = useOneAtATime(async () => {
    const { file, name } = await chooseSheet.mutateAsync({ of: 'people' });
    if (file === null) return;
    return () => {
      setEntered(null);
      void read({ file, name, sheet: null, headerRow: null, choice: null });
    };
  });
  usePageKeys(
    useMemo(
      () => [
        { keys: 'Ctrl+O', does: text.keyList.choose, run: choose },
        { keys: 'Ctrl+H', does: text.keyList.batches, run: () => navigate(BATCHES) },
      ],
      [choose, navigate],
    ),
  );
  const undo = useUndo(() => setEntered(null));
  const onEntered = useCallback(
    (accepted: Accepted) => {
      if (done) setRest((before) => restOf(done, before));
      forget();
      setEntered(accepted);
      undo.offer(accepted);
    },
    [done, forget, undo],
  );
  const readSheet = useCallback(
    (sheet: string) => {
      if (!rest) return;
      setEntered(null);
      void read({ file: rest.file, name: rest.name, sheet, headerRow: null, choice: null });
    },
    [read, rest],
  );

  const { running, failed } = reading;
  if (done) {
    return (
      <PreviewPage
        key={done.source.file}
        reading={reading}
        source={done.source}
        preview={done.preview}
        onChoose={choose}
        onEntered={onEntered}
      />
    );
  }
  return (
    <Page
      title={text.title}
      back={{ label: text.back, to: '/nguoi-dan' }}
      action={
        !entered && (
          <Button variant="default" onClick={() => navigate(BATCHES)} title="Ctrl+H">
            {text.batches.open}
          </Button>
        )
      }
      note={<ErrorNote error={failed?.error ?? chooseSheet.error} />}
    >
      {running ? (
        <Progress reading={running.reading} fileName={running.source.name} onStop={reading.stop} />
      ) : entered && rest ? (
        <Entered
          entered={entered}
          rest={rest}
          onSheet={readSheet}
          onUndo={() => undo.run(entered)}
          onChoose={choose}
        />
      ) : (
        <>
          {failed && mayBeElsewhere(failed.error.code) && (
            <ReadAgain
              key={failed.source.file}
              source={failed.source}
              onRead={(place) => void read({ ...failed.source, ...place, choice: null })}
            />
          )}
          <EmptyState
            title={text.empty}
            hint={
              <>
                <p>{text.emptyHint(hamletWord)}</p>
                <p className={css.purpose}>{text.purpose}</p>
              </>
            }
            action={
              <Button autoFocus onClick={choose} rightSection={<small>Ctrl+O</small>}>
                {failed ? text.chooseOther : text.choose}
              </Button>
            }
          />
        </>
      )}
    </Page>
  );
}

/** Takes back what was just entered: from the page, and with Ctrl+Z wherever one has gone while the message stands. */
function useUndo(onUndone: () => void) {
  const undo = useDo('peopleImport', 'undo', {
    refresh: ['person', 'office', 'peopleImport', 'honour', 'teamMember'],
  });
  const toast = useRef<number | null>(null);
  const isRunning = useRef(false);
  const { mutateAsync } = undo;
  return useMemo(() => {
    const takeBack = async ({ batch }: Accepted) => {
      if (isRunning.current) return;
      isRunning.current = true;
      try {
        const { persons } = await mutateAsync({ batch });
        const undone =
          persons > 0 ? text.entered.undone(formatCount(persons)) : text.entered.emptied;
        showToast({ text: undone });
        onUndone();
      } finally {
        isRunning.current = false;
      }
    };
    return {
      offer: (accepted: Accepted) => {
        toast.current = openToast({
          text: enteredTitle(accepted),
          undo: () => takeBack(accepted),
        });
      },
      run: (accepted: Accepted) => {
        if (toast.current !== null) closeToast(toast.current);
        takeBack(accepted).catch((error: unknown) =>
          showToast({ text: sentenceOf(error), tone: 'wrong' }),
        );
      },
    };
  }, [mutateAsync, onUndone]);
}
