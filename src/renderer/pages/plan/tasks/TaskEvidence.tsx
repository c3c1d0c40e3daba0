import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, useAsk, useDo, type Output } from '../../../api/client';
import { enterGoesOn } from '../../../parts/enter-goes-on';
import { ErrorNote } from '../../../parts/ErrorNote';
import { planText } from '../../../text/plan';
import { showToast } from '../../../parts/toast';
import type { Step } from '../edits/plan-edits';
import css from '../plan.module.css';

type Evidence = Output<'plan', 'taskCard'>['evidence'][number];
const words = planText.tasks.panel;
const CARD = { refresh: ['plan'] as const };

interface Props {
  readonly taskId: string;
  readonly did: (step: Step) => void;
}

/** Files and links that prove a task is done. */
export function TaskEvidence({ taskId, did }: Props) {
  const card = useAsk('plan', 'taskCard', { id: taskId });
  const addFile = useDo('plan', 'addEvidenceFile', CARD);
  const remove = useDo('plan', 'removeEvidence', CARD);
  const restore = useDo('plan', 'restoreEvidence', CARD);
  const [isAddingLink, setAddingLink] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const evidence = card.data?.evidence ?? [];

  const attempt = (work: Promise<unknown>) => {
    setError(null);
    work.catch(setError);
  };
  const chooseFile = async () => {
    const { file, name } = await call.desktop.chooseFile({ for: 'evidence' });
    if (file === null) return;
    await addFile.mutateAsync({ taskId, file });
    showToast({ text: words.evidenceAdded(name) });
  };
  const takeOut = async ({ id, name }: Evidence) => {
    await remove.mutateAsync({ id });
    const label = words.evidenceRemoved(name);
    const removed: Step = {
      label,
      back: async () => {
        await restore.mutateAsync({ id });
        return {
          label,
          back: async () => {
            await remove.mutateAsync({ id });
            return removed;
          },
        };
      },
    };
    did(removed);
  };
  return (
    <section className={css.panelPart} aria-label={words.evidence}>
      <header className={css.panelHead}>
        <h3>
          {words.evidence} ({evidence.length})
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          loading={addFile.isPending}
          onClick={() => attempt(chooseFile())}
        >
          {words.addFile}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAddingLink(true)}>
          {words.addLink}
        </Button>
      </header>
      <ErrorNote error={card.error ?? error} />
      {isAddingLink && <LinkForm taskId={taskId} onClose={() => setAddingLink(false)} />}
      {card.data && evidence.length === 0 && <p className={css.hint}>{words.noEvidence}</p>}
      <ul className={css.evidence}>
        {evidence.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={css.linkButton}
              title={each.kind === 'link' ? each.location : each.name}
              aria-label={words.openEvidence(each.name)}
              onClick={() => attempt(open(each))}
            >
              {each.name}
            </button>
            <CloseButton
              size="sm"
              aria-label={words.removeEvidence(each.name)}
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

function LinkForm({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [link, setLink] = useState('');
  const add = useDo('plan', 'addEvidenceLink', CARD);
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
        add.mutate({ taskId, name, link }, { onSuccess: onClose });
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
      <ErrorNote error={add.error} />
      <div className={css.linkActions}>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {words.linkCancel}
        </Button>
        <Button size="compact-sm" type="submit" loading={add.isPending}>
          {words.linkSave}
        </Button>
      </div>
    </form>
  );
}
