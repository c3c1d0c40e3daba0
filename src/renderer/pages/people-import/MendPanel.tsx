import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListField } from '../../../domain/person/list-column';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';
import type { PreviewRow, RejectedRow } from './preview';
import { birthWords, fieldText, mendable } from './row-words';
import type { PreviewWork } from './use-preview-rows';

interface MendPanelProps {
  readonly row: PreviewRow;
  readonly work: PreviewWork;
  /** Another row follows. */
  readonly hasNext: boolean;
  readonly onMended: () => void;
  readonly onClose: () => void;
}

/** The doubtful fields of a row, filled with what is proposed: Enter writes them and goes on to the next row. */
export function MendPanel({ row, work, hasNext, onMended, onClose }: MendPanelProps) {
  const fields = mendable(row);
  const first = (field: ListField) => {
    const doubt = row.doubts.find((each) => each.field === field);
    return doubt ? (doubt.proposal ?? '') : fieldText(row, field);
  };
  const [typed, setTyped] = useState<Partial<Record<ListField, string>>>({});
  const [refused, setRefused] = useState<{ field: ListField; error: unknown } | null>(null);
  const textOf = (field: ListField) => typed[field] ?? first(field);

  const save = useOneAtATime(async () => {
    setRefused(null);
    const typedOver = fields.filter((field) => textOf(field) !== first(field));
    for (const field of typedOver) {
      try {
        await work.mend({ row: row.key, field, text: textOf(field) });
      } catch (error) {
        setRefused({ field, error });
        return;
      }
    }
    // What was left as proposed is taken so.
    if (row.doubts.some(({ field }) => !typedOver.includes(field))) work.takeProposals(row);
    return onMended;
  });
  return (
    <SidePanel
      title={text.mend.title(row.row)}
      onClose={onClose}
      footer={
        <Button onClick={save} rightSection={<small>Enter</small>}>
          {hasNext ? text.mend.saveNext : text.mend.save}
        </Button>
      }
    >
      <p className={css.person}>
        <strong>{row.name}</strong>
        {[birthWords(row), row.hamlet ?? ''].filter(Boolean).map((part) => ` · ${part}`)}
      </p>
      <form
        className={css.fields}
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {fields.map((field, index) => (
          <div key={field}>
            {row.doubts
              .filter((doubt) => doubt.field === field)
              .map(({ column, reason }) => (
                <p key={reason} className={css.due}>
                  {column}: {reason}
                </p>
              ))}
            <TextInput
              label={text.fieldNames[field]}
              description={field === 'birth' ? text.mend.birthHint : undefined}
              value={textOf(field)}
              onChange={({ currentTarget: { value } }) =>
                setTyped((now) => ({ ...now, [field]: value }))
              }
              onFocus={(event) => event.currentTarget.select()}
              data-autofocus={index === 0 || undefined}
              autoComplete="off"
              spellCheck={false}
            />
            {refused?.field === field && <ErrorNote error={refused.error} />}
          </div>
        ))}
      </form>
    </SidePanel>
  );
}

interface RejectedPanelProps {
  readonly row: RejectedRow;
  readonly mend: PreviewWork['mend'];
  readonly onMended: (name: string) => void;
  readonly onClose: () => void;
}

/** A row that cannot be entered, with a field for the name that makes it a person. */
export function RejectedPanel({ row, mend, onMended, onClose }: RejectedPanelProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const save = useOneAtATime(async () => {
    setError(null);
    try {
      const person = await mend({ row: row.key, field: 'name', text: name });
      return () => onMended(person.name);
    } catch (refused) {
      setError(refused);
    }
  });
  return (
    <SidePanel
      title={text.mend.rejected(row.row)}
      onClose={onClose}
      footer={
        <Button onClick={save} rightSection={<small>Enter</small>}>
          {text.mend.save}
        </Button>
      }
    >
      <ul className={css.reasons}>
        {row.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={css.rowText}>{row.text}</p>
      <form
        className={css.fields}
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={text.fieldNames.name}
          description={text.mend.rejectedHint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <ErrorNote error={error} />
    </SidePanel>
  );
}
