import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, type Output } from '../../api/client';
import { evidenceText as words } from '../../text/evidence';
import type { Step } from '../edits/edits';
import { enterGoesOn } from '../enter-goes-on';
import { ErrorNote } from '../ErrorNote';
import { showToast } from '../toast';
import { useFocusBack } from '../use-focus-back';
import css from './evidence.module.css';

type Evidence = Output<'evidence', 'list'>[number];
interface Link {
  readonly name: string;
  readonly link: string;
}

/** What keeps the evidence of one task or row. */
export interface EvidenceKeeping {
  /** Undefined until it is known. */
  readonly evidence: readonly Evidence[] | undefined;
  readonly error: unknown;
  readonly addFile: (file: string) => Promise<unknown>;
  readonly addLink: (link: Link) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
}

interface Props {
  readonly keeping: EvidenceKeeping;
  readonly did: (step: Step) => void;
}

/** Files and links that prove something was done, to be opened, added and taken out. */
export function EvidenceList({ keeping, did }: Props) {
  const { evidence = [], addFile, addLink, remove, restore } = keeping;
  const [isAddingFile, setAddingFile] = useState(false);
  const [isAddingLink, setAddingLink] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAddingLink);
  const [error, setError] = useState<unknown>(null);

  const attempt = (work: Promise<unknown>) => {
    setError(null);
    work.catch(setError);
  };
  const chooseFile = async () => {
    const { file, name } = await call.desktop.chooseFile({ for: 'evidence' });
    if (file === null) return;
    setAddingFile(true);
    await addFile(file).finally(() => setAddingFile(false));
    showToast({ text: words.added(name) });
  };
  const takeOut = async ({ id, name }: Evidence) => {
    await remove(id);
    const label = words.removed(name);
    const removed: Step = {
      label,
      back: async () => {
        await restore(id);
        return {
          label,
          back: async () => {
            await remove(id);
            return removed;
          },
        };
      },
    };
    did(removed);
  };
  return (
    <section className={css.part} aria-label={words.title}>
      <header className={css.head}>
        <h3>
          {words.title} ({evidence.length})
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          data-autofocus
          loading={isAddingFile}
          onClick={() => attempt(chooseFile())}
        >
          {words.addFile}
        </Button>
        <Button
          ref={opener}
          size="compact-sm"
          variant="default"
          onClick={() => setAddingLink(true)}
        >
          {words.addLink}
        </Button>
      </header>
      <ErrorNote error={keeping.error ?? error} />
      {isAddingLink && <LinkForm add={addLink} onClose={() => setAddingLink(false)} />}
      {keeping.evidence?.length === 0 && <p className={css.hint}>{words.none}</p>}
      <ul className={css.list}>
        {evidence.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={css.linkButton}
              title={each.kind === 'link' ? each.location : each.name}
              aria-label={words.open(each.name)}
              onClick={() => attempt(open(each))}
            >
              {each.name}
            </button>
            <CloseButton
              size="sm"
              aria-label={words.remove(each.name)}
              onClick={() => attempt(takeOut(each))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The file lies in a folder named by `location`, `id/name`. */
function open({ id, kind, location }: Evidence): Promise<unknown> {
  if (kind === 'link') return call.desktop.openLink({ link: location });
  return call.desktop.openEvidence({ id, name: location.slice(location.indexOf('/') + 1) });
}

function LinkForm({
  add,
  onClose,
}: {
  readonly add: EvidenceKeeping['addLink'];
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [link, setLink] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    setError(null);
    setAdding(true);
    add({ name, link })
      .finally(() => setAdding(false))
      .then(onClose, setError);
  };
  return (
    <form
      className={css.linkForm}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        } else enterGoesOn(event);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        autoFocus
        label={words.linkAddress}
        placeholder={words.linkExample}
        value={link}
        maxLength={2000}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <TextInput
        label={words.linkName}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ErrorNote error={error} />
      <div className={css.linkActions}>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {words.linkCancel}
        </Button>
        <Button size="compact-sm" type="submit" loading={isAdding}>
          {words.linkSave}
        </Button>
      </div>
    </form>
  );
}
