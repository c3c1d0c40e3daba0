import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../domain/number';
import { audiences, type Audience } from '../../../domain/person/person';
import { fold } from '../../../domain/text';
import { useDo } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { app } from '../../text/app';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';
import {
  leftOut,
  newHamlets,
  rowsOf,
  showAtFirst,
  shows,
  takenAtFirst,
  type Preview,
  type Show,
} from './preview';
import { PreviewTable } from './PreviewTable';
import { RejectedTable } from './RejectedTable';

interface PreviewPageProps {
  readonly preview: Preview;
  readonly error: unknown;
  readonly onChoose: () => void;
}

/** What the list would bring in, with a reason for everything doubtful; rows may be left out. */
export function PreviewPage({ preview, error, onChoose }: PreviewPageProps) {
  const [, navigate] = useLocation();
  const [taken, setTaken] = useState(() => takenAtFirst(preview));
  const [show, setShow] = useState<Show>(() => showAtFirst(preview));
  const [audience, setAudience] = useState<Audience>('adults');
  const accept = useDo('person', 'acceptImport', { refresh: ['person', 'office'] });
  const undo = useDo('person', 'undoImport', { refresh: ['person', 'office'] });
  const count = formatCount(taken.size);
  const hamlets = useMemo(() => newHamlets(preview, taken), [preview, taken]);
  const same = useMemo(() => preview.rows.filter((row) => row.sameAs !== null), [preview]);

  const enter = useOneAtATime(async () => {
    if (taken.size === 0) return;
    const { batch, persons, newHamlets } = await accept.mutateAsync({
      preview: preview.preview,
      leaveOut: leftOut(preview, taken),
      audience,
    });
    showToast({
      text: text.accepted(formatCount(persons), newHamlets),
      undo: () => undo.mutateAsync({ batch }),
    });
    return () => navigate('/nguoi-dan');
  });
  usePageKeys(useAcceptKeys(enter));

  const options = optionsOf(preview);
  return (
    <Page
      title={app.pages.peopleImport}
      subtitle={text.source(preview.fileName, preview.sheet, preview.headerRow)}
      back={{ label: text.back, to: '/nguoi-dan' }}
      action={
        <>
          <Button variant="default" onClick={onChoose} title="Ctrl+O">
            {text.chooseOther}
          </Button>
          <Button
            disabled={taken.size === 0}
            loading={accept.isPending}
            onClick={enter}
            rightSection={<small>Ctrl+Enter</small>}
          >
            {taken.size === 0 ? text.acceptNobody : text.accept(count)}
          </Button>
        </>
      }
      filters={
        <>
          {Object.keys(options).length > 1 && (
            <Choice
              label={text.show}
              value={show}
              options={options}
              onChange={setShow}
              fullWidth={false}
            />
          )}
          <label className={css.audience}>
            {text.audience}
            <NativeSelect
              value={audience}
              data={audiences.map((value) => ({ value, label: peopleText.audiences[value] }))}
              onChange={(event) => {
                const chosen = audiences.find((each) => each === event.currentTarget.value);
                if (chosen) setAudience(chosen);
              }}
            />
          </label>
        </>
      }
      note={
        <div className={css.notes}>
          <ErrorNote error={accept.error ?? error} />
          <Columns preview={preview} />
          {hamlets.length > 0 && (
            <p className={css.due}>{text.newHamlets(hamlets.length, hamlets.join(', '))}</p>
          )}
          {same.some((row) => !taken.has(String(row.row))) && (
            <p className={css.due}>{text.sameLeftOut(formatCount(same.length))}</p>
          )}
        </div>
      }
    >
      {show === 'rejected' ? (
        <RejectedTable rows={preview.rejected} />
      ) : (
        <PreviewTable
          rows={rowsOf(preview, show)}
          taken={taken}
          onTaken={setTaken}
          count={text.taken(count, formatCount(preview.rows.length))}
        />
      )}
    </Page>
  );
}

function useAcceptKeys(accept: () => void): readonly PageKey[] {
  return useMemo(
    () => [
      { keys: 'Space', does: text.keyList.toggle },
      { keys: 'Ctrl+Enter', does: text.keyList.accept, run: accept },
    ],
    [accept],
  );
}

/** The kinds of rows there are, with their numbers; a kind without rows is not offered. */
function optionsOf(preview: Preview): Record<Show, string> {
  const counts: Record<Show, number> = {
    all: preview.rows.length,
    check: rowsOf(preview, 'check').length,
    same: rowsOf(preview, 'same').length,
    rejected: preview.rejected.length,
  };
  const offered = shows.filter((show) => show === 'all' || counts[show] > 0);
  return Object.fromEntries(
    offered.map((show) => [show, text.shows[show](formatCount(counts[show]))]),
  ) as Record<Show, string>;
}

/** What each column was taken for, in the list's own titles. */
function Columns({ preview }: { readonly preview: Preview }) {
  const titled = preview.columns.filter(({ title }) => title !== '');
  const read = titled.flatMap(({ title, meaning }) => {
    if (meaning === null) return [];
    return fold(title) === fold(meaning) ? [title] : [text.columnAs(title, meaning)];
  });
  const left = titled.filter(({ meaning }) => meaning === null).map(({ title }) => title);
  return (
    <p className={css.columns}>
      {text.columnsRead(read.join(', '))} {left.length > 0 && text.columnsLeft(left.join(', '))}
    </p>
  );
}
