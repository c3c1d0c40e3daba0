import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatDay, parseTypedDay } from '../../../domain/day';
import { audiences, type Audience } from '../../../domain/person/person';
import { useBook } from '../../app/office';
import { call, useAsk, useDo } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { KeptField } from '../../parts/KeptField';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { Waiting } from '../../parts/Waiting';
import { app } from '../../text/app';
import { people as peopleText } from '../../text/people';
import { skills as words } from '../../text/skills';
import { SkillFilePreview, type SkillFile } from './SkillFilePreview';
import { SkillGrid, type SkillList } from './SkillGrid';
import css from './skills.module.css';
import { useSkillSteps, type SkillChange } from './use-skill-steps';

/** Danh mục kỹ năng: what is taught to each audience, in versions. */
export default function SkillsPage() {
  const { today } = useBook();
  const asked = useAsk('skill', 'list', {});
  const takeShipped = useDo('skill', 'takeShipped');
  const steps = useSkillSteps();
  const [audience, setAudience] = useState<Audience>('adults');
  // Null: the newest.
  const [versionId, setVersionId] = useState<string | null>(null);
  const [file, setFile] = useState<SkillFile | null>(null);
  const [fileError, setFileError] = useState<unknown>(null);
  const versions = useMemo(
    () => asked.data?.filter((list) => list.audience === audience).toReversed() ?? [],
    [asked.data, audience],
  );
  const list = versions.find(({ id }) => id === versionId) ?? versions[0];

  /** A new version with these skills; it is shown from now on. */
  const add = (
    skills: readonly { readonly code: string; readonly name: string }[],
    version: string,
    source: string,
  ) => {
    const id = crypto.randomUUID();
    steps.put([
      { do: 'put-list', list: { id, audience, version, source, day: today } },
      ...skills.map(({ code, name }, position): SkillChange => ({
        do: 'put-skill',
        skill: { id: crypto.randomUUID(), listId: id, position, code, name },
      })),
    ]);
    setVersionId(id);
  };
  const copy = useOneAtATime(async () => {
    const version = words.newName(formatDay(today));
    add(list?.skills ?? [], version, list?.source ?? '');
    if (list) showToast({ text: words.made(version) });
    return Promise.resolve();
  });
  const readFile = useOneAtATime(async () => {
    setFileError(null);
    try {
      const { file: chosen } = await call.desktop.chooseSheet({ of: 'figures' });
      if (chosen !== null) setFile(await call.skill.readFile({ file: chosen }));
    } catch (error) {
      setFileError(error);
    }
  });
  const take = () => {
    if (!file) return;
    add(file.skills, words.newName(formatDay(today)), file.fileName);
    setFile(null);
    showToast({ text: words.preview.taken(file.skills.length) });
  };
  const keys = useMemo(
    () => [
      { keys: words.newVersionKey, does: words.newVersion, run: copy },
      { keys: words.fileKey, does: words.file, run: readFile },
      { keys: words.undoKey, does: words.undo },
      { keys: words.redoKey, does: words.redo },
    ],
    [copy, readFile],
  );
  usePageKeys(keys);
  return (
    <Page
      title={words.title}
      back={{ label: app.pages.classes, to: '/lop-hoc' }}
      subtitle={words.hint}
      action={
        <>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.undo}
            title={`${words.undo} (${words.undoKey})`}
            disabled={!steps.canUndo}
            onClick={steps.undo}
          >
            ↶
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.redo}
            title={`${words.redo} (${words.redoKey})`}
            disabled={!steps.canRedo}
            onClick={steps.redo}
          >
            ↷
          </ActionIcon>
          <Button variant="default" title={words.fileKey} onClick={readFile}>
            {words.file}
          </Button>
          {list && (
            <Button rightSection={<small>{words.newVersionKey}</small>} onClick={copy}>
              {words.newVersion}
            </Button>
          )}
        </>
      }
      filters={
        <div className={css.head}>
          <div className={css.line}>
            <Choice
              label={words.audience}
              value={audience}
              options={audienceWords}
              fullWidth={false}
              onChange={(next) => {
                setAudience(next);
                setVersionId(null);
              }}
            />
            {list && (
              <>
                <NativeSelect
                  w="25rem"
                  aria-label={words.version}
                  value={list.id}
                  data={versions.map(({ id, version, day, skills }) => ({
                    value: id,
                    label: words.versionOf(version, formatDay(day), skills.length),
                  }))}
                  onChange={({ currentTarget }) => setVersionId(currentTarget.value)}
                />
                <Button
                  variant="subtle"
                  onClick={() => {
                    steps.put([{ do: 'remove-list', id: list.id }]);
                    setVersionId(null);
                    showToast({ text: words.removed(list.version) });
                  }}
                >
                  {words.removeVersion}
                </Button>
              </>
            )}
          </div>
          {list && !file && <VersionFields key={list.id} list={list} onChange={steps.put} />}
        </div>
      }
      note={
        <>
          <ErrorNote error={asked.error} retry={() => void asked.refetch()} />
          <ErrorNote error={takeShipped.error} />
          <ErrorNote error={fileError} />
        </>
      }
    >
      {asked.isPending && <Waiting>{words.loading}</Waiting>}
      {file && <SkillFilePreview file={file} onTake={take} onCancel={() => setFile(null)} />}
      {!file && list && <SkillGrid key={list.id} list={list} onChange={steps.put} />}
      {!file && asked.data && !list && (
        <EmptyState
          title={words.empty}
          hint={words.emptyHint}
          action={
            <>
              <Button autoFocus onClick={() => takeShipped.mutate({})}>
                {words.takeShipped}
              </Button>
              <Button variant="default" onClick={copy}>
                {words.startEmpty}
              </Button>
            </>
          }
        />
      )}
    </Page>
  );
}

interface VersionFieldsProps {
  readonly list: SkillList;
  readonly onChange: (changes: readonly SkillChange[]) => void;
}

/** What a version is called, and where it comes from. */
function VersionFields({ list, onChange }: VersionFieldsProps) {
  const { id, audience, version, source, day } = list;
  const save = (part: Partial<SkillList>) => {
    const put = { id, audience, version, source, day, ...part };
    onChange([{ do: 'put-list', list: put }]);
    return undefined;
  };
  return (
    <div className={css.fields}>
      <KeptField
        label={words.versionName}
        value={version}
        maxLength={200}
        onSave={(text) => save({ version: text })}
      />
      <KeptField
        label={words.day}
        value={formatDay(day)}
        maxLength={12}
        onSave={(text) => {
          const typed = parseTypedDay(text);
          return typed === null ? app.day.wrong : save({ day: typed });
        }}
      />
      <KeptField
        label={words.source}
        isLong
        value={source}
        maxLength={300}
        onSave={(text) => save({ source: text })}
      />
    </div>
  );
}

const audienceWords = Object.fromEntries(
  audiences.map((each) => [each, peopleText.audiences[each]]),
) as Record<Audience, string>;
