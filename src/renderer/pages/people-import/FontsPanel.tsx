import { Button, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { SidePanel } from '../../parts/SidePanel';
import { peopleImport as text } from '../../text/people-import';
import {
  choiceOf,
  codingOf,
  codings,
  columnLetters,
  draftOf,
  oldFontColumns,
  withCoding,
  type Choice,
} from './columns';
import { codingChoices } from './ColumnsPanel';
import css from './people-import.module.css';
import type { Preview } from './preview';

interface FontsPanelProps {
  readonly preview: Preview;
  readonly isMended: boolean;
  readonly onReread: (choice: Choice) => void;
  readonly onClose: () => void;
}

const words = text.fonts;

/** Ten texts of every column in a font of before, as they stand in the file and as they would be entered. */
export function FontsPanel({ preview, isMended, onReread, onClose }: FontsPanelProps) {
  const [draft, setDraft] = useState(() => draftOf(preview.columns));
  const form = useId();
  const choice = choiceOf(preview.columns, draft);
  return (
    <SidePanel
      title={words.title}
      width={34}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} data-autofocus rightSection={<small>Enter</small>}>
          {choice ? text.columnPanel.reread : words.right}
        </Button>
      }
    >
      <p className={css.hint}>{words.hint}</p>
      {choice && isMended && <p className={css.due}>{text.columnPanel.lost}</p>}
      <form
        id={form}
        // With nothing to read again Ctrl+Enter is the page's: the list is entered.
        onKeyDown={choice ? enterGoesOn : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          if (choice) onReread(choice);
          else onClose();
        }}
      >
        {oldFontColumns(preview.columns).map((column) => {
          const title = column.title || text.columnPanel.untitled(columnLetters(column.at));
          const coding = draft.find(({ at }) => at === column.at)?.coding ?? codingOf(column);
          return (
            <section key={column.at} className={css.font} aria-label={title}>
              <header>
                <h3 title={title}>{title}</h3>
                <NativeSelect
                  size="xs"
                  aria-label={text.columnPanel.coding(title)}
                  value={coding}
                  onChange={({ currentTarget: { value } }) => {
                    const chosen = codings.find((each) => each === value) ?? 'unicode';
                    setDraft((before) => withCoding(before, column.at, chosen));
                  }}
                  data={codingChoices(column)}
                />
                {column.codingBy && <small>{words.by[column.codingBy]}</small>}
              </header>
              {column.samples.length === 0 && <p className={css.quiet}>{words.asInFile}</p>}
              <table hidden={column.samples.length === 0}>
                <thead>
                  <tr>
                    <th scope="col">{words.before}</th>
                    <th scope="col">{words.after}</th>
                  </tr>
                </thead>
                <tbody>
                  {column.samples.map(({ before, after }, index) => (
                    // Two texts of a sample may look alike once converted; their place tells them apart.
                    <tr key={index}>
                      <td className={css.before}>{before}</td>
                      <td>{after}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
      </form>
    </SidePanel>
  );
}
