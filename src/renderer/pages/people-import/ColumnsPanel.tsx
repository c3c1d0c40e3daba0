import { Button, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { meanings, type Meaning } from '../../../domain/person/list-column';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { SidePanel } from '../../parts/SidePanel';
import { peopleImport as text } from '../../text/people-import';
import {
  choiceOf,
  codings,
  codingsFor,
  columnLetters,
  draftOf,
  withCoding,
  withMeaning,
  type Choice,
  type Column,
} from './columns';
import css from './people-import.module.css';
import type { Preview } from './preview';

interface ColumnsPanelProps {
  readonly preview: Preview;
  /** Rows were changed by hand, which reading again would lose. */
  readonly isMended: boolean;
  readonly onReread: (choice: Choice) => void;
  readonly onClose: () => void;
}

const words = text.columnPanel;

/** What each column was taken for, to be changed; the list is read again once, with all changes. */
export function ColumnsPanel({ preview, isMended, onReread, onClose }: ColumnsPanelProps) {
  const [draft, setDraft] = useState(() => draftOf(preview.columns));
  const form = useId();
  const choice = choiceOf(preview.columns, draft);
  return (
    <SidePanel
      title={words.title}
      width={38}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} rightSection={<small>Ctrl+Enter</small>}>
          {choice ? words.reread : words.asIs}
        </Button>
      }
    >
      <p className={css.hint}>{words.hint}</p>
      {choice && isMended && <p className={css.due}>{words.lost}</p>}
      <form
        id={form}
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          if (choice) onReread(choice);
          else onClose();
        }}
      >
        <table className={css.columnTable}>
          <tbody>
            {preview.columns.map((column) => {
              const now = draft.find(({ at }) => at === column.at);
              const title = column.title || words.untitled(columnLetters(column.at));
              return (
                <tr key={column.at}>
                  <th scope="row" title={title}>
                    {title}
                    <small title={sampleOf(column)}>{sampleOf(column)}</small>
                  </th>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={words.meaning(title)}
                      value={now?.meaning ?? ''}
                      onChange={({ currentTarget: { value } }) => {
                        const meaning = meanings.find((each) => each === value) ?? null;
                        setDraft((before) => withMeaning(before, column.at, meaning));
                      }}
                      data={[
                        { value: '', label: text.notTaken },
                        ...meanings.map((value) => ({ value, label: text.meanings[value] })),
                      ]}
                    />
                    {isNotKept(now?.meaning ?? null, preview) && (
                      <small className={css.due}>{words.notKept}</small>
                    )}
                  </td>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={words.coding(title)}
                      value={now?.coding}
                      onChange={({ currentTarget: { value } }) => {
                        const coding = codings.find((each) => each === value) ?? 'unicode';
                        setDraft((before) => withCoding(before, column.at, coding));
                      }}
                      data={codingChoices(column)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </form>
    </SidePanel>
  );
}

export function codingChoices(column: Column) {
  return codingsFor(column).map((value) => ({
    value,
    label: value === 'as-found' ? text.asFound : text.codings[value],
  }));
}

function sampleOf({ samples }: Column): string {
  return samples
    .slice(0, 2)
    .map(({ after }) => after)
    .join(', ');
}

function isNotKept(meaning: Meaning | null, { keepsCccd, keepsPhone }: Preview): boolean {
  return (meaning === 'cccd' && !keepsCccd) || (meaning === 'phone' && !keepsPhone);
}
