import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { ProvedRegister } from '../../../domain/register/proved';
import type { RegisterRows } from '../../../domain/register/rows';
import { useAsk, useDo } from '../../api/client';
import { EvidenceList } from '../../parts/evidence/EvidenceList';
import { usePageKeys } from '../../parts/keys';
import type { RegisterColumn } from '../../parts/register-grid/columns';
import { useRegister, useRegisterRows } from '../../parts/register-grid/use-register';
import { SidePanel } from '../../parts/SidePanel';
import { evidenceText as words } from '../../text/evidence';
import css from './activities.module.css';

interface RowEvidence<Row> {
  /** How much each row has. */
  readonly column: RegisterColumn<Row>;
  /** Opens and closes the panel. */
  readonly button: ReactNode;
  /** Null while it is closed. */
  readonly panel: ReactNode | null;
}

/** What proves the rows of a register, of one row at a time beside the grid. @param row id of the current row */
export function useEvidence<Name extends ProvedRegister>(
  name: Name,
  row: string | null,
  nameOf: (row: RegisterRows[Name]) => string,
): RowEvidence<RegisterRows[Name]> {
  const [isOpen, setOpen] = useState(false);
  const keys = useMemo(
    () => [{ keys: words.key, does: words.does, run: () => setOpen((open) => !open) }],
    [],
  );
  usePageKeys(keys);
  const counts = useAsk('evidence', 'counts', { register: name }).data;
  const column = useMemo((): RegisterColumn<RegisterRows[Name]> => {
    const byRow = new Map(counts?.map(({ owner, count }) => [owner, String(count)]));
    return {
      id: 'evidence',
      title: words.title,
      hint: words.columnHint,
      width: 6,
      align: 'right',
      quiet: true,
      readOnly: true,
      paper: 0,
      text: ({ id }) => byRow.get(id) ?? '',
      // Rows copied in the grid can be pasted there again.
      opens: () => '',
      put: (same) => same,
    };
  }, [counts]);
  return {
    column,
    button: (
      <Button
        variant="default"
        title={`${words.does} (${words.key})`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.title}
      </Button>
    ),
    panel: isOpen ? (
      <EvidencePanel name={name} row={row} nameOf={nameOf} onClose={() => setOpen(false)} />
    ) : null,
  };
}

interface PanelProps<Name extends ProvedRegister> {
  readonly name: Name;
  readonly row: string | null;
  readonly nameOf: (row: RegisterRows[Name]) => string;
  readonly onClose: () => void;
}

function EvidencePanel<Name extends ProvedRegister>({
  name,
  row: id,
  nameOf,
  onClose,
}: PanelProps<Name>) {
  const rows = useRegisterRows(name).data;
  const row = rows?.find((each) => each.id === id);
  return (
    <SidePanel title={words.title} width={18} onClose={onClose}>
      {row ? (
        <div className={css.proof}>
          <p>{nameOf(row)}</p>
          <OfRow key={row.id} name={name} owner={row.id} fromDisk={rows ?? []} />
        </div>
      ) : (
        <p>{words.noRow}</p>
      )}
    </SidePanel>
  );
}

function OfRow<Name extends ProvedRegister>({
  name,
  owner,
  fromDisk,
}: {
  readonly name: Name;
  readonly owner: string;
  readonly fromDisk: readonly RegisterRows[Name][];
}) {
  const { did } = useRegister(name, fromDisk);
  const asked = useAsk('evidence', 'list', { owner });
  const addFile = useDo('evidence', 'addFile');
  const addLink = useDo('evidence', 'addLink');
  const remove = useDo('evidence', 'remove');
  const restore = useDo('evidence', 'restore');
  return (
    <EvidenceList
      did={did}
      keeping={{
        evidence: asked.data,
        error: asked.error,
        addFile: (file) => addFile.mutateAsync({ owner, file }),
        addLink: (link) => addLink.mutateAsync({ owner, ...link }),
        remove: (id) => remove.mutateAsync({ id }),
        restore: (id) => restore.mutateAsync({ id }),
      }}
    />
  );
}
