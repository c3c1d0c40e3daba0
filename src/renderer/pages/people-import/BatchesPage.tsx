import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../domain/number';
import { useAsk, useDo, type Output } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';
import { useSeeBatch } from './see-batch';

type Batch = Output<'peopleImport', 'batches'>[number];
const words = text.batches;
const IMPORT = '/nguoi-dan/nhap';

/** Các lần nhập: every list brought in, and the way to take one back. */
export default function BatchesPage() {
  const batches = useAsk('peopleImport', 'batches', {});
  const [open, setOpen] = useState<Batch | null>(null);
  const [, navigate] = useLocation();
  usePageKeys(
    useMemo(
      () => [
        { keys: 'Ctrl+I', does: text.title, run: () => navigate(IMPORT) },
        { keys: 'Enter', does: text.keyList.openBatch },
        { keys: 'Delete', does: text.keyList.undoBatch },
      ],
      [navigate],
    ),
  );
  const rows = batches.data;
  return (
    <Page
      title={words.title}
      subtitle={rows && words.count(formatCount(rows.length))}
      back={{ label: text.back, to: '/nguoi-dan' }}
      action={
        <Button onClick={() => navigate(IMPORT)} rightSection={<small>Ctrl+I</small>}>
          {words.importFirst}
        </Button>
      }
      note={<ErrorNote error={batches.error} retry={() => void batches.refetch()} />}
      side={open && <BatchPanel key={open.id} batch={open} onClose={() => setOpen(null)} />}
    >
      <DataTable
        label={words.table}
        columns={open ? narrow : columns}
        rows={batches.error ? [] : rows}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        onKey={(event, batch) => {
          if (event.key !== 'Delete') return;
          event.preventDefault();
          setOpen(batch);
        }}
        autoFocus
        count={null}
        empty={<EmptyState title={words.empty} />}
      />
    </Page>
  );
}

const date = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

function momentWords(at: string): string {
  const moment = new Date(at);
  return `${date.format(moment)} ${time.format(moment)}`;
}

const columns: readonly Column<Batch>[] = [
  { id: 'at', title: words.columns.at, width: 10, cell: ({ at }) => momentWords(at) },
  { id: 'file', title: words.columns.file, cell: ({ fileName }) => fileName },
  { id: 'sheet', title: words.columns.sheet, width: 10, quiet: true, cell: ({ sheet }) => sheet },
  {
    id: 'persons',
    title: words.columns.persons,
    width: 5.5,
    align: 'right',
    cell: ({ persons }) => formatCount(persons),
  },
  {
    id: 'left',
    title: words.columns.left,
    width: 7,
    align: 'right',
    cell: ({ left }) => formatCount(left),
  },
  {
    id: 'usedBy',
    title: words.columns.usedBy,
    quiet: true,
    cell: ({ usedBy }) => usedBy.join('; ') || words.usedByNone,
  },
];
const narrow = columns.filter(({ id }) => id !== 'usedBy' && id !== 'sheet');

interface BatchPanelProps {
  readonly batch: Batch;
  readonly onClose: () => void;
}

/** One list: what taking it back would do, or by what its people are held. */
function BatchPanel({ batch, onClose }: BatchPanelProps) {
  const see = useSeeBatch();
  const undo = useDo('peopleImport', 'undo', {
    refresh: ['person', 'office', 'peopleImport', 'honour', 'teamMember'],
  });
  const isHeld = batch.usedBy.length > 0;
  const takeBack = useOneAtATime(async () => {
    const { persons } = await undo.mutateAsync({ batch: batch.id });
    showToast({ text: words.undone(formatCount(persons)) });
    return onClose;
  });
  return (
    <SidePanel
      title={batch.fileName}
      width={28}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="default"
            data-autofocus={isHeld || undefined}
            onClick={() => see(batch.id)}
          >
            {words.see}
          </Button>
          {!isHeld && (
            <Button
              data-autofocus
              loading={undo.isPending}
              onClick={takeBack}
              rightSection={<small>Enter</small>}
            >
              {words.undo}
            </Button>
          )}
        </>
      }
    >
      {isHeld ? (
        <div className={css.held}>
          <p className={css.due}>{words.inUse}</p>
          <ul className={css.reasons}>
            {batch.usedBy.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
          <p className={css.hint}>{words.inUseHint}</p>
        </div>
      ) : (
        <p>{words.undoQuestion(formatCount(batch.left))}</p>
      )}
      <ErrorNote error={undo.error} />
    </SidePanel>
  );
}
